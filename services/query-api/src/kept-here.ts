// Says of each paper that an answer names whether it is kept here, by its address. This is of the folder and not of the log: a paper may come
// later than the word about it, so the address may appear in an answer that otherwise never changes, and the entity tag tells the two apart.
import { type Files, FilesUnavailable } from "@camket/files";
import type { Answer } from "@camket/views";
import { hashOf } from "./hash-of.ts";

interface Named {
  readonly sha256?: unknown;
}

/** A folder that cannot be asked keeps nobody from reading the rest. */
export async function showKept(answer: Answer, files: Files | undefined): Promise<Answer> {
  if (!files || !answer.ok) return answer;
  const { body, hash } = answer;
  const { papers, minutes } = body as Naming;
  const [own, attached, agreed] = await Promise.all([
    addressOf(files, body),
    addressesOf(files, papers?.items),
    addressesOf(files, minutes?.agreed),
  ]);
  const kept = [own, ...attached, ...agreed];
  if (kept.every((file) => file === undefined)) return answer;
  return {
    ...answer,
    body: {
      ...body,
      ...(own === undefined ? {} : { file: own }),
      ...(papers ? { papers: { ...papers, items: withFiles(papers.items, attached) } } : {}),
      ...(minutes ? { minutes: { ...minutes, agreed: withFiles(minutes.agreed, agreed) } } : {}),
    },
    hash: hashOf([hash, kept]),
  };
}

/** Where an answer names papers beside the one that it may be of itself: those attached, and the minutes that sides agreed. */
interface Naming {
  readonly papers?: { readonly items: readonly Named[] };
  readonly minutes?: { readonly agreed: readonly Named[] };
}

const addressesOf = (files: Files, items: readonly Named[] = []) => Promise.all(items.map((item) => addressOf(files, item)));

const withFiles = (items: readonly Named[], addresses: readonly (string | undefined)[]) =>
  items.map((item, n) => (addresses[n] === undefined ? item : { ...item, file: addresses[n] }));

async function addressOf(files: Files, { sha256 }: Named): Promise<string | undefined> {
  if (typeof sha256 !== "string") return undefined;
  try {
    return (await files.has(sha256)) ? `/v1/files/${sha256}` : undefined;
  } catch (error) {
    if (error instanceof FilesUnavailable) return undefined;
    throw error;
  }
}
