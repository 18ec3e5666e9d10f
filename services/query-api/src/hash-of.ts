// What tells two answers apart: as long as those of the views, so that no client sees where a tag is from.
import { createHash } from "node:crypto";

/** 16 characters of base64url. Parts that are equal as JSON have the same. */
export const hashOf = (parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 16);
