// Recording by forms, over the whole service with the sample ledger: what an officer does, from the link on a thing's page to the page that shows it.
import t, { type Test } from "tap";
import { openSampleWithPages } from "./register.ts";

const r = await openSampleWithPages();
t.teardown(r.close);
r.clock.set("2026-02-13T02:00:00Z");

const get = async (url: string) => {
  const { statusCode, body } = await r.app.inject({ url, headers: { accept: "text/html", "accept-language": "en" } });
  return { status: statusCode, body };
};

type Fields = readonly (readonly [name: string, text: string])[];

/** The fields of a page's form with what they hold, as a browser sends them. */
function heldBy(page: string): Map<string, string> {
  const form = page.slice(page.indexOf('<form class="record"'));
  const inputs = [...form.matchAll(/<input\b([^>]*)\/>/g)].map(([, attributes = ""]) => [
    attribute(attributes, "name"),
    attribute(attributes, "value"),
  ]);
  const areas = [...form.matchAll(/<textarea\b([^>]*)>([^<]*)<\/textarea>/g)].map(([, attributes = "", text]) => [
    attribute(attributes, "name"),
    text,
  ]);
  const selects = [...form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(([, attributes = "", options = ""]) => [
    attribute(attributes, "name"),
    /<option value="([^"]*)" selected/.exec(options)?.[1] ?? "",
  ]);
  return new Map(
    [...inputs, ...areas, ...selects].map(([name = "", text = ""]) => [
      name,
      text.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
    ]),
  );
}
const attribute = (attributes: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];

/** What a browser sends once somebody has filled in a page's form and pressed a button. */
const pressed = (page: string, fields: Fields, button: "preview" | "record" | `more:${string}` | `take:${string}`): Fields => [
  ...new Map([...heldBy(page), ...fields, ["_do", button]]),
];

async function send(url: string, fields: Fields) {
  const answer = await r.app.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded", "accept-language": "en" },
    payload: new URLSearchParams(fields.map(([name, text]) => [name, text])).toString(),
  });
  return { status: answer.statusCode, body: answer.body, location: answer.headers.location };
}

/** Opens a form, fills it in and previews it; `record` is what the button under the preview sends. */
async function previewed(url: string, fields: Fields) {
  const path = url.split("?")[0] as string;
  const preview = await send(path, pressed((await get(url)).body, fields, "preview"));
  return { ...preview, path, record: pressed(preview.body, [], "record") };
}
const wrongIn = (page: string): string | undefined => /<div class="notice notice-wrong[\s\S]*?<\/div>/.exec(page)?.[0];

async function record(t: Test, url: string, fields: Fields) {
  const preview = await previewed(url, fields);
  t.equal(preview.status, 200, `${url}: ${wrongIn(preview.body)}`);
  const recorded = await send(preview.path, preview.record);
  t.equal(recorded.status, 303, `${url}: ${wrongIn(recorded.body)}`);
  // The next form is opened once the views show this one.
  await r.app.inject({ url: `/v1${recorded.location?.replace(/&recorded=.*/, "")}` });
  return recorded;
}
const building = "dac-chung-police-building";

t.test("an officer agrees a gift as people write it, sees what will be recorded, and lands on its page", async (t) => {
  const fields = [
    ["title.vi", "Nhà văn hóa Đắc Chưng"],
    ["kind", "construction-gift"],
    ["obligors.0.partyId", "Tỉnh Quảng Nam"],
    ["beneficiaries.0.partyId", "Đắc Chưng"],
    ["value", "khoảng 20 tỷ đồng"],
    ["due", "trước 30/9/2027"],
    ["claims.0.sourceId", "nhandan-2023-09-15"],
    ["claims.0.locator", "đoạn 3"],
  ] as const;
  const preview = await previewed("/record/commitments/agree", fields);
  t.match(preview.body, "≈ 20 billion VND");
  t.match(preview.body, "before 30 Sept 2027");
  t.match(preview.body, "A new entry begins: nha-van-hoa-dac-chung", "an address that can be read");
  t.match(preview.body, /<a href="\/parties\/quang-nam"[^>]*>Quảng Nam province<\/a>/, "a name that is one party's alone is taken as it");
  t.match(preview.body, /<a href="\/parties\/dac-chung"/, "without the word of its level, too");
  t.equal((await r.read("commitments/nha-van-hoa-dac-chung")).status, 404, "a preview records nothing");
  const recorded = await send(preview.path, preview.record);
  t.equal(recorded.status, 303);
  t.match(recorded.location, /^\/commitments\/nha-van-hoa-dac-chung\?after=.*&recorded=agree$/);
  const page = await get(recorded.location as string);
  t.match(page.body, /<div class="notice notice-good" role="status"><p>Recorded: <strong>agree/);
  t.match(page.body, "Nhà văn hóa Đắc Chưng", "the page shows the write");
  const { location = "" } = recorded;
  for (const made of [
    location.replace("recorded=agree", "recorded=hand-over"),
    location.replace(/after=[^&]*&/, ""),
    location.replace("nha-van-hoa-dac-chung", building),
  ])
    t.notMatch((await get(made)).body, "notice-good", `${made}: an address that says what is not so`);
  const again = await send(preview.path, preview.record);
  t.equal(again.location, recorded.location, "a second click is answered alike");
  t.equal((await r.read("commitments/nha-van-hoa-dac-chung/history")).json.items.length, 1, "and records nothing");
});

t.test("what officers give most is recorded by its form", async (t) => {
  const id = "nha-van-hoa-dac-chung";
  const at = (name: string) => `/record/commitments/${name}?id=${id}`;
  const on = (day: string) => ["occurredOn", day] as const;
  const given: readonly (readonly [string, Fields])[] = [
    [
      at("assign-agency"),
      [
        ["agency.nameAsWritten", "Sở Xây dựng"],
        ["role", "lead"],
      ],
    ],
    [at("report-progress"), [["narrative", "Đã xong phần móng"], ["percent", "30"], on("1/2/2026")]],
    [
      at("reschedule"),
      [
        ["due", "quý IV/2027"],
        ["reason", "Mưa lũ"],
        ["agreedWith.partyId", "sekong"],
      ],
    ],
    [at("deliver"), [on("10/2/2026")]],
    [at("hand-over"), [["by.partyId", "quang-nam"], ["to.partyId", "dac-chung"], on("11/2/2026")]],
    [at("accept-handover"), [["acceptedBy.partyId", "dac-chung"], on("12/2/2026")]],
    [
      at("attach-evidence"),
      [
        ["title", "Biên bản bàn giao"],
        ["uri", "https://example.org/bien-ban.pdf"],
        ["sha256", "a".repeat(64)],
        ["mediaType", "application/pdf"],
        ["size", "1000"],
      ],
    ],
    [
      "/record/commitments/grant-scholarship",
      [
        ["title.vi", "Học bổng 2026"],
        ["obligors.0.partyId", "quang-nam"],
        ["beneficiaries.0.partyId", "sekong"],
        ["kind", "scholarship"],
        ["seats", "30"],
        ["programme", "Trung cấp chính trị"],
        ["duration", "P6M"],
      ],
    ],
    [
      "/record/requests/submit",
      [
        ["title.vi", "Khảo sát rừng"],
        ["ask", "Khảo sát"],
        ["from.partyId", "sekong"],
        ["to.partyId", "quang-nam"],
        ["respondBy", "trước 30/9/2026"],
      ],
    ],
    ["/record/requests/answer?id=khao-sat-rung", [["answer", "Sẽ khảo sát trong tháng 3"]]],
    [
      "/record/agreements/sign",
      [
        ["title.vi", "Bản ghi nhớ 2026-2030"],
        ["parties.0.partyId", "quang-nam"],
        ["parties.1.partyId", "sekong"],
        ["renews", "quang-nam-sekong-memorandum"],
        ["period", "2026-2030"],
      ],
    ],
    [
      "/record/agreements/renew?id=quang-nam-sekong-memorandum",
      [
        ["successorId", "ban-ghi-nho-2026-2030"],
        ["carriedOver.0", ""],
      ],
    ],
    [
      "/record/sources/register",
      [
        ["title.vi", "Bản tin"],
        ["type", "news"],
        ["publisher", "Báo Quảng Nam"],
        ["language", "vi"],
        ["publishedOn", "12/2/2026"],
      ],
    ],
    [
      "/record/parties/register",
      [
        ["names.vi", "Sở Xây dựng Quảng Nam"],
        ["level", "unit"],
        ["country", "VN"],
        ["partOf", "quang-nam"],
      ],
    ],
    [
      "/record/meetings/review-commitment?id=quang-nam-sekong-2023",
      [
        ["commitmentId", building],
        ["side", "LA"],
        ["assessment", "done"],
      ],
    ],
  ];
  for (const [url, fields] of given) await record(t, url, fields);
  const { json } = await r.read(`commitments/${id}?validAt=2026-02-13`);
  t.match(json, { stage: "handed-over", handover: { accepted: true }, schedule: { timesRescheduled: 1 }, owner: "unnamed" });
});

t.test("a correction is chosen from the history, with what stands there now, and written as people write it", async (t) => {
  const { json } = await r.read(`commitments/${building}/history`);
  const { id: event } = json.items.find((one: { type: string }) => one.type === "DeliveryCompleted");
  const page = await get(`/commitments/${building}`);
  t.ok(page.body.includes(`href="/record/commitments/correct?id=${building}&amp;targetEventId=${event}"`), "from the entry itself");
  const choose = await get(`/record/commitments/correct?id=${building}`);
  t.match(choose.body, new RegExp(`<option value="${event}">Delivered – by 14 Sept 2023 – recorded 15 Sept 2023, `));
  t.notMatch(choose.body, "changes.0.field", "which fields there are is known once an entry is chosen");
  const open = `/record/commitments/correct?id=${building}&targetEventId=${event}`;
  t.match((await get(open)).body, '<option value="/occurredOn">When it happened: by 14 Sept 2023</option>');
  const fields = [
    ["targetEventId", event],
    ["changes.0.field", "/occurredOn"],
    ["changes.0.right", "30/8/2023"],
    ["reason", "Ngày ghi trên biên bản"],
  ] as const;
  const preview = await previewed(open, fields);
  t.match(preview.body, /<del>.*by 14 Sept 2023.*<\/del> <ins>.*30 Aug 2023/);
  const recorded = await send(preview.path, preview.record);
  t.equal(recorded.status, 303);
  await get(recorded.location as string);
  const history = (await r.read(`commitments/${building}/history`)).json.items;
  t.match(history.find((one: { id: string }) => one.id === event).corrected, { occurredOn: { edtf: "2023-08-30" } });
});

t.test("who was slower is told what changed, and may record on top of it", async (t) => {
  const url = `/record/commitments/report-progress?id=${building}`;
  const slow = await previewed(url, [["narrative", "second"]]);
  await record(t, url, [["narrative", "first"]]);
  const refused = await send(slow.path, slow.record);
  t.equal(refused.status, 412);
  t.match(refused.body, "somebody was faster");
  t.match(refused.body, /Progress reported – recorded .* by local/i);
  t.match(refused.body, ">second</textarea>", "what was typed is kept");
  const preview = await send(slow.path, pressed(refused.body, [], "preview"));
  t.equal((await send(slow.path, pressed(preview.body, [], "record"))).status, 303);
});

t.test("of two parties of one name the one that was there on the day is taken, and one that had ended is warned of", async (t) => {
  const form = `/record/commitments/report-progress?id=${building}`;
  const said = (party: string, ...day: readonly string[]) =>
    previewed(form, [["narrative", "x"], ["onBehalfOf.partyId", party], ...day.map((one) => ["occurredOn", one] as const)]); // biome-ignore format: a line
  t.match((await get(form)).body, /<option value="da-nang" label="Đà Nẵng city – merged into a new one 1 July? 2025">/);
  t.match((await said("Đà Nẵng city")).body, "(da-nang-2025)");
  t.match((await said("Đà Nẵng city", "1/5/2025")).body, "(da-nang)");
  const several = await said("Đà Nẵng city", "2025");
  const offers = [...several.body.matchAll(/name="_do" value="take:onBehalfOf\.partyId=([^"]+)"[^>]*>\s*([^<]+?)\s*<\/button>/g)];
  t.strictSame(
    offers.map(([, id, words]) => [id, words?.replace(/ – .* 1 July? 2025$/, " – ended")]),
    [
      ["da-nang", "Đà Nẵng city (da-nang) – ended"],
      ["da-nang-2025", "Đà Nẵng city (da-nang-2025) – there today"],
    ],
    "nobody can tell",
  );
  t.match((await said("da-nang")).body, /Đà Nẵng city had ended by that day \(merged into a new one 1 July? 2025\)/);
  t.notMatch((await said("da-nang", "1/5/2025")).body, "had ended by that day");
});

t.test("what is near a name or an id that is not known is a button: it fills the field, and all that was typed stays", async (t) => {
  const open = `/record/commitments/report-progress?id=${building}`;
  const path = open.split("?")[0] as string;
  for (const typed of ["Da Nan", "da-nang-2052"]) {
    const wrong = await previewed(open, [["narrative", "the roof is on"], ["onBehalfOf.partyId", typed]]); // biome-ignore format: a line
    t.equal(wrong.status, 422, typed);
    const take = "take:onBehalfOf.partyId=da-nang-2025" as const;
    const button = `<button type="submit" name="_do" value="${take}" formaction="${path}#f-onBehalfOf.partyId">`;
    t.ok(wrong.body.slice(wrong.body.indexOf("Perhaps you mean:")).includes(button), typed);
    const taken = await send(path, pressed(wrong.body, [], take));
    t.equal(taken.status, 200);
    t.match(heldBy(taken.body).get("onBehalfOf.partyId"), "da-nang-2025");
    t.match(heldBy(taken.body).get("narrative"), "the roof is on");
    t.notMatch(taken.body, 'id="preview"', "it is shown before anything is tried");
  }
  const twoWrong = await previewed(open, [["onBehalfOf.partyId", "Da Nan"], ["percent", "120"]]); // biome-ignore format: a line
  const oneWrong = await send(path, pressed(twoWrong.body, [], "take:onBehalfOf.partyId=da-nang-2025"));
  t.notMatch(wrongIn(oneWrong.body), "exactly this name", "what was put right is told no more");
  t.match(wrongIn(oneWrong.body), 'href="#f-percent"', "and all else that is wrong still is");
  const unknown = await previewed("/record/commitments/report-progress", [["_id", building.replace("police", "polcie")], ["narrative", "x"]]); // biome-ignore format: a line
  const id = await send(path, pressed(unknown.body, [], `take:_id=${building}`));
  t.match(unknown.body, `value="take:_id=${building}"`);
  t.equal(heldBy(id.body).get("_id"), building);
});

t.test("a hand-over has its two sides filled in, and one from before the promise was made is warned of", async (t) => {
  const form = "/record/commitments/hand-over?id=van-hoa-2026";
  await record(t, "/record/commitments/agree?id=van-hoa-2026", [
    ["title.vi", "Nhà văn hóa"],
    ["kind", "construction-gift"],
    ["obligors.0.partyId", "da-nang-2025"],
    ["beneficiaries.0.partyId", "sekong"],
    ["occurredOn", "10/2/2026"],
  ]);
  const early = await previewed(form, [["occurredOn", "9/2/2026"]]);
  t.match(early.body, /this day lies before the promise was entered \(agreed: 10 Feb 2026\)/i);
  t.match(early.body, /name="by\.partyId"[^>]*value="da-nang-2025"/);
  t.match(early.body, /name="to\.partyId"[^>]*value="sekong"/);
  const { body } = await previewed(form, [["occurredOn", "11/2/2026"]]);
  t.notMatch(body, "this day lies before");
  t.match(body, "no work was begun or delivered yet (stage: agreed)", "nor is what nobody began handed over without a remark");
  t.notMatch((await previewed(`/record/commitments/hand-over?id=${building}`, [])).body, "no work was begun");
});

t.test("the register's no is told with what stands in the way and what can be done", async (t) => {
  const early = await previewed("/record/commitments/accept-handover?id=nam-emoun-line", [["acceptedBy.partyId", "sekong"]]);
  t.equal(early.status, 409);
  t.match(early.body, "the register says no");
  t.match(early.body, /<a href="\/record\/commitments\/hand-over\?id=nam-emoun-line">Hand over<\/a>/, "what has to come first");
  t.match(early.body, /name="acceptedBy\.partyId"[^>]*value="sekong"/);
  await record(t, "/record/commitments/cancel?id=nam-emoun-line", [
    ["reason", "Dừng"],
    ["occurredOn", "1/2/2026"],
  ]);
  const ended = await previewed("/record/commitments/start?id=nam-emoun-line", [["occurredOn", "5/2/2026"]]);
  t.equal(ended.status, 409);
  t.match(
    ended.body,
    /The event that stands in the way: <a href="\/commitments\/nam-emoun-line#event-[0-9a-f-]{36}">Cancelled<\/a>, since 1 Feb 2026/,
  );
  t.match(ended.body, /What would lift it: <a href="\/record\/commitments\/reopen\?id=nam-emoun-line">/);
});

t.test("an entry of the history leads to its withdrawal, which names what rests on it", async (t) => {
  const { body } = await get(`/commitments/sekong-disease-control-centre`);
  const [, form = ""] = /href="([^"]*)" aria-label="Withdraw an event recorded in error: proposed"/.exec(body) ?? [];
  const refused = await previewed(form.replaceAll("&amp;", "&"), [["reason", "the wrong building"]]);
  t.equal(refused.status, 409);
  const said =
    wrongIn(refused.body)
      ?.replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ") ?? "";
  t.match(said, /stands in the way: Preparation started/);
  t.notMatch(said, /stands in the way: Proposed/);
});

t.test("a thing that the register does not know is told at its field", async (t) => {
  const { status, body } = await previewed("/record/commitments/deliver", [
    ["_id", "no-such-thing"],
    ["claims.0.sourceId", "no-such-paper"],
    ["claims.0.locator", "1"],
  ]);
  t.equal(status, 404);
  t.match(body, 'href="#f-_id"');
  const source = await previewed(`/record/commitments/deliver?id=${building}`, [
    ["claims.0.sourceId", "no-such-paper"],
    ["claims.0.locator", "1"],
  ]);
  t.equal(source.status, 422);
  t.match(source.body, 'href="#f-claims.0.sourceId"');
  t.match(
    (await previewed(`/record/commitments/deliver?id=${building}`, [["occurredOn", "1/1/2030"]])).body,
    'href="#f-occurredOn"',
    "a day that lies ahead",
  );
});

t.test("a form that was recorded is not recorded with other content", async (t) => {
  const url = `/record/commitments/report-progress?id=${building}`;
  const first = await previewed(url, [["narrative", "once"]]);
  t.equal((await send(first.path, first.record)).status, 303);
  const other = await send(first.path, pressed(first.body, [["narrative", "twice"]], "preview"));
  t.match(other.body, "This form was recorded before");
});

t.test("an id that is taken begins nothing", async (t) => {
  const { status, body } = await previewed("/record/parties/register", [
    ["_id", "sekong"],
    ["names.vi", "X"],
    ["level", "province"],
    ["country", "LA"],
  ]);
  t.equal(status, 412);
  t.match(body, "there is something under this id already");
});
