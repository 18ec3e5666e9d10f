// The policies' front door.
export { policies, reactionsTo } from "./catalogue.ts";
export type { Checkpoint, Refused } from "./checkpoint-file.ts";
export { type Given, givenOf, type Policies, type PoliciesOptions, type PolicyReport, startPolicies } from "./follow.ts";
export * as policyLimits from "./limits.ts";
export type { Policy, Reaction } from "./policy.ts";
