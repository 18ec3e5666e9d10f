// The EDTF notation (ISO 8601-2) as far as Camket takes it: what may be written, and the question to the npm package `edtf`
// whether it is well-formed. What it means in days is read by read-edtf.ts; the package's own bounds are not used
// (for XXXX-09-13 it says 0000 to 9999, and it accepts 2023-02-29).
// The package's parser is an Earley parser: no text reaches it before its length and its characters were checked.
import { parse } from "edtf";

/** Characters of an EDTF text: an interval of two qualified days takes 27, a set of five days 56. */
export const edtfLengthMax = 64;

/** Seasons may be qualified and may stand in intervals, which the package allows only when told. */
const constraints = { level: 3, seasonIntervals: true, seasonUncertainty: true } as const;

/** What is wrong with the notation of an EDTF text, with the value and what is allowed; undefined where nothing is. */
export function notationProblem(text: string): string | undefined {
  if (text.length > edtfLengthMax) return `An EDTF date of ${text.length} characters is too long: at most ${edtfLengthMax}`;
  const shown = `"${text}"`;
  if (/^\s|\s$|^$/.test(text)) return `${shown} is not an EDTF date: it is empty or has blanks around it`;
  if (/Y/.test(text)) return `${shown} has a year outside 0001 to 9999: years are written with four digits`;
  if (/(?:^|[/[{,.]\s*)[?~%]?-/.test(text)) return `${shown} has a negative year: years are 0001 to 9999`;
  if (/[TZ:]/.test(text)) return `${shown} has a time of day: a date is at most a day, as 2023-09-14`;
  if (/\d[ES]\d/i.test(text)) return `${shown} has an exponent or significant digits: write X for a digit that is not known, as 201X`;
  if (/^[\dX]{2,3}[?~%]?$/.test(text)) return `${shown} is not a year: write four digits, X for each that is not known, as 20XX or 201X`;
  if (!/^[\dX?~%\-./,[\]{} ]+$/.test(text))
    return `${shown} is not an EDTF date: write 2023-09-14, 2023-09, 2023, 2022/2025, ../2023-09-14, 2023~, XXXX-09-13`;
  try {
    parse(text, constraints);
    return undefined;
  } catch {
    return `${shown} is not an EDTF date: write 2023-09-14, 2023-09, 2023, 2022/2025, ../2023-09-14, 2023~, XXXX-09-13`;
  }
}
