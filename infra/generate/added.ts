// What decide adds to an event beside the fields of its command, so that the event reads by itself: told on the page of events. A spec holds it
// against the events that are kept for ever.

const was = (what: string): Readonly<Record<string, string>> => ({
  was: `${what} that it takes the place of; absent where there was none.`,
});
const lifts = { lifts: "The ids of the pauses that it lifts." };
const countries = {
  countries:
    "The country of each party, as registered when the meeting first named it: by the id of the party. They are the sides of the meeting.",
};
const agreedIn = { agreedIn: "The event that had agreed the commitment for this request before; absent where a policy agrees it now." };

/** By event type: the field, and what it says. */
export const added: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  VisibilityChanged: was("The visibility"),
  PartyRenamed: was("The names"),
  PartyPlacedUnder: was("The party above"),
  AgreementExtended: was("The period"),
  AgreementImplementationResumed: lifts,
  CommitmentLinked: was("The links, of the fields given here,"),
  CommitmentRescheduled: was("The due date"),
  CommitmentRevalued: was("The value"),
  MilestoneRescheduled: was("The due date of the milestone"),
  CommitmentResumed: lifts,
  CommitmentReopened: {
    lifts: "The ids of the pauses or exits that it lifts.",
    setsBack: "The ids of the events that it sets back; only with a `stage`.",
  },
  ObservationRevised: was("The value, qualifier and status"),
  RequestAccepted: agreedIn,
  RequestPartlyAccepted: agreedIn,
  MeetingScheduled: countries,
  MeetingHeld: countries,
  FactCorrected: {
    "changes[].wrong": "What stood there before; absent where nothing did.",
    recorded:
      "What is recorded anew beside the facts of the corrected event, where the correction changes it: its `was`, `lifts`, `setsBack` or `countries`.",
  },
};
