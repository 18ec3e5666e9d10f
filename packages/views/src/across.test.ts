// Questions over several things at once: the search.
import { memorandum, promise, recorder } from "@camket/testkit";
import t from "tap";
import type { Answer } from "./reader.ts";
import { merged, opening, viewsOver } from "./under-test.ts";

const now = "2025-01-01T00:00:00.000Z";
const bodyOf = (answer: Answer) => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.body as { items: Record<string, unknown>[]; next?: string; total?: number } & Record<string, unknown>;
};

type Recorders = Record<string, ReturnType<typeof recorder>>;

/** A recorder for each thing, by its stream. */
function things() {
  const streams: Recorders = {};
  const of = (thing: Parameters<typeof recorder>[0], stream: string, id: string) => {
    streams[`${stream}-${id}`] ??= recorder(thing, id);
    return streams[`${stream}-${id}`] as ReturnType<typeof recorder>;
  };
  const party = (id: string, names: object, level: string, country: string, more = {}) =>
    of("parties", "party", id).record("2023-01-02", "register", { names, level, country, ...more });
  party("quang-nam", { vi: "tỉnh Quảng Nam" }, "province", "VN");
  party("sekong", { lo: "ແຂວງເຊກອງ", en: "Xekong" }, "province", "LA");
  party("dac-chung", { vi: "huyện Đắc Chưng", en: "Dak Cheung" }, "district", "LA", { partOf: "sekong" });
  party("ratanakiri", { km: "ខេត្តរតនគិរី", en: "Ratanakiri" }, "province", "KH");
  return {
    streams,
    of,
    over: () => viewsOver([opening, ...merged(Object.fromEntries(Object.entries(streams).map(([name, { events }]) => [name, events])))]),
  };
}

t.test("search finds things of all sorts by words typed plainly, fragments, ids, numbers and aliases, the best first", async (t) => {
  const { of, over } = things();
  const agree = (id: string, title: object) =>
    of("commitments", "commitment", id).record("2023-02-01", "agree", { ...promise, title, occurredOn: "2023-01-15" });
  agree("police", { vi: "Trụ sở Công an huyện Đắc Chưng" });
  agree("border-post", { vi: "Đồn biên phòng Đắk Lắk" });
  agree("lakes", { en: "Dredging of two lakes" });
  of("agreements", "agreement", "memo").record("2023-02-01", "sign", {
    ...memorandum,
    title: { vi: "Bản thoả thuận hợp tác" },
    number: "02/2022/MOU",
  });
  of("parties", "party", "sekong").record("2023-02-02", "record-alias", { alias: "Sê Kông" });
  of("commitments", "commitment", "police").record("2023-06-01", "correct", {
    targetEventId: of("commitments", "commitment", "police").events[0]?.id as string,
    changes: [{ field: "/title", right: { vi: "Trụ sở Công an huyện Kaleum" } }],
    reason: "misread",
  });
  const views = await over();
  const search = async (text: string, more = {}) =>
    bodyOf(await views.ask({ ask: "search", filters: { text, ...more }, limit: 50, total: true, now, knownAt: "2023-03-01" }));
  const found = async (text: string, more = {}) => (await search(text, more)).items.map(({ thing, id }) => `${thing}/${id}`);

  t.strictSame(await found("dak lak"), ["commitments/border-post"]);
  t.strictSame(await found("thoa thuan"), ["agreements/memo"]);
  t.strictSame(await found("ĐẮC chưng "), ["parties/dac-chung", "commitments/police"], "its id first");
  t.strictSame(await found("đắc chư"), ["commitments/police", "parties/dac-chung"], "then by thing");
  t.strictSame(await found("chung cong"), ["commitments/police"], "words in any order");
  t.strictSame(await found("ເຊກອງ"), ["parties/sekong"]);
  t.strictSame(await found("គិរី"), ["parties/ratanakiri"]);
  t.strictSame(await found("2/2022"), ["agreements/memo"]);
  t.strictSame(await found("se kong"), ["parties/sekong"], "an alias");
  t.strictSame(await found("lak"), ["commitments/border-post", "commitments/lakes"]);
  t.strictSame(
    await found("ng"),
    ["commitments/border-post", "commitments/lakes", "commitments/police", "parties/dac-chung", "parties/quang-nam", "parties/sekong"],
    "two letters",
  );
  t.strictSame(await found("edging"), ["commitments/lakes"], "inside a word");
  t.strictSame(await found("dac chung", { things: ["parties"] }), ["parties/dac-chung"]);
  t.strictSame(await found("kaleum"), [], "not called so by then");
  t.equal((await search("dac chung")).total, 2);
  t.match((await search("thoa")).items, [
    { title: { vi: "Bản thoả thuận hợp tác" }, number: "02/2022/MOU", stage: "signed", standing: {} },
  ]);
  t.match((await search("xekong")).items, [{ title: { en: "Xekong" }, level: "province", country: "LA" }]);

  const today = bodyOf(await views.ask({ ask: "search", filters: { text: "dac chung" }, limit: 50, now }));
  t.strictSame(
    today.items.map(({ id }) => id),
    ["dac-chung"],
    "corrected since",
  );
  const walked: unknown[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = bodyOf(
      await views.ask({ ask: "search", filters: { text: "a" }, limit: 2, now, knownAt: "2023-03-01", ...(cursor ? { cursor } : {}) }),
    );
    walked.push(...page.items.map(({ thing, id }) => `${thing}/${id}`));
    cursor = page.next;
    more = cursor !== undefined;
  }
  t.strictSame(walked, await found("a"), "page by page the same");
  t.ok(walked.length > 5);
  t.match(await views.ask({ ask: "search", filters: { text: "a" }, limit: 2, now, cursor: "e30" }), { ok: false });
  await views.close();
});
