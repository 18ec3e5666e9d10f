// The query parameters of the read routes, each with its form and its words for OpenAPI. Unknown, empty, repeated or ill-formed ones are
// refused by name, so that a misspelt filter is never taken for none. A form is checked as text; a number is made of it only after that.
import {
  agreementStages,
  commitmentKinds,
  isDay,
  languages,
  type Owner,
  parseStreamId,
  partyEnds,
  partyLevels,
  Slug,
  scheduleStatuses,
  sourceTypes,
  stages,
  standings,
  streamId,
  type Thing,
  things,
} from "@camket/domain";
import { edgeProblem, ProblemError } from "@camket/platform";
import type { AgreementFilters, CommitmentFilters, PartyFilters, SourceFilters } from "@camket/views";
import * as z from "zod";
import { queryLimits } from "./limits.ts";
import { wrongParameters } from "./wrong-parameters.ts";

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
  .refine((value) => value.trim() !== "" && value.isWellFormed() && !value.includes("\0"), "a text to find, not blank")
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

export const corridor = z
  .string()
  .max(131)
  .regex(new RegExp(`^${end}~${end}$`), "two provinces, quang-nam~sekong, or two countries, vn~la")
  .optional();

export const agency = oneOrMore(Slug).optional().meta({ description: "Charged with it in any role; its parts and predecessors count." });

const sector = oneOrMore(z.string().regex(/^\d{5}$/, "a DAC sector code of five digits, 15210"))
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

export const commitmentFilterParams = {
  party: oneOrMore(Slug).optional().meta({
    description: "In any role; its parts and predecessors count, and duties that went to it. Several: any of them.",
  }),
  corridor: corridor.meta({
    description:
      "Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too.",
    examples: ["quang-nam~sekong"],
  }),
  kind: oneOrMore(z.enum(commitmentKinds)).optional(),
  stage: oneOrMore(z.enum(stages as readonly [string, ...string[]])).optional(),
  schedule: oneOrMore(z.enum(scheduleStatuses)).optional().meta({ description: "The word of the schedule on the day asked about." }),
  open: yesOrNo.meta({ description: "Neither kept nor ended." }),
  atRisk: yesOrNo.meta({ description: "Open, and last assessed as one to watch or of high risk." }),
  handover: z
    .enum(["unaccepted"])
    .optional()
    .meta({ description: "`unaccepted`: handed over by the word of one side, which the other has not accepted." }),
  disputed: yesOrNo.meta({ description: "A dispute about it is not settled." }),
  dueFrom: day.meta({ description: "The last day that the due date can mean is this day or later." }),
  dueTo: day.meta({ description: "The last day that the due date can mean is this day or earlier.", examples: ["2023-12-31"] }),
  owner: oneOrMore(z.enum(owners)).optional().meta({ description: "Whether an agency is charged with it, and named." }),
  agency,
  sector,
  place: oneOrMore(Slug).optional().meta({ description: "The party whose area it is to be done in; its parts and predecessors count." }),
  agreement: oneOrMore(Slug)
    .optional()
    .meta({ description: "Promised under that agreement, or carried over to it by a renewal.", examples: ["quang-nam-sekong-memorandum"] }),
  meeting: oneOrMore(Slug)
    .optional()
    .meta({ description: "Given at that meeting.", examples: ["quang-nam-sekong-2023"] }),
  request: oneOrMore(Slug)
    .optional()
    .meta({ description: "Answers that request.", examples: ["forest-survey"] }),
  orphaned: yesOrNo.meta({
    description:
      "Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on.",
  }),
  source,
  text,
};

export const CommitmentQuery = z
  .strictObject({
    ...commitmentFilterParams,
    sort: sortOf("id", "title", "due", "stage"),
    ...listParams,
    ...momentParams,
  })
  .superRefine(inOrder("dueFrom", "dueTo"));

export const AgreementQuery = z.strictObject({
  party: oneOrMore(Slug)
    .optional()
    .meta({ description: "Among its parties; parts and predecessors of that one count. Several: any of them." }),
  corridor: corridor.meta({
    description: "Between two provinces, their districts and units counted, or two countries: both among its parties.",
    examples: ["gia-lai~ratanakiri"],
  }),
  agency,
  sector,
  stage: oneOrMore(z.enum(agreementStages as readonly [string, ...string[]])).optional(),
  standing: oneOrMore(z.enum(standings)).optional().meta({ description: "The word of its standing on the day asked about." }),
  endsBy: day.meta({
    description: "To be renewed by then: signed, not ended, and its period, read at its earliest, is over by that day.",
    examples: ["2025-12-31"],
  }),
  source,
  text,
  sort: sortOf("id", "title", "end"),
  ...listParams,
  ...momentParams,
});

export const PartyQuery = z.strictObject({
  level: oneOrMore(z.enum(partyLevels)).optional(),
  country: oneOrMore(z.string().regex(/^[A-Z]{2}$/, "an ISO 3166 country code, VN")).optional(),
  partOf: Slug.optional().meta({ description: "Parts of that party, and parts of those." }),
  ended: oneOrMore(z.enum([...partyEnds, "no"]))
    .optional()
    .meta({ description: "How it has ended by the day asked about; `no`: it lives." }),
  source,
  text: text.meta({
    description: "Found anywhere in a name that it has or had, an alias or an identifier, whatever case and diacritics; `d` finds `đ`.",
    examples: ["attapu"],
  }),
  sort: sortOf("id", "name"),
  ...listParams,
  ...momentParams,
});

export const SourceQuery = z.strictObject({
  type: oneOrMore(z.enum(sourceTypes)).optional(),
  publisher: z
    .string()
    .min(1)
    .max(queryLimits.searchCharsMax)
    .optional()
    .meta({ description: "The whole name, whatever case and diacritics." }),
  about: z
    .string()
    .max(100)
    .refine((value) => subjectOf(value) !== undefined, "a thing as in paths, commitments/dac-chung-police-building")
    .optional()
    .meta({
      description:
        "Events of that thing name it in their claims or as a communiqué, a claim of the thing was taken from it, or it has a conflict about the thing.",
      examples: ["commitments/dac-chung-police-building"],
    }),
  conflicts: z.enum(["open", "resolved"]).optional().meta({ description: "A conflict of that kind is recorded at it." }),
  retracted: yesOrNo.meta({ description: "Whether it is not to be relied on any more." }),
  text,
  sort: sortOf("id", "title", "published"),
  ...listParams,
  ...momentParams,
});

export const ThingQuery = z.strictObject(momentParams);
export const HistoryQuery = z.strictObject({ ...pageParams, ...momentParams });

/** @throws ProblemError naming each wrong parameter */
export function readQuery<Query>(schema: z.ZodType<Query>, query: unknown): Query {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const allowed = Object.keys((schema as unknown as Partial<z.ZodObject>).shape ?? {});
  const errors = parsed.error.issues.flatMap((issue) => wrongParameters(issue, query as Record<string, unknown>, allowed));
  const detail = errors.map(({ parameter, detail: words }) => `${parameter}: ${words}`).join("; ");
  throw new ProblemError(edgeProblem("invalid-query", detail.slice(0, 1_000), { errors }));
}

type Output<Query extends z.ZodType> = z.output<Query>;

export const commitmentFiltersOf = (query: Pick<Output<typeof CommitmentQuery>, keyof typeof commitmentFilterParams>): CommitmentFilters =>
  present({
    party: listOf(query.party),
    corridor: endsOf(query.corridor),
    kind: listOf(query.kind),
    stage: listOf(query.stage),
    schedule: listOf(query.schedule),
    open: isTrue(query.open),
    atRisk: isTrue(query.atRisk),
    handover: query.handover,
    disputed: isTrue(query.disputed),
    dueFrom: query.dueFrom,
    dueTo: query.dueTo,
    owner: listOf(query.owner),
    agency: listOf(query.agency),
    sector: listOf(query.sector),
    place: listOf(query.place),
    agreement: listOf(query.agreement),
    meeting: listOf(query.meeting),
    request: listOf(query.request),
    orphaned: isTrue(query.orphaned),
    source: listOf(query.source),
    text: query.text,
  });

export const agreementFiltersOf = (query: Output<typeof AgreementQuery>): AgreementFilters =>
  present({
    party: listOf(query.party),
    corridor: endsOf(query.corridor),
    agency: listOf(query.agency),
    sector: listOf(query.sector),
    stage: listOf(query.stage),
    standing: listOf(query.standing),
    endsBy: query.endsBy,
    source: listOf(query.source),
    text: query.text,
  });

export const partyFiltersOf = ({ level, country, partOf, ended, source, text }: Output<typeof PartyQuery>): PartyFilters =>
  present({ level: listOf(level), country: listOf(country), partOf, ended: listOf(ended), source: listOf(source), text });

export const sourceFiltersOf = ({ type, publisher, about, conflicts, retracted, text }: Output<typeof SourceQuery>): SourceFilters =>
  present({
    type: listOf(type),
    publisher,
    about: about === undefined ? undefined : subjectOf(about),
    conflicts,
    retracted: isTrue(retracted),
    text,
  });

/** Both ways round are one corridor, and so one list. */
export const endsOf = (corridor: string | undefined) => corridor?.split("~").sort() as [string, string] | undefined;

export const isTrue = (word: "true" | "false" | undefined): boolean | undefined => (word === undefined ? undefined : word === "true");

/** Of a thing as paths name it, the word of its stream and its id; nothing where the text names none. */
function subjectOf(path: string): SourceFilters["about"] {
  const [thing = "", id = "", ...rest] = path.split("/");
  if (rest.length > 0 || !(things as readonly string[]).includes(thing) || !Slug.safeParse(id).success) return undefined;
  const found = parseStreamId(streamId(thing as Thing, id));
  return found && { thing: found.stream, id };
}

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
