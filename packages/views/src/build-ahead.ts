// project: the views of this program made ready while another program serves with its own: built from the log, or followed further where they were built
// before, and compared with a sample of the log itself. They wait under the name by which the next start of this program takes them, and which no
// other program opens; so the restart, a blue-green cutover, is all that anybody waits for. Ready ones stay ready until those that went on take their place.
import { constants, copyFileSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { EventLog } from "@camket/event-store";
import { nextOf, offerNext } from "@camket/projections";
import { buildFresh } from "./build-fresh.ts";
import { compareFolded } from "./compare-folded.ts";
import type { ComparedSample } from "./compare-sample.ts";
import type { Ledger } from "./knowledge.ts";
import { viewsFileName } from "./views.ts";

export interface BuildAheadOptions {
  readonly log: EventLog;
  /** The data folder. */
  readonly folder: string;
  readonly ledger: Pick<Ledger, "ledgerId" | "timeZone">;
  /** A folder on the same disk in which nobody else works. */
  readonly scratch: string;
  readonly onRead?: (events: number) => void;
}

export type BuiltAhead =
  /** The next start takes them. */
  | {
      readonly ready: true;
      readonly file: string;
      /** Views that were made ready before have followed the log further. */
      readonly goneOn: boolean;
      readonly compared: ComparedSample;
    }
  /** They are not what the log says, and nobody takes them; nor what they were made of, which is gone. */
  | { readonly ready: false; readonly compared: ComparedSample }
  /** A process has views of this program's version in their place, and follows them. */
  | { readonly ready: false; readonly compared?: never };

export async function buildAhead({ log, folder, ledger, scratch, onRead }: BuildAheadOptions): Promise<BuiltAhead> {
  const place = join(folder, viewsFileName);
  if (existsSync(place)) return { ready: false };
  const goneOn = existsSync(nextOf(place));
  // A disk that can shares the blocks of both.
  if (goneOn) copyFileSync(nextOf(place), join(scratch, "fresh.sqlite"), constants.COPYFILE_FICLONE);
  const file = await buildFresh({ log, ledger, scratch, ...(onRead ? { onRead } : {}) });
  const { streams: _, ...compared } = await compareFolded({ log, file, ledger });
  if (compared.differences > 0) {
    // Those that it went on from are no better.
    rmSync(nextOf(place), { force: true });
    return { ready: false, compared };
  }
  if (existsSync(place)) return { ready: false };
  offerNext(file, place);
  return { ready: true, file: nextOf(place), goneOn, compared };
}
