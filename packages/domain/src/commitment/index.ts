export { commitmentCommands } from "./commands.ts";
export * from "./derive.ts";
export { type CommitmentDescription, describeCommitment, dueEnd } from "./describe.ts";
export { fulfilledBy } from "./fulfilment.ts";
export * from "./state.ts";
export { commitmentStream } from "./stream.ts";
