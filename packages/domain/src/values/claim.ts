// Where a fact comes from: which document, where in it, who said it. Every command may carry claims, and its event keeps them.
import { z } from "zod";
import { Confidence } from "./codes.ts";
import { Slug } from "./slug.ts";
import { Text } from "./text.ts";

/** A person who speaks for an office. People who hold no office are counted, never named. */
export const OfficeHolder = z
  .strictObject({
    name: Text(200).meta({ description: "The name of the person", examples: ["Nguyễn Văn A"] }),
    office: Text(300).meta({ description: "The office held on that day", examples: ["Chairman of the provincial People's Committee"] }),
    partyId: Slug.exactOptional(),
  })
  .meta({
    id: "OfficeHolder",
    description: "A person, the office, and the party whose office it is",
    examples: [{ name: "Nguyễn Văn A", office: "Chairman of the provincial People's Committee", partyId: "quang-nam" }],
  });
export type OfficeHolder = z.output<typeof OfficeHolder>;

/** Where a fact comes from. */
export const Claim = z
  .strictObject({
    sourceId: Slug,
    locator: Text(500).meta({ description: "Where in the source", examples: ["paragraph 4"] }),
    quote: Text()
      .meta({ description: "The words themselves", examples: ["sẽ hoàn thành trong năm 2023"] })
      .exactOptional(),
    saidBy: OfficeHolder.exactOptional(),
    confidence: Confidence.exactOptional(),
    extractor: Text(200)
      .meta({ description: "Who or what took the fact from the source", examples: ["nguyen.van.a"] })
      .exactOptional(),
  })
  .meta({
    id: "Claim",
    description: "Where a fact comes from: which source, where in it, who said it",
    examples: [{ sourceId: "nhan-dan-2023-09-15", locator: "paragraph 4", confidence: "high" }],
  });
export type Claim = z.output<typeof Claim>;
