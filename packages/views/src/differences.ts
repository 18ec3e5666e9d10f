// The answer to what differs between two moments, page by page, and where it is asked for how many there are. The later pages are read at the moments
// of the first.
import { type StreamName, tagPosition } from "@camket/domain";
import { type ComparedFilters, differingThings } from "./compare-moments.ts";
import { type Different, titleOf } from "./compare-rows.ts";
import { readCursor, sealOf, writeCursor } from "./cursor.ts";
import type { Difference } from "./difference-of.ts";
import type { Place } from "./differing-candidates.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { goOn, type ListQuestion } from "./list.ts";
import { thingOf } from "./lists.ts";
import { Refused } from "./refused.ts";
import type { Sql } from "./statements.ts";

export interface DifferencesQuestion extends Omit<ListQuestion<ComparedFilters>, "sort"> {
  /** The moment compared with; what is absent is that of the other. */
  readonly from: Omit<Asked, "now">;
  /** By which names the address asks for that, for refusals. */
  readonly named: { readonly validAt: string; readonly knownAt: string };
}

/** @throws Refused */
export function differencesPage(sql: Sql, ledger: Ledger, question: DifferencesQuestion) {
  const { filters, limit, from, validAt, knownAt } = question;
  const seal = sealOf([ledger.ledgerId, ledger.tag, "differences", filters, from, validAt ?? "", knownAt ?? ""]);
  const cursor = question.cursor === undefined ? undefined : readCursor(question.cursor, seal);
  const now = cursor ? goOn(sql, ledger, question, cursor) : resolveMoment(sql, ledger, question);
  const before = momentBefore(sql, ledger, question, now);
  const things = differingThings(sql, ledger, [before, now], filters, { after: cursor && placeOf(cursor.after) });
  const shown: Different[] = [];
  let isLonger = false;
  for (const one of things) {
    isLonger = shown.length === limit;
    if (isLonger) break;
    shown.push(one);
  }
  const last = shown.at(-1);
  return {
    page: {
      items: question.bare ? [] : shown.map((one) => itemOf(sql, ledger, one)),
      ...(isLonger && last ? { next: writeCursor({ validAt: now.validAt, seq: now.seq, after: keyOf(last.place) }, seal) } : {}),
      ...(question.total ? totals(sql, ledger, [before, now], filters) : {}),
      from: before.asOf,
      asOf: now.asOf,
    },
    moment: now,
  };
}

/** The two that a question without a cursor compares, the one compared with first. @throws Refused */
export function momentsCompared(sql: Sql, ledger: Ledger, question: DifferencesQuestion): readonly [Moment, Moment] {
  const now = resolveMoment(sql, ledger, question);
  return [momentBefore(sql, ledger, question, now), now];
}

function momentBefore(sql: Sql, ledger: Ledger, { from, named, now: instant }: DifferencesQuestion, now: Moment): Moment {
  try {
    const known = from.knownAt === undefined ? { validAt: now.validAt, knownAt: now.asOf.position } : {};
    return resolveMoment(sql, ledger, { ...known, ...from, now: instant });
  } catch (error) {
    if (error instanceof Refused) throw new Refused(renamed(error.refusal, named));
    throw error;
  }
}

/** Told of the parameters that the address has. */
function renamed(refusal: Refused["refusal"], named: DifferencesQuestion["named"]): Refused["refusal"] {
  const detail = refusal.detail.replace(/^(validAt|knownAt)(?=:)/, (name) => named[name as "validAt" | "knownAt"]);
  const { errors } = refusal;
  if (!errors) return { ...refusal, detail };
  return {
    ...refusal,
    detail,
    errors: errors.map((error) => ({ ...error, parameter: named[error.parameter as "validAt" | "knownAt"] ?? error.parameter })),
  };
}

const keyOf = ({ seq, day, name, id }: Place): readonly [string, string] => [`${seq} ${day} ${name}`, id];

function placeOf([key, id]: readonly [string | number, string]): Place {
  const [seq, day, name] = String(key).split(" ");
  return { seq: Number(seq), day: day ?? "", name: name as StreamName, id };
}

function itemOf(sql: Sql, ledger: Ledger, different: Different): Record<string, unknown> {
  const { place, changes } = different;
  const { seq, day, name, id } = place;
  const event = day === "" ? sql.get("SELECT recorded_at, position FROM event WHERE seq = :seq", { seq }) : undefined;
  return {
    thing: thingOf[name],
    id,
    title: titleOf(sql, different),
    changes,
    ...(event ? { recordedAt: event.recorded_at, position: tagPosition(ledger.tag, String(event.position)) } : { on: day }),
  };
}

/** Of all, or of the first so many. */
function totals(sql: Sql, ledger: Ledger, moments: readonly [Moment, Moment], filters: ComparedFilters) {
  const by = new Map<Difference, number>();
  let total = 0;
  for (const { changes } of differingThings(sql, ledger, moments, filters, { isWhole: true })) {
    if (total === viewLimits.differencesCountedMax) return { totals: totalsOf(total, by, false) };
    total += 1;
    for (const as of new Set(changes.map((change) => change.as))) by.set(as, (by.get(as) ?? 0) + 1);
  }
  return { total, totals: totalsOf(total, by, true) };
}

const totalsOf = (things: number, by: ReadonlyMap<Difference, number>, complete: boolean) => ({
  things,
  by: Object.fromEntries(by),
  complete,
});
