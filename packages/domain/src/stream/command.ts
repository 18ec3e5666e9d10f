// What a command is: the entry of the catalogue from which routes, OpenAPI, forms and clients are made.
// Adding a command is adding one entry in its stream's folder.
import * as z from "zod";
import { Claim, Country, FuzzyDate, PartyRef } from "../values/index.ts";
import type { EventData, EventDefinition, Timing } from "./event.ts";
import type { RejectionCode } from "./rejections.ts";

export type StreamName = "party" | "source" | "agreement" | "commitment" | "request" | "meeting" | "indicator";
export type Thing = "parties" | "sources" | "agreements" | "commitments" | "requests" | "meetings" | "indicators";

export type Body = Readonly<Record<string, unknown>>;

export interface CommandDefinition {
  /** As in paths: `POST /v1/{thing}/{id}/{name}`. */
  readonly thing: Thing;
  readonly stream: StreamName;
  readonly name: string;
  readonly event: EventDefinition;
  /** Whether it may begin the stream. */
  readonly begins: boolean;
  /** What giving it needs, once people log in: `<thing>:<right>`. */
  readonly capability: string;
  readonly summary: string;
  readonly description: string;
  /** The whole body: its own fields and those that every command may carry. */
  readonly body: z.ZodType<Body>;
  readonly example: Readonly<Record<string, unknown>>;
  /** The refusals it can give beside those of every command (`ofEveryCommand`). */
  readonly rejections: readonly RejectionCode[];
}

/** What every command may carry beside its own fields; statements about the record take no `occurredOn`. */
const carried = {
  claims: z.array(Claim).max(50).optional().meta({ description: "Where the fact comes from: which document, where in it, who said it." }),
  onBehalfOf: PartyRef.optional().meta({ description: "The party for which this is recorded." }),
  side: Country.optional().meta({ description: "Which side says it: an ISO 3166 country code." }),
};
const dated = {
  occurredOn: FuzzyDate.optional().meta({
    description: "When it happened, the only valid time of the event. Absent: on the day of recording, in the ledger's time zone.",
  }),
};

export interface CommandEntry {
  readonly name: string;
  readonly event: string;
  readonly begins?: boolean;
  readonly timing?: Timing;
  readonly right?: "record" | "correct" | "classify";
  readonly summary: string;
  readonly description: string;
  readonly fields: z.ZodRawShape;
  /** A rule over the whole body; it names the fields that it finds wrong. */
  readonly rule?: (body: Body, wrong: (path: string, message: string) => void) => void;
  readonly example: Readonly<Record<string, unknown>>;
  readonly rejections?: readonly RejectionCode[];
  readonly upcasters?: Readonly<Record<number, (data: EventData) => EventData>>;
}

export function defineCommand(stream: StreamName, thing: Thing, entry: CommandEntry): CommandDefinition {
  const timing = entry.timing ?? "act";
  const upcasters = entry.upcasters ?? {};
  // A field of its own keeps its meaning: the side of a review is no matter of choice.
  const shape = z.strictObject({ ...entry.fields, ...(timing === "record" ? {} : dated), ...carried, ...entry.fields });
  const { rule } = entry;
  const body = rule
    ? shape.superRefine((value, ctx) =>
        rule(value as Body, (path, message) => ctx.addIssue({ code: "custom", path: path.split("/"), message })),
      )
    : shape;
  return {
    thing,
    stream,
    name: entry.name,
    event: { type: entry.event, timing, schemaVersion: Object.keys(upcasters).length + 1, upcasters },
    begins: entry.begins ?? false,
    capability: `${thing}:${entry.right ?? "record"}`,
    summary: entry.summary,
    description: entry.description,
    // Its example stands with it, for whoever is told that a field of it is wrong.
    body: body.meta({ examples: [entry.example] }) as unknown as z.ZodType<Body>,
    example: entry.example,
    rejections: entry.rejections ?? [],
  };
}

/** A command as it reaches `decide`: its body has passed the definition's schema. */
export interface Command {
  readonly definition: CommandDefinition;
  /** The thing's id, a slug. */
  readonly id: string;
  readonly body: Body;
}
