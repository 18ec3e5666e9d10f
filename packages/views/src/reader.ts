// Answers questions from a file of views: each in one read transaction, so that all its parts see the same place in the log. Knows no
// HTTP; it runs in a thread of its own, where questions and answers arrive as plain values.
import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { StreamName } from "@camket/domain";
import { type AgreementFilters, agreementList } from "./agreement.ts";
import { type AgreementReportQuestion, agreementReport } from "./agreement-report.ts";
import { type BoardQuestion, readBoard } from "./boards/index.ts";
import { type CalendarQuestion, calendarPage } from "./calendar.ts";
import { type ChangesQuestion, changesReader } from "./changes.ts";
import { type CommitmentFilters, commitmentList } from "./commitment.ts";
import { readCursor, sealOf, writeCursor } from "./cursor.ts";
import { type DifferencesQuestion, differencesPage } from "./differences.ts";
import { digestOf, digestPage } from "./digest.ts";
import { readEvent } from "./event-page.ts";
import { type IndicatorFilters, indicatorList } from "./indicator.ts";
import { keptAnswers } from "./kept-answers.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { lineageOf } from "./lineage.ts";
import { type ListQuestion, listPage } from "./list.ts";
import { type MeetingFilters, meetingList } from "./meeting.ts";
import { namedInEach } from "./named.ts";
import { type ParkedQuestion, parkedStreams } from "./parked.ts";
import { type PartyFilters, partyList } from "./party.ts";
import { singleReader } from "./read-streams.ts";
import { type Refusal, Refused } from "./refused.ts";
import { type RequestFilters, requestList } from "./request.ts";
import { reviewOf } from "./review.ts";
import { type SearchQuestion, searchPage } from "./search.ts";
import { historyItems, knownHistory, readThing } from "./single.ts";
import { type SourceFilters, sourceList } from "./source.ts";
import { statements } from "./statements.ts";
import { stepsOf } from "./steps.ts";

export type Question =
  | ({ readonly ask: "agreements" } & ListQuestion<AgreementFilters>)
  | ({ readonly ask: "commitments" } & ListQuestion<CommitmentFilters>)
  | ({ readonly ask: "requests" } & ListQuestion<RequestFilters>)
  | ({ readonly ask: "meetings" } & ListQuestion<MeetingFilters>)
  | ({ readonly ask: "parties" } & ListQuestion<PartyFilters>)
  | ({ readonly ask: "sources" } & ListQuestion<SourceFilters>)
  | ({ readonly ask: "indicators" } & ListQuestion<IndicatorFilters>)
  | BoardQuestion
  | ({ readonly ask: "calendar" } & CalendarQuestion)
  | ({ readonly ask: "search" } & SearchQuestion)
  | ({ readonly ask: "differences" } & DifferencesQuestion)
  | ({ readonly ask: "agreementReport" } & AgreementReportQuestion)
  | ({ readonly ask: "digest"; readonly size?: number } & Asked)
  | ({ readonly ask: "changes" } & ChangesQuestion)
  | ({ readonly ask: "parked"; readonly now: string } & ParkedQuestion)
  | ({ readonly ask: "lineage"; readonly id: string } & Asked)
  | ({ readonly ask: "review"; readonly id: string } & Asked)
  | ({ readonly ask: "thing"; readonly name: StreamName; readonly id: string } & Asked)
  | ({ readonly ask: "event"; readonly id: string } & Asked)
  | ({ readonly ask: "history" | "steps"; readonly name: StreamName; readonly id: string } & HistoryPage & Asked);

interface HistoryPage {
  readonly limit: number;
  readonly newestFirst?: boolean;
  readonly cursor?: string;
}

export type Answer =
  | {
      readonly ok: true;
      readonly body: Readonly<Record<string, unknown>>;
      /** Of the body without `asOf` and `next`, so that it stays while other things are written. */
      readonly hash: string;
      /** K is an instant that may yet get company: not to be kept. */
      readonly unsettled: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** An answer in JSON, for whoever sends it on as it is: long ones are written once, where they are read. */
export type AnswerText =
  | {
      readonly ok: true;
      /** An object in UTF-8, whole but for `next`; with memory of its own, so that no more than it is copied from thread to thread. */
      readonly text: Uint8Array;
      readonly next?: string;
      readonly hash: string;
      readonly unsettled: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal };

type Body = Record<string, unknown>;

/** @example createReader(db, ledger)({ ask: "thing", name: "party", id: "quang-nam", now: clock.now() }) */
export const createReader = (db: DatabaseSync, ledger: Ledger): ((question: Question) => Answer) =>
  reading(db, ledger, (body) => {
    const { asOf: _, next: __, ...hashed } = body;
    const text = JSON.stringify(hashed);
    return { written: { body, hash: hashOf(text) }, bytes: Buffer.byteLength(text) };
  });

export const createTextReader = (db: DatabaseSync, ledger: Ledger): ((question: Question) => AnswerText) =>
  reading(db, ledger, ({ next, asOf, ...rest }) => {
    const text = utf8.encode(JSON.stringify({ ...rest, asOf }));
    const hashed = text.subarray(0, -utf8.encode(JSON.stringify({ asOf })).length);
    return { written: { text, ...(next === undefined ? {} : { next: String(next) }), hash: hashOf(hashed) }, bytes: text.length };
  });

const utf8 = new TextEncoder();

/** @param write what is given of an answer's body */
function reading<Written extends object>(
  db: DatabaseSync,
  ledger: Ledger,
  write: (body: Body) => { readonly written: Written; readonly bytes: number },
) {
  const sql = statements(db);
  const kept = keptAnswers<{ readonly ok: true; readonly unsettled: boolean } & Written>(sql, ledger);
  const readChanges = changesReader(db, ledger);
  const single = singleReader(db, ledger);

  function answer(question: Question): { body: Body; moment: Moment } {
    switch (question.ask) {
      case "agreements":
        return asBody(listPage(sql, ledger, agreementList, question));
      case "commitments":
        return asBody(listPage(sql, ledger, commitmentList, question));
      case "requests":
        return asBody(listPage(sql, ledger, requestList, question));
      case "meetings":
        return asBody(listPage(sql, ledger, meetingList, question));
      case "parties":
        return asBody(listPage(sql, ledger, partyList, question));
      case "sources":
        return asBody(listPage(sql, ledger, sourceList, question));
      case "indicators":
        return asBody(listPage(sql, ledger, indicatorList, question));
      case "board": {
        const { board, moment } = readBoard(sql, ledger, question);
        return { body: { ...board }, moment };
      }
      case "calendar":
        return asBody(calendarPage(sql, ledger, question));
      case "differences":
        return asBody(differencesPage(sql, ledger, question));
      case "search":
        return asBody(searchPage(sql, ledger, question));
      case "agreementReport": {
        const { report, moment } = agreementReport(single, question);
        return { body: report, moment };
      }
      case "changes": {
        const moment = resolveMoment(sql, ledger, { now: question.now });
        return { body: { ...readChanges(question) }, moment };
      }
      case "digest": {
        const moment = resolveMoment(sql, ledger, question);
        return { body: digestPage(sql, question.size, moment), moment };
      }
      case "parked": {
        const moment = resolveMoment(sql, ledger, { now: question.now });
        return { body: { ...parkedStreams(sql, ledger, question), asOf: moment.asOf }, moment };
      }
      case "thing": {
        const moment = resolveMoment(sql, ledger, question);
        return { body: readThing(single, question.name, question.id, moment), moment };
      }
      case "lineage": {
        const moment = resolveMoment(sql, ledger, question);
        // A party that was not there is refused as on its own page.
        readThing(single, "party", question.id, moment);
        return { body: { ...lineageOf(single, question.id, moment), asOf: moment.asOf }, moment };
      }
      case "review": {
        const moment = resolveMoment(sql, ledger, question);
        return { body: { ...reviewOf(single, question.id, moment), asOf: moment.asOf }, moment };
      }
      case "event": {
        const moment = resolveMoment(sql, ledger, question);
        return { body: { ...readEvent(single, question.id, moment, question.validAt) }, moment };
      }
      case "history":
      case "steps":
        return history(question);
      default:
        return question satisfies never;
    }
  }

  function history(question: Extract<Question, { ask: "history" | "steps" }>): { body: Body; moment: Moment } {
    const { ask, name, id, newestFirst = false, validAt, knownAt, cursor } = question;
    const limit = ask === "steps" ? Math.min(question.limit, viewLimits.stepsShownMax) : question.limit;
    const seal = sealOf([ledger.ledgerId, ledger.tag, ask, name, id, validAt ?? "", knownAt ?? "", String(newestFirst)]);
    const after = cursor === undefined ? undefined : readCursor(cursor, seal);
    const now = resolveMoment(sql, ledger, question);
    const moment = after && after.seq <= now.seq ? atSeq(after, now) : now;
    const known = knownHistory(single, name, id, moment);
    const told = historyItems(single, name, known, moment, validAt);
    const inOrder = newestFirst ? told.toReversed() : told;
    // Not by its revision, which a damaged log may hold twice.
    const items = after === undefined ? inOrder : inOrder.slice(inOrder.findIndex(({ id }) => id === after.after[1]) + 1);
    const shown = items.slice(0, limit);
    const last = shown.at(-1);
    const next =
      items.length > limit && last
        ? { next: writeCursor({ validAt: moment.validAt, seq: moment.seq, after: [last.revision, String(last.id)] }, seal) }
        : {};
    const named = namedInEach(sql, name, shown, moment);
    if (ask === "history") return { body: { items: named, ...next, asOf: moment.asOf }, moment };
    const stepOf = stepsOf(single, name, id, known);
    const steps = named.map((item) => {
      // It is the `after` of the step before, as far as both are seen on the same day.
      const { before: _, ...step } = stepOf(item, validAt);
      return { ...item, step };
    });
    return { body: { items: steps, ...next, asOf: moment.asOf }, moment };
  }

  /** Later pages of a history show what the first page's moment knew. */
  function atSeq({ seq, validAt }: { seq: number; validAt: string }, now: Moment): Moment {
    if (seq === now.seq) return { ...now, validAt };
    const row = sql.get("SELECT position FROM event WHERE seq = :seq", { seq });
    return {
      ...now,
      seq,
      isHead: false,
      validAt,
      asOf: { ...now.asOf, validAt, position: `${ledger.tag}.${row?.position}`, digest: digestOf(sql, seq) },
    };
  }

  return (question: Question) => {
    db.exec("BEGIN");
    try {
      return kept.answer(question, () => {
        const { body, moment } = answer(question);
        const { written, bytes } = write(body);
        return { given: { ok: true as const, ...written, unsettled: moment.unsettled }, bytes };
      });
    } catch (error) {
      if (error instanceof Refused) return { ok: false as const, refusal: error.refusal };
      throw error;
    } finally {
      db.exec("COMMIT");
    }
  };
}

const asBody = ({ page, moment }: ReturnType<typeof listPage>): { body: Body; moment: Moment } => ({
  body: { ...page },
  moment,
});

const hashOf = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("base64url").slice(0, 16);
