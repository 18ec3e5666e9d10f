// A ledger as lines of JSON, the form in which it moves from one store to another: a header that says whose it is, a line for each event in
// log order, and a trailer with their number, the SHA-256 of all lines before it, so that a file that was cut or changed on its way is seen, and
// the ledger's digest, which stays the same wherever the events go. The names are a format of files that people keep: they may be added to, with a new version, and never changed.
import { createHash } from "node:crypto";
import { type Digest, digestText, type LedgerDigest, ledgerDigest } from "@camket/audit";
import { LedgerOpened } from "@camket/domain";
import type { JsonObject, NewEvent, RecordedEvent } from "@camket/event-store";
import * as z from "zod";
import { EvidenceDiffers, WrongUse } from "./exit-codes.ts";
import { lineBytesMax } from "./limits.ts";

/** `position` is where the event stood in the log that was exported, for people: the log that takes it in gives it another. */
export interface ExportedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position?: string;
}

/** Version 1 had no digest. */
const Header = z.object({ camket: z.literal("export"), version: z.literal([1, 2]), ledger: LedgerOpened });
const Trailer = z.object({ camket: z.literal("end"), events: z.int().min(0), sha256: z.string(), digest: z.string().optional() });

/** All lines, a text for each page of events; `digest` takes them up. */
export async function* writeExport(
  ledger: LedgerOpened,
  pages: AsyncIterable<readonly RecordedEvent[]>,
  digest: LedgerDigest = ledgerDigest(),
): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const told = (text: string): string => {
    hash.update(text);
    return text;
  };
  yield told(line({ camket: "export", version: 2, ledger }));
  let events = 0;
  for await (const page of pages) {
    events += page.length;
    for (const event of page) digest.take(event);
    yield told(page.map(lineOf).join(""));
  }
  yield line({ camket: "end", events, sha256: hash.digest("hex"), digest: digestText(digest.digest()) });
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

const lineOf = ({ position, stream, revision, id, type, data, metadata }: RecordedEvent): string =>
  line({ position, stream, revision, id, type, data, metadata });

/** The file ends before its trailer, or its trailer speaks of other lines. What came before was read. */
export class ExportDamaged extends Error {
  /** A line may be another than was exported; else lines are missing at the end, or too many, and those that were read are true. */
  readonly changed: boolean;
  constructor(message: string, { changed }: { readonly changed: boolean }) {
    super(message);
    this.changed = changed;
  }
}

export interface ReadExport {
  readonly ledger: LedgerOpened;
  /** Ends without an error only where all lines are there as they were written. @throws ExportDamaged, EvidenceDiffers */
  readonly events: AsyncIterable<ExportedEvent>;
  /** Of the events read so far. */
  readonly digest: () => Digest;
}

/** @throws WrongUse where it does not begin as an export does */
export async function readExport(input: AsyncIterable<Uint8Array>): Promise<ReadExport> {
  const lines = readLines(input);
  const hash = createHash("sha256");
  const first = await lines.next().catch((error: unknown) => {
    // A first line without an end, as of a file of another kind.
    if (error instanceof ExportDamaged) throw new WrongUse(noExport, { cause: error });
    throw error;
  });
  const header = first.done ? undefined : Header.safeParse(parse(first.value));
  if (!header?.success) throw new WrongUse(noExport);
  hash.update(first.value as Buffer);
  const digest = ledgerDigest();
  const { ledger, version } = header.data;
  return { ledger, events: eventsOf(lines, { version, hash, digest }), digest: () => digest.digest() };
}

const noExport = "this is no export: its first line is not the header that camket export writes";

/** By the two bytes that a gzip file begins with (RFC 1952, section 2.3.1). */
const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

interface Checks {
  readonly version: 1 | 2;
  readonly hash: ReturnType<typeof createHash>;
  readonly digest: LedgerDigest;
}

async function* eventsOf(lines: AsyncGenerator<Buffer>, { version, hash, digest }: Checks): AsyncGenerator<ExportedEvent> {
  let events = 0;
  for await (const text of lines) {
    const value = parse(text);
    const trailer = Trailer.safeParse(value);
    if (trailer.success) {
      if (trailer.data.events !== events || trailer.data.sha256 !== hash.digest("hex"))
        throw new ExportDamaged(
          `the file was changed on its way: its last line speaks of ${trailer.data.events} events with another SHA-256`,
          { changed: true },
        );
      const [said, found] = [trailer.data.digest, digestText(digest.digest())];
      if (said !== found && (version > 1 || said !== undefined))
        throw new EvidenceDiffers(
          `these are not the events of the ledger that was exported: the digest of the export is ${said ?? "missing"}, and they give ${found}`,
        );
      const more = await lines.next();
      if (!more.done) throw new ExportDamaged("the file goes on after its last line: two exports in one?", { changed: false });
      return;
    }
    // A line that was cut has lost its end.
    if (!isEvent(value))
      throw new ExportDamaged(`line ${events + 2} is no event: ${text.subarray(0, 80).toString().trimEnd()}`, {
        changed: text.at(-1) === lineEnd,
      });
    hash.update(text);
    digest.take(value);
    events += 1;
    yield value;
  }
  throw new ExportDamaged(`the file is cut: it ends after ${events} events, without the last line that an export has`, { changed: false });
}

function parse(text: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(text).toString());
  } catch {
    return undefined;
  }
}

/** By hand, since a schema would copy data that must stay as it is. */
function isEvent(value: unknown): value is ExportedEvent {
  const { stream, revision, id, type, data, metadata } = (value ?? {}) as Record<string, unknown>;
  const named = typeof stream === "string" && typeof id === "string" && typeof type === "string";
  return named && Number.isSafeInteger(revision) && (revision as number) >= 0 && isObject(data) && isObject(metadata);
}

const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

const lineEnd = 10;

/** With their ends, so that they hash as they were written; the last may lack it. */
async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  let begun = false;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length > lineBytesMax)
      throw new ExportDamaged(`a line is longer than ${lineBytesMax} bytes: no export has such`, { changed: true });
    parts.push(part);
  };
  const take = (): Buffer => {
    const whole = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
    [parts, length] = [[], 0];
    return whole;
  };
  for await (const bytes of input) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!begun && isPacked(chunk))
      throw new WrongUse("this is no export, but a packed file (gunzip it first): gunzip -c <file> | camket import");
    begun = true;
    let from = 0;
    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, from)) {
      add(chunk.subarray(from, end + 1));
      from = end + 1;
      yield take();
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
