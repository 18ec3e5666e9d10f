// A request recorded for a spec, and what it reads at (T, K).
import { describeRequest, type RequestDescription, stateAt, timelines } from "@camket/domain";
import { type Others, type Recorder, recorder } from "./record.ts";

export interface RequestRecorder extends Recorder {
  /** What holds at `validAt` by what is known at the end of `knownAt` (by everything, without it). */
  at(validAt: string, knownAt?: string): RequestDescription | { readonly firstValidAt: string } | undefined;
  /** The stage, what it may already be and the word of the schedule, in one line: `accepted (escalated) on-time`, `- ?submitted due`. */
  stage(validAt: string, knownAt?: string): string;
}

/** What a request of one province to another states. */
export const asked = {
  title: { en: "Survey of the forest at 23 pylons" },
  from: { partyId: "sekong", nameAsWritten: "tỉnh Sê Kông" },
  to: { partyId: "quang-nam" },
  ask: "survey the forest at 23 pylons and settle",
  respondBy: { edtf: "2023-09-30", bound: "before" },
};

/** @param others the things that its commands may ask to see */
export function request(id = "x", others?: Others): RequestRecorder {
  const recording = recorder("requests", id, others);
  const at: RequestRecorder["at"] = (validAt, knownAt) => {
    const found = stateAt(timelines.request(recording.history(knownAt)), validAt);
    return found && ("state" in found ? describeRequest(found.state, validAt) : found);
  };
  const stage = (validAt: string, knownAt?: string) => {
    const found = at(validAt, knownAt);
    if (!found) return "unknown";
    if ("firstValidAt" in found) return `not before ${found.firstValidAt}`;
    const { stage: name = "-", covered, mayAlreadyBe, schedule } = found;
    const maybe = mayAlreadyBe.length > 0 ? ` ?${mayAlreadyBe.join(",")}` : "";
    return `${name}${covered ? ` (${covered})` : ""}${maybe} ${schedule.status}`;
  };
  return { ...recording, at, stage };
}
