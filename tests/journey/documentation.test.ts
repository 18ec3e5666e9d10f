// What the documentation says against what is: the README, the tutorial and the how-tos, request by request; the generated pages; the glossary;
// every link. Other pages run where what they need is open: those that ask the sample in sample.test.ts and asking.test.ts.
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type CommandDefinition, commands } from "@camket/domain";
import t from "tap";
import { added } from "../../infra/generate/added.ts";
import { glossary } from "../../infra/generate/glossary/index.ts";
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
    const { body } = commands.find(({ stream, event: { type } }) => file.startsWith(`${stream}-${type}-`)) as CommandDefinition;
    const told = [...Object.keys((body as Json).shape), ...Object.keys(added[event.type] ?? {})];
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

t.test("the glossary has every word that the API takes or answers from a closed list", async (t) => {
  const register = await openRegister(today);
  t.teardown(register.close);
  const { paths, components } = (await register.app.inject({ url: "/openapi.json" })).json();
  const words = new Set(glossary.flatMap((section) => [...section.words.keys()]));
  const mechanical = new Set(["true", "false", "1.0", "application/json"]);
  const ofV1 = Object.fromEntries(Object.entries(paths).filter(([path]) => path.startsWith("/v1/")));
  for (const list of new Set(listsIn([ofV1, components]).map((codes) => JSON.stringify(codes)))) {
    const codes = JSON.parse(list) as string[];
    // An order of a list goes by names of fields; the codes of problems have a page of their own.
    if (codes.some((code) => code.startsWith("-") || /^[A-Z_]+$/.test(code))) continue;
    t.strictSame(
      codes.filter((code) => !words.has(code) && !mechanical.has(code)),
      [],
      codes.slice(0, 8).join(" "),
    );
  }
  for (const { title, words } of glossary)
    for (const [code, [en, vi]] of words) t.ok(en.trim() && vi.trim() && vi === vi.normalize("NFC"), `${title}: ${code}`);
});

/** Each closed list of a description, wherever it stands; examples are none. */
function listsIn(value: Json): string[][] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value.enum) ? [value.enum.map(String)] : typeof value.const === "string" ? [[value.const]] : [];
  return [...own, ...Object.entries(value).flatMap(([key, of]) => (key === "example" || key === "examples" ? [] : listsIn(of)))];
}

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
