// Content negotiation (RFC 9110 §12.5.1): which of the forms that an address has a client wants most.
import Negotiator from "negotiator";

/**
 * Of those that are wanted equally, one that `accept` names goes before one that a range of it covers, else the first of `available` wins. Parameters
 * beside `q` are passed over, as `charset=utf-8` is: no form of ours has two that differ by them.
 * @param available media types without parameters
 * @returns nothing where `accept` allows none of them
 * @example preferred("text/*;q=0.5, application/json", ["text/html", "application/json"]) // "application/json"
 */
export function preferred<Type extends string>(accept: string | undefined, available: readonly Type[]): Type | undefined {
  const ranges = (accept?.trim() || "*/*").split(",").map((range) => range.replace(otherParameters, ""));
  // The library lets the order of the header decide between equals; RFC 9110 gives that order no meaning.
  const place = (range: string): number => available.findIndex((type) => range.trim().toLowerCase().startsWith(type));
  const inOurOrder = ranges.toSorted((a, b) => place(a) - place(b)).join(",");
  return new Negotiator({ headers: { accept: inOurOrder } }).mediaTypes([...available])[0] as Type | undefined;
}

const otherParameters = /;\s*(?!\s*q\s*=)[^;]*/gi;
