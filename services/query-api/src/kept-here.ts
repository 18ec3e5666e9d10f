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
  const { papers } = body as { papers?: { readonly items: readonly Named[] } };
  const [own, items] = await Promise.all([
    addressOf(files, body),
    Promise.all((papers?.items ?? []).map((item) => addressOf(files, item))),
  ]);
  const kept = [own, ...items];
  if (kept.every((file) => file === undefined)) return answer;
  return {
    ...answer,
    body: {
      ...body,
      ...(own === undefined ? {} : { file: own }),
      ...(papers ? { papers: { ...papers, items: papers.items.map((item, i) => (items[i] ? { ...item, file: items[i] } : item)) } } : {}),
    },
    hash: hashOf([hash, kept]),
  };
}

async function addressOf(files: Files, { sha256 }: Named): Promise<string | undefined> {
  if (typeof sha256 !== "string") return undefined;
  try {
    return (await files.has(sha256)) ? `/v1/files/${sha256}` : undefined;
  } catch (error) {
    if (error instanceof FilesUnavailable) return undefined;
    throw error;
  }
}
