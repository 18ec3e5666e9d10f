// What an event says of a paper, held against the paper itself where it is stored here: evidence as it is attached, and as a correction would
// leave it. The store is asked, never a view; a paper that is kept elsewhere, or comes later, is believed.
import { decodeEvent, type EventFacts, historyOf, type Rejection } from "@camket/domain";
import { type RecordedEvent, StoreUnavailable } from "@camket/event-store";
import { type Files, FilesUnavailable } from "@camket/files";

interface Said {
  readonly body: Readonly<Record<string, unknown>>;
  /** Where in the command's body the field stands: a JSON pointer as a URI fragment. */
  readonly pointerTo: (field: string) => string;
}

/** `history`: of the stream, before the events. @throws StoreUnavailable where the folder of papers cannot be asked */
export async function evidenceDiffers(
  files: Files,
  events: readonly EventFacts[],
  history: readonly RecordedEvent[],
  timeZone: string,
): Promise<Rejection | undefined> {
  for (const event of events) {
    const said = saidBy(event, history, timeZone);
    const kept = said && (await find(files, String(said.body.sha256)));
    if (!kept) continue;
    const { sha256, size, mediaType } = kept;
    const wrong = [
      ...(said.body.size === size ? [] : [{ field: "size", right: `${size} bytes` }]),
      ...(isCalled(String(said.body.mediaType), mediaType) ? [] : [{ field: "mediaType", right: mediaType }]),
    ];
    if (wrong.length === 0) continue;
    const errors = wrong.map(({ field, right }) => ({
      pointer: said.pointerTo(field),
      code: "evidence-differs",
      detail: `the paper that is kept here has ${right}`,
    }));
    return { code: "evidence-differs", detail: (errors[0] as { detail: string }).detail, facts: { sha256, size, mediaType }, errors };
  }
  return undefined;
}

function saidBy({ type, data }: EventFacts, history: readonly RecordedEvent[], timeZone: string): Said | undefined {
  if (type === "EvidenceAttached") return { body: data, pointerTo: (field) => `#/${field}` };
  if (type !== "FactCorrected") return undefined;
  const { targetEventId, changes } = data as unknown as Correction;
  const isOfPaper = ({ field }: Change): boolean => ["/sha256", "/size", "/mediaType"].includes(field);
  const target = history.find(({ id }) => id === targetEventId);
  if (target?.type !== "EvidenceAttached" || !changes.some(isOfPaper)) return undefined;
  const its = history.filter((event) => event === target || event.type === "FactCorrected" || event.type === "EventWithdrawn");
  const present = historyOf(
    "commitment",
    its.map((event) => decodeEvent(event, timeZone)),
  ).find(({ id }) => id === targetEventId);
  const changed = Object.fromEntries(changes.filter(isOfPaper).map(({ field, right }) => [field.slice(1), right]));
  return {
    body: { ...(present?.corrected ?? target.data), ...changed },
    pointerTo(field) {
      const index = changes.findIndex((change) => change.field === `/${field}`);
      return index < 0 ? "#/changes" : `#/changes/${index}/right`;
    },
  };
}

interface Change {
  readonly field: string;
  readonly right?: unknown;
}
interface Correction {
  readonly targetEventId: string;
  readonly changes: readonly Change[];
}

async function find(files: Files, sha256: string) {
  try {
    return await files.find(sha256);
  } catch (error) {
    if (error instanceof FilesUnavailable) throw new StoreUnavailable(error.message, { cause: error });
    throw error;
  }
}

/** Of text, more cannot be read off its bytes than that it is text. */
const isCalled = (said: string, found: string): boolean => said === found || (found === "text/plain" && said.startsWith("text/"));
