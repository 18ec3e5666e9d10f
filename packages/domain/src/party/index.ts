export { describeParty, type PartyDescription } from "./describe.ts";
export type { PartyState } from "./state.ts";
export { partyStream } from "./stream.ts";
