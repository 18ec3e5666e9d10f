// The README's worked example, request by request: what it prints is what the service answers.
import { readFileSync } from "node:fs";
import t from "tap";
import { openRegister } from "./register.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** What the page shows of the answer. */
  readonly shown: unknown;
}

function exchanges(): readonly Exchange[] {
  const blocks = [...readme.matchAll(/```(http|json)\n([\s\S]*?)```/g)].map(([, kind, text]) => ({ kind, text: text as string }));
  return blocks.flatMap(({ kind, text }, index) => {
    if (kind !== "http") return [];
    const [head, ...body] = text.split("\n\n");
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

t.test("the README's example answers as printed", async (t) => {
  const register = await openRegister("2023-11-10");
  t.teardown(register.close);
  let start = "";
  let shown = 0;
  for (const { method, path, headers, body, shown: expected } of exchanges()) {
    const name = `${method} ${path}`;
    if (method === "POST") {
      const given = await register.give(
        "2023-11-10",
        path.replace("/v1/", ""),
        JSON.parse(body.replace("⟨id of the start⟩", start)),
        headers,
      );
      t.ok(given.status === 200 || given.status === 201, name);
      if (path.endsWith("/start")) start = given.json.events[0].id;
      if (expected) t.match(given.json, expected as object, name);
    } else {
      const read = await register.read(path.replace("/v1/", ""));
      t.equal(read.status, 200, name);
      t.match(read.json, expected as object, name);
    }
    if (expected) shown += 1;
  }
  t.equal(shown, 5, "each answer that the page shows was asked for");
});
