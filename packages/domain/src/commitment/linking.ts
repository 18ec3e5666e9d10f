// Which agreement a commitment stands under, at which meeting it was given, which request it answers: said when it begins, or linked later. A link is
// a statement about the record: it holds at every day, over what the beginning commands said, and of each field the last recorded one holds.
import type { CommandEntry } from "../stream/command.ts";
import { pick } from "../stream/pick.ts";
import type { Fact } from "../stream/standing.ts";
import { linkFields, links } from "./fields.ts";
import type { CommitmentState } from "./state.ts";

export const linkingCommands: readonly CommandEntry[] = [
  {
    name: "link",
    event: "CommitmentLinked",
    timing: "record",
    rejections: ["no-change"],
    summary: "Link it to an agreement, a meeting or a request",
    description:
      "Files it under the agreement under which it was promised, the meeting at which it was given, the request that it answers: one of them at least, each instead of the one under which it was filed before. Holds at every day.",
    fields: links,
    rule: (body, wrong) => {
      if (linkFields.every((field) => body[field] === undefined)) wrong("agreementId", `name one at least of ${linkFields.join(", ")}`);
    },
    example: { agreementId: "quang-nam-sekong-memorandum", claims: [{ sourceId: "nhandan-2023-09-15", locator: "paragraph 14" }] },
  },
];

export type Links = Pick<CommitmentState, (typeof linkFields)[number]>;

/** What links say, whatever the beginning commands do; by field. */
export const linkedTo = (facts: readonly Fact[]): Links =>
  Object.assign({}, ...facts.filter(({ type }) => type === "CommitmentLinked").map(({ data }) => pick<Links>(data, linkFields))) as Links;
