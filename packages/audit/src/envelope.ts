// audit: an event as the leaf of the ledger's tree sees it. What an event says counts, and its place in its stream; no position of a store does,
// since the place in the tree says the order: so the same ledger has the same tree in every store. Changing anything here makes every digest
// that anybody ever wrote down worthless.
import { hash } from "node:crypto";
import { canonicalJson } from "@camket/platform/canonical";

export interface AuditedEvent {
  readonly stream: string;
  readonly revision: number;
  /** A UUID in lower case. */
  readonly id: string;
  readonly type: string;
  /** As read from JSON. */
  readonly data: unknown;
  readonly metadata: unknown;
}

/**
 * Which events of a log are leaves: all of them, in log order, but those of a store's own, whose stream or type begins with `$`. EventStoreDB
 * keeps such beside ours; a log in a file has none.
 */
export const isCounted = ({ stream, type }: Pick<AuditedEvent, "stream" | "type">): boolean =>
  !stream.startsWith("$") && !type.startsWith("$");

/**
 * The leaf: RFC 8785 JSON of six members. Data and metadata stand in it as hashes, so that an event can be shown to belong to a ledger without
 * showing what it says.
 */
export function envelopeOf({ stream, revision, id, type, data, metadata }: AuditedEvent): string {
  // Its members in the order of RFC 8785, written out: an object made and sorted for each event costs twice as much.
  return (
    `{"dataHash":"${contentHash(data)}","id":${quoted(id)},"metadataHash":"${contentHash(metadata)}","revision":${revision},` +
    `"stream":${quoted(stream)},"type":${quoted(type)}}`
  );
}

/** As RFC 8785 quotes a text; half a surrogate pair, which no name has, stays an escape. */
const quoted = (text: string): string => JSON.stringify(text);

/** SHA-256, hex, over the RFC 8785 form. */
function contentHash(value: unknown): string {
  return hash("sha256", textOf(value), "hex");
}

/**
 * No event that this program records is without a canonical form. A damaged log, or another program's events, may be: they count too, and what
 * stands for them can never be the form of anything else.
 */
function textOf(value: unknown): string {
  try {
    return canonicalJson(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return `no RFC 8785 form: ${JSON.stringify(value, (_, one) => (Number.isFinite(one) || typeof one !== "number" ? one : { $number: String(one) }))}`;
  }
}
