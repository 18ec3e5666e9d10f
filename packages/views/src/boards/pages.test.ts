// Boards list page by page what SQL finds in one go: columns in memory choose their rows as soon as these are there.
import { recorder } from "@camket/testkit";
import t from "tap";
import { viewLimits } from "../limits.ts";
import type { Question } from "../reader.ts";
import { merged, opening, type Views, viewsOver } from "../under-test.ts";

const now = "2024-06-01T05:00:00.000Z";
const kinds = ["construction-gift", "training-course", "infrastructure-permit", "recurring-cooperation", "goods-in-kind"] as const;
const boards = ["evidence", "gifts", "seats", "permits", "recurring", "slippage", "orphans"] as const;
const perPage = 3;

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next?: string;
  readonly total?: number;
}

/** Sixty promises of two provinces, of which one has ended by May 2024 without anybody who goes on for it; the dates of some were moved. */
async function ledger(): Promise<Views> {
  const party = (id: string, country: string) => {
    const one = recorder("parties", id);
    one.record("2023-01-02", "register", { names: { en: id }, level: "province", country });
    return one;
  };
  const [kept, ended, having] = [party("quang-nam", "VN"), party("old-province", "VN"), party("sekong", "LA")];
  ended.record("2024-05-02", "dissolve", { occurredOn: "2024-05-01" });
  const promises = Array.from({ length: 60 }, (_, n) => {
    const id = `promise-${(n * 37) % 60}`;
    const one = recorder("commitments", id);
    one.record("2023-02-01", "agree", {
      kind: kinds[n % kinds.length],
      title: { en: id },
      obligors: [{ partyId: n % 3 === 0 ? "old-province" : "quang-nam" }],
      beneficiaries: [{ partyId: "sekong" }],
      due: "2024",
      occurredOn: "2023-02-01",
    });
    if (n % 4 === 0) one.record("2023-05-02", "reschedule", { due: `2025-0${(n % 9) + 1}`, reason: "flood", occurredOn: "2023-05-01" });
    return [`commitment-${id}`, one] as const;
  });
  const recorders = [["party-quang-nam", kept], ["party-old-province", ended], ["party-sekong", having], ...promises] as const;
  return viewsOver([opening, ...merged(Object.fromEntries(recorders.map(([stream, { events }]) => [stream, events])))]);
}

async function pageOf(views: Views, question: object): Promise<Page> {
  const answer = await views.ask({ now, ...question } as Question);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.body as unknown as Page;
}

const idsOf = ({ items }: Page): readonly string[] => items.map(({ id }) => id);

async function allPages(
  views: Views,
  question: object,
): Promise<{ readonly ids: readonly string[]; readonly totals: ReadonlySet<unknown> }> {
  const pages = [await pageOf(views, question)];
  for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next)
    pages.push(await pageOf(views, { ...question, cursor: next }));
  return { ids: pages.flatMap(idsOf), totals: new Set(pages.map(({ total }) => total)) };
}

const filters = [
  {},
  { party: ["quang-nam"] },
  { party: ["old-province"] },
  { text: "promise-1" },
  { party: ["quang-nam"], text: "promise-1" },
] as const;
const orders = [{}, { sort: "id" }, { sort: "-id" }, { sort: "title" }] as const;
const moments = [{}, { validAt: "2024-02-01", knownAt: "2023-04-01" }] as const;

const questions = boards.flatMap((board) =>
  orders.flatMap((order) =>
    filters.flatMap((its) => moments.map((moment) => ({ board, by: "corridor", filters: its, ...order, ...moment }))),
  ),
);

/** As a table has it, which needs no columns in memory; what is orphaned the list of commitments tells. */
function inOneGo({ board, by, ...question }: (typeof questions)[number]): object {
  if (board !== "orphans") return { ask: "board", board, by, ...question, rowsOnly: true, limit: 100 };
  return { ask: "commitments", sort: "due", ...question, filters: { ...question.filters, orphaned: true }, limit: 100 };
}

t.test("page by page each board lists what it lists in one go, whoever chooses, in every order, now and as of the past", async (t) => {
  const views = await ledger();
  const bySql: (readonly string[])[] = [];
  for (const question of questions) bySql.push(idsOf(await pageOf(views, inOneGo(question))));
  t.ok(bySql.filter((ids) => ids.length > perPage).length > questions.length / 3, "many go on beyond a page");
  // From here on the columns are in memory.
  await pageOf(views, { ask: "board", board: "agencies", within: 90, filters: {} });
  const limits: { rowsFewMax: number } = viewLimits;
  const { rowsFewMax } = limits;
  t.teardown(() => {
    limits.rowsFewMax = rowsFewMax;
  });
  // Of many SQL chooses again, but for a page by id.
  for (const most of [rowsFewMax, 5]) {
    limits.rowsFewMax = most;
    for (const [n, question] of questions.entries()) {
      const { ids, totals } = await allPages(views, { ask: "board", ...question, limit: perPage, total: true });
      t.strictSame(ids, bySql[n], `${most} ${JSON.stringify(question)}`);
      t.strictSame([...totals], [ids.length], "and counts them");
    }
  }
  await views.close();
});
