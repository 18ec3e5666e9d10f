// Loaded first of all in the process of each spec file. tap would note every file that the process and its children load, and read their source
// maps, for `tap --changed`; that takes each process a third of a second, and nothing here asks for it.
import { registerHooks } from "node:module";
import { isMainThread } from "node:worker_threads";

process.env._TAPJS_PROCESSINFO_EXCLUDE_ = "/./";
// Processes that a spec starts are the program as its users start it.
delete process.env.NODE_OPTIONS;

if (isMainThread) {
  const errorDomain = new URL("./error-domain.ts", import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "async-hook-domain" ? { url: errorDomain, format: "module-typescript", shortCircuit: true } : next(specifier, context),
  });
}
