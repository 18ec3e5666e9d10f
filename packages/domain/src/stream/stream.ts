// What a stream tells of itself, so that correcting, withdrawing, deciding and folding are written once for all streams.
import type { Body, Command, CommandDefinition, StreamName, Thing } from "./command.ts";
import type { Days } from "./days.ts";
import type { EventData } from "./event.ts";
import type { Across, Seen, StreamRef } from "./others.ts";
import type { Rejection } from "./rejections.ts";
import type { Fact } from "./standing.ts";
import type { Segment } from "./timeline.ts";

/** What decide adds to the facts of a command: the value that it replaces, the events that it lifts or sets back. */
export type Added = EventData;

export interface Given {
  readonly command: Command;
  /** The days that its event will have. */
  readonly days: Days;
  /** What stands, oldest recorded first. */
  readonly facts: readonly Fact[];
}

/** A fact whose need nothing meets, with the rejection that it would get. */
export interface Unmet {
  readonly fact: Fact;
  readonly rejection: Rejection;
}

export interface Stream<State> {
  readonly name: StreamName;
  readonly thing: Thing;
  readonly commands: readonly CommandDefinition[];
  /** Event types that may begin it. */
  readonly beginnings: ReadonlySet<string>;
  /** Fields that some beginning event must state while any fact of it stands. */
  readonly essentials: readonly string[];
  /** Beginning events that may stand more than once. */
  readonly repeatable: ReadonlySet<string>;
  /** The stream's own rules for its own commands, asked once the common ones have passed. */
  decide(given: Given): { readonly rejection: Rejection } | { readonly added: Added };
  /** What is wrong with a body whatever the history; asked of a command and of a corrected body alike. */
  wrongBody?(id: string, body: Body): { readonly rejection: Rejection } | undefined;
  /**
   * What an event, of a command or as corrected, records of other streams as they stand; asked before they are asked what they say to it. An event
   * that comes to hold again is not asked: what it, the corrections of it that stand and the other facts recorded must tell all of it, whichever
   * of them are withdrawn.
   */
  recordSeen?(
    asked: Across,
  ): { readonly asks: readonly StreamRef[] } | { readonly rejection: Rejection } | { readonly added: Added } | undefined;
  /** What other streams say to an event, of a command, as corrected or as withdrawn: asked once all rules of its own stream have passed. */
  across?(asked: Across): Seen;
  /**
   * What an event records anew that comes to read otherwise, where that changes what decide recorded, or why it may not: asked only what the change
   * touches. One that comes to hold again is asked all.
   * @param was as it read; absent where it did not hold
   * @param now as it comes to read
   * @param facts all that stand, the event among them as it read
   */
  recordAnew?(
    was: Fact | undefined,
    now: Fact,
    facts: readonly Fact[],
    id: string,
  ): { readonly rejection: Rejection } | { readonly added: Added } | undefined;
  /** The facts whose need nothing meets. */
  unmet(facts: readonly Fact[], id: string): readonly Unmet[];
  timeline(facts: readonly Fact[]): readonly Segment<State>[];
  /** The same, of a history that grows and is asked for after each event; absent where telling all anew costs no more. */
  following?(): (facts: readonly Fact[]) => readonly Segment<State>[];
}

/** What a thing of the stream must have and no beginning event among the facts states. */
export const unstated = (
  { essentials, beginnings }: Pick<Stream<unknown>, "essentials" | "beginnings">,
  facts: readonly Fact[],
): readonly string[] => essentials.filter((field) => !facts.some(({ type, data }) => beginnings.has(type) && data[field] !== undefined));
