// A whole replay, as a stream of lines: views built from the log alone, up to a moment, held against what is served: the views on disk, or the answers
// of a running service. What differs is told field by field, and what was not compared is told, too.
import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { localDay, operationsStream, parkedEventDiscarded, type StreamName, tagPosition } from "@camket/domain";
import type { EventLog, Position, RecordedEvent } from "@camket/event-store";
import type { LogPlace } from "@camket/query-api";
import { buildFresh, type ComparedMoment, compareViews, fieldDifferences, recordedMsOf, settledAfterMs } from "@camket/views";
import type { Ledger } from "../ledger.ts";
import { compareLists } from "./compare-lists.ts";
import { WrongUse } from "./exit-codes.ts";
import type { Report } from "./in-thread.ts";
import { openToRead } from "./place.ts";
import { ledgerIn } from "./read-ledger.ts";
import { saidOfFlag } from "./said-of-flag.ts";
import { type Asked, type AsOf, type Served, servedByFile, servedByService } from "./served.ts";
import { countOf } from "./talk.ts";
import { type Told, tellDifferences } from "./tell-differences.ts";

export interface ReplayTarget {
  readonly place: LogPlace;
  /** The views on disk, or the address of a service. */
  readonly served: { readonly file: string } | { readonly address: string };
  /** A view by its name, or one thing; absent: all views. */
  readonly view?: string;
  readonly thing?: { readonly name: StreamName; readonly path: string; readonly id: string };
  readonly validAt?: string;
  readonly knownAt?: string;
  /** The present instant. */
  readonly now: string;
  /** An empty folder for fresh views. */
  readonly scratch: string;
}

export type ReplayLine =
  | {
      readonly kind: "differs";
      /** The view or the thing, and which row or item of it. */
      readonly where: string;
      readonly row?: string;
      /** A column, or a pointer into an answer. */
      readonly field?: string;
      /** Absent: it is not there. */
      readonly served?: unknown;
      readonly replayed?: unknown;
      readonly text?: string;
    }
  | { readonly kind: "holds" | "not-checked"; readonly text: string };

export type ReplayReport = Report<ReplayLine>;

export interface Replayed {
  readonly differences: number;
  /** Events that were folded. */
  readonly events: number;
  /** Rows, things or items that were compared, of which there may be none; absent: all that was asked for was left out. */
  readonly compared?: number;
  readonly ledgerId: string;
  /** The moment, where one was asked for. */
  readonly validAt?: string;
  readonly knownAt?: string;
  readonly position?: string;
}

/** @throws WrongUse where what is asked for cannot be */
export async function replayTarget(target: ReplayTarget, report: ReplayReport): Promise<Replayed> {
  const log = await openToRead(target.place);
  try {
    const ledger = await ledgerIn(log);
    if (!ledger) throw new WrongUse("the log is empty: there is nothing to replay");
    const told = tellDifferences(report);
    const served = "file" in target.served ? openFile(target.served.file, ledger) : await servedByService(target.served.address, ledger);
    try {
      const done =
        target.thing || "address" in target.served
          ? await compareAnswers(target, log, ledger, served, told)
          : await compareRows(target, target.served.file, log, ledger, served, told);
      return { differences: told.end(), ledgerId: ledger.ledgerId, ...done };
    } finally {
      served.close();
    }
  } finally {
    await log.close();
  }
}

type Done = Omit<Replayed, "differences" | "ledgerId">;

/** @throws WrongUse where this program's views are not there */
function openFile(file: string, ledger: Ledger): Served {
  if (!existsSync(file)) throw new WrongUse(`there are no views of this program at ${file}: it builds them when it starts`);
  return servedByFile(new DatabaseSync(file, { readOnly: true, timeout: 5_000 }), ledger);
}

/** Every row of views on disk, of all moments or of one. */
async function compareRows(target: ReplayTarget, file: string, log: EventLog, ledger: Ledger, served: Served, told: Told): Promise<Done> {
  const { view, scratch } = target;
  const isOfMoment = target.validAt !== undefined || target.knownAt !== undefined;
  const asOf = isOfMoment ? await served.moment(target, target.now) : undefined;
  const moment: ComparedMoment | undefined = asOf && {
    ...(target.validAt === undefined ? {} : { validAt: asOf.validAt }),
    isLater: laterThan(log, target, asOf, ledger),
  };
  const compared = await compareViews({
    log,
    file,
    ledger,
    scratch,
    ...(view === undefined ? {} : { view }),
    ...(moment ? { moment } : {}),
    onDifference: (row) => told.row(row),
    onRead: (events, of) => told.progress("events", events, of),
  });
  if (!compared.compared) throw new WrongUse(`the views at ${file} cannot be compared: ${compared.why}; the next start builds them anew`);
  for (const left of compared.left) told.notChecked(`the view ${left.view}: ${left.why}`);
  const isLeftOut = view !== undefined && compared.left.length > 0;
  if (!isLeftOut)
    told.holds(
      compared.rows === 0
        ? `no row is there, and a fresh fold of ${countOf(compared.seq, "event")} gives none`
        : `${compared.rows} rows are what a fresh fold of ${compared.seq} events gives`,
    );
  if (moment) told.notChecked("texts by which lists are searched, and streams that are parked: they are of no moment");
  if (view !== undefined) told.notChecked("other views than that one");
  told.notChecked("answers that are worked out of several rows: boards, calendars, searches");
  const { validAt, ...known } = momentOf(asOf);
  return {
    events: compared.seq,
    ...(isLeftOut ? {} : { compared: compared.rows }),
    ...known,
    ...(target.validAt === undefined || validAt === undefined ? {} : { validAt }),
  };
}

/** One thing whole, or all lists, as they are answered. */
async function compareAnswers(
  { thing, view, scratch, ...asked }: ReplayTarget,
  log: EventLog,
  ledger: Ledger,
  served: Served,
  told: Told,
): Promise<Done> {
  const { now } = asked;
  const asOf = await served.moment(asked, now);
  const isLater = laterThan(log, asked, asOf, ledger);
  const file = await buildFresh({ log, ledger, scratch, isLater, onRead: (events) => told.progress("events", events, 0) });
  const fresh = servedByFile(new DatabaseSync(file, { readOnly: true }), ledger);
  try {
    const moment = await fresh.moment({}, now);
    const discarded = await discardedAfter(log, withoutTag(moment.position), thing && `${thing.name}-${thing.id}`);
    if (discarded !== undefined) {
      const at = `at ${tagPosition(ledger.tag, discarded)}, later than that`;
      told.notChecked(`anything: ${at}, an operator had an event of before left out, which shows at every moment. Ask of a later one`);
      return { events: 0, ...momentOf(asOf) };
    }
    // An instant of the past is asked for again, so that both find its place by themselves; any other moment stays where it was, whatever is written
    // meanwhile.
    const instant = settledInstant(asked, asOf, ledger);
    const question: Asked = { validAt: asOf.validAt, knownAt: instant ?? asOf.position };
    const same: Asked = { validAt: asOf.validAt, knownAt: instant ?? moment.position };
    const events = Number(moment.digest.split(":")[0]);
    if (moment.digest !== asOf.digest) told.field("digest", { field: "/asOf/digest", before: asOf.digest, after: moment.digest });
    if (!thing) {
      const compared = await compareLists({ served, fresh, questions: [question, same], now, view, told });
      told.notChecked("single things with their histories, boards, calendars, searches: name a thing to compare it");
      return { events, compared, ...momentOf(asOf) };
    }
    const [one, other] = [await served.thing(thing, question, now), await fresh.thing(thing, same, now)];
    if ("detail" in one && "detail" in other) throw new WrongUse(saidOfFlag(one.detail));
    const where = `${thing.path}/${thing.id}`;
    const differences = fieldDifferences(bodyOf(one), bodyOf(other)).filter(({ field }) => field !== "/visibility");
    for (const difference of differences) told.field(where, difference);
    told.holds(`${where} is answered as the first ${events} events give it`);
    told.notChecked("its history, and whether its papers are kept; its visibility, which is the present one at every moment");
    return { events, compared: 1, ...momentOf(asOf) };
  } finally {
    fresh.close();
  }
}

const bodyOf = (answer: Awaited<ReturnType<Served["thing"]>>): object => ("detail" in answer ? { refused: answer.detail } : answer.body);

/** The instant or the day asked for, where the log alone tells where it lies: nothing of it is still on its way. Today means whatever there is. */
function settledInstant({ knownAt, now }: Pick<ReplayTarget, "knownAt" | "now">, asOf: AsOf, { timeZone }: Ledger): string | undefined {
  const isPosition = knownAt === undefined || /^[a-z0-9]{4,16}\.[0-9]/.test(knownAt);
  if (isPosition || knownAt === localDay(now, timeZone)) return undefined;
  return Date.parse(asOf.knownAt) + settledAfterMs < Date.parse(now) ? knownAt : undefined;
}

const momentOf = (asOf: AsOf | undefined): Pick<Replayed, "validAt" | "knownAt" | "position"> =>
  asOf ? { validAt: asOf.validAt, knownAt: asOf.knownAt, position: asOf.position } : {};

/**
 * Where the log is cut: the first event that came later than the moment, told by the log alone where it can, by the instants at which events were recorded;
 * else by their positions. What follows that one came later, too, whatever it says of itself.
 */
function laterThan(
  log: EventLog,
  asked: Pick<ReplayTarget, "knownAt" | "now">,
  asOf: AsOf,
  ledger: Ledger,
): (event: RecordedEvent) => boolean {
  if (settledInstant(asked, asOf, ledger) !== undefined) {
    const ms = Date.parse(asOf.knownAt);
    return (event) => recordedMsOf(event) > ms;
  }
  const position = withoutTag(asOf.position);
  return (event) => log.comparePositions(event.position, position) > 0;
}

const withoutTag = (position: string): Position => position.slice(position.indexOf(".") + 1);

/** Where the first such decision about the stream, or about any, stands after that position. */
async function discardedAfter(log: EventLog, position: Position, stream: string | undefined): Promise<Position | undefined> {
  for (let from = 0; ; ) {
    const page = await log.readStream(operationsStream, { from });
    const found = page.find(
      (event) =>
        event.type === parkedEventDiscarded.type &&
        (stream === undefined || event.data.stream === stream) &&
        log.comparePositions(event.position, position) > 0,
    );
    if (found) return found.position;
    const last = page.at(-1);
    if (!last) return undefined;
    from = last.revision + 1;
  }
}
