// Search over all things at one moment: every word of the text has to be found in what a thing is called by then, or in its id. Its id itself comes
// first; then where the whole text begins a word; then where each of its words begins one; then where they are found inside words, as fragments of
// unspaced Lao and Khmer are. Within these the things come in their order, each by id.
import type { StreamName, Thing } from "@camket/domain";
import { readCursor, sealOf, writeCursor } from "./cursor.ts";
import { type Ledger, type Moment, resolveMoment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { goOn, type ListQuestion, type ListRow, momentRows, type Page } from "./list.ts";
import { listOfThing, thingOf, thingsInOrder } from "./lists.ts";
import { Refused } from "./refused.ts";
import type { Params, Sql } from "./statements.ts";
import { soughtIn } from "./text.ts";

export interface SearchFilters {
  readonly text: string;
  /** Among these alone. */
  readonly things?: readonly Thing[];
}

export type SearchQuestion = Omit<ListQuestion<SearchFilters>, "sort">;

/** What a hit says of each thing beside its id and title. */
const told: Readonly<Record<StreamName, readonly string[]>> = {
  commitment: ["kind", "stage", "schedule"],
  agreement: ["number", "stage", "standing"],
  request: ["stage", "level", "schedule"],
  meeting: ["series", "ordinal", "stage", "day"],
  party: ["level", "country", "partOf", "ended"],
  source: ["type", "publisher", "publishedOn", "retracted"],
  indicator: ["unit", "geography", "aggregation"],
};

/** Where a hit stands among all: how well it is found, and its thing. */
interface Place {
  readonly rank: number;
  readonly name: StreamName;
}

/** @throws Refused */
export function searchPage(sql: Sql, ledger: Ledger, question: SearchQuestion): { page: Page; moment: Moment } {
  const { filters, limit } = question;
  const seal = sealOf([ledger.ledgerId, ledger.tag, "search", filters, question.validAt ?? "", question.knownAt ?? ""]);
  const cursor = question.cursor === undefined ? undefined : readCursor(question.cursor, seal);
  const moment = cursor ? goOn(sql, ledger, question, cursor) : resolveMoment(sql, ledger, question);
  const sought = readSought(filters.text);
  const names = thingsInOrder.filter((name) => filters.things?.includes(thingOf[name]) ?? true);
  const found: { readonly place: Place; readonly row: ListRow }[] = [];
  const places = everFound(sql, names, sought);
  for (const { place, ids } of places) {
    const left = cursor ? idsAfter(place, ids, cursor.after) : ids;
    for (let at = 0; at < left.length && found.length <= limit; at += chunkIds)
      found.push(...rowsOf(sql, place, left.slice(at, at + chunkIds), sought, moment).map((row) => ({ place, row })));
    if (found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    page: {
      items: question.bare ? [] : hitsOf(sql, shown, moment),
      ...(found.length > limit && last
        ? { next: writeCursor({ validAt: moment.validAt, seq: moment.seq, after: [numberOf(last.place), last.row.id] }, seal) }
        : {}),
      ...(question.total ? { total: countOf(sql, places, sought, moment) } : {}),
      asOf: moment.asOf,
    },
    moment,
  };
}

/** Ids that are asked at once whether they are found at the moment: a page and some. */
const chunkIds = 200;

/** A text to find, as parameters and as SQL of a text and its thing's id. */
interface Sought {
  readonly params: Params;
  readonly isFound: (text: string) => string;
  readonly rank: (text: string, id: string) => string;
}

/** Words beyond so many are looked for as one phrase. */
function readSought(text: string): Sought {
  const { searchWordsMax } = viewLimits;
  const all = soughtIn(text).split(/ +/);
  const words = [...all.slice(0, searchWordsMax - 1), all.slice(searchWordsMax - 1).join(" ")].filter((word) => word !== "");
  const each = (test: (parameter: string) => string) => words.map((_, n) => test(`word${n}`)).join(" AND ");
  return {
    params: {
      phrase: all.join(" "),
      asId: all.join("-"),
      ...Object.fromEntries(words.map((word, n) => [`word${n}`, word])),
    },
    isFound: (text) => each((word) => `instr(${text}, :${word}) > 0`),
    rank: (text, id) =>
      `CASE WHEN ${id} = :asId THEN 0 WHEN instr(${text}, ' ' || :phrase) > 0 THEN 1 WHEN ${each((word) => `instr(${text}, ' ' || :${word}) > 0`)} THEN 2 ELSE 3 END`,
  };
}

interface FoundIds {
  readonly place: Place;
  readonly ids: readonly string[];
}

/** What was ever called so, at whatever moment, by how well it is found and then by thing, in the order of the ids (the primary key of {name}_text). */
function everFound(sql: Sql, names: readonly StreamName[], { params, isFound, rank }: Sought): readonly FoundIds[] {
  return names
    .flatMap((name) => {
      // One list of all, each with its rank before its id: no row is made or sorted for each.
      const rows = sql.get(
        `SELECT json_group_array(${rank("x.text", "x.id")} || x.id) AS found FROM ${name}_text x WHERE ${isFound("x.text")}`,
        params,
      );
      const found = [...new Set(JSON.parse(String(rows?.found)) as string[])];
      return ranks.map((n) => {
        const its = found.filter((one) => one.startsWith(String(n)));
        return { place: { rank: n, name }, ids: its.map((one) => one.slice(1)) };
      });
    })
    .sort((a, b) => numberOf(a.place) - numberOf(b.place));
}

/** Its id; the text begins a word; each of its words does; anywhere. */
const ranks = [0, 1, 2, 3] as const;

const numberOf = ({ rank, name }: Place): number => rank * 10 + thingsInOrder.indexOf(name);

function idsAfter(place: Place, ids: readonly string[], [last, id]: readonly [string | number, string]): readonly string[] {
  if (typeof last !== "number") throw new Refused({ code: "invalid-cursor", detail: "The cursor was not made here." });
  if (numberOf(place) !== last) return numberOf(place) < last ? [] : ids;
  return ids.filter((one) => one > id);
}

/** The rows at the moment with what they state ({name}_by_id). */
const rowsThen = (sql: Sql, name: StreamName, moment: Moment): string =>
  `${name} r JOIN ${name}_stated s ON s.row = r.stated_row WHERE ${momentRows(sql, name, moment)}`;

/** The very text that such a row then has: as {name}_text holds it. */
const textThen = "s.text || ' ' || replace(r.id, '-', ' ')";

/** Of the ids those that are found in the same way at the moment. */
function rowsOf(sql: Sql, { rank, name }: Place, ids: readonly string[], sought: Sought, moment: Moment): readonly ListRow[] {
  const columns = ["id", ...listOfThing(name).columns].map((column) => `r.${column}`).join(", ");
  return sql
    .all(
      `SELECT ${columns}, s.shown FROM ${rowsThen(sql, name, moment)} AND r.id IN (SELECT value FROM json_each(:ids))
         AND ${sought.isFound(textThen)} AND ${sought.rank(textThen, "r.id")} = :rank ORDER BY r.id`,
      { ...sought.params, ids: JSON.stringify(ids), rank, seq: moment.seq, validAt: moment.validAt },
    )
    .map((row) => ({ ...row, id: String(row.id), shown: JSON.parse(String(row.shown)) }));
}

/** How many of all that were ever called so are at the moment: few are looked up by their ids, of many the whole register is gone through. */
function countOf(sql: Sql, places: readonly FoundIds[], { params, isFound }: Sought, moment: Moment): number {
  const byName = Map.groupBy(places, ({ place }) => place.name);
  return [...byName].reduce((sum, [name, its]) => {
    const ids = new Set(its.flatMap((one) => one.ids));
    if (ids.size === 0) return sum;
    const few = ids.size > viewLimits.textsFewMax ? "" : "AND r.id IN (SELECT value FROM json_each(:ids))";
    const row = sql.get(`SELECT count(*) AS n FROM ${rowsThen(sql, name, moment)} ${few} AND ${isFound(textThen)}`, {
      ...params,
      ...(few === "" ? {} : { ids: JSON.stringify([...ids]) }),
      seq: moment.seq,
      validAt: moment.validAt,
    });
    return sum + Number(row?.n);
  }, 0);
}

/** Each as the list of its thing shows it, in short. */
function hitsOf(sql: Sql, found: readonly { readonly place: Place; readonly row: ListRow }[], moment: Moment) {
  const byName = Map.groupBy(found, ({ place }) => place.name);
  const hits = new Map(
    [...byName].flatMap(([name, its]) => {
      const rows = its.map(({ row }) => row);
      return listOfThing(name)
        .items(sql, rows, moment)
        .map((item) => [`${name} ${item.id}`, hitOf(name, item)] as const);
    }),
  );
  return found.map(({ place, row }) => hits.get(`${place.name} ${row.id}`) as Record<string, unknown>);
}

function hitOf(name: StreamName, item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const says = told[name].flatMap((field) => (item[field] === undefined ? [] : [[field, item[field]]]));
  return { thing: thingOf[name], id: item.id, title: item.title ?? item.names ?? item.name, ...Object.fromEntries(says) };
}
