// What the boards on the record itself can be asked for: conflicts between sources, corrections of events.
import { parseStreamId, type StreamName, streamId, type Thing, things } from "@camket/domain";
import { type Amendment, amendments, type ConflictFilters, type CorrectionFilters } from "@camket/views";
import * as z from "zod";
import { day, inOrder, listOf, listParams, momentParams, oneOrMore, present, source } from "../query-params.ts";
import { about, subjectOf } from "./source.ts";

const thing = oneOrMore(z.enum(things as [Thing, ...Thing[]]))
  .optional()
  .meta({ description: "About these things alone.", examples: ["commitments"] });

const streamsOf = (value: string | readonly string[] | undefined): readonly StreamName[] | undefined =>
  listOf(value)?.flatMap((name) => parseStreamId(streamId(name as Thing, "x"))?.stream ?? []);

const subject = (path: string | undefined) => (path === undefined ? undefined : subjectOf(path));

export const ConflictsQuery = z.strictObject({
  status: oneOrMore(z.enum(["open", "resolved"]))
    .optional()
    .meta({ description: "Whether somebody has resolved it.", examples: ["open"] }),
  thing,
  about: about.meta({ description: "About that thing." }),
  source: source.meta({ description: "The source at which it is recorded." }),
  ...listParams,
  ...momentParams,
});

export const conflictFiltersOf = (query: z.output<typeof ConflictsQuery>): ConflictFilters =>
  present({
    status: listOf(query.status) as ConflictFilters["status"],
    thing: streamsOf(query.thing),
    about: subject(query.about),
    source: listOf(query.source),
  });

const amendmentNames = Object.keys(amendments) as [Amendment, ...Amendment[]];

export const CorrectionsQuery = z
  .strictObject({
    as: oneOrMore(z.enum(amendmentNames))
      .optional()
      .meta({ description: "`correction`: a field put right; `withdrawal`: an event recorded in error." }),
    thing,
    about: about.meta({ description: "Of the events of that thing." }),
    actor: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: "Who recorded it, by the id that events name.", examples: ["local"] }),
    recordedFrom: day.meta({ description: "Recorded on this day or later, in the ledger's time zone.", examples: ["2023-11-01"] }),
    recordedTo: day.meta({ description: "Recorded on this day or earlier." }),
    ...listParams,
    ...momentParams,
  })
  .superRefine(inOrder("recordedFrom", "recordedTo"));

export const correctionFiltersOf = (query: z.output<typeof CorrectionsQuery>): CorrectionFilters =>
  present({
    as: listOf(query.as) as readonly Amendment[] | undefined,
    thing: streamsOf(query.thing),
    about: subject(query.about),
    actor: query.actor,
    recordedFrom: query.recordedFrom,
    recordedTo: query.recordedTo,
  });
