// A word with a shape and a colour: the colour is never alone.
import { type Content, html } from "../html.ts";
import type { CodeList } from "../words/codes.ts";
import type { Language } from "../words/language.ts";
import { codeText } from "./text-in.ts";

/** What a word means for whoever waits: `good` kept, `bad` certainly late, `doubt` possibly, `way` under way, `still` neither, `over` ended, `none` there
 * is nothing to hold it to. */
export type Tone = "good" | "bad" | "doubt" | "way" | "still" | "over" | "none";

const shapes: Readonly<Record<Tone, string>> = {
  good: "M2.5 6.5 5 9l4.5-6",
  bad: "M6 1.5 11 10.5H1Z",
  doubt: "M6 1.5 11 10.5H1Z",
  way: "M3 2l6 4-6 4Z",
  still: "M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8",
  over: "M3 3l6 6M9 3l-6 6",
  none: "M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8",
};

export const tag = (tone: Tone, text: Content): Content => html`<span class=${`tag tag-${tone}`}
  ><svg class="tag-shape" viewBox="0 0 12 12" aria-hidden="true"><path d=${shapes[tone]} /></svg>${text}</span
>`;

const stageTones: Readonly<Record<string, Tone>> = {
  delivered: "good",
  "handed-over": "good",
  verified: "good",
  accepted: "good",
  "in-force": "good",
  "minutes-agreed": "good",
  granted: "good",
  met: "good",
  "in-implementation": "way",
  "in-preparation": "way",
  escalated: "way",
  negotiating: "way",
  suspended: "doubt",
  "implementation-suspended": "doubt",
  "partly-accepted": "doubt",
  "partially-met": "doubt",
  refused: "bad",
  "not-met": "bad",
  declined: "over",
  cancelled: "over",
  lapsed: "over",
  superseded: "over",
  closed: "over",
  terminated: "over",
  withdrawn: "over",
  renewed: "over",
  waived: "over",
  "on-track": "good",
  done: "good",
  delayed: "doubt",
  disputed: "doubt",
  failed: "bad",
  open: "doubt",
  resolved: "good",
  settled: "good",
};

const timeTones: Readonly<Record<string, Tone>> = {
  "no-date": "none",
  "not-due": "still",
  due: "way",
  "possibly-overdue": "doubt",
  overdue: "bad",
  "on-time": "good",
  "possibly-late": "doubt",
  late: "bad",
  ended: "over",
  "not-begun": "still",
  current: "good",
  "possibly-expired": "doubt",
  expired: "bad",
};

/** The tone of a stage, of a schedule's word or of a standing. */
export const toneOf = (list: CodeList, code: string): Tone =>
  (list === "schedule" || list === "standing" ? timeTones : stageTones)[code] ?? "still";

/** @example codeTag("en", "schedule", "overdue") */
export const codeTag = (language: Language, list: CodeList, code: string): Content =>
  tag(toneOf(list, code), codeText(language, list, code));
