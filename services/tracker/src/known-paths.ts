// Which methods an address knows, from the routes as they are mounted: the difference between 404 and 405, which fastify leaves out.
import type { FastifyInstance } from "fastify";

export interface KnownPaths {
  /** The methods of the routes that the path would match; none for an unknown path. */
  methodsOf(path: string): readonly string[];
}

/** Call it before the first route is added. */
export function knownPaths(app: FastifyInstance): KnownPaths {
  const routes = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  app.addHook("onRoute", ({ url, method }) => {
    const route = routes.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const known of [method].flat()) route.methods.add(known);
    routes.set(url, route);
  });
  return {
    methodsOf(path) {
      const found = new Set<string>();
      for (const { pattern, methods } of routes.values()) if (pattern.test(path)) for (const method of methods) found.add(method);
      return [...found].sort();
    },
  };
}

function patternOf(url: string): RegExp {
  const steps = url
    .split("/")
    .map((step) => (step.startsWith(":") ? "[^/]+" : step.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace("\\*", ".*")));
  return new RegExp(`^${steps.join("/")}$`);
}
