// A commitment recorded for a spec, and what it reads at (T, K).
import { type CommitmentDescription, describeCommitment, stateAt, timelines } from "@camket/domain";
import { type Others, type Recorder, recorder } from "./record.ts";

export interface CommitmentRecorder extends Recorder {
  /** What holds at `validAt` by what is known at the end of `knownAt` (by everything, without it). */
  at(validAt: string, knownAt?: string): CommitmentDescription | { readonly firstValidAt: string } | undefined;
  /** The stage and what it may already be, in one line: `handed-over`, `suspended (in-implementation)`, `- ?agreed,delivered`. */
  stage(validAt: string, knownAt?: string): string;
}

export const promise = {
  kind: "construction-gift",
  title: { en: "Office building" },
  obligors: [{ partyId: "quang-nam" }],
  beneficiaries: [{ partyId: "dac-chung-police" }],
};

/** @param others the things that its commands may ask to see */
export function commitment(others?: Others): CommitmentRecorder {
  const recording = recorder("commitments", "x", others);
  const at: CommitmentRecorder["at"] = (validAt, knownAt) => {
    const found = stateAt(timelines.commitment(recording.history(knownAt)), validAt);
    return found && ("state" in found ? describeCommitment(found.state, validAt) : found);
  };
  const stage = (validAt: string, knownAt?: string) => {
    const found = at(validAt, knownAt);
    if (!found) return "unknown";
    if ("firstValidAt" in found) return `not before ${found.firstValidAt}`;
    const { stage: name = "-", covered, mayAlreadyBe } = found;
    return `${name}${covered ? ` (${covered})` : ""}${mayAlreadyBe.length > 0 ? ` ?${mayAlreadyBe.join(",")}` : ""}`;
  };
  return { ...recording, at, stage };
}
