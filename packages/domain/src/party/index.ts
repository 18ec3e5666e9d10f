export type { PartyState } from "./state.ts";
export { describeParty, type PartyDescription, partyStream } from "./stream.ts";
