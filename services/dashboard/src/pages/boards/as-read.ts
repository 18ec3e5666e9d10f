// The types of answers as the client reads them: what has two ends is a list there.
import type { components } from "@camket/client";

type AsRead<Type> = Type extends readonly [string, string]
  ? string[]
  : Type extends readonly (infer One)[]
    ? AsRead<One>[]
    : Type extends object
      ? { [Key in keyof Type]: AsRead<Type[Key]> }
      : Type;

/** @example Read<"MoneyBoard"> */
export type Read<Name extends keyof components["schemas"]> = AsRead<components["schemas"][Name]>;
