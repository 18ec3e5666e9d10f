// Parts of pages by themselves. The history over every command of the catalogue: its example, as the event that it becomes, is told in words in both
// languages.
import { commands } from "@camket/domain";
import { render } from "preact-render-to-string";
import t from "tap";
import { addressOf } from "../address.ts";
import { html } from "../html.ts";
import { groups } from "../pages/boards/board-parts.ts";
import type { Visit } from "../visit.ts";
import { type At, atOnePlace } from "./at-one-place.ts";
import { type HistoryEvent, history } from "./history.ts";
import { freeText } from "./text-in.ts";

const visit = (language: "vi" | "en", url = "/things/x"): Visit => ({
  camket: undefined as never,
  address: addressOf(url),
  params: {},
  language,
  today: "2024-01-01",
  timeZone: "Asia/Ho_Chi_Minh",
  us: "VN",
  actor: "local",
});

const event = (type: string, example: Readonly<Record<string, unknown>>): HistoryEvent => {
  const { claims = [], occurredOn: _, onBehalfOf: __, side, ...data } = example;
  return {
    id: "00000000-0000-4000-8000-000000000001",
    type,
    revision: 0,
    position: "x.1",
    recordedAt: "2024-01-01T02:00:00.000Z",
    actor: { id: "officer-7", assurance: "declared" },
    claims: claims as HistoryEvent["claims"],
    data,
    ...(side === undefined ? {} : { side: side as string }),
  };
};

const said = (markup: string): string => markup.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
const coded = [
  "kind",
  "role",
  "level",
  "visibility",
  "confidence",
  "assessment",
  "qualifier",
  "rule",
  "status",
  "aggregation",
  "type",
  "language",
];
/** The codes that a body holds, at any depth. */
const codesIn = (value: unknown): readonly string[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([field, inner]) => (coded.includes(field) && typeof inner === "string" ? [inner] : codesIn(inner)));

t.test("every event is told in words in both languages: no code, no field by its name, nothing unreadable", async (t) => {
  for (const language of ["vi", "en"] as const)
    for (const { thing, name, event: of, example } of commands) {
      const told = said(render(history(visit(language), thing, { items: [event(of.type, example)] }) as never));
      t.notMatch(told, /\[object|undefined|NaN|\bP\d+[YMWD]\b/, `${thing}/${name}`);
      if (language === "en") continue;
      const raw = codesIn(example).filter((code) => told.includes(` ${code} `));
      t.strictSame(raw, [], `${thing}/${name}`);
      t.notMatch(told, / [a-z]+[A-Z][A-Za-z]+:? /, `${thing}/${name}: a field by its name`);
    }
});

t.test("what ids mean is said where the answer says it: parties as of the act and as now, things by their titles", async (t) => {
  const given = {
    ...event("ProjectHandedOver", {
      by: { partyId: "quang-nam" },
      to: { nameAsWritten: "Công an huyện" },
      claims: [{ sourceId: "paper", locator: "page 2" }],
    }),
    parties: [{ partyId: "quang-nam", names: { en: "Quảng Nam province" }, now: { id: "da-nang", names: { en: "Đà Nẵng city" } } }],
    named: [{ thing: "source", id: "paper", title: { en: "A paper" } }],
  };
  const told = said(render(history(visit("en"), "commitments", { items: [given] }) as never));
  t.match(told, /Handed over by Quảng Nam province \(now Đà Nẵng city \) Handed over to Công an huyện On whose word A paper , page 2/);
});

t.test("an event that an operator discarded stays, struck through, with the reason and who decided, and no form mends it", async (t) => {
  const discarded = {
    eventId: "00000000-0000-4000-8000-000000000009",
    recordedAt: "2024-02-01T02:00:00.000Z",
    actor: { id: "operator-1", assurance: "declared" },
    reason: "written by a test program",
  };
  const markup = render(history(visit("en"), "commitments", { items: [{ ...event("MoonMoved", { by: "tide" }), discarded }] }) as never);
  t.match(markup, /<h3><del>MoonMoved<\/del> .*left out of the views/);
  t.match(said(markup), /left out of the views .* 1 Feb 2024, 09:00, by operator-1 ?\. Reason: “ ?written by a test program ?”/);
  t.match(said(markup), /day not read/, "what cannot be read tells no day");
  t.notMatch(markup, /\/record\/commitments/);
  t.match(markup, /href="\/events\/00000000-0000-4000-8000-000000000001"/, "it leads to the event as it is stored");
});

t.test("what somebody typed is read aloud in the language that it shows, and in none where it shows none", async (t) => {
  const shown = (text: string) => render(html`<p>${freeText(text, "vi")}</p>`);
  t.equal(shown("hồ sơ đang hoàn thiện"), "<p>hồ sơ đang hoàn thiện</p>", "the page's own");
  t.equal(
    shown("the border experts of Quảng Nam were invited"),
    '<p><span lang="en">the border experts of Quảng Nam were invited</span></p>',
  );
  t.equal(shown("ບໍ່ກາຍ"), '<p><span lang="lo">ບໍ່ກາຍ</span></p>');
  t.equal(shown("soon"), "<p><span lang>soon</span></p>", "nobody can tell");
  t.equal(shown("12/2023"), "<p>12/2023</p>");
});

t.test("a board's groups are few on a screen, with the way to all that there are, and as many as a sheet has on paper", async (t) => {
  const shown = (url: string, count: number, total: number) => {
    const items = Array.from({ length: count }, (_, n) => ({ institution: `School ${n}` }));
    const markup = render(html`${groups(visit("en", url), "By school", { items, total }, ["institution"], [])}`);
    const rows = [...markup.matchAll(/<tr( class="print-only")?><th scope="row"/g)].map(([, onPaper]) => (onPaper ? "paper" : "screen"));
    const onScreen = said(markup.replaceAll(/<(\w+) class="print-only">.*?<\/\1>/g, ""));
    const { screen = [], paper = [] } = Object.groupBy(rows, (row) => row as "screen" | "paper");
    return {
      screen: screen.length,
      paper: paper.length,
      way: /Show [\w ]+ rows/.exec(onScreen)?.[0],
      rest: /The first \d+ of \d+/.exec(onScreen)?.[0],
    };
  };
  t.strictSame(shown("/boards/seats", 8, 8), { screen: 8, paper: 0, way: undefined, rest: undefined });
  t.strictSame(shown("/boards/seats", 20, 20), { screen: 8, paper: 12, way: "Show all 20 rows", rest: undefined });
  t.strictSame(shown("/boards/seats?view=all", 20, 20), { screen: 20, paper: 0, way: undefined, rest: undefined });
  t.strictSame(shown("/boards/seats", 100, 250), { screen: 8, paper: 22, way: "Show 100 of 250 rows", rest: undefined });
  t.strictSame(shown("/boards/seats?view=all", 100, 250), { screen: 100, paper: 0, way: undefined, rest: "The first 100 of 250" });
});

t.test("parts of a page are of one place in the log: what knows more or less is asked again, and nothing else is", async (t) => {
  const answer = (position: string, validAt = "2024-01-01") => ({ asOf: { validAt, knownAt: "2024-01-01", position, digest: "" } });
  const same = atOnePlace(Promise.resolve(answer("x.7")));
  const asking = (first: ReturnType<typeof answer>, again: (at: At) => ReturnType<typeof answer>) => {
    const asked: At[] = [];
    const ask = async (at: At) => {
      asked.push(at);
      return at.knownAt === undefined ? first : again(at);
    };
    return { asked, ask };
  };
  const alike = asking(answer("x.7"), () => answer("x.8"));
  t.match(await same(alike.ask), answer("x.7"));
  t.strictSame(alike.asked, [{}]);
  const later = asking(answer("x.8"), ({ knownAt = "" }) => answer(knownAt));
  t.match(await same(later.ask), answer("x.7"));
  t.strictSame(later.asked, [{}, { validAt: "2024-01-01", knownAt: "x.7" }]);
  const started = asking(answer("x.7", "2024-01-02"), ({ knownAt = "", validAt }) => answer(knownAt, validAt));
  t.match(await same(started.ask, started.ask({})), answer("x.7"));
  t.equal(started.asked.length, 2, "what was asked for already is not asked for twice");
  const refused = asking(answer("x.8"), () => {
    throw new Error("not so");
  });
  t.match(await same(refused.ask), answer("x.8"), "what cannot be asked so stays as it is");
});
