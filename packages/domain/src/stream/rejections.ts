// Every business "no" of the domain, in one catalogue: its kind (which decides the HTTP status at the edge), its title and what to do.
// A rejection is a value, never thrown; its facts are fields, so that nobody parses prose.

export type RejectionKind = "refused" | "invalid" | "missing";

const define = <const Codes extends Record<string, { kind: RejectionKind; title: string; doc: string }>>(codes: Codes): Codes => codes;

export const rejections = define({
  "unknown-thing": {
    kind: "missing",
    title: "There is no such thing",
    doc: "Nothing was recorded under this id, or all of it was withdrawn. A thing begins with one of its beginning commands.",
  },
  "not-yet": {
    kind: "missing",
    title: "Nothing of it can have happened by that day",
    doc: "The thing is known, but its first possible day lies after `validAt`. `firstValidAt` is the first day that finds it.",
  },
  "not-recorded-yet": {
    kind: "missing",
    title: "It was not recorded by then",
    doc: "The thing is recorded now, but was not at `knownAt`. `firstKnownAt` is the first instant that knows of it.",
  },
  "already-recorded": {
    kind: "refused",
    title: "This was recorded before",
    doc: "The same beginning command stands already, in `eventId`. Correct that event, or withdraw it and record it again.",
  },
  ended: {
    kind: "refused",
    title: "The commitment had ended by then",
    doc: "An exit (cancelled, closed …) stands in `eventId`, and what is to be recorded certainly came after it. A `reopen` lifts it.",
  },
  suspended: {
    kind: "refused",
    title: "The commitment was suspended then",
    doc: "A pause stands in `eventId`, and what is to be recorded certainly came after it. A `resume` lifts it.",
  },
  "nothing-to-lift": {
    kind: "refused",
    title: "There is nothing to lift",
    doc: "No pause (for `resume`) or exit (for `reopen`) stands that did not certainly come later. A `reopen` with a `stage` needs none.",
  },
  "handover-not-recorded": {
    kind: "refused",
    title: "No hand-over is recorded",
    doc: "A hand-over can be accepted once it is recorded. Record it with `hand-over` first; the day does not matter.",
  },
  "fulfilment-not-recorded": {
    kind: "refused",
    title: "No fulfilment is recorded",
    doc: "A full verification needs what fulfils this kind of commitment (`fulfilledBy`). Record that first, or verify with outcome `partial`.",
  },
  "agency-not-assigned": {
    kind: "refused",
    title: "The agency was never charged with it",
    doc: "Only an agency that was assigned in that `role` can be released or replaced. Record that with `assign-agency` first; the day does not matter.",
  },
  "still-used": {
    kind: "refused",
    title: "Other events rest on this one",
    doc: "The event alone states what the thing must have, or alone meets the need of the events in `usedBy`. Withdraw those first.",
  },
  "already-withdrawn": {
    kind: "refused",
    title: "The event is withdrawn already",
    doc: "A withdrawn event can be neither corrected nor withdrawn again. Record the fact again if it holds after all.",
  },
  "withdrawal-final": {
    kind: "refused",
    title: "A withdrawal is final",
    doc: "A withdrawal cannot be withdrawn. Record the fact again.",
  },
  "not-correctable": {
    kind: "refused",
    title: "This event is not corrected but replaced",
    doc: "Corrections, withdrawals and changes of visibility are not corrected: withdraw a correction, or record the change again.",
  },
  "unknown-event": {
    kind: "invalid",
    title: "There is no such event in this thing's history",
    doc: "`targetEventId` must be the id of an event of the same thing; its history lists them.",
  },
  "unknown-reference": {
    kind: "invalid",
    title: "Something that is referred to does not exist",
    doc: "Each party or source that a command names must be registered first. `errors` points at each one that is not.",
  },
  "not-stated": {
    kind: "invalid",
    title: "Something that every such thing must have is not stated",
    doc: "The first command of a thing states what it is; `errors` points at what is missing.",
  },
  "date-ahead": {
    kind: "invalid",
    title: "The date lies ahead",
    doc: "What is recorded has happened by the day of recording (`recordedOn`): `occurredOn` may not begin after it.",
  },
  "no-change": {
    kind: "invalid",
    title: "This would change nothing",
    doc: "What is to be set holds already.",
  },
  "invalid-field": {
    kind: "invalid",
    title: "A field's pointer leads nowhere",
    doc: "`field` is a JSON pointer (RFC 6901) into the event's body as it was given; only its last step may be missing.",
  },
  "invalid-body": {
    kind: "invalid",
    title: "The body is understood but wrong",
    doc: "`errors` points at each field that is wrong and says what is allowed.",
  },
  "too-far": {
    kind: "refused",
    title: "Too many other things would have to be read",
    doc: "The command must see other things, those see others, and so on; there is a limit to that. Name fewer, or shorten the chain.",
  },
  "part-of-itself": {
    kind: "invalid",
    title: "A party cannot be part of itself",
    doc: "`partOf` names the party that this one belongs to.",
  },
});

export type RejectionCode = keyof typeof rejections;

/** One wrong field: `pointer` is a URI fragment into the body, `#/due/edtf`. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export interface Rejection {
  readonly code: RejectionCode;
  readonly detail: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
}

export const reject = (code: RejectionCode, detail: string, rest: Omit<Rejection, "code" | "detail"> = {}): { rejection: Rejection } => ({
  rejection: { code, detail, ...rest },
});
