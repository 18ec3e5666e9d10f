// What stands in a data folder: the log with its ledger, and views of whatever versions. It only reads.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digestText } from "@camket/audit";
import { StoreFailure } from "@camket/event-store";
import type { LogPlace } from "@camket/query-api";
import { type LookedAt, lookAtViews, viewsVersion } from "@camket/views";
import type { Ledger } from "../ledger.ts";
import { fileThatIsThere, openToRead } from "./place.ts";
import { readDigest } from "./read-digest.ts";
import { ledgerIn } from "./read-ledger.ts";
import { countOf, type Progress } from "./talk.ts";

export interface FolderStatus {
  readonly kind: "folder";
  readonly folder: string;
  /** Where the log stands. */
  readonly log: string;
  /** The log can be read, views of this program are whole where there are any, and nothing is parked in them. */
  readonly healthy: boolean;
  /** The process that says that it owns the folder, where it lives. */
  readonly heldBy?: number;
  readonly ledger?: Ledger;
  readonly head?: string;
  readonly views: readonly ({ readonly version: number; readonly isOurs: boolean } & LookedAt)[];
  readonly wrong: readonly string[];
  readonly digest?: string;
}

/** @throws WrongUse where there is no log */
export async function lookAtFolder(
  place: LogPlace,
  folder: string,
  asks: { readonly digest: boolean },
  progress: Progress,
): Promise<FolderStatus> {
  const log = place.kind === "sqlite" ? fileThatIsThere(place, "") : "EventStoreDB";
  const views = viewsIn(folder);
  const heldBy = ownerOf(folder);
  const wrong = views.flatMap((one) => {
    if (!one.isOurs) return [];
    if (!one.whole) return [`the views of this program cannot be read: ${one.why}; the next start builds them anew`];
    return one.parked > 0 ? [`${countOf(one.parked, "stream")} parked in the views: events wait there for an operator`] : [];
  });
  const about = { kind: "folder", folder, log, ...(heldBy === undefined ? {} : { heldBy }), views } as const;
  try {
    const read = await readLog(place, asks, progress);
    return { ...about, ...read, healthy: wrong.length === 0, wrong };
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    return { ...about, healthy: false, wrong: [...wrong, error.message] };
  }
}

async function readLog(
  place: LogPlace,
  asks: { readonly digest: boolean },
  progress: Progress,
): Promise<Pick<FolderStatus, "ledger" | "head" | "digest">> {
  const log = await openToRead(place);
  try {
    const [ledger, head] = [await ledgerIn(log), await log.head()];
    const read = asks.digest && head !== undefined ? await readDigest(log, head, { onRead: (n) => progress.show("events", n) }) : undefined;
    return {
      ...(ledger ? { ledger } : {}),
      ...(head === undefined ? {} : { head }),
      ...(read ? { digest: digestText(read.digest) } : {}),
    };
  } finally {
    await log.close();
  }
}

/** The newest first. */
function viewsIn(folder: string): FolderStatus["views"] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const version = /^views-([0-9]+)\.sqlite$/.exec(name)?.[1];
      if (version === undefined) return [];
      return [{ version: Number(version), isOurs: Number(version) === viewsVersion, ...lookAtViews(join(folder, name)) }];
    })
    .toSorted((a, b) => b.version - a.version);
}

/** By the file beside the lock, which a process that was killed leaves behind. */
function ownerOf(folder: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(folder, "owner"), "utf8"), 10);
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // It lives, and is another user's.
    return (error as NodeJS.ErrnoException).code === "EPERM" ? Number.parseInt(readFileSync(join(folder, "owner"), "utf8"), 10) : undefined;
  }
}
