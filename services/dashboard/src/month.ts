// A month of the calendar, as addresses name it.

export interface Month {
  /** `2023-09` */
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

export const isMonth = (text: unknown): text is string => typeof text === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** @example monthNamed("2023-09") // { name: "2023-09", first: "2023-09-01", last: "2023-09-30" } */
export function monthNamed(name: string): Month {
  const month = Temporal.PlainYearMonth.from(name);
  const day = (n: number): string => month.toPlainDate({ day: n }).toString();
  return { name, first: day(1), last: day(month.daysInMonth) };
}
