// What an event says of a paper, held against the paper itself where it is stored here. The store is asked, never a view; a paper that is
// kept elsewhere, or comes later, is believed.
import type { EventFacts, Rejection } from "@camket/domain";
import { StoreUnavailable } from "@camket/event-store";
import { type Files, FilesUnavailable } from "@camket/files";

/** @throws StoreUnavailable where the folder of papers cannot be asked */
export async function evidenceDiffers(files: Files, events: readonly EventFacts[]): Promise<Rejection | undefined> {
  for (const { type, data } of events) {
    if (type !== "EvidenceAttached") continue;
    const said = data as unknown as { readonly sha256: string; readonly size: number; readonly mediaType: string };
    const kept = await find(files, said.sha256);
    if (!kept) continue;
    const { sha256, size, mediaType } = kept;
    const wrong = [
      ...(said.size === size ? [] : [{ field: "size", right: `${size} bytes` }]),
      ...(isCalled(said.mediaType, mediaType) ? [] : [{ field: "mediaType", right: mediaType }]),
    ];
    if (wrong.length === 0) continue;
    const errors = wrong.map(({ field, right }) => ({
      pointer: `#/${field}`,
      code: "evidence-differs",
      detail: `the paper that is kept here has ${right}`,
    }));
    return { code: "evidence-differs", detail: (errors[0] as { detail: string }).detail, facts: { sha256, size, mediaType }, errors };
  }
  return undefined;
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
