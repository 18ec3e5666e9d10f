export { type CommitmentRecorder, commitment, promise } from "./commitments.ts";
export { bodies, dateAround, day, history, play, type Step, step } from "./histories.ts";
export { type Given, type Recorder, recorder, timeZone } from "./record.ts";
