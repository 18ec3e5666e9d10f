// A page of the documentation against the service: each request in turn, answered as the page prints.
import type { Test } from "tap";
import type { Exchange } from "./exchanges.ts";
import type { Answer, Json, Register } from "./register.ts";

/**
 * Gives every request of a page, all on one day. `⟨id of the start⟩` stands for the id of the event of the last `start`, `⟨position of the start⟩`
 * for the position that it answered. A request succeeds unless the page shows the problem that it answers.
 */
export async function runPage(t: Test, register: Register, day: string, exchanges: readonly Exchange[]): Promise<void> {
  const answers = new Map<string, Json>();
  const filled = (text: string): string =>
    text.replaceAll(/⟨(id|position) of the ([a-z-]+)⟩/g, (_, what, command) => {
      const json = answers.get(command);
      return what === "id" ? json.events[0].id : json.position;
    });

  for (const { method, path, headers, body, shown } of exchanges) {
    const name = `${method} ${path}`;
    const to = filled(path).replace("/v1/", "");
    const answer: Answer =
      method === "GET" ? await register.read(to, headers) : await register.give(day, to, JSON.parse(filled(body)), headers);
    if (method !== "GET" && answer.status < 300 && !path.includes("?")) answers.set(path.split("/").at(-1) as string, answer.json);
    const { status } = (shown ?? {}) as { status?: unknown };
    if (typeof status === "number") t.equal(answer.status, status, name);
    else t.ok(answer.status === 200 || answer.status === 201, `${name}: ${answer.status} ${answer.json.detail ?? ""}`);
    if (shown) t.match(answer.json, shown as object, name);
  }
}
