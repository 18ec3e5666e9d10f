// How the program ends, as a number that scripts may rely on, and the two kinds of end that a command chooses itself. Everything else that
// is thrown finds its number in exit-code-of.ts.

export const exitCodes = {
  done: 0,
  failed: 1,
  wrongUse: 2,
  evidenceDiffers: 3,
  outcomeUnknown: 5,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitMeanings: Readonly<Record<ExitCode, string>> = {
  0: "done",
  1: "failed: something stood in the way",
  2: "wrong use: what was asked cannot be, and nothing was done",
  3: "evidence differs: what was checked is not what it should be",
  5: "outcome unknown: it may have been done or not",
};

/** The command was asked for what cannot be; nothing was done. */
export class WrongUse extends Error {}

/** What was to be taken over is not what its digest says; the message says what was done with it. */
export class EvidenceDiffers extends Error {}

/** Something stood in the way; the message says what, and what to do. */
export class Failed extends Error {}

/** The service that was asked gave no answer, or not all of it: what was sent may be recorded or not. */
export class AnswerLost extends Failed {}
