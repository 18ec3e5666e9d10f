// Two moments compared: which things differ between them, and how. Things that may differ are looked for from the latest down, and each is then read
// at both moments, so that the last that was recorded, or came about, comes first and a page costs what it shows.
import { localDay, nextDay, type StreamName, type Thing } from "@camket/domain";
import { checkThing } from "./check-thing.ts";
import type { CommitmentFilters } from "./commitment.ts";
import { compareRows, type Different } from "./compare-rows.ts";
import { candidates, comparePlaces, type Floor, type Place, seqBeforeDay, span } from "./differing-candidates.ts";
import { instantAt, type Ledger, type Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { momentRows } from "./list.ts";
import { lists, thingOf } from "./lists.ts";
import type { Sql } from "./statements.ts";

/** Those of lists of commitments; where one of them says nothing of another sort of thing, that sort is left out. */
export interface ComparedFilters extends CommitmentFilters {
  /** These alone. */
  readonly things?: readonly Thing[];
  /** Of that thing alone. */
  readonly id?: string;
  /** That differ in one of these. */
  readonly as?: readonly string[];
}

/** Which filters say something of each sort of thing. */
const knownFilters: Readonly<Record<StreamName, readonly (keyof CommitmentFilters)[] | "all">> = {
  commitment: "all",
  agreement: ["party", "corridor", "agency", "sector", "source", "text"],
  request: ["party", "corridor", "agency", "schedule", "open", "owner", "meeting", "dueFrom", "dueTo", "source", "text"],
  meeting: ["party", "corridor", "source", "text"],
  party: ["source", "text"],
  source: ["text"],
  indicator: ["source", "text"],
};

interface Part {
  /** From after that place on. */
  readonly after?: Place | undefined;
  /** It will be read to its end. */
  readonly isWhole?: boolean;
  /** Events in which things are looked for first. */
  readonly eventsMin?: number;
}

/** All that differ and match the filters at one of the moments, the latest first, from after a place on; whoever reads no further pays no further. */
export function* differingThings(
  sql: Sql,
  ledger: Ledger,
  moments: readonly [Moment, Moment],
  { things, id, as, ...filters }: ComparedFilters,
  { after, isWhole, eventsMin = viewLimits.comparedEventsMin }: Part = {},
): Generator<Different> {
  const asked = Object.entries(filters).flatMap(([filter, value]) => (value === undefined ? [] : [filter]));
  const names = (Object.keys(lists) as readonly StreamName[]).filter((name) => {
    const known = knownFilters[name];
    return (things?.includes(thingOf[name]) ?? true) && (known === "all" || asked.every((one) => known.includes(one as never)));
  });
  if (id !== undefined) for (const name of names) checkThing(sql, "id", name, id);
  const seqOfDay = seqBeforeDay(sql, ledger);
  const found = new Map<StreamName, ReadonlySet<string>>();
  const matching = (name: StreamName): ReadonlySet<string> => {
    const known = found.get(name) ?? matchingOf(sql, name, filters, moments);
    found.set(name, known);
    return known;
  };
  const { comparedAtOnceMin, comparedAtOnceMax } = viewLimits;
  // Few that match are looked at themselves, of many those that changed.
  const isFew = asked.length > 0 && id === undefined && names.every((name) => matching(name).size <= comparedAtOnceMax);
  const onlyOf = (name: StreamName): readonly string[] | undefined => (id !== undefined ? [id] : isFew ? [...matching(name)] : undefined);
  const placesDownTo = (floor: Floor | undefined): readonly Place[] =>
    names
      .flatMap((name) => {
        const its = [...candidates(sql, name, onlyOf(name), moments, seqOfDay, floor)];
        return asked.length === 0 || isFew || its.length === 0 ? its : its.filter((place) => matching(name).has(place.id));
      })
      .sort(comparePlaces);
  // A first page is quick; whoever reads on reads much.
  let count: number = comparedAtOnceMin;
  let last = after;
  for (const floor of isWhole || isFew || id !== undefined ? [undefined] : floors(sql, ledger, moments, seqOfDay, after, eventsMin)) {
    const places = placesDownTo(floor).filter((place) => last === undefined || comparePlaces(place, last) > 0);
    for (let at = 0; at < places.length; at += count, count = Math.min(count * 4, comparedAtOnceMax)) {
      const some = places.slice(at, at + count);
      const differing = new Map<Place, Different>();
      for (const [name, its] of Map.groupBy(some, (place) => place.name))
        for (const one of compareRows(sql, name, its, moments)) differing.set(one.place, one);
      for (const place of some) {
        const one = differing.get(place);
        if (one && (as === undefined || one.changes.some((change) => as.includes(change.as)))) yield one;
      }
    }
    last = places.at(-1) ?? last;
  }
}

/** Ever lower ones, the last of which is none: the order begins with the latest, and a page wants few. */
function* floors(
  sql: Sql,
  { timeZone }: Ledger,
  moments: readonly [Moment, Moment],
  seqOfDay: (day: string) => number,
  after: Place | undefined,
  eventsMin: number,
): Generator<Floor | undefined> {
  const [first, last] = span(moments.map(({ seq }) => seq));
  const [from, to] = span(moments.map(({ validAt }) => validAt));
  const ends = [...(first === last ? [] : [[first, last]]), ...(from === to ? [] : [[seqOfDay(nextDay(from)), seqOfDay(to)]])] as const;
  const [lowest, highest] = [Math.min(...ends.map(([low = 0]) => low)), Math.max(...ends.map(([, high = 0]) => high))];
  const begun = after === undefined ? 0 : Math.max(0, highest - after.seq);
  for (let events = eventsMin; ; events *= 8) {
    const seq = highest - begun - events;
    if (!(seq > lowest)) break;
    const known = sql.get("SELECT known_at FROM event WHERE seq = :seq", { seq: seq + 1 });
    yield { seq, day: localDay(instantAt(Number(known?.known_at)), timeZone) };
  }
  yield undefined;
}

/** All of the sort that match at one of the moments. */
function matchingOf(sql: Sql, name: StreamName, filters: CommitmentFilters, moments: readonly Moment[]): ReadonlySet<string> {
  const ids = moments.flatMap((moment) => {
    const { where, params } = lists[name].clauses(sql, filters as never, moment);
    const { seq, validAt } = moment;
    return sql.all(`SELECT r.id FROM ${name} r WHERE ${[momentRows(sql, name, moment), ...where].join(" AND ")}`, {
      ...params,
      seq,
      validAt,
    });
  });
  return new Set(ids.map(({ id }) => String(id)));
}
