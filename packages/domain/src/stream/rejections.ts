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
    title: "It had ended by then",
    doc: "An exit (cancelled, terminated …) stands in `eventId`, certain from the day in `since` on, and what is to be recorded certainly came after it. `liftedBy` names the command that lifts it; without one, correct or withdraw that event if it is wrong. With `commitmentId` it is the commitment that an acceptance names.",
  },
  suspended: {
    kind: "refused",
    title: "It was suspended then",
    doc: "A pause stands in `eventId`, certain from the day in `since` on, and what is to be recorded certainly came after it. The command in `liftedBy` lifts it. With `commitmentId` it is the commitment that an acceptance names.",
  },
  "nothing-to-lift": {
    kind: "refused",
    title: "There is nothing to lift",
    doc: "No pause (for `resume` and `resume-implementation`) or exit (for `reopen`) stands that did not certainly come later. A `reopen` with a `stage` needs none.",
  },
  "stage-not-reached": {
    kind: "refused",
    title: "Nothing recorded reaches that stage",
    doc: "A `reopen` with a `stage` sets back what lies beyond it. By all that is recorded, whatever the days, it is `reached`, which lies before `stage`. Record what led there, or name an earlier stage.",
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
  "milestone-scheduled": {
    kind: "refused",
    title: "The milestone is scheduled already",
    doc: "`milestoneId` was scheduled in `eventId`. Move it with `reschedule-milestone`, or choose another id.",
  },
  "milestone-not-scheduled": {
    kind: "refused",
    title: "There is no such milestone",
    doc: "A milestone is scheduled before it is moved, met, missed or waived; the day does not matter. `scheduled` lists those of the commitment.",
  },
  "milestone-settled": {
    kind: "refused",
    title: "The milestone has come so far, or further",
    doc: "The same outcome, or one that goes further and that this one certainly came after, stands in `eventId`. Correct or withdraw that event if it is wrong.",
  },
  "unknown-milestone": {
    kind: "invalid",
    title: "A milestone that it waits for is not scheduled",
    doc: "`dependsOn` names milestones of the same commitment, scheduled before; `errors` points at each one that is not.",
  },
  "dependency-cycle": {
    kind: "invalid",
    title: "The milestone would wait for itself",
    doc: "`dependsOn`, followed from milestone to milestone, leads back to this one; `errors` points at where it does.",
  },
  "permit-step-submitted": {
    kind: "refused",
    title: "The step is submitted already",
    doc: "`stepId` was submitted in `eventId`. A step that was refused (`refusedIn`) and sent in again stays the same step: give `grant-permit-step` once it is granted. A new application takes another `stepId`.",
  },
  "permit-step-not-submitted": {
    kind: "refused",
    title: "There is no such step",
    doc: "A step is submitted before it is granted or refused; the day does not matter. `submitted` lists those of the commitment.",
  },
  "permit-step-answered": {
    kind: "refused",
    title: "The step is answered already",
    doc: "The same answer, or a grant that this refusal certainly came after, stands in `eventId`. Correct or withdraw that event, or reopen the commitment to a stage before.",
  },
  "occurrence-recorded": {
    kind: "refused",
    title: "The occurrence is recorded already",
    doc: "That the occurrence of this series and window was held or missed (`place`) stands in `eventId`. Correct or withdraw that event if it is wrong.",
  },
  "evidence-attached": {
    kind: "refused",
    title: "The paper is attached already",
    doc: "A paper with the same digest was attached in `eventId`. Correct or withdraw that event if something of it is wrong.",
  },
  "evidence-differs": {
    kind: "refused",
    title: "The paper that is kept here is another",
    doc: "A paper with this digest is kept here, and its `size` or `mediaType` is not the one given. Give those of the answer; they are read off its bytes.",
  },
  "evidence-not-attached": {
    kind: "invalid",
    title: "A paper that is named is not attached",
    doc: "`evidence` names papers by their SHA-256; each is attached with `attach-evidence` first. `errors` points at each one that is not.",
  },
  "dispute-recorded": {
    kind: "refused",
    title: "The dispute is recorded already",
    doc: "`disputeId` was raised in `eventId`. Correct that event, or choose another id for another dispute.",
  },
  "dispute-not-recorded": {
    kind: "refused",
    title: "There is no such dispute",
    doc: "A dispute is recorded before it is settled; the day does not matter. `recorded` lists those of the commitment.",
  },
  "dispute-settled": {
    kind: "refused",
    title: "The dispute is settled already",
    doc: "It was settled in `eventId`. Correct or withdraw that event if it is wrong; a new dispute takes a new id.",
  },
  "supersede-cycle": {
    kind: "invalid",
    title: "The commitment would take its own place",
    doc: "Followed from successor to successor, `successorId` leads back to this commitment through those in `through`.",
  },
  "request-answered": {
    kind: "refused",
    title: "The request was answered",
    doc: "A request is answered once: `stage` says how, in `eventId`, and `since` from when. What came after that is refused, and so is a second answer that cannot have come before. Correct or withdraw that event if it is wrong; what is asked anew is a request of its own.",
  },
  "before-submission": {
    kind: "refused",
    title: "The request was not made yet",
    doc: "It certainly happened before the request can have been submitted, in `eventId`. Correct whichever of the two days is wrong.",
  },
  "commitment-recorded": {
    kind: "refused",
    title: "A commitment of this id stands already",
    doc: "A request that is accepted becomes a new commitment, or one that was recorded for this very request. The one named was recorded without it, or for the request in `requestId`: choose another id, or `link` that commitment to this request first. Or it was agreed for this request, in `eventId`, on other terms than the acceptance says: `errors` points at each; accept it as it was agreed, or correct or withdraw that event.",
  },
  "still-used": {
    kind: "refused",
    title: "Other events rest on this one",
    doc: "The event alone states what the thing must have, or alone meets the need of the events in `usedBy`, which are of other things where `usedIn` names those (`parties/gia-lai`), in the same order. Withdraw or correct those first.",
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
    doc: "Each thing that a command names must be recorded first, and something of it stand: one of which everything was withdrawn may begin again. `errors` points at each one that is not there.",
  },
  "not-stated": {
    kind: "invalid",
    title: "Something that every such thing must have is not stated",
    doc: "The first command of a thing states what it is; `errors` points at what is missing.",
  },
  "date-ahead": {
    kind: "invalid",
    title: "The date lies ahead",
    doc: "What is recorded has happened by the day of recording (`recordedOn`): `occurredOn` may not begin after it, nor a rate be of a later day.",
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
  "already-renewed": {
    kind: "refused",
    title: "The agreement is renewed already",
    doc: "It was renewed by `successorId`, in `eventId`, and an agreement is renewed once. Correct or withdraw that event if it is wrong.",
  },
  "not-its-renewal": {
    kind: "refused",
    title: "The successor does not renew this agreement",
    doc: "An agreement is renewed by one whose `sign` names it in `renews`; the one named renews what stands in `renews` here, or nothing. Correct its signing, or name the right one.",
  },
  "renewal-cycle": {
    kind: "refused",
    title: "The agreement would renew itself through others",
    doc: "`renews`, followed from agreement to agreement, leads back to this one through those in `through`. Correct one of the signings on the way.",
  },
  "carried-and-dropped": {
    kind: "invalid",
    title: "A duty is both carried over and dropped",
    doc: "A renewal carries each open duty over or drops it; `commitmentIds` stand in both lists.",
  },
  "not-its-duty": {
    kind: "invalid",
    title: "The duty is another's",
    doc: "A party gives away duties in which it stands, or in which one stands that it goes on for; `commitments` are the others, each with its `parties`. A renewal carries over or drops the duties of its own agreement: those that state it, are linked to it, or were carried over to it from the one that it renews. `commitments` are the others, each with the `agreementId` that it has on the day of the renewal. File it with `link`, or leave it out.",
  },
  "duty-not-open": {
    kind: "refused",
    title: "A duty that is dropped or fulfilled is not open",
    doc: "What was fulfilled or has ended by the day of the renewal cannot be dropped; a preparation that was paused or had ended before is kept by no agreement. `commitments` names each with the event that did it, `as` what and `since` when; `liftedBy` is the command that lifts that, where one does. Leave it out, or correct or withdraw that event.",
  },
  "not-a-preparation": {
    kind: "invalid",
    title: "What is to be fulfilled is no preparation of an agreement",
    doc: "An agreement fulfils commitments of the kind `agreement-preparation` alone; `commitments` are the others, each with its `kind`. Another duty is kept by a command of its own.",
  },
  "preparation-fulfilled": {
    kind: "refused",
    title: "A preparation is kept already",
    doc: "A duty to prepare an agreement is delivered once. `commitments` are those that are, each with the event that did it and `since` when. Leave it out; or correct or withdraw that event, where it is this agreement that kept it.",
  },
  "not-longer": {
    kind: "refused",
    title: "An extension must end later",
    doc: "On that day the agreement holds until `end`, the last day of the period in `was`. An earlier end is a `terminate`; a wrong period is corrected.",
  },
  "not-a-party": {
    kind: "refused",
    title: "It is no party to the agreement",
    doc: "Only a party on that day or later can withdraw or be succeeded; `parties` are those on that day, and `eventId`, where there is one, the event with which this one left.",
  },
  "part-of-itself": {
    kind: "invalid",
    title: "A party cannot be part of itself",
    doc: "`partOf` names the party that this one belongs to.",
  },
  "part-of-cycle": {
    kind: "refused",
    title: "The party would be part of itself through others",
    doc: "`partOf`, followed upwards on `day`, leads back to this party through those in `through`. Correct or change one of the placings on the way.",
  },
  "names-itself": {
    kind: "invalid",
    title: "A thing is named where only another can stand",
    doc: "Nothing succeeds, replaces or renews itself, and no party transfers a function to itself; `errors` points at the id.",
  },
  "named-twice": {
    kind: "invalid",
    title: "The same is named twice",
    doc: "Each party, commitment or claim stands in a list once, and no party asks itself; `errors` points at the second.",
  },
  "not-a-successor": {
    kind: "invalid",
    title: "A duty is allocated to a party that is no successor",
    doc: "Each `successorId` of an allocation is one of the split's `successors`; `errors` points at the one that is not.",
  },
  "already-begun": {
    kind: "refused",
    title: "The party is there already",
    doc: "A party is registered, or begins as the successor of a merger, under an id that no party has yet. `eventId` is the event that it began with.",
  },
  "party-ended": {
    kind: "refused",
    title: "The party had ended",
    doc: "Merged, split or dissolved, a party has ended, once; `ended` says how, in `eventId`, and `since` from when. Record it of its successor, or correct or withdraw that event.",
  },
  "party-not-begun": {
    kind: "refused",
    title: "The party had not begun",
    doc: "The merger that began it came later: `firstValidAt` is the first day on which it may have been there.",
  },
  "already-succeeded": {
    kind: "refused",
    title: "The party has a successor already",
    doc: "It went into `successorId`, in `eventId`, and a party is merged once. Correct or withdraw that event if it is wrong.",
  },
  "not-merged": {
    kind: "refused",
    title: "The successor began with no merger",
    doc: "A party is succeeded by one that a merger began. Record that merger first.",
  },
  "not-succeeded": {
    kind: "refused",
    title: "The party does not say that it went into this one",
    doc: "A correction adds `partyId` to the `predecessors` of a merger only once its own history names `successorId`, so that it goes into no other meanwhile. Give it `succeed` first.",
  },
  "lineage-cycle": {
    kind: "refused",
    title: "The party would come from its own successor",
    doc: "Followed from successor to successor, the line leads back to `partyId`. A party that begins anew begins under another id.",
  },
  "already-retracted": {
    kind: "refused",
    title: "The source is retracted already",
    doc: "It was retracted in `eventId`. Correct that event, or withdraw it.",
  },
  "claim-recorded": {
    kind: "refused",
    title: "The source has a claim of this id",
    doc: "`claimId` was used in `eventId`. Correct that claim, or choose another id.",
  },
  "unknown-claim": {
    kind: "invalid",
    title: "A claim that is named was not extracted",
    doc: "Each claim is recorded with `extract-claim` at its source before a conflict names it; `errors` points at each one that was not.",
  },
  "other-subject": {
    kind: "invalid",
    title: "The claim is about something else",
    doc: "Claims contradict each other about one field of one thing, the conflict's `subject` and `field`; `errors` points at the claim that says something of another.",
  },
  "conflict-recorded": {
    kind: "refused",
    title: "The conflict is recorded already",
    doc: "`conflictId` was used in `eventId`: correct that conflict, or choose another id. Or two of the claims are between them in a conflict of `sourceId` already: resolve that one, or correct its `between`.",
  },
  "conflict-elsewhere": {
    kind: "invalid",
    title: "The conflict is not one of this source",
    doc: "A conflict is recorded at one of the sources that contradict each other: one claim at least is this source's own.",
  },
  "unknown-conflict": {
    kind: "invalid",
    title: "There is no such conflict",
    doc: "A conflict is resolved at the source at which `record-conflict` recorded it, under the same `conflictId`.",
  },
  "already-resolved": {
    kind: "refused",
    title: "The conflict is resolved already",
    doc: "It was resolved in `eventId`. Correct that event, or withdraw it and resolve the conflict again.",
  },
  "side-not-there": {
    kind: "invalid",
    title: "The side is not at the meeting",
    doc: "The sides of a meeting are the countries of its parties, as registered when it first named those: `sides`. Correct the meeting's `parties` where one is missing.",
  },
  "party-not-there": {
    kind: "invalid",
    title: "The party is not at the meeting",
    doc: "A delegation is of one of the meeting's parties: `parties`. Name it among those if it was there, or leave its delegation out.",
  },
  "scheduled-after-held": {
    kind: "refused",
    title: "A meeting is scheduled before it is held",
    doc: "The scheduling certainly came after the holding; `eventId` is the other of the two. The next session of a series is a meeting of its own, under another id. Correct or withdraw that event if its day is wrong.",
  },
  "meeting-not-held": {
    kind: "refused",
    title: "The meeting is not recorded as held",
    doc: "What a side says of a commitment, minutes and a communiqué are of a meeting that was held. Record that with `hold` first; the day does not matter.",
  },
  "minutes-agreed": {
    kind: "refused",
    title: "The side agreed the minutes already",
    doc: "`side` agreed them in `eventId`, and a side agrees them once. Correct or withdraw that event if something of it is wrong.",
  },
  "communique-issued": {
    kind: "refused",
    title: "The communiqué was issued already",
    doc: "A meeting has one, issued in `eventId`. Correct that event, or withdraw it.",
  },
  "not-in-conflict": {
    kind: "invalid",
    title: "The chosen claim is not part of the conflict",
    doc: "`chosen` is one of the claims in the conflict's `between`.",
  },
  "unknown-unit": {
    kind: "invalid",
    title: "There is no such unit",
    doc: "A unit is a currency of ISO 4217 or one of the measures in the form of the command; `instead`, where it is there, is the one that seems to be meant. A million or a thousand is no part of a unit: figures are given whole.",
  },
  "target-set": {
    kind: "refused",
    title: "A target is set for this period already",
    doc: "It was set in `eventId`. Correct that event if the figure or the period is wrong.",
  },
  "observation-reported": {
    kind: "refused",
    title: "The indicator has an observation of this id",
    doc: "It was reported in `eventId`. A new figure from the same source is a `revise-observation`, a mistake in it is corrected, a figure of another source takes another id.",
  },
  "observation-not-reported": {
    kind: "refused",
    title: "There is no such observation",
    doc: "A figure is reported before it is revised; the day does not matter. Record it with `report-observation` first.",
  },
  "period-ahead": {
    kind: "invalid",
    title: "The period had not begun when the figure was given",
    doc: "What is given for a period that begins after the day on which it was given (`occurredOn`, else the day of recording) is an estimate. Give it the status `estimate`, and revise it once it is known.",
  },
  "status-set-back": {
    kind: "refused",
    title: "A figure is not made less settled",
    doc: "An estimate becomes provisional and then final, never the other way, whichever is recorded first. `eventId` is the other of the two, `was` what the figure was there: more settled, and this one certainly does not come before it; or less settled, and it certainly came after this one. A final figure is revised to another final one; if it was called final by mistake, correct that event.",
  },
});

export type RejectionCode = keyof typeof rejections;

/** What any command can be refused with: its thing is not there, its day lies ahead, it names what is not there or would take too much reading. */
export const ofEveryCommand: readonly RejectionCode[] = ["unknown-thing", "date-ahead", "unknown-reference", "too-far"];

/** One wrong field: `pointer` is a URI fragment into the body, `#/due/edtf`. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  /** Of a field that there is not: those that there are in its place. */
  readonly fields?: readonly string[];
  /** Of what is too large or too small: the most or the least that is allowed. */
  readonly limit?: number;
  /** What the limit counts; absent: it is the figure itself. */
  readonly counts?: "characters" | "items";
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
