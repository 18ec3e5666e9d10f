// From bytes to a JSON value that can be kept: UTF-8, JSON, no key twice, nothing that the register cannot hold. It knows no command; the
// command's schema comes after it. One way for a request's body and for a line of an upload.
import { isUtf8 } from "node:buffer";
import { edgeProblem, type Problem } from "@camket/platform";
import { duplicateKey } from "./duplicate-keys.ts";
import { guardBody } from "./guard-body.ts";

export type Parsed = { readonly value: unknown } | { readonly problem: Problem };

export function parseBody(bytes: Buffer, depthMax: number): Parsed {
  if (!isUtf8(bytes)) return { problem: edgeProblem("invalid-utf8", "the body holds bytes that are no UTF-8") };
  const text = bytes.toString("utf8");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      problem: edgeProblem(
        "malformed-json",
        text.trim() === "" ? "the body is empty" : `this is not JSON: ${reasonOf(error as SyntaxError)}`,
      ),
    };
  }
  const guarded = guardBody(value, depthMax);
  if ("problem" in guarded) return guarded;
  const problem = duplicateKey(text, guarded.keys);
  return problem ? { problem } : { value };
}

/** V8 says what and where; the piece of the body that it quotes stays out, since problems end up in logs. */
const reasonOf = ({ message }: SyntaxError): string =>
  message.replace(/, (?:\.\.\.)?".*"(?:\.\.\.)? is not valid JSON$/s, "").slice(0, 200);
