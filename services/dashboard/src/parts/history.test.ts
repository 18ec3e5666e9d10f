// The history part over every command of the catalogue: its example, as the event that it becomes, is told in words in both languages.
import { commands } from "@camket/domain";
import { render } from "preact-render-to-string";
import t from "tap";
import { addressOf } from "../address.ts";
import { html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { type HistoryEvent, history } from "./history.ts";
import { freeText } from "./text-in.ts";

const visit = (language: "vi" | "en"): Visit => ({
  camket: undefined as never,
  address: addressOf("/things/x"),
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
