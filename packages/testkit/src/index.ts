export { type CommitmentRecorder, commitment, promise } from "./commitments.ts";
export { type Given, type Recorder, recorder, timeZone } from "./record.ts";
