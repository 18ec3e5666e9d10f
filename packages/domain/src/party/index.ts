export { describeParty, describePartyItem } from "./describe.ts";
export { type PartyEnd, partyEnds } from "./ends.ts";
export type { PartyState } from "./state.ts";
export { partyStream } from "./stream.ts";
