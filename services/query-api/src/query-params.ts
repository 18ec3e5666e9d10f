// The query parameters that read routes share, each with its form and its words for OpenAPI; those of one thing stand in queries/. Unknown, empty,
// repeated or ill-formed ones are refused by name, so that a misspelt filter is never taken for none. A form is checked as text; a number is made of
// it only after that.
import { isDay, languages, type Owner, Slug } from "@camket/domain";
import { edgeProblem, ProblemError } from "@camket/platform";
import * as z from "zod";
import { queryLimits } from "./limits.ts";
import { wrongParameters } from "./wrong-parameters.ts";

const { daysAheadMax } = queryLimits;

export const oneOrMore = <One extends z.ZodType<string>>(one: One) => z.union([one, z.array(one).min(1).max(queryLimits.filterValuesMax)]);

export const momentParams = {
  validAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "a day, YYYY-MM-DD")
    .optional()
    .meta({ description: "The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today.", examples: ["2023-10-01"] }),
  knownAt: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .meta({
      description:
        "As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now.",
      examples: ["2023-12-01"],
    }),
  after: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .meta({ description: "The position of a write that the answer must show: waits for it, at most 5 seconds." }),
};

export const pageParams = {
  limit: z
    .string()
    .regex(/^\d{1,20}$/, "a number from 1, in decimal digits")
    .optional()
    .meta({
      description: `Items a page: ${queryLimits.pageItemsDefault} where nothing is said; more than ${queryLimits.pageItemsMax} are taken as ${queryLimits.pageItemsMax}.`,
      examples: ["50"],
    }),
  cursor: z
    .string()
    .min(1)
    .max(queryLimits.cursorCharsMax)
    .optional()
    .meta({ description: "Where to go on: taken from `next`, with the same filters." }),
};

export const lang = z.enum(languages).optional().meta({
  description:
    "Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them.",
});

/** Of lists, which answer as tables too. */
export const listParams = {
  ...pageParams,
  limit: pageParams.limit.meta({
    description: `Items a page: ${queryLimits.pageItemsDefault} where nothing is said; more than ${queryLimits.pageItemsMax} are taken as ${queryLimits.pageItemsMax}. Rows of CSV and XLSX: all, at most ${queryLimits.tableRowsMax}.`,
    examples: ["50"],
  }),
  lang,
};

export const text = z
  .string()
  .max(queryLimits.searchCharsMax)
  .refine(
    (value) => /[\p{L}\p{N}]/u.test(value) && value.isWellFormed() && !value.includes("\0"),
    "a text to find, with a letter or a digit",
  )
  .optional()
  .meta({ description: "Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`.", examples: ["dac chung"] });

export const sortOf = (...names: readonly string[]) =>
  z
    .enum(names.flatMap((name) => [name, `-${name}`]))
    .optional()
    .meta({ description: "Order; `-` before it for the other direction. Absent: id." });

export const day = z
  .string()
  .refine((value) => isDay(value), "a day of the calendar, YYYY-MM-DD")
  .optional();

/** From a day of the calendar on: one to some ten years. */
export const daysAhead = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, `a number of days, 1 to ${daysAheadMax}`)
  .refine((text) => Number(text) <= daysAheadMax, `at most ${daysAheadMax} days`)
  .optional();

export const daysOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** For a schema of parameters: nothing lies between two days of which the first is the later, and an empty list would hide the slip. */
export const inOrder =
  <From extends string, To extends string>(from: From, to: To) =>
  (query: { readonly [Name in From | To]?: string | undefined }, ctx: z.RefinementCtx): void => {
    const [first, last] = [query[from], query[to]];
    if (first === undefined || last === undefined || first <= last) return;
    ctx.addIssue({ code: "custom", path: [from], message: `${first} is after \`${to}\`, ${last}: no day lies between them` });
  };

export const yesOrNo = z.enum(["true", "false"]).optional();

/** The id of a party, or a country in either case. */
const end = "(?:[a-z0-9]+(?:-+[a-z0-9]+)*|[A-Z]{2})";

/** Who "we" are. */
export const us = z
  .string()
  .max(64)
  .regex(new RegExp(`^${end}$`), "a party, quang-nam, or a country, VN")
  .optional();

export const corridor = z
  .string()
  .max(131)
  .regex(new RegExp(`^${end}~${end}$`), "two provinces, quang-nam~sekong, or two countries, vn~la")
  .optional();

export const agency = oneOrMore(Slug).optional().meta({ description: "Charged with it in any role; its parts and predecessors count." });

export const sector = oneOrMore(z.string().regex(/^\d{5}$/, "a DAC sector code of five digits, 15210"))
  .optional()
  .meta({ description: "A DAC sector code.", examples: ["15210"] });

export const source = oneOrMore(Slug)
  .optional()
  .meta({
    description:
      "A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it.",
    examples: ["nhandan-2023-09-15"],
  });

export const owners = ["named", "unnamed", "none"] as const satisfies readonly Owner[];

export const ThingQuery = z.strictObject(momentParams);
export const HistoryQuery = z.strictObject({
  sort: z
    .enum(["revision", "-revision"])
    .optional()
    .meta({ description: "Order; `-revision`: the newest first. Absent: the oldest first." }),
  ...pageParams,
  ...momentParams,
});

/** @throws ProblemError naming each wrong parameter */
export function readQuery<Query>(schema: z.ZodType<Query>, query: unknown): Query {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const allowed = Object.keys((schema as unknown as Partial<z.ZodObject>).shape ?? {});
  const errors = parsed.error.issues.flatMap((issue) => wrongParameters(issue, query as Record<string, unknown>, allowed));
  const detail = errors.map(({ parameter, detail: words }) => `${parameter}: ${words}`).join("; ");
  throw new ProblemError(edgeProblem("invalid-query", detail.slice(0, 1_000), { errors }));
}

/** Both ways round are one corridor, and so one list. */
export const endsOf = (corridor: string | undefined) => corridor?.split("~").sort() as [string, string] | undefined;

export const isTrue = (word: "true" | "false" | undefined): boolean | undefined => (word === undefined ? undefined : word === "true");

type Present<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
export const present = <Fields extends object>(fields: Fields): Present<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;

export const listOf = (value: string | readonly string[] | undefined): readonly string[] | undefined =>
  value === undefined ? undefined : typeof value === "string" ? [value] : value;

/** @throws ProblemError */
export const readLimit = (text: string | undefined): number => limitOf(text, queryLimits.pageItemsDefault, queryLimits.pageItemsMax);

/** Of a table, which a client takes whole. @throws ProblemError */
export const readRows = (text: string | undefined): number => limitOf(text, queryLimits.tableRowsMax, queryLimits.tableRowsMax);

function limitOf(text: string | undefined, absent: number, max: number): number {
  if (text === undefined) return absent;
  const limit = Math.min(Number(text), max);
  if (limit >= 1) return limit;
  const detail = "a number from 1, in decimal digits";
  throw new ProblemError(
    edgeProblem("invalid-query", `limit: ${detail}`, { errors: [{ parameter: "limit", code: "WRONG_FORM", detail }] }),
  );
}
