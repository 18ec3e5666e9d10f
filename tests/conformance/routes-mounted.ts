// The routes of every service that this process puts together while it listens, as fastify mounts them.
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { buildApp } from "@camket/tracker";

export interface Mounted {
  readonly method: string;
  /** As in the description: `/v1/parties/{id}`. */
  readonly path: string;
}

export async function mountedBy<Result>(build: () => Promise<Result>): Promise<{ built: Result; routes: readonly Mounted[] }> {
  const routes: Mounted[] = [];
  const listen = (message: unknown) => {
    const { fastify } = message as { fastify: Awaited<ReturnType<typeof buildApp>> };
    fastify.addHook("onRoute", ({ method, url }) => {
      for (const one of [method].flat()) routes.push({ method: one, path: url.replace(/:(\w+)/g, "{$1}") });
    });
  };
  subscribe("fastify.initialization", listen);
  try {
    return { built: await build(), routes };
  } finally {
    unsubscribe("fastify.initialization", listen);
  }
}
