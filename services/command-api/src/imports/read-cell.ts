// A cell as a value of a command: amounts, quantities and dates by the domain's reader of what people write. What it cannot read is refused with
// where it stopped; nothing is ever guessed.
import { isDay, misreadReasons, type Readable, readText } from "@camket/domain";
import { bodyDepthMax } from "../limits.ts";
import { parseBody } from "../parse-body.ts";
import type { CellForm, Column } from "./columns.ts";
import { type Cell, textOf } from "./grid.ts";
import { survivesAsNumber } from "./numbers.ts";

/** Why a cell is no value of its column, where that is common. */
export const wrongReasons = [...misreadReasons, "no-number", "no-day"] as const;
export type WrongReason = (typeof wrongReasons)[number];

export interface Wrong {
  readonly code: string;
  readonly detail: string;
  readonly reason?: WrongReason;
}
export type CellRead = { readonly value: unknown } | { readonly wrong: Wrong };

/** The cell is not empty. */
export function readCell(cell: Cell, { form, allowed }: Pick<Column, "form" | "allowed">): CellRead {
  const text = textOf(cell);
  if (typeof cell === "object" && cell !== null && "day" in cell && cell.hasTime)
    return wrong("TIME_OF_DAY", `the cell holds a time of the day ${cell.day} too: write the day alone`);
  if (allowed && form === "text" && !allowed.includes(text)) {
    const same = allowed.find((word) => word.toLowerCase() === text.toLowerCase());
    return same === undefined ? wrong("NOT_ALLOWED", `must be one of ${allowed.join(", ")}, not ${shown(text)}`) : { value: same };
  }
  return reads[form](text);
}

const reads: Readonly<Record<CellForm, (text: string) => CellRead>> = {
  text: (value) => ({ value }),
  day: readDay,
  number(text) {
    if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text))
      return wrong("WRONG_FORM", `must be a number, as 12 or 12.5, not ${shown(text)}`, "no-number");
    if (!survivesAsNumber(text)) return wrong("WRONG_FORM", `${shown(text)} has more digits than a number keeps: write at most 15`);
    return { value: Number(text) };
  },
  boolean(text) {
    const word = text.toLowerCase();
    return word === "true" || word === "false"
      ? { value: word === "true" }
      : wrong("WRONG_FORM", `must be true or false, not ${shown(text)}`);
  },
  money: (text) => understood(text, "money"),
  quantity: (text) => understood(text, "quantity"),
  date: (text) => understood(text, "date"),
  party: (partyId) => ({ value: { partyId } }),
  parties: (text) => ({ value: split(text).map((partyId) => ({ partyId })) }),
  list: (text) => ({ value: split(text) }),
  json(text) {
    const parsed = parseBody(Buffer.from(text), bodyDepthMax);
    return "problem" in parsed ? wrong("WRONG_FORM", `must be JSON, a text in double quotes: ${parsed.problem.detail}`) : parsed;
  },
};

const split = (text: string): string[] =>
  text
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** A text that is the date already stays as it is; of any other the words are kept beside it. */
function understood(text: string, as: Readable): CellRead {
  const answer = readText(text, as);
  if ("misread" in answer) {
    const { detail, offset, rest, reason } = answer.misread;
    return wrong("NOT_UNDERSTOOD", `${detail} (at character ${offset + 1}${rest === "" ? "" : `: ${shown(rest)}`})`, reason);
  }
  const value = answer.readings[0]?.value as { readonly edtf?: string };
  return { value: as === "date" && value.edtf === text ? text : value };
}

function readDay(text: string): CellRead {
  const read = understood(text, "date");
  if ("wrong" in read) return read;
  const { edtf, bound } = (typeof read.value === "string" ? { edtf: read.value } : read.value) as { edtf?: string; bound?: string };
  return edtf !== undefined && isDay(edtf) && (bound ?? "on") === "on"
    ? { value: edtf }
    : wrong("WRONG_FORM", `must be one day, as 2023-09-14 or 14/9/2023, not ${shown(text)}`, "no-day");
}

const wrong = (code: string, detail: string, reason?: WrongReason): CellRead => ({ wrong: { code, detail, ...(reason && { reason }) } });
const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text);
