// The requests that a page shows, in the order in which it shows them, each with what it shows of the answer: a block of `http`, and a block of
// `json` right after it.
import { readFileSync } from "node:fs";

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** What the page shows of the answer. */
  readonly shown: unknown;
}

/** @param page from the root of the project */
export function exchangesIn(page: string): readonly Exchange[] {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
  const blocks = [...text.matchAll(/```(http|json)\n([\s\S]*?)```/g)].map(([, kind, block]) => ({ kind, text: block as string }));
  return blocks.flatMap(({ kind, text: block }, index) => {
    if (kind !== "http") return [];
    const [head, ...body] = block.split("\n\n");
    const [request, ...headers] = (head as string).trim().split("\n");
    const [method, path] = (request as string).split(" ");
    const next = blocks[index + 1];
    return [
      {
        method: method as string,
        path: path as string,
        headers: Object.fromEntries(headers.map((line) => line.split(": ") as [string, string])),
        body: body.join("\n\n"),
        shown: next?.kind === "json" ? JSON.parse(next.text) : undefined,
      },
    ];
  });
}
