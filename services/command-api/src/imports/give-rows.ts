// The commands of a table, given: side by side as the lines of an upload are, and out as if one by one. Each row comes to what its command comes to;
// a refused one is told at its cell and the others go on.
import type { Actor } from "@camket/domain";
import type { Problem } from "@camket/platform";
import type { GiveCommand } from "../give-command.ts";
import { importPreviewRowsMax, uploadSideBySideMax } from "../limits.ts";
import type { Outcome } from "../outcome.ts";
import { mentionsIn, sideBySide } from "../side-by-side.ts";
import { breather } from "./breather.ts";
import type { CellProblem, RowResult } from "./import-answer.ts";
import type { RowCommand } from "./read-row.ts";
import type { RowsRead } from "./read-rows.ts";

export interface RowCaller {
  readonly actor: Actor;
  readonly requestId: string;
  readonly correlationId: string;
}

export interface RowsGiven {
  readonly results: readonly RowResult[];
  /** In the order of the rows. */
  readonly problems: readonly CellProblem[];
}

/** The keys of rows are a table's, whoever sends it: what it says is recorded once. No actor's name has a line break. */
const keysOf = "\ntable";

/** `give` does not throw. */
export async function giveRows(
  { commands, unread }: Pick<RowsRead, "commands" | "unread">,
  give: GiveCommand,
  caller: RowCaller,
  preview: boolean,
): Promise<RowsGiven> {
  const running = sideBySide(uploadSideBySideMax);
  // A rehearsal waits for nothing, and would let nobody else in.
  const breathe = breather();
  /** Things that a row of this table began, by their ids. */
  const begunIn = new Map<string, number>();
  const answers: Promise<Omit<RowsGiven, "results"> & { result: RowResult }>[] = [];
  for (const [index, command] of commands.entries()) {
    const { definition, id, key, body } = command;
    const mentions = mentionsIn(body);
    await running.room();
    await breathe();
    const answer = running.take({ id, mentions }, async () => {
      const restsOn = rowsBelow(command, mentions, begunIn);
      const misses = rowsBelow(command, mentions, unread).filter((row) => row < command.row);
      const outcome = await give({ definition, id, key, keysOf, body, ...caller });
      if (outcome.status === 201 && outcome.answer) begunIn.set(outcome.answer.id, command.row);
      return {
        result: resultOf(command, outcome, { restsOn, misses, preview, shown: preview && index < importPreviewRowsMax }),
        problems: problemsOf(command, outcome.problem),
      };
    });
    answers.push(answer);
  }
  const given = await Promise.all(answers);
  return { results: given.map(({ result }) => result), problems: given.flatMap(({ problems }) => problems) };
}

/** The rows of what this one is about or names. */
const rowsBelow = ({ id }: RowCommand, mentions: ReadonlySet<string>, begunIn: ReadonlyMap<string, number>): readonly number[] => {
  const names = id === undefined ? mentions : new Set([id, ...mentions]);
  return [...new Set([...names].flatMap((name) => begunIn.get(name) ?? []))].sort((a, b) => a - b);
};

interface How {
  readonly restsOn: readonly number[];
  /** Rows before it of the same things that could not be read. */
  readonly misses: readonly number[];
  readonly preview: boolean;
  readonly shown: boolean;
}

function resultOf({ row, definition, id, body }: RowCommand, outcome: Outcome, how: How): RowResult {
  const { restsOn, misses, preview, shown } = how;
  const { status, answer, problem, headers } = outcome;
  const itsId = answer?.id ?? id;
  return {
    row,
    command: `${definition.thing}/${definition.name}`,
    status,
    ...(itsId === undefined ? {} : { id: itsId }),
    ...(answer ? { revision: answer.revision } : {}),
    ...(answer?.position === undefined || preview ? {} : { position: answer.position }),
    ...(headers["idempotent-replayed"] === undefined ? {} : { replayed: true }),
    ...(restsOn.length === 0 ? {} : { restsOn: [...restsOn] }),
    ...(problem ? { code: problem.code } : {}),
    ...(problem && misses.length > 0 ? { misses: [...misses] } : {}),
    ...(shown ? { body } : {}),
  };
}

const problemsOf = ({ at }: RowCommand, problem: Problem | undefined): readonly CellProblem[] => {
  if (!problem) return [];
  const { errors, code, detail } = problem;
  return errors && errors.length > 0 ? errors.map(at) : [at({ code, detail })];
};
