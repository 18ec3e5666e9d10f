// The server's filter of `$all`: by stream or by type, by prefixes or by a regular expression. A bad expression throws, as there.
import type { ReadReq } from "@eventstore/db-client/generated/streams_pb.js";
import { readBatchEvents } from "./limits.ts";
import type { LogRecord } from "./records.ts";

export interface Filter {
  wants(record: LogRecord): boolean;
  /** Records that one page looks at. */
  readonly window: number;
  /** Records looked at between two checkpoints. */
  readonly checkpointEvery: number;
}

/** Without a filter everything is wanted, in pages as long. */
export const everything: Filter = { wants: () => true, window: readBatchEvents, checkpointEvery: Number.POSITIVE_INFINITY };

export function filterOf(options: ReadReq.Options.FilterOptions): Filter {
  const onType = options.getEventType();
  const expression = onType ?? options.getStreamIdentifier();
  if (!expression) throw new TypeError("a filter is on streams or on types");
  const regex = expression.getRegex() === "" ? undefined : new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  const window = options.hasMax() ? options.getMax() : readBatchEvents;
  if (options.getCheckpointintervalmultiplier() === 0) throw new RangeError("the checkpoint interval is 0");
  return {
    wants(record) {
      const name = onType ? record.type : record.stream;
      return regex ? regex.test(name) : prefixes.some((prefix) => name.startsWith(prefix));
    },
    window,
    checkpointEvery: window * options.getCheckpointintervalmultiplier(),
  };
}
