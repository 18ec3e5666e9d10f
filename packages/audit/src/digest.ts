// audit: a ledger's digest as people carry it about: its size and its root in one short line, on paper, in minutes, in a message.
import { hashBytes } from "./tree.ts";

export interface Digest {
  /** How many events it speaks of: the first so many of the log. */
  readonly size: number;
  /** The root of the tree over them, 32 bytes. */
  readonly root: Uint8Array;
}

/** @example digestText({ size: 4, root }) // "4:037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=" */
export const digestText = ({ size, root }: Digest): string => `${size}:${Buffer.from(root).toString("base64")}`;

/** The message says what is wrong with the text and what a digest looks like. */
export class WrongDigest extends Error {}

/** @throws WrongDigest */
export function parseDigest(text: string): Digest {
  const at = text.indexOf(":");
  if (at < 0) throw wrong(text, "it has no colon");
  const [size, root] = [text.slice(0, at), text.slice(at + 1)];
  if (!/^(0|[1-9][0-9]*)$/.test(size)) throw wrong(text, `"${size}" is no number of events`);
  if (!Number.isSafeInteger(Number(size))) throw wrong(text, `no ledger has ${size} events`);
  const bytes = Buffer.from(root, "base64");
  // Node reads much as base64 that is none; what it writes anew tells.
  if (bytes.toString("base64") !== root) throw wrong(text, `"${root}" is no base64`);
  if (bytes.length !== hashBytes) throw wrong(text, `its root has ${bytes.length} bytes, and a root has ${hashBytes}`);
  return { size: Number(size), root: new Uint8Array(bytes) };
}

const wrong = (text: string, why: string): WrongDigest =>
  new WrongDigest(
    `"${text}" is no digest: ${why}. It is a number of events, a colon and 44 characters of base64, as camket digest prints it`,
  );
