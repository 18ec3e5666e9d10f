// How a running service says that it is: whether it can serve, what it is, and how far its views are.
import type { Ledger } from "../ledger.ts";
import { Failed } from "./exit-codes.ts";
import { getJson } from "./service.ts";

export interface ServiceStatus {
  readonly kind: "service";
  /** Its address. */
  readonly service: string;
  /** It is ready, and nothing waits for an operator. */
  readonly healthy: boolean;
  readonly ledger?: Ledger;
  readonly version: string;
  readonly roles: readonly string[];
  /** What `/readyz` looks at. */
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail?: unknown }[];
  /** Absent where the process keeps none. */
  readonly views?: {
    readonly viewsVersion: number;
    readonly events: number;
    /** Of the last of them, as it is written in answers. */
    readonly position?: string;
    readonly parked: number;
    readonly lag?: { readonly events: number; readonly more: boolean; readonly seconds: number };
  };
  readonly digest?: string;
}

/** @throws Failed where no service answers there, or something that is none */
export async function askStatus(base: URL, { digest }: { readonly digest: boolean }): Promise<ServiceStatus> {
  const [ready, about, projections] = await Promise.all([
    getJson(base, "readyz"),
    getJson(base, "health"),
    getJson(base, "v1/operations/projections"),
  ]);
  if (!Array.isArray(ready.body.checks) || about.status !== 200) throw new Failed(`what answers at ${base.origin} is no Camket service`);
  const views = projections.status === 200 ? (projections.body as unknown as NonNullable<ServiceStatus["views"]>) : undefined;
  const asked = digest ? await getJson(base, "v1/ledger/digest") : undefined;
  const { version, roles, ledger } = about.body as unknown as Pick<ServiceStatus, "version" | "roles" | "ledger">;
  return {
    kind: "service",
    service: base.origin,
    healthy: ready.status === 200 && (views?.parked ?? 0) === 0,
    ...(ledger ? { ledger } : {}),
    version,
    roles,
    checks: ready.body.checks as ServiceStatus["checks"],
    ...(views ? { views } : {}),
    ...(asked?.status === 200 ? { digest: `${asked.body.size}:${asked.body.root}` } : {}),
  };
}
