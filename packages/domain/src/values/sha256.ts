// The digest by which a paper is told from every other.
import { z } from "zod";

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits")
  .meta({
    description: "SHA-256 of the paper, 64 lower-case hexadecimal digits.",
    examples: ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
  });
