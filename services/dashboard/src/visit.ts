// What a page knows of the visit: whom to ask, what the address says, and how to speak.
import type { Camket } from "@camket/client";
import type { Address } from "./address.ts";
import type { Language } from "./words/language.ts";

export interface Visit {
  /** The API, which every page is a client of: what a page shows, a program can ask for. */
  readonly camket: Camket;
  readonly address: Address;
  /** Steps of the path: `id` of `/commitments/:id`. */
  readonly params: Readonly<Record<string, string>>;
  readonly language: Language;
  /** Today in the ledger's time zone. */
  readonly today: string;
  /** The ledger's time zone. */
  readonly timeZone: string;
  /** From whose side one looks: a party, or a country. */
  readonly us: string;
  /** By which name commands are given. */
  readonly actor: string;
}

/** What is recorded is recorded now: a page about another moment offers no form. */
export const isNow = ({ address: { query } }: Visit): boolean => query.validAt === undefined && query.knownAt === undefined;
