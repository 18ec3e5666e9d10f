// A field that there is not, told as people need it: the one that is meant, or those that there are.
import type { FieldError } from "@camket/domain";
import { type ProblemPart, upperSnake } from "@camket/platform";
import { nearest } from "@camket/platform/nearest";

/** A field error of the domain as the edge writes it. */
export function partOf({ fields, code, detail, ...error }: FieldError): ProblemPart {
  return { ...error, code: upperSnake(code), detail: fields?.length ? `${detail}${meant(error.pointer, fields)}` : detail };
}

function meant(pointer: string, fields: readonly string[]): string {
  const typed = decodeURIComponent(pointer.slice(pointer.lastIndexOf("/") + 1))
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  const near = nearest(typed.slice(0, 100), fields);
  return near === undefined ? `: there are ${fields.join(", ")}` : `: did you mean "${near}"?`;
}
