// Where the duties of a party went one by one, allocated by a split or moved by a transfer of their own, with the days and the knowledge for which
// that holds: a row each, since any number may be moved. To whom all its functions went, and who succeeded it, stands in the register of
// parties. An event that may move one has its party folded anew, and writes the rows that changed.
import type { DatabaseSync } from "node:sqlite";
import { decodeEvent, NEVER, type PartyState, type Recorded, timelines } from "@camket/domain";
import type { RecordedEvent } from "@camket/event-store";
import type { View, ViewWriter } from "@camket/projections";
import { textOf } from "./fold-rows.ts";
import { histories } from "./histories.ts";
import { inTurn } from "./in-turn.ts";
import { STILL_KNOWN } from "./interval.ts";
import { replayStreams } from "./replay-streams.ts";

/** Ends are among them: a party ends once, so that an earlier end takes its force from the allocation of a later split. */
const movers: ReadonlySet<string> = new Set([
  "FunctionTransferred",
  "PartySplit",
  "PartySucceeded",
  "PartyDissolved",
  "FactCorrected",
  "EventWithdrawn",
]);

export interface Moved {
  readonly duty: string;
  readonly recipient: string;
  readonly from: string;
  readonly to: string;
}

export const movedColumns = ["party", "duty", "known_from", "valid_from", "recipient", "valid_to", "known_to"] as const;

const prefix = "party-";

export const movedView = (timeZone: string): View => ({
  name: "moved",
  takes: (stream) => stream.startsWith(prefix),
  create(db) {
    db.exec(`
      CREATE TABLE moved (
        party TEXT NOT NULL,
        duty TEXT NOT NULL,
        known_from INTEGER NOT NULL,
        valid_from TEXT NOT NULL,
        recipient TEXT NOT NULL,
        valid_to TEXT NOT NULL,
        known_to INTEGER NOT NULL,
        PRIMARY KEY (party, duty, known_from, valid_from)
      ) WITHOUT ROWID`);
  },
  index: (db) => db.exec("CREATE INDEX moved_by_recipient ON moved (recipient, known_to)"),
  open: (db) => movedWriter(db, timeZone),
  rebuild: inTurn((db, park) => replayStreams(db, prefix, movedWriter(db, timeZone), park)),
});

function movedWriter(db: DatabaseSync, timeZone: string): ViewWriter {
  const decode = (event: RecordedEvent) => decodeEvent(event, timeZone);
  const ofMovers = histories(db, "moved", decode);
  const open = db.prepare(`INSERT INTO moved (${movedColumns.join(", ")}) VALUES (?, ?, ?, ?, ?, ?, ${STILL_KNOWN})`);
  const close = db.prepare(`UPDATE moved SET known_to = ? WHERE party = ? AND duty = ? AND valid_from = ? AND known_to = ${STILL_KNOWN}`);
  const readAll = db.prepare(
    `SELECT duty, recipient, valid_from AS "from", valid_to AS "to" FROM moved WHERE party = ? AND known_to = ${STILL_KNOWN}`,
  );

  function foldAnew(party: string, history: readonly Recorded[], seq: number): void {
    const fresh = new Map(movedFrom(timelines.party(history).at(-1)?.state).map((one) => [contentOf(one), one]));
    for (const known of readAll.all(party) as unknown as Moved[])
      if (!fresh.delete(contentOf(known))) close.run(seq, party, known.duty, known.from);
    for (const { duty, recipient, from, to } of fresh.values()) open.run(party, duty, seq, from, recipient, to);
  }

  return {
    apply(event, seq) {
      const { stream } = event;
      const recorded = decode(event);
      const mayMove = movers.has(recorded.type);
      const history = ofMovers.next(stream, recorded, seq, mayMove);
      if (history && mayMove) foldAnew(stream.slice(prefix.length), history, seq);
    },
    forget: (stream) => ofMovers.forget(stream),
  };
}

const contentOf = ({ duty, recipient, from, to }: Moved): string => textOf([duty, recipient, from, to]);

/** @param last the party after all that is certain of it: each move says since when it holds. Of two of the same duty the later does. */
function movedFrom(last: PartyState | undefined): readonly Moved[] {
  const moves: Moved[] = [];
  const held = new Map<string, { readonly recipient: string; readonly from: string }>();
  const end = (duty: string, to: string): void => {
    const one = held.get(duty);
    if (one && one.from < to) moves.push({ duty, ...one, to });
    held.delete(duty);
  };
  for (const { since, recipient, duties } of actsOf(last)) {
    // All functions went: no duty has a way of its own any more.
    for (const duty of duties ?? [...held.keys()]) end(duty, since);
    for (const duty of duties ?? []) held.set(duty, { recipient, from: since });
  }
  for (const duty of [...held.keys()]) end(duty, NEVER);
  return moves;
}

/** By their day; of the same day the allocation comes last. */
function actsOf(last: PartyState | undefined) {
  const transferred = (last?.transfers ?? []).map(({ since, to, commitments }) => ({ since, recipient: to.partyId, duties: commitments }));
  const ended = last?.ended;
  const allocated = (ended?.allocation ?? []).map(({ commitmentId, successorId }) => ({
    since: ended?.since as string,
    recipient: successorId,
    duties: [commitmentId],
  }));
  return [...transferred, ...allocated].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}
