// The language of a text that stands alone: a paper, another spelling of a name.
import { z } from "zod";

export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a BCP 47 language tag, for example vi")
  .meta({ description: "A language, BCP 47", examples: ["vi"] });
export type LanguageTag = z.output<typeof LanguageTag>;
