// The EDTF notation (ISO 8601-2) as far as Camket takes it: what may be written, and the question to the npm package `edtf`
// whether it is well-formed. What it means in days is read by read-edtf.ts; the package's own bounds are not used
// (for XXXX-09-13 it says 0000 to 9999, and it accepts 2023-02-29).
// The package's parser is an Earley parser: no text reaches it before its length and its characters were checked.
import { parse } from "edtf";

/** Characters of an EDTF text: an interval of two qualified days takes 27, a set of five days 56. */
export const edtfLengthMax = 64;

/** Seasons may be marked and may stand in intervals, which the package takes only when told; told so, it throws for `/2023`. */
const asked = [{}, { level: 3, seasonIntervals: true, seasonUncertainty: true }];

/**
 * Years, months and days without an unknown digit, marked as a whole or not, and intervals of them: nearly all that people write. They need no
 * parser, which takes some 100 µs for a day; a test holds both against each other. Whether the calendar has the day, read-edtf.ts says.
 */
const unit = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[?~%]?`;
const plain = new RegExp(`^(?:${unit}|${unit}/(?:${unit}|\\.\\.)|\\.\\./${unit})$`);

const examples = "2023-09-14, 2023-09, 2023, 2022/2025, ../2023-09-14, 2023~, 201X, XXXX-09-13";

/** What people write instead of EDTF, and what to say to them. The first that fits is said. */
const mistakes: readonly [shape: RegExp, problem: string][] = [
  [/^$|^\s|\s$/, `is empty or has blanks around it: write ${examples}`],
  [/^\.{0,2}\/\.{0,2}$/, "is open at both ends, so it says nothing: leave it out"],
  [/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/, "has the day first: write the year first, as 2023-09-30"],
  [/^\d{1,2}[-/.]\d{4}$/, "has the month first: write the year first, as 2023-09"],
  [/Y-?\d/, "has a year outside 0001 to 9999: years are written with four digits"],
  [/(?:^|[/[{,.] ?)[?~%]?-\d/, "has a negative year: years are 0001 to 9999"],
  [/T\d|:/, "has a time of day: a date is at most a day, as 2023-09-14"],
  [/\d[ES]\d/, "has an exponent or significant digits: write X for a digit that is not known, as 201X"],
  [/^[\dX]{1,3}[?~%]?$/, "is not a year: write four digits, X for each that is not known, as 20XX or 201X"],
  [/X.*[?~%]|[?~%].*X/, "has both unknown digits and a mark: write the marked ends instead, as 2010~/2019~"],
  [/^\.{0,2}\/\d{4}-(?:2[1-9]|3\d|4[01])$/, 'ends with a season, which an open interval cannot: write the season with bound "by"'],
  [
    /^\d{4}-(?:2[1-9]|3\d|4[01])\/\.{0,2}$/,
    'begins with a season, which an open interval cannot: write the season with bound "after" and boundInclusive "yes"',
  ],
];

/** What is wrong with the notation of an EDTF text, with the value and what is allowed; undefined where nothing is. */
export function notationProblem(text: string): string | undefined {
  if (text.length > edtfLengthMax) return `An EDTF date of ${text.length} characters is too long: at most ${edtfLengthMax}`;
  if (/^[\dX?~%\-./,[\]{} ]+$/.test(text) && isEdtf(text)) return undefined;
  const mistake = mistakes.find(([shape]) => shape.test(text));
  if (mistake !== undefined) return `"${text}" ${mistake[1]}`;
  return `"${text}" is not an EDTF date: write ${examples}; what EDTF cannot say goes into text`;
}

/** Of what the package takes, years of more or fewer than four digits, negative years and times are not Camket's. */
function isEdtf(text: string): boolean {
  if (!/(?:^|[^\dX])[\dX]{4}(?![\dX])/.test(text) || /(?:^|[/[{,.] ?)[?~%]?-\d/.test(text)) return false;
  if (plain.test(text)) return true;
  return asked.some((constraints) => {
    try {
      parse(text, constraints);
      return true;
    } catch {
      return false;
    }
  });
}
