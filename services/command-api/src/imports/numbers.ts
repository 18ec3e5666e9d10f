// Numbers as decimal text. A spreadsheet keeps a double and shows 15 digits of it, so that 1.1 may stand in its file as 1.1000000000000001.

/** @example plainDecimal("1.06E10") // "10600000000" */
export function plainDecimal(text: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/.exec(text);
  if (!parts) return text;
  const [, sign = "", whole = "", fraction = "", power] = parts;
  const digits = `${whole}${fraction}`;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  const padded = digits.padEnd(point, "0");
  const after = padded.slice(point);
  return `${sign}${padded.slice(0, point).replace(/^0+(?=\d)/, "")}${after === "" ? "" : `.${after}`}`;
}

/** Digits that a spreadsheet shows (Excel specifications and limits: number precision). */
const shownDigits = 15;

/** How many digits of a decimal text count. */
const significant = (text: string): number =>
  text
    .replace(/^-?[0.]*/, "")
    .replace(".", "")
    .replace(/0+$/, "").length;

/** As a spreadsheet shows it; undefined where it is no decimal text. @example shownNumber("1.1000000000000001") // "1.1" */
export function shownNumber(text: string): string | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  return significant(text) <= shownDigits ? text : plainDecimal(String(Number(Number(text).toPrecision(shownDigits))));
}

/** Whether a JSON number says the very same. */
export const survivesAsNumber = (text: string): boolean =>
  significant(text) <= shownDigits || plainDecimal(String(Number(text))) === text.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
