// Stands in for tap's module async-hook-domain in the processes of specs: an error that nobody caught fails the test that it comes from. That
// module watches each promise from its making to its collection, which takes a spec that awaits much up to a third of its time; here node carries
// the test along (AsyncLocalStorage), at next to no cost. Source of what is expected: async-hook-domain 4.0.1, which tap makes one of for each test.
import { AsyncLocalStorage, AsyncResource, executionAsyncResource } from "node:async_hooks";

type OnError = (error: unknown, origin: string) => void;

const running = new AsyncLocalStorage<Domain>();

export class Domain {
  readonly onerror: OnError;
  readonly parent: Domain | undefined = living(running.getStore());
  destroyed = false;

  /** Of what is run from now on in the resource in whose scope it is made, and of all that comes of it. */
  constructor(onerror: OnError) {
    this.onerror = onerror;
    const scope = executionAsyncResource();
    if (scope instanceof AsyncResource) runIn(scope, this);
    else running.enterWith(this);
  }

  /** Errors that come later are its parent's. */
  destroy(): void {
    this.destroyed = true;
  }
}

function runIn(scope: AsyncResource, domain: Domain): void {
  const run: AsyncResource["runInAsyncScope"] = scope.runInAsyncScope.bind(scope);
  scope.runInAsyncScope = (work, self, ...given) => run(() => running.run(domain, () => work.apply(self as never, given)));
}

function living(domain: Domain | undefined): Domain | undefined {
  let found = domain;
  while (found?.destroyed) found = found.parent;
  return found;
}

// The monitor hears of rejections, too. Whoever listens for errors, as a spec about them, has them for itself.
process.on("uncaughtExceptionMonitor", (error, origin) => {
  if (process.hasUncaughtExceptionCaptureCallback() || process.listenerCount("uncaughtException") > 0) return;
  const domain = living(running.getStore());
  if (!domain) return;
  domain.onerror(error, origin);
  // It has been told: it does not end the process.
  process.setUncaughtExceptionCaptureCallback(() => process.setUncaughtExceptionCaptureCallback(null));
});
