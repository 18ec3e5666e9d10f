// What the ledger says of itself: all of it, for whoever reads, lists or describes the events of a log.
import type { LedgerEventDefinition } from "./definition.ts";
import { ledgerEvent } from "./events.ts";
import { ledgerExported } from "./exports.ts";
import { parkedStreamDiscarded, parkedStreamReplayRequested, viewsRebuildRequested } from "./operations.ts";

export type { LedgerEventDefinition } from "./definition.ts";
export { LedgerOpened, ledgerEvent, ledgerStream } from "./events.ts";
export { exported, exportFormats, exportsStream, LedgerExported, ledgerExported, type WholeExport, wholeExports } from "./exports.ts";
export type { OperatedViews, WaitingStream } from "./operated-views.ts";
export {
  operationsStream,
  ParkedStreamDiscarded,
  ParkedStreamReplayRequested,
  parkedStreamDiscarded,
  parkedStreamReplayRequested,
  ViewsRebuildRequested,
  viewsRebuildRequested,
} from "./operations.ts";
export { isBeyond, numbersOfPosition, tagPosition, untagPosition } from "./position.ts";

export const ledgerEvents: readonly LedgerEventDefinition[] = [
  ledgerEvent,
  parkedStreamReplayRequested,
  parkedStreamDiscarded,
  viewsRebuildRequested,
  ledgerExported,
];
