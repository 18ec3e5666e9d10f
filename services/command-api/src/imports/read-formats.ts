// How cells show their numbers, by a workbook's styles (ECMA-376 part 1, 18.8.30 and 18.8.31): as numbers, as days, in percent, or as dates that
// leave something out or add something. What is shown is what a person wrote.
import { readXml } from "./read-xml.ts";

export type FormatKind = "number" | "percent" | "day" | "other-date";

export interface Format {
  readonly kind: FormatKind;
  /** As spreadsheets show it to their users; absent of one that is built in. */
  readonly code?: string;
}

/** By the number that a cell gives for its style. */
export function readFormats(part: string, styles: Uint8Array): readonly Format[] {
  const codes = new Map<number, string>();
  const base: (number | undefined)[] = [];
  const ofCells: number[] = [];
  let within = "";
  readXml(part, styles, {
    open(element, { numFmtId, formatCode = "", xfId }) {
      const id = numFmtId === undefined ? undefined : Number(numFmtId);
      if (element === "cellStyleXfs" || element === "cellXfs") within = element;
      else if (element === "numFmt" && id !== undefined) codes.set(id, formatCode);
      else if (element === "xf" && within === "cellStyleXfs") base.push(id);
      else if (element === "xf" && within === "cellXfs") ofCells.push(id ?? base[Number(xfId)] ?? 0);
    },
    close(element) {
      if (element === within) within = "";
    },
  });
  return ofCells.map((id) => {
    const code = codes.get(id);
    return code === undefined || id < firstOwn ? { kind: builtIn(id) } : { kind: kindOf(code), code };
  });
}

/** The reader of values takes the code of a format from this number on. */
const firstOwn = 100;

/** Formats that have a number and no code. Of those that a language gives another meaning (27 to 58, 71 to 81) all are dates or times. */
function builtIn(id: number): FormatKind {
  if (id === 9 || id === 10) return "percent";
  if (id === 14 || id === 15 || id === 22) return "day";
  return (id >= 16 && id <= 21) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58) || (id >= 71 && id <= 81)
    ? "other-date"
    : "number";
}

/** @example kindOf("dd/mm/yyyy") // "day"; "mmm-yy" is another date, '0"%"' a number */
export function kindOf(code: string): FormatKind {
  // Without what stands for itself: quoted, escaped, spaced or repeated characters, colours, languages, currencies and conditions.
  const bare = code
    .toLowerCase()
    .replace(/"[^"]*"?|[\\_*]./g, " ")
    .replace(/\[([hms]{1,2})\]/g, "$1")
    .replace(/\[[^\]]*\]?|general|e[+-]/g, "");
  if (!/[a-z]/.test(bare)) return bare.includes("%") ? "percent" : "number";
  const [first = ""] = bare.split(";");
  const words = first.match(/[a-z]+/g) ?? [];
  if (!words.every((word) => /^(?:d{1,4}|m{1,5}|y{1,4}|h{1,2}|s{1,2}|am|pm|a|p)$/.test(word))) return "other-date";
  if (/[0#?%]/.test(first.replace(/s[.,]0+/g, "s"))) return "other-date";
  const ofDay = words.join(" ").replace(/\bh+ m+\b|\bm+ s+\b/g, "");
  return /\bd{1,2}\b/.test(ofDay) && /m/.test(ofDay.replace(/am|pm/g, "")) && /y/.test(ofDay) ? "day" : "other-date";
}
