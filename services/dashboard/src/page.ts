// What a page is: an address, and what it shows for a visit. The frame around it (time travel, navigation, footer, problems) is the same for all.
import type { LocalizedText } from "@camket/domain";
import type { Changes } from "./address.ts";
import type { Content } from "./html.ts";
import type { Visit } from "./visit.ts";

/** At which moment an answer of the API is. */
export interface AsOf {
  readonly validAt: string;
  readonly knownAt: string;
  readonly position: string;
  /** Of the ledger as known then. */
  readonly digest: string;
}

export interface Shown {
  /** In several languages: of a thing that has a name. */
  readonly title: string | LocalizedText;
  /** Above the title: of what kind it is. */
  readonly kicker?: Content;
  /** What the page says in a sentence, under the title. */
  readonly lead?: Content;
  readonly content: Content;
  /** Absent for a page that is about no moment: a form, a catalogue. */
  readonly asOf?: AsOf | undefined;
  /**
   * Where the API has the same content: a link for JSON; with `tables` for CSV and XLSX, too. It is asked with `query` and the moment; where that is absent,
   * a table with all that the page is asked.
   */
  readonly resource?: { readonly path: string; readonly query?: Changes; readonly tables?: boolean };
  readonly status?: number;
  /** Where to go instead (303): after a form was sent. */
  readonly redirect?: string;
}

/** Where in the navigation a page stands. */
export type Section =
  | "overview"
  | "corridors"
  | "commitments"
  | "agreements"
  | "requests"
  | "meetings"
  | "calendar"
  | "due"
  | "gifts"
  | "seats"
  | "money"
  | "permits"
  | "recurring"
  | "agencies"
  | "slippage"
  | "indicators"
  | "evidence"
  | "orphans"
  | "conflicts"
  | "corrections"
  | "parties"
  | "sources"
  | "compare"
  | "search"
  | "record"
  | "upload"
  | "papers"
  | "events"
  | "axis"
  | "operations"
  | "digest";

export interface Page {
  /** As fastify writes paths; `/commitments/:id`. */
  readonly path: string;
  readonly section: Section;
  /** Those that it takes of its own, where it does not ask the API with all of its address, which then knows what it takes: all others are told of. */
  readonly parameters?: readonly string[];
  readonly show: (visit: Visit) => Promise<Shown>;
}
