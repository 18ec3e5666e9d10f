// What the form of a table brings: the file that was chosen, or the one that was previewed before.
import { edgeProblem, ProblemError } from "@camket/platform";
import type { FastifyError, FastifyRequest } from "fastify";

export interface SentTable {
  readonly record: boolean;
  /** Absent: none was chosen. */
  readonly bytes?: Buffer;
}

/** @throws ProblemError where the form is broken; what @fastify/multipart throws where it is too large */
export async function sentTable(request: FastifyRequest): Promise<SentTable> {
  let chosen: Buffer | undefined;
  let kept: Buffer | undefined;
  let record = false;
  try {
    for await (const part of request.parts()) {
      if (part.type === "file") chosen = await part.toBuffer();
      else if (part.fieldname === "_do") record = part.value === "record";
      else if (part.fieldname === "_table" && typeof part.value === "string") kept = Buffer.from(part.value, "base64");
    }
  } catch (error) {
    // What its parser throws has no status.
    throw (error as FastifyError).statusCode === undefined
      ? new ProblemError(edgeProblem("malformed-form", "the form is not whole"))
      : error;
  }
  const bytes = chosen?.length ? chosen : kept;
  return { record, ...(bytes?.length ? { bytes } : {}) };
}

/** By what a workbook begins with, as every zip does. */
export const isWorkbook = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString("latin1") === "PK";
