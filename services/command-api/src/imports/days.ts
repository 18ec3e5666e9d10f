// The days of a workbook: a cell holds how many have passed since its first, and the time of the day as a fraction.
import type { Cell } from "./grid.ts";

/** Before 1900-03-01 spreadsheets count a 29 February that never was; days past 9999 none of them shows. */
const range = {
  1900: { from: 61, to: 2_958_466, zero: Date.UTC(1899, 11, 30) },
  1904: { from: 0, to: 2_957_004, zero: Date.UTC(1904, 0, 1) },
};
const dayMs = 86_400_000;

/** Undefined: no day that all spreadsheets show alike. @example dayOf("45183", false) // { day: "2023-09-14" } */
export function dayOf(serial: string, from1904: boolean): Cell | undefined {
  const { from, to, zero } = range[from1904 ? 1904 : 1900];
  const days = Number(serial);
  if (!(days >= from && days < to)) return undefined;
  const day = new Date(zero + Math.floor(days) * dayMs).toISOString().slice(0, 10);
  return Number.isInteger(days) ? { day } : { day, hasTime: true };
}

/** A day as ISO 8601 writes it, which a workbook of the strict standard may hold. */
export function isoDay(text: string): Cell | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T([\d:.]+)Z?)?$/.exec(text) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(day))) return undefined;
  return time === undefined || /^[0:.]+$/.test(time) ? { day } : { day, hasTime: true };
}
