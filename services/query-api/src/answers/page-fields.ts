// What boards that show their items page by page have in common: how they end, as lists do; and a thing of any kind by its title.
import { LocalizedText } from "@camket/domain";
import * as z from "zod";
import { AsOf } from "./shared.ts";

export const pageFields = {
  next: z.string().optional().meta({ description: "The address of the next page; absent on the last." }),
  total: z.int().optional().meta({ description: "With `Prefer: return=total-count`: how many items all pages have." }),
  asOf: AsOf,
};

export const About = z
  .object({
    thing: z.string().meta({ description: "The kind of thing: `commitment`, `party` …" }),
    id: z.string(),
    title: LocalizedText.optional().meta({ description: "How it is called at the moment. Absent: it is not there." }),
  })
  .meta({ description: "What it is about." });
