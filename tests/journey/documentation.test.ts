// What the documentation says against what is: the README, the tutorial and the how-tos, request by request; the generated pages; every link. Other
// pages run where what they need is open: those that ask the sample in sample.test.ts and asking.test.ts, which holds the glossary, too.
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { commands, ledgerEvents } from "@camket/domain";
import { openFiles } from "@camket/files";
import t from "tap";
import { added } from "../../infra/generate/added.ts";
import { metadata } from "../../infra/generate/pages/events.ts";
import { stalePages } from "../../infra/generate/pages.ts";
import { exchangesIn } from "./exchanges.ts";
import { deadLinks, linksOf } from "./links.ts";
import { type Json, openRegister } from "./register.ts";
import { runPage } from "./run-page.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const today = "2026-02-13";

const pages = [
  ["README.md", "http"],
  ["docs/tutorial/police-building.md", "sh"],
  ["docs/how-to/correct-a-mistake.md", "http"],
  ["docs/how-to/renew-a-memorandum.md", "http"],
] as const;

for (const [page, as] of pages)
  t.test(`${page} answers as printed`, async (t) => {
    const register = await openRegister(today);
    t.teardown(register.close);
    await runPage(t, register, today, exchangesIn(page, as));
  });

t.test("docs/how-to/keep-a-paper.md answers as printed, and gives back the bytes that were stored", async (t) => {
  const page = "docs/how-to/keep-a-paper.md";
  const folder = mkdtempSync(join(tmpdir(), "camket-papers-"));
  const register = await openRegister(
    today,
    openFiles(join(folder, "files"), () => "under-way"),
  );
  t.teardown(async () => {
    await register.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const written = /printf '([^']*)\\n' > (\S+)/.exec(readFileSync(join(root, page), "utf8")) ?? [];
  const [paper, name] = [`${written[1]}\n`, written[2]];
  let steps = 0;
  for (const exchange of exchangesIn(page, "sh")) {
    const { method, path: url, sends, saves, shown } = exchange;
    if (sends !== undefined) {
      t.equal(sends, name);
      const form = new FormData();
      form.append("file", new Blob([paper]), sends);
      const request = new Request("http://x", { method, body: form });
      const payload = Buffer.from(await request.arrayBuffer());
      const answer = await register.app.inject({ method: "POST", url, payload, headers: Object.fromEntries(request.headers) });
      t.match([answer.statusCode, answer.json()], [201, shown], url);
    } else if (saves !== undefined) t.equal((await register.app.inject({ url })).body, paper, url);
    else await runPage(t, register, today, [exchange]);
    steps += 1;
  }
  t.equal(steps, 7);
});

t.test("the generated pages are those that the schemas give", (t) => {
  const stale = stalePages((file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined));
  t.strictSame(
    stale.map(([file]) => file),
    [],
    "stale: run npm run generate",
  );
  t.end();
});

t.test("the page of events tells every field of the events that are kept for ever", (t) => {
  const folder = new URL("../golden/v1/", import.meta.url);
  for (const file of readdirSync(folder).filter((name) => /^[a-z]+-\w+-\d+\.json$/.test(name))) {
    const event = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    const known = [
      ...ledgerEvents.map(({ type, data }) => ({ name: `ledger-${type}`, form: data })),
      ...commands.map(({ stream, event: { type }, body }) => ({ name: `${stream}-${type}`, form: body })),
    ];
    const { form } = known.find(({ name }) => file.startsWith(`${name}-`)) as Json;
    const told = [...Object.keys(form.shape), ...Object.keys(added[event.type] ?? {})];
    t.strictSame(
      Object.keys(event.data).filter((field) => !told.includes(field)),
      [],
      `${file}: its data`,
    );
    t.strictSame(
      Object.keys(event.metadata).filter((field) => metadata[field] === undefined),
      [],
      `${file}: what stands beside them`,
    );
    for (const [field, [always]] of Object.entries(metadata)) if (always) t.ok(field in event.metadata, `${file} has ${field}`);
  }
  t.end();
});

t.test("no link between the pages is dead, and the index leads to every page of the documentation", (t) => {
  const all = globSync(["*.md", "docs/**/*.md", "{services,packages,tests}/*/**/*.md"], { cwd: root, exclude: ["**/node_modules/**"] });
  t.ok(all.length > 30, `${all.length} pages`);
  for (const page of all) t.strictSame(deadLinks(root, page), [], page);
  const led = new Set(linksOf(root, "docs/README.md").map(({ target }) => relative(root, join(root, "docs", target))));
  const missing = all.filter((page) => page.startsWith("docs/") && page !== join("docs", "README.md") && !led.has(page));
  t.strictSame(missing, [], "docs/README.md");
  t.ok(
    linksOf(root, "README.md").some(({ target }) => join(dirname("README.md"), target) === join("docs", "README.md")),
    "README.md",
  );
  t.end();
});

t.test("npm test runs each spec file once, by itself or together with others", (t) => {
  const settings = readFileSync(join(root, ".taprc"), "utf8");
  const quoted = (text = "") => [...text.matchAll(/"([^"]+)"/g)].map(([, pattern]) => pattern as string);
  const listed = (key: string) => quoted(new RegExp(`^${key}:\\n((?: .*\\n)+)`, "m").exec(settings)?.[1]);
  const files = (patterns: readonly string[], exclude: readonly string[] = []) =>
    globSync([...patterns], { cwd: root, exclude: ["**/node_modules/**", ...exclude] });
  const alone = files(listed("include"), listed("exclude"));
  const groups = alone.filter((file) => file.startsWith(join("infra", "tap", "together")));
  const together = groups.map((file) => files(quoted(readFileSync(join(root, file), "utf8").split("await together(")[1])));
  for (const [n, group] of groups.entries()) t.ok((together[n]?.length ?? 0) > 1, group);
  t.strictSame(
    [...alone.filter((file) => !groups.includes(file)), ...together.flat()].sort(),
    files(["{packages,services}/*/src/**/*.test.ts", "tests/**/*.test.ts"]).sort(),
  );
  t.end();
});
