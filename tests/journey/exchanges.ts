// The requests that a page shows, in the order in which it shows them, each with what it shows of the answer: a block of `http` or curl commands in
// one of `sh`, and a block of `json` right after it.
import { readFileSync } from "node:fs";

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** The name of the file that is sent, as the one of a form; or to which the answer is saved. */
  readonly sends?: string;
  readonly saves?: string;
  /** What the page shows of the answer. */
  readonly shown: unknown;
}

type Request = Omit<Exchange, "shown">;

/**
 * @param page from the root of the project
 * @param as the blocks in which the page writes its requests
 */
export function exchangesIn(page: string, as: "http" | "sh" = "http"): readonly Exchange[] {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
  const blocks = [...text.matchAll(/```(http|sh|json)\n([\s\S]*?)```/g)].map(([, kind, block]) => ({ kind, text: block as string }));
  return blocks.flatMap(({ kind, text: block }, index) => {
    if (kind === "json" && blocks[index - 1]?.kind !== as) throw new Error(`${page} shows an answer that nothing asked for: ${block}`);
    const request = kind !== as ? undefined : as === "http" ? inHttp(block) : inCurl(block);
    if (!request) return [];
    const next = blocks[index + 1];
    return [{ ...request, shown: next?.kind === "json" ? JSON.parse(next.text) : undefined }];
  });
}

function inHttp(block: string): Request {
  const [head, ...body] = block.split("\n\n");
  const [request, ...headers] = (head as string).trim().split("\n");
  const [method, path] = (request as string).split(" ");
  return {
    method: method as string,
    path: path as string,
    headers: Object.fromEntries(headers.map((line) => line.split(": ") as [string, string])),
    body: body.join("\n\n"),
  };
}

/** `curl -s <address>`, alone or with `--json '<body>'`, `-F file=@<name>` or `-o <name>`; nothing of any other command. */
function inCurl(block: string): Request | undefined {
  const [command, silent, address = "", option, value = "", ...more] = [...block.matchAll(/'([^']*)'|([^\s']+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare,
  );
  if (command !== "curl") return undefined;
  const asked = { path: address.replace("http://127.0.0.1:8080", ""), headers: {}, body: "" };
  if (silent === "-s" && more.length === 0)
    switch (option) {
      case undefined:
        return { ...asked, method: "GET" };
      case "--json":
        return { ...asked, method: "POST", body: value };
      case "-F":
        return { ...asked, method: "POST", sends: value.replace("file=@", "") };
      case "-o":
        return { ...asked, method: "GET", saves: value };
    }
  throw new Error(`not understood: ${block}`);
}
