// What the ledger says of itself: all of it, for whoever reads, lists or describes the events of a log.
import type { LedgerEventDefinition } from "./definition.ts";
import { ledgerEvent } from "./events.ts";
import { ledgerExportRequested } from "./exports.ts";
import { parkedEventDiscarded, parkedStreamReplayRequested, viewsRebuildRequested } from "./operations.ts";

export type { LedgerEventDefinition } from "./definition.ts";
export { LedgerOpened, ledgerEvent, ledgerStream } from "./events.ts";
export {
  exported,
  exportFormats,
  exportsStream,
  LedgerExportRequested,
  ledgerExportRequested,
  WholeExport,
  wholeExport,
} from "./exports.ts";
export type { OperatedViews, WaitingStream } from "./operated-views.ts";
export {
  operationsStream,
  ParkedEventDiscarded,
  ParkedStreamReplayRequested,
  parkedEventDiscarded,
  parkedStreamReplayRequested,
  ViewsRebuildRequested,
  viewsRebuildRequested,
} from "./operations.ts";
export { isBeyond, numbersOfPosition, tagPosition, untagPosition } from "./position.ts";

export const ledgerEvents: readonly LedgerEventDefinition[] = [
  ledgerEvent,
  parkedStreamReplayRequested,
  parkedEventDiscarded,
  viewsRebuildRequested,
  ledgerExportRequested,
];
