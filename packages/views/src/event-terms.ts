// By what events are found: an inverted index with terms for an event's id, type, thing, actor, command, correlation, cause and years. Any filters
// together are one question to it, answered in the order of the log from either end, however few of a million events match. FTS5 keeps the
// lists: https://sqlite.org/fts5.html. A term is made of the last characters of an id only, so whoever asks by one looks at the event, too.
import type { DatabaseSync } from "node:sqlite";
import type { View } from "@camket/projections";
import { inTurn } from "./in-turn.ts";

/** Eight of a UUID leave some one in four billion to chance. */
const endingChars = 8;
const ending = (id: string): string => `nullif(hex(substr(${id}, -${endingChars})), '')`;

/** Of an event that happened by some day, without a first one, the year of that day is a term: up to this one. */
export const untilYearMax = 2_100;

/** Of an event `e`. Actors' names may have any characters, so that they stand as hexadecimal digits. */
const terms = `
  'i' || ${ending("e.id")} || ' t' || e.type || ' s' || e.stream || ' k' || substr(e.stream, 1, instr(e.stream, '-') - 1)
  || coalesce(' a' || nullif(hex(e.metadata ->> '$.actor.id'), ''), '')
  || coalesce(' b' || (e.metadata ->> '$.onBehalfOf.partyId'), '')
  || coalesce(' r' || ${ending("e.metadata ->> '$.correlationId'")}, '')
  || CASE e.command_id WHEN e.metadata ->> '$.correlationId' THEN '' ELSE coalesce(' r' || ${ending("e.command_id")}, '') END
  || coalesce(' c' || ${ending("e.metadata ->> '$.causationId'")}, '')
  || CASE substr(e.latest, 1, 4) - substr(e.earliest, 1, 4)
       WHEN 0 THEN ' y' || substr(e.latest, 1, 4)
       WHEN 1 THEN ' y' || substr(e.earliest, 1, 4) || ' y' || substr(e.latest, 1, 4)
       ELSE CASE
         WHEN coalesce(e.earliest, e.latest) IS NULL THEN ''
         WHEN e.earliest IS NULL AND e.latest < '${untilYearMax + 1}' THEN ' yu' || substr(e.latest, 1, 4)
         ELSE ' ylong'
       END
     END`;

const fill = (where: string) => `INSERT INTO event_terms (rowid, terms) SELECT e.seq, ${terms} FROM event e ${where}`;

/** Stands after the view of the events, out of which it is made. */
export const eventTermsView: View = {
  name: "event_terms",
  keepsAll: true,
  takes: () => true,
  create: (db) =>
    db.exec(
      `CREATE VIRTUAL TABLE event_terms USING fts5 (terms, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '-'")`,
    ),
  index: () => undefined,
  open(db) {
    const insert = db.prepare(fill("WHERE e.seq = ?"));
    return { apply: (_, seq) => insert.run(seq), forget: () => undefined };
  },
  rebuild: inTurn((db) => db.exec(`BEGIN; ${fill("")}; COMMIT`)),
};

export type TermOf = "id" | "type" | "stream" | "kind" | "actor" | "onBehalfOf" | "command" | "correlation" | "causation" | "year";

const letters: Readonly<Record<TermOf, string>> = {
  id: "i",
  type: "t",
  stream: "s",
  kind: "k",
  actor: "a",
  onBehalfOf: "b",
  command: "r",
  correlation: "r",
  causation: "c",
  year: "y",
};
const ofEnding: ReadonlySet<TermOf> = new Set(["id", "command", "correlation", "causation"]);

/** Of an event that lies in more than two years, or has no last day. */
export const longYear = "long";
/** Of one that happened by a day of that year, whenever before. */
export const untilYear = (year: number): string => `u${String(year).padStart(4, "0")}`;

/** Any of these, for `matchingAll`. @example anyTerm("type", ["ProjectHandedOver"]) */
export function anyTerm(of: TermOf, values: readonly string[]): string {
  const words = values.map((value) => {
    const word = ofEnding.has(of) ? hex([...value].slice(-endingChars).join("")) : of === "actor" ? hex(value) : value;
    return `"${letters[of]}${word.replaceAll('"', "")}"`;
  });
  return `(${words.join(" OR ")})`;
}

/** What `event_terms MATCH` takes: all of them; absent: nothing is asked. */
export const matchingAll = (parts: readonly string[]): string | undefined => (parts.length === 0 ? undefined : parts.join(" AND "));

const hex = (text: string): string => Buffer.from(text).toString("hex");

/** To hold two files against each other: each term with each event that has it, in order. */
export function termsInOrder(files: readonly DatabaseSync[]): string {
  for (const db of files) db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.event_terms_read USING fts5vocab (main, event_terms, instance)");
  return "SELECT term, doc FROM temp.event_terms_read";
}
