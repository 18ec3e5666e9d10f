// Whether the process lives, whether it can serve, and what it is. /livez touches nothing, so that a slow disk never gets it killed; /readyz
// asks the store and each role, with their times.
import { type EventStore, StoreFailure } from "@camket/event-store";
import { type Log, withDeadline } from "@camket/platform";
import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { jsonAnswer } from "./json-answer.ts";
import type { Ledger } from "./ledger.ts";
import { limits, processLimits } from "./limits.ts";
import type { Check, Role } from "./role.ts";

const TimedCheck = z.object({ name: z.string(), ok: z.boolean(), ms: z.number(), detail: z.unknown().optional() });
const Readiness = z.object({ status: z.enum(["ready", "not-ready"]), checks: z.array(TimedCheck) });

export interface Probed {
  readonly version: string;
  readonly store: Pick<EventStore, "head" | "refusal">;
  readonly ledger: Ledger;
  readonly roles: readonly Role[];
  /** Beside the store and the roles: what else must be there before the service is called ready. */
  readonly readiness: readonly (() => Promise<Check>)[];
  readonly log: Log;
}

export function probes(app: FastifyInstance, { version, store, ledger, roles, readiness, log }: Probed): void {
  app.get(
    "/livez",
    {
      schema: {
        operationId: "livez",
        tags: ["service"],
        summary: "Whether the process lives",
        response: { 200: jsonAnswer("It lives.", z.object({ status: z.literal("alive") }), { status: "alive" }) },
      },
    },
    async () => ({ status: "alive" as const }),
  );

  const checks: readonly (readonly [string, () => Promise<Check>])[] = [
    ["store", () => storeCheck(store)],
    ...roles.map((role) => [role.name, () => role.ready()] as const),
    ...readiness.map((check) => ["other", check] as const),
  ];
  app.get(
    "/readyz",
    {
      schema: {
        operationId: "readyz",
        tags: ["service"],
        summary: "Whether it can serve",
        description:
          "200 once the store answers, takes what is recorded, and the views have reached the head that the log had at start; 503 until then.",
        response: {
          200: jsonAnswer("It can.", Readiness, {
            status: "ready",
            checks: [{ name: "store", ok: true, ms: 0.2, detail: { head: "12" } }],
          }),
          503: jsonAnswer("Not yet, or not now; `Retry-After` says when to ask again.", Readiness, {
            status: "not-ready",
            checks: [{ name: "views", ok: false, ms: 0.1, detail: "at 1 of 5" }],
          }),
        },
      },
    },
    async (_request, reply) => {
      const done = await Promise.all(checks.map(([name, check]) => timed(name, check, log)));
      const ready = done.every(({ ok }) => ok);
      if (!ready) reply.code(503).header("retry-after", "1");
      return { status: ready ? ("ready" as const) : ("not-ready" as const), checks: done };
    },
  );

  const about = {
    version,
    node: process.version,
    roles: roles.map(({ name }) => name),
    ledger,
    limits: { ...limits, ...Object.fromEntries(roles.flatMap(({ name, limits }) => (limits ? [[name, limits] as const] : []))) },
  };
  app.get(
    "/health",
    {
      schema: {
        operationId: "health",
        tags: ["service"],
        summary: "What it is, and its limits",
        response: { 200: jsonAnswer("What it is.", About, aboutExample) },
      },
    },
    async () => about,
  );
}

const About = z.looseObject({
  version: z.string(),
  node: z.string(),
  roles: z.array(z.string()),
  ledger: z.looseObject({ ledgerId: z.string(), timeZone: z.string(), tag: z.string().meta({ description: "Begins every position." }) }),
  limits: z.looseObject({}).meta({ description: "Every bound, by the part that it belongs to." }),
});
const aboutExample = {
  version: "0.1.0",
  node: "v26.0.0",
  roles: ["command", "query", "policy"],
  ledger: { ledgerId: "00000000-0000-4000-8000-00000000cafe", timeZone: "Asia/Ho_Chi_Minh", tag: "camket" },
  limits: { commands: { bodyBytesMax: 262_144 } },
};

async function storeCheck(store: Pick<EventStore, "head" | "refusal">): Promise<Check> {
  const refusal = store.refusal?.();
  const head = await store.head();
  return { name: "store", ok: refusal === undefined, detail: { head: head ?? null, ...(refusal === undefined ? {} : { refusal }) } };
}

/** A check that fails or is late is not ok, and the reason is for the log. */
async function timed(asked: string, check: () => Promise<Check>, log: Log): Promise<z.infer<typeof TimedCheck>> {
  const began = performance.now();
  const took = (): number => Math.round((performance.now() - began) * 10) / 10;
  try {
    const { name, ok, detail } = await withDeadline(check(), processLimits.checkTimeoutMs, () => new Error("late"));
    return { name, ok, ms: took(), ...(detail === undefined ? {} : { detail }) };
  } catch (error) {
    log.warn({ err: error, check: asked }, "a readiness check failed");
    const reason = error instanceof StoreFailure ? error.message : "it failed or was late: see the log";
    return { name: asked, ok: false, ms: took(), detail: { reason } };
  }
}
