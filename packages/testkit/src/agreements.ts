// An agreement recorded for a spec, and what it reads at (T, K).
import { type AgreementDescription, describeAgreement, stateAt, timelines } from "@camket/domain";
import { type Recorder, recorder } from "./record.ts";

export interface AgreementRecorder extends Recorder {
  /** What holds at `validAt` by what is known at the end of `knownAt` (by everything, without it). */
  at(validAt: string, knownAt?: string): AgreementDescription | { readonly firstValidAt: string } | undefined;
  /** The stage, what it may already be and the standing, in one line: `signed ?in-force current`, `terminated (in-force) ended`. */
  stage(validAt: string, knownAt?: string): string;
}

/** What a memorandum of two provinces states. */
export const memorandum = {
  title: { en: "Memorandum of cooperation" },
  parties: [{ partyId: "gia-lai", nameAsWritten: "tỉnh Gia Lai" }, { partyId: "ratanakiri" }],
  period: "2022/2025",
};

/** @param others by path (`agreements/old`), the things that its commands may ask to see */
export function agreement(id = "x", others?: () => Readonly<Record<string, Recorder>>): AgreementRecorder {
  const recording = recorder("agreements", id, others);
  const at: AgreementRecorder["at"] = (validAt, knownAt) => {
    const found = stateAt(timelines.agreement(recording.history(knownAt)), validAt);
    return found && ("state" in found ? describeAgreement(found.state, validAt) : found);
  };
  const stage = (validAt: string, knownAt?: string) => {
    const found = at(validAt, knownAt);
    if (!found) return "unknown";
    if ("firstValidAt" in found) return `not before ${found.firstValidAt}`;
    const { stage: name = "-", covered, mayAlreadyBe, standing } = found;
    const maybe = mayAlreadyBe.length > 0 ? ` ?${mayAlreadyBe.join(",")}` : "";
    return `${name}${covered ? ` (${covered})` : ""}${maybe} ${standing.status}`;
  };
  return { ...recording, at, stage };
}
