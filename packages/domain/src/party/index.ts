export { describeParty } from "./describe.ts";
export type { PartyState } from "./state.ts";
export { partyStream } from "./stream.ts";
