// Loaded first of all in the process of each spec file. It leaves out what tap does at each module that is loaded, since that takes a process up
// to a quarter of a second: replacing modules, which no spec asks for, and noting files with their source maps, for `tap --changed`.
import { registerHooks } from "node:module";
import { isMainThread } from "node:worker_threads";

process.env._TAPJS_PROCESSINFO_EXCLUDE_ = "/./";
// Processes that a spec starts are the program as its users start it.
delete process.env.NODE_OPTIONS;
process.setSourceMapsEnabled(false);

if (isMainThread) {
  const errorDomain = new URL("./error-domain.ts", import.meta.url).href;
  const watching = /\/@tapjs\/(?:mock|processinfo)\/dist\/esm\/import\.mjs$/;
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      if (watching.test(specifier)) return { url: "data:text/javascript,", format: "module", shortCircuit: true };
      if (specifier !== "async-hook-domain") return next(specifier, context);
      // The last of what is replaced: all that is loaded from here on is loaded by node alone.
      hooks.deregister();
      return { url: errorDomain, format: "module-typescript", shortCircuit: true };
    },
  });
}
