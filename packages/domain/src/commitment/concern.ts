// A concern of a commitment (its milestones, its funds, its people …): the commands that tell of it, how their certain events fold, what the
// state shows of it, and what its events ask of the others. One file each; concerns.ts gathers them. A concern knows nothing of the others
// and never moves the stage: that is told by place.ts and fulfilment.ts.
import type { CommandEntry } from "../stream/command.ts";
import type { Rejection } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import type { CommitmentState } from "./state.ts";

/** An event that stands, or that would. */
export type CommitmentEvent = Pick<Fact, "type" | "data" | "days">;

/** By event type, why an event may not stand beside the other facts, whatever their days. */
export type Rules = Readonly<Record<string, (event: CommitmentEvent, others: readonly Fact[]) => Rejection | undefined>>;

/** Commands that belong together, and the rules of their events. */
export interface Part {
  readonly commands: readonly CommandEntry[];
  /** What an event cannot be without: asked of a command, of a corrected event, and of those that stand when another is withdrawn. */
  readonly needs?: Rules;
  /** What says the same already, or more: asked of a command and of a corrected event, against what no reopening sets back. */
  readonly doubles?: Rules;
  /** By event type, the value that an event replaces, in the state of its own day: recorded with it as `was`. */
  readonly replaces?: Readonly<Record<string, (state: CommitmentState, event: CommitmentEvent, facts: readonly Fact[]) => unknown>>;
}

export interface Concern<Sum> extends Part {
  /** What the events have told before any of them: a sum of one walk's own, which telling changes in place. */
  readonly begin: () => Sum;
  /**
   * By event type, what one more certain event tells, in the order of the walk, and whether a certain reopening set it back. Total: no order makes
   * it throw. Where one more reopening is certain, all is told anew.
   */
  readonly tell: Readonly<Record<string, (sum: Sum, fact: Fact, isSetBack: boolean) => void>>;
  /**
   * Writes what it shows into the state; asked only where something was told. What it wrote never changes after that.
   * @param possible what may have happened by then and is not certain
   */
  readonly show: (sum: Sum, state: Writable<CommitmentState>, possible: readonly Fact[]) => void;
}

export type Writable<Fields> = { -readonly [Key in keyof Fields]: Fields[Key] };
