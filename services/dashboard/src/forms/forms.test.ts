// The forms over a command path that keeps what it is given: every command of the catalogue, how people write, and who may send a form.

import { columnsOf, commandPlugin, type GiveCommand, generalPath } from "@camket/command-api";
import { type Body, type CommandDefinition, commands, things } from "@camket/domain";
import { edgeProblem, logTo, settableClock } from "@camket/platform";
import Fastify, { type FastifyReply } from "fastify";
import t from "tap";
import { dashboard } from "../index.ts";
import { hasLabel } from "../words/field-words.ts";
import { hasWords } from "./code-words.ts";
import { fieldsOf } from "./field-tree.ts";
import { laidOut, mostUsed } from "./layouts.ts";
import { commandsFor } from "./record-links.ts";

const given: Parameters<GiveCommand>[0][] = [];
/** What follows by itself: in a dry run what would, else that it was refused. */
const follows = (isDry = false) => ({
  policy: "renewal",
  command: "commitments/seminar/cancel",
  ...(isDry ? {} : { code: "ENDED", detail: "it had ended" }),
});
const keep: GiveCommand = async (request) => {
  given.push(request);
  const { definition, id = "begun", body, validateOnly } = request;
  const event = {
    id: "e",
    type: definition.event.type,
    revision: 0,
    recordedAt: "2023-09-15T02:00:00.000Z",
    claims: [],
    data: body as Body,
  };
  const answer = {
    id,
    revision: 0,
    events: [{ ...event, actor: request.actor }],
    ...(validateOnly ? { validateOnly: true } : { position: "test.1" }),
    ...(definition.name === "renew" ? { policies: [follows(validateOnly)] } : {}),
  };
  return { status: 200, headers: {}, answer: answer as never };
};
const log = logTo("silent");
const app = Fastify({ requestIdHeader: "x-request-id" });
const pages = dashboard({
  ledger: { timeZone: "Asia/Ho_Chi_Minh" },
  clock: settableClock("2023-09-15T02:00:00Z"),
  log,
  us: "VN",
  commands: commandPlugin(keep, log),
  version: "0",
});
// Reads are another role's; here there is one thing to be read.
const busy = (reply: FastifyReply) =>
  reply
    .code(503)
    .type("application/problem+json")
    .send({ ...edgeProblem("busy", "too many ask"), instance: "x" });
app.get("/v1/commitments/busy", async (_request, reply) => busy(reply));
const searched: unknown[] = [];
app.get("/v1/search", async (request, reply) => {
  searched.push(request.query);
  return busy(reply);
});
app.get("/v1/parties/far-down", async (_request, reply) =>
  reply.header("etag", '"0.x"').send({ id: "far-down", names: { en: "Far Down" } }),
);
await app.register(pages.plugin);
t.teardown(() => app.close());

const get = async (url: string) => (await app.inject({ url, headers: { accept: "text/html", "accept-language": "en" } })).body;
const post = (url: string, fields: Iterable<readonly [string, string]>, headers: Record<string, string> = {}) =>
  app.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded", "accept-language": "en", ...headers },
    payload: new URLSearchParams([...fields].map(([name, text]) => [name, text])).toString(),
  });

/** The names of a form's fields. */
const namesIn = (page: string): string[] =>
  [...page.matchAll(/<(?:input|select|textarea)\b[^>]*?\bname="([^"]+)"/g)].map(([, name]) => name as string);

/** An example as a person fills it in: by the fields that the form shows. */
function filled(definition: CommandDefinition, names: readonly string[]): [string, string][] {
  return names.flatMap((name): [string, string][] => {
    if (name.startsWith("_")) return [];
    const value = name.split(".").reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], definition.example);
    const column = columnsOf(definition).get(generalPath(name));
    const text = value === undefined ? "" : asWritten(value, column?.form ?? "text");
    return text === "" ? [] : [[name, text]];
  });
}

function asWritten(value: unknown, form: string): string {
  if (Array.isArray(value)) return value.join("; ");
  if (form === "json") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  const { text, amount, currency, qualifier, value: figure, unit, edtf, bound } = value as Record<string, string>;
  if (text !== undefined) return text;
  if (amount !== undefined) return `${qualifier === "circa" ? "about " : ""}${amount} ${currency}`;
  if (figure !== undefined) return `${figure} ${unit}`;
  return `${bound === "before" ? "before " : ""}${edtf}`;
}

/** Ids alone and ids of parties alone mean the same; of what people write the words are kept beside it, and what follows from them. */
function meant(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meant);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => !(name === "text" && ("edtf" in value || "amount" in value)));
  const [only] = entries;
  if (only && entries.length === 1 && only[0] === "edtf") return only[1];
  return Object.fromEntries(entries.map(([name, one]) => [name, meant(one)]));
}

t.test("every command has a form, which brings the command's example to the API as people write it", async (t) => {
  for (const definition of commands) {
    const { thing, name, example, begins } = definition;
    const url = `/record/${thing}/${name}?lang=en`;
    const id: [string, string][] = begins ? [] : [["_id", "example"]];
    let names = namesIn(await get(url));
    // Lists ask for one more until the example has room.
    for (const [field, items] of listsIn(example))
      for (let n = 1; n < items; n++)
        names = namesIn(
          (
            await post(url, [
              ...names.map((one): [string, string] => [one, one.startsWith(`${field}.`) ? "x" : ""]),
              ["_do", `more:${field}`],
            ])
          ).body,
        );
    given.length = 0;
    const answer = await post(url, [...id, ...filled(definition, names), ["_do", "preview"]]);
    t.equal(answer.statusCode, 200, `${thing}/${name}: ${answer.body.match(/<div class="notice notice-wrong[\s\S]*?<\/div>/)?.[0]}`);
    t.ok(answer.body.includes("This would be recorded"), `${thing}/${name}`);
    t.strictSame(meant(given[0]?.body), meant(example), `${thing}/${name}`);
    t.equal(given[0]?.validateOnly, true, `${thing}/${name}: nothing is recorded by a preview`);
  }
});

/** The lists of an example, with how many items they have. */
function listsIn(value: unknown, path = ""): [string, number][] {
  if (typeof value !== "object" || value === null) return [];
  const here: [string, number][] = Array.isArray(value) && path !== "" ? [[path, value.length]] : [];
  return [...here, ...Object.entries(value).flatMap(([step, one]) => listsIn(one, path === "" ? step : `${path}.${step}`))];
}

t.test("every field has a label, and every code its words", async (t) => {
  for (const definition of commands)
    for (const { path, allowed } of columnsOf(definition).values()) {
      t.ok(hasLabel(path, `${definition.thing}/${definition.name}`), `${definition.name}: ${path}`);
      if (allowed) t.ok(hasWords(allowed), `${definition.name}: ${path}`);
    }
});

t.test("what was not understood is told at its field, in Vietnamese too, and everything typed is kept", async (t) => {
  const url = "/record/commitments/agree?lang=vi";
  const fields: [string, string][] = [
    ["title.vi", "Trụ sở <Công an>"],
    ["value", "rất nhiều tiền"],
    ["due", "trước 30/9/2023"],
    ["_key", "k1"],
  ];
  const { statusCode, body } = await post(url, fields);
  t.equal(statusCode, 422);
  t.match(body, '<a href="#f-value">Giá trị</a>', "the summary leads to the field");
  t.match(body, /<input type="text" id="f-value" name="value" aria-describedby="f-value-hint f-value-wrong" aria-invalid="true"/);
  t.match(body, /id="f-value-wrong"><p>Không hiểu được “rất nhiều tiền”: viết như 10,6 tỷ đồng, khoảng 20 tỷ đồng, 5\.000 USD\.<\/p>/);
  t.match(body, 'value="rất nhiều tiền"');
  t.match(body, 'value="Trụ sở &lt;Công an>"');
  t.match(body, 'name="_key" value="k1"');
  t.match(body, /Hiểu là: <strong>trước 30\/9\/2023|Hiểu là: <strong>chậm nhất 30\/9\/2023/, "what was understood is said beside it");
  t.end();
});

t.test("what is commonly wrong is told in Vietnamese alone, with what was typed", async (t) => {
  const { body } = await post("/record/commitments/report-progress?lang=vi", [
    ["_id", "x"],
    ["occurredOn", "31/2/2023"],
    ["percent", "120"],
  ]);
  t.match(body, "“31/2/2023”: lịch không có ngày này.");
  t.match(body, "“120” nằm ngoài khoảng cho phép: lớn nhất là 100.");
  t.match(body, "Phải ghi nội dung này.");
  const [, amount] =
    /id="f-value-wrong">(.*?)<\/div>/s.exec((await post("/record/commitments/agree?lang=vi", [["value", "5 tỷ"]])).body) ?? [];
  t.match(amount, "Chưa rõ đơn vị tiền tệ của “5 tỷ”");
  t.notMatch(amount, 'lang="en"');
  t.end();
});

t.test("a language that was chosen once holds for addresses that say none", async (t) => {
  const chosen = await app.inject({ url: "/record?lang=vi", headers: { "accept-language": "en" } });
  const [cookie] = [chosen.headers["set-cookie"]].flat();
  t.match(cookie, /^camket-lang=vi; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax/);
  const later = await app.inject({ url: "/record", headers: { "accept-language": "en", cookie: "camket-lang=vi" } });
  t.match(later.body, '<html lang="vi"');
  t.notOk(later.headers["set-cookie"]);
  const other = await app.inject({ url: "/record", headers: { "accept-language": "en", cookie: "camket-lang=xx" } });
  t.match(other.body, '<html lang="en"');
  t.end();
});

t.test("a thing from further down its list is shown by its name", async (t) => {
  const { body } = await post("/record/commitments/hand-over", [
    ["_id", "x"],
    ["by.partyId", "far-down"],
    ["to.partyId", "nobody"],
  ]);
  t.ok(body.includes("<strong>Far Down (far-down)</strong>"));
  t.ok(body.includes('<a href="/parties/far-down">Far Down</a>'), "in the preview too");
});

t.test("the language of a source is chosen, or typed", async (t) => {
  const register = await get("/record/sources/register");
  t.match(register, /<datalist id="f-language-list"><option value="vi" label="Vietnamese">/);
  t.match(register, /<input[^>]* name="language"[^>]* list="f-language-list"/);
});

t.test("the form for evidence leads to where a paper is stored, for this commitment", async (t) => {
  t.match(await get("/record/commitments/attach-evidence?id=bridge"), 'href="/papers?for=bridge"');
});

t.test("what must be filled in is said beside it", async (t) => {
  const submit = await get("/record/requests/submit");
  t.ok(submit.includes('<legend>Who asks <span class="must">(required)</span></legend>'));
  t.ok(submit.includes("<legend>Who alone can decide</legend>"));
  t.ok((await get("/record/agreements/renew")).includes("<legend>Commitments carried over</legend>"), "a list that may be empty");
});

t.test("an amount can be said part by part, beginning with what was understood", async (t) => {
  const { body } = await post("/record/commitments/revalue", [
    ["_id", "x"],
    ["value", "khoảng 20 tỷ đồng"],
    ["_do", "parts:value"],
  ]);
  t.match(body, /name="value\.amount"[^>]*value="20000000000"/);
  t.match(body, /<option value="circa" selected>/);
  t.notMatch(body, 'name="value"');
});

t.test("a list has a group that is free, and one more for who asks", async (t) => {
  const url = "/record/commitments/start";
  const first = await get(url);
  t.match(first, 'name="claims.0.sourceId"');
  t.notMatch(first, 'name="claims.1.sourceId"');
  const more = await post(url, [
    ["claims.0.sourceId", "nhandan"],
    ["claims.0.locator", ""],
    ["_do", "more:claims"],
  ]);
  t.match(more.body, 'name="claims.1.sourceId"');
  t.match(more.body, /name="claims\.0\.sourceId"[^>]*value="nhandan"/);
  const preview = await post(url, [
    ["_id", "x"],
    ["claims.0.sourceId", "nhandan"],
    ["claims.1.sourceId", ""],
  ]);
  t.match(preview.body, 'name="claims.1.sourceId"', "the free one stays");
  t.notMatch(preview.body, 'name="claims.2.sourceId"', "a preview adds none");
});

t.test("what was typed is kept where the register can read nothing now", async (t) => {
  const { statusCode, body } = await post("/record/commitments/start", [
    ["_id", "busy"],
    ["_key", "the-key-of-this-form"],
    ["note", "written for an hour"],
  ]);
  t.equal(statusCode, 503);
  t.match(body, "What you typed is kept");
  t.match(body, "written for an hour");
  t.match(body, /name="_id" value="busy"/);
  t.match(body, /name="_key" value="the-key-of-this-form"/);
});

t.test("letters that were typed apart from their marks are recorded as one writes them", async (t) => {
  given.length = 0;
  await post("/record/commitments/start", [
    ["_id", "x"],
    ["note", "Đắc Chưng".normalize("NFD")],
  ]);
  t.match(given[0], { body: { note: "Đắc Chưng" } });
});

t.test("a command of a form is known by the id of the page's request, in a process without the command role, too", async (t) => {
  given.length = 0;
  await post("/record/commitments/start", [["_id", "x"]], { "x-request-id": "id-of-the-page" });
  t.match(given[0], { requestId: "id-of-the-page", correlationId: "id-of-the-page" });
});

t.test("a form of a thousand names asks for a bounded number of them", async (t) => {
  const names = Array.from({ length: 1_000 }, (_, n): [string, string] => [`obligors.${n}.partyId`, `Name ${n}`]);
  t.equal((await post("/record/commitments/agree", [...names, ["beneficiaries.0.partyId", "Name 1"]])).statusCode, 422);
  t.ok(searched.length > 0 && searched.length <= 300, `${searched.length} of 1,001`);
});

t.test("a field that the form does not have is refused by its name", async (t) => {
  const { statusCode, body } = await post("/record/commitments/start", [
    ["_id", "x"],
    ["percent", "3"],
  ]);
  t.equal(statusCode, 422);
  t.match(body, "The form brought a field that this form does not have: percent");
});

t.test("what was changed after its preview is previewed again", async (t) => {
  const url = "/record/commitments/start";
  const fields: [string, string][] = [
    ["_id", "x"],
    ["note", "begun"],
    ["_key", "k2"],
  ];
  const preview = (await post(url, [...fields, ["_do", "preview"]])).body;
  const digest = /name="_previewed" value="([^"]+)"/.exec(preview)?.[1] as string;
  given.length = 0;
  const changed = await post(url, [
    ["_id", "x"],
    ["note", "ended"],
    ["_key", "k2"],
    ["_previewed", digest],
    ["_do", "record"],
  ]);
  t.match(changed.body, "What you typed is not what was previewed");
  t.strictSame(
    given.map(({ validateOnly }) => validateOnly),
    [true],
  );
  const recorded = await post(url, [...fields, ["_previewed", digest], ["_do", "record"]]);
  t.equal(recorded.statusCode, 303);
  t.equal(recorded.headers.location, "/commitments/x?after=test.1&recorded=start");
  t.match(given[1], { validateOnly: false, key: "k2", id: "x" });
});

t.test("what follows by itself is previewed, and told where it did not follow", async (t) => {
  const fields: [string, string][] = [
    ["_id", "old"],
    ["successorId", "new"],
    ["_key", "k3"],
  ];
  const preview = (await post("/record/agreements/renew", [...fields, ["_do", "preview"]])).body;
  t.ok(preview.includes('Cancel: commitment <a href="/commitments/seminar">seminar</a>'));
  const digest = /name="_previewed" value="([^"]+)"/.exec(preview)?.[1] as string;
  const { statusCode, body } = await post("/record/agreements/renew", [...fields, ["_previewed", digest], ["_do", "record"]]);
  t.equal(statusCode, 200);
  t.ok(body.includes("Recorded, and one thing did not follow"));
  t.ok(body.includes("it had ended"));
  t.ok(body.includes('href="/agreements/old?after=test.1&amp;recorded=renew"'));
});

t.test("who records is kept by a cookie, in any script, and stands on each form", async (t) => {
  const named = await post("/record/name", [
    ["name", "Nguyễn Văn Á ຄຳ"],
    ["back", "/record/commitments/start"],
  ]);
  t.equal(named.statusCode, 303);
  t.equal(named.headers.location, "/record/commitments/start");
  const cookie = String(named.headers["set-cookie"]);
  t.match(cookie, /camket-actor=.*Path=\/.*HttpOnly.*SameSite=Lax/);
  const headers = { cookie: cookie.split(";")[0] as string };
  t.match((await app.inject({ url: "/record/commitments/start", headers })).body, "<strong>Nguyễn Văn Á ຄຳ</strong>");
  given.length = 0;
  await post("/record/commitments/start", [["_id", "x"]], headers);
  t.match(given[0], { actor: { id: "Nguyễn Văn Á ຄຳ" } });
  t.equal((await post("/record/name", [["name", "policy:x"]])).statusCode, 422, "no name of a policy");
  t.equal(
    (
      await post("/record/name", [
        ["name", "A"],
        ["back", "//evil.example"],
      ])
    ).headers.location,
    "/record",
    "back to a page of ours alone",
  );
  const back = async (to: string) => (await post("/record/name", [["name", "A"], ["back", to]])).headers.location; // biome-ignore format: a line
  t.equal(await back("/bảng?a=ệ"), "/b%E1%BA%A3ng?a=%E1%BB%87", "as addresses are written");
  for (const to of ["/.//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example"])
    t.equal(await back(to), "/record", to);
  t.equal(await back("/a\u0000b"), "/a%00b");
});

t.test("a form is taken from our own pages and from programs, and from no page of another site", async (t) => {
  const sent = async (headers: Record<string, string>) =>
    (await post("/record/commitments/start", [["_id", "x"]], { host: "camket.example", ...headers })).statusCode;
  t.equal(await sent({ "sec-fetch-site": "same-origin" }), 200, "our own page");
  t.equal(await sent({ "sec-fetch-site": "none" }), 200, "typed by the user");
  t.equal(await sent({ "sec-fetch-site": "cross-site" }), 403);
  t.equal(await sent({ "sec-fetch-site": "same-site" }), 403, "a neighbour is another site");
  t.equal(await sent({ "sec-fetch-site": "cross-site", origin: "http://camket.example" }), 403, "what the browser says of the site counts");
  t.equal(await sent({ origin: "http://camket.example" }), 200, "an older browser, our own page");
  t.equal(await sent({ origin: "http://evil.example" }), 403);
  t.equal(await sent({ origin: "null" }), 403, "a page that may not be known");
  t.equal(await sent({}), 200, "no browser");
  t.equal((await post("/record/name", [["name", "A"]], { "sec-fetch-site": "cross-site" })).statusCode, 403);
  const { headers } = await app.inject({ url: "/record" });
  t.equal(headers["referrer-policy"], "same-origin", "with no-referrer browsers send our own forms with Origin: null");
});

t.test("a form that is too large or of another media type is refused on a page", async (t) => {
  const large = await post("/record/commitments/start", [["note", "x".repeat(1_100_000)]]);
  t.equal(large.statusCode, 413);
  t.match(large.body, "larger than is taken here");
  const many = await post(
    "/record/commitments/start",
    Array.from({ length: 2_001 }, (_, n): [string, string] => [`a${n}`, ""]),
  );
  t.equal(many.statusCode, 413);
  const json = await app.inject({
    method: "POST",
    url: "/record/commitments/start",
    headers: { "content-type": "application/json" },
    payload: "{}",
  });
  t.equal(json.statusCode, 415);
});

t.test("what can be recorded is found by a word in either language, with or without marks", async (t) => {
  t.match(await get("/record?text=ban+giao"), 'href="/record/commitments/hand-over"');
  t.match(await get("/record?text=hand+over&lang=vi"), "Bàn giao");
  t.match(await get("/record?text=zzz&lang=en"), "Nothing is recorded by such a word");
});

t.test("a thing's page offers what is likeliest next, and everything else that it can be given", async (t) => {
  const names = (stage?: string) => commandsFor("commitments", stage).first.map(({ name }) => name);
  t.equal(names("delivered")[0], "hand-over");
  t.equal(names("handed-over")[0], "accept-handover");
  t.equal(names("cancelled")[0], "reopen");
  const { first, rest } = commandsFor("commitments", "handed-over", ["accept-handover"]);
  t.notOk(
    [...first, ...rest].some(({ name }) => name === "accept-handover"),
    "what was accepted is not accepted again",
  );
  for (const thing of things)
    for (const stage of [undefined, "delivered", "signed", "submitted", "held"]) {
      const { first, rest } = commandsFor(thing, stage);
      t.equal(first.length + rest.length, commands.filter((one) => one.thing === thing).length, `${thing}: none is lost, none doubled`);
    }
  t.end();
});

t.test("the most used have layouts, and each layout names fields that there are", async (t) => {
  for (const path of mostUsed) {
    const definition = commands.find(({ thing, name }) => `${thing}/${name}` === path) as CommandDefinition;
    const { parts, more, needed } = laidOut(definition);
    const shown = [...parts.flatMap(({ fields }) => fields), ...more].map(({ path: field }) => field);
    t.strictSame(
      [...shown].sort(),
      fieldsOf(definition)
        .map(({ path: field }) => field)
        .sort(),
      `${path}: every field, once`,
    );
    for (const field of needed) t.ok(shown.includes(field), `${path}: ${field}`);
  }
});
