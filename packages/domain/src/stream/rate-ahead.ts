// A rate of exchange beside an amount is of the day of recording or of one before it.
import type { Day, NamedRate } from "../values/index.ts";
import type { Body } from "./command.ts";
import { reject } from "./rejections.ts";

/** A rate is known on its day, not before. */
export function rateAhead({ rate }: Body, recordedOn: Day) {
  const date = (rate as NamedRate | undefined)?.date;
  if (date === undefined || date <= recordedOn) return undefined;
  const detail = `the rate is of ${date}, after ${recordedOn}, the day of recording`;
  return reject("date-ahead", detail, { facts: { recordedOn }, errors: [{ pointer: "#/rate/date", code: "date-ahead", detail }] });
}
