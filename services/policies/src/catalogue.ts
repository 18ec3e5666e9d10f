// All policies. Adding one is adding a file and a line here.
import type { LogEvent } from "@camket/domain";
import { acceptances } from "./acceptances.ts";
import { droppedDuties } from "./dropped-duties.ts";
import { type Policy, type Reaction, reactionsOf } from "./policy.ts";
import { preparations } from "./preparations.ts";
import { successions } from "./successions.ts";

export const policies: readonly Policy[] = [successions, droppedDuties, preparations, acceptances];

export const reactiveTypes: readonly string[] = [...new Set(policies.flatMap(({ on }) => on))];

/** The commands that an event calls for, in a fixed order. */
export const reactionsTo = (event: LogEvent & { readonly stream: string }, timeZone: string): readonly Reaction[] =>
  policies.filter(({ on }) => on.includes(event.type)).flatMap((policy) => reactionsOf(policy, event, timeZone));
