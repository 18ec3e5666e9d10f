// The digest by which a paper is told from every other.
import { z } from "zod";

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits")
  .meta({ description: "SHA-256 of the paper, 64 lower-case hexadecimal digits." });
