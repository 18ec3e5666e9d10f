export { type AgreementRecorder, agreement, memorandum } from "./agreements.ts";
export { type CommitmentRecorder, commitment, promise } from "./commitments.ts";
export {
  type AppendFault,
  type BatchFault,
  type Faults,
  type FaultyStore,
  type FaultyStoreOptions,
  faultyStore,
  type ReadFault,
} from "./faulty-store.ts";
export { bodies, dateAround, day, history, play, type Step, step } from "./histories.ts";
export { commandAmong, holding, type LifeStep, lifeStep, playSteps, statesOf } from "./properties.ts";
export { type Given, type Recorder, recorder, timeZone } from "./record.ts";
export { renumbered, reordered } from "./reordered.ts";
export { asked, type RequestRecorder, request } from "./requests.ts";
