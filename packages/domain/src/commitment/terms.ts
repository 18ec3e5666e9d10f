// The terms of a commitment: what its beginning commands state, and how the due date and the value move. The first word on a field holds from
// ever, every later one from its own day on. Every move of the due date is kept: rescheduled is not late.
import type { CommandEntry } from "../stream/command.ts";
import type { Fact } from "../stream/standing.ts";
import { type Statements, statedAnew, statements } from "../stream/statements.ts";
import { type FuzzyDate, Money, Reason } from "../values/index.ts";
import { beginnings } from "./beginning.ts";
import type { Part } from "./concern.ts";
import { statedFields } from "./fields.ts";
import { type Move, moved, moveOf } from "./moves.ts";
import { placeOf, rankOf } from "./place.ts";

const commands: readonly CommandEntry[] = [
  {
    name: "reschedule",
    event: "CommitmentRescheduled",
    summary: "Move the due date",
    description: "Rescheduled is not late: the first due date and every move are kept.",
    fields: moved,
    example: { due: "2024-06-30", reason: "flood on the access road", agreedWith: { partyId: "sekong" }, occurredOn: "2023-12-20" },
  },
  {
    name: "revalue",
    event: "CommitmentRevalued",
    summary: "Change the value",
    description: "From its own day on; the value before stays in history. Needs another value than it has on that day, as corrected too.",
    fields: { value: Money, reason: Reason },
    rejections: ["no-change"],
    example: {
      value: { amount: "21500000000", currency: "VND", qualifier: "exact" },
      reason: "approved cost estimate",
      occurredOn: "2024-02-01",
    },
  },
];

export const terms: Part = {
  commands,
  replaces: { CommitmentRescheduled: ({ due }) => due, CommitmentRevalued: ({ value }) => value },
};

export interface Terms extends Statements {
  readonly moves: readonly Move[];
}

/** What holds from ever. */
export const termsFromEver = (dated: readonly Fact[]): Terms => ({
  ...statements(
    dated.filter((fact) => beginnings.has(fact.type)),
    statedFields,
    (fact) => rankOf(placeOf(fact) as never),
  ),
  moves: [],
});

/** The terms after one more certain event. */
export function tellTerms(terms: Terms, fact: Fact): Terms {
  const { stated, moves } = terms;
  switch (fact.type) {
    case "CommitmentRescheduled":
      return {
        ...terms,
        stated: { ...stated, due: fact.data.due },
        moves: [...moves, moveOf(fact, stated.due as FuzzyDate | undefined)],
      };
    case "CommitmentRevalued":
      return { ...terms, stated: { ...stated, value: fact.data.value } };
    default:
      return beginnings.has(fact.type) ? { ...terms, stated: { ...stated, ...statedAnew(terms, fact, statedFields) } } : terms;
  }
}
