// The id of a thing, as it stands in addresses and as the client chooses it.
import { z } from "zod";

const shape = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** An id: 1 to 64 of `a` to `z`, `0` to `9` and, inside, `-`. */
export const Slug = z
  .string()
  .max(64, { error: (issue) => `An id of ${String(issue.input).length} characters is too long: at most 64` })
  .regex(shape, {
    error: (issue) => `"${String(issue.input).slice(0, 64)}" is not an id: write 1 to 64 of a-z, 0-9 and, not at either end, "-"`,
  })
  .meta({ description: "An id: 1 to 64 of a-z, 0-9 and inner hyphens", examples: ["dac-chung-police-building"] });
export type Slug = z.output<typeof Slug>;
