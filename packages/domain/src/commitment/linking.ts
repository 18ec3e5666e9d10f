// Which agreement a commitment stands under: said when it begins, or linked later. A link is a statement about the record: it holds at every day,
// over what the beginning commands said, and the last recorded one holds.
import type { CommandEntry } from "../stream/command.ts";
import type { Fact } from "../stream/standing.ts";
import { AgreementId } from "./fields.ts";

export const linkingCommands: readonly CommandEntry[] = [
  {
    name: "link",
    event: "CommitmentLinked",
    timing: "record",
    rejections: ["no-change"],
    summary: "Link it to an agreement",
    description:
      "Files it under the agreement under which it was promised, instead of the one under which it was filed before; holds at every day. Meetings and requests are linked once the register keeps them.",
    fields: { agreementId: AgreementId },
    example: { agreementId: "quang-nam-sekong-memorandum", claims: [{ sourceId: "nhandan-2023-09-15", locator: "paragraph 14" }] },
  },
];

export const linkedTo = (facts: readonly Fact[]): string | undefined =>
  facts.findLast(({ type }) => type === "CommitmentLinked")?.data.agreementId as string | undefined;
