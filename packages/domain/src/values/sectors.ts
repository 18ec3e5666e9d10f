// The sectors of aid that a promise belongs to, by the five-digit purpose codes of the OECD's Development Assistance Committee.
import { z } from "zod";

export const Sectors = z
  .array(z.string().regex(/^\d{5}$/, "a DAC sector code has five digits, for example 15210"))
  .max(20)
  .meta({ description: "OECD DAC sector codes.", examples: [["15210"]] });
