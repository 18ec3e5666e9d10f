// Random histories of one commitment, as people would record them: any command, any kind of date, sometimes late, sometimes wrong.
// Steps that are refused leave no event; what remains is a history that the command path could have written.
import * as fc from "fast-check";
import { type CommitmentRecorder, commitment, promise } from "./commitments.ts";
import { recorder } from "./record.ts";

export const firstDay = "2023-01-01";

/** `n` days after the first day of all random histories. */
export const day = (n: number): string => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10);

/** A date as a paper might give it, holding the day `n`. */
export const dateAround = (n: number): fc.Arbitrary<string | Record<string, unknown> | undefined> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(day(n)) },
    { weight: 2, arbitrary: fc.constant(day(n).slice(0, 7)) },
    { weight: 1, arbitrary: fc.constant(day(n).slice(0, 4)) },
    { weight: 1, arbitrary: fc.nat(20).map((more) => `../${day(n + more)}`) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => `${day(n - a)}/${day(n + b)}`) },
    { weight: 1, arbitrary: fc.constant(`${day(n)}~`) },
    { weight: 1, arbitrary: fc.nat(20).map((more) => ({ edtf: day(n + more + 1), bound: "before" })) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );

const party = fc.constantFrom("quang-nam", "dac-chung-police", "sekong").map((partyId) => ({ partyId }));
const dollars = fc.integer({ min: 1, max: 9 }).map((n) => ({ value: { amount: `${n}00`, currency: "USD", qualifier: "exact" } }));
const people = fc.integer({ min: 1, max: 3 }).map((count) => ({ count }));
const kind = fc.constantFrom(
  "construction-gift",
  "grant-in-cash",
  "scholarship",
  "infrastructure-permit",
  "joint-task",
  "event-or-commemoration",
  "recurring-cooperation",
);
const due = fc.constantFrom("2023", "2023-03", "2023-02-15", { edtf: "2023-03-01", bound: "before" }, "2023-04~");
const stated = fc.record(
  {
    due,
    value: dollars.map(({ value }) => value),
    period: fc.constantFrom("2023-01/2023-03"),
    title: fc.constantFrom({ en: "a" }, { en: "b" }),
    agreementId: fc.constantFrom("memorandum", "protocol"),
  },
  { requiredKeys: [] },
);
const whole = fc.tuple(kind, stated).map(([k, rest]) => ({ ...promise, ...rest, kind: k }));
const reason = { reason: "a reason" };
const oneOfTwo = fc.constantFrom("a", "b");
const milestone = oneOfTwo.map((milestoneId) => ({ milestoneId }));
const permitStep = oneOfTwo.map((stepId) => ({ stepId }));
const funds = fc.constantFrom(
  { amount: { amount: "300", currency: "USD", qualifier: "exact" } },
  { amount: { amount: "500", currency: "USD", qualifier: "circa" } },
  {
    amount: { amount: "5000000", currency: "VND", qualifier: "exact" },
    rate: { value: { amount: "25000", currency: "VND", qualifier: "exact" }, currency: "USD", source: "s", date: "2023-01-01" },
  },
  { amount: { amount: "5000000", currency: "VND", qualifier: "exact" } },
);
const series = fc.constantFrom({ window: "2023-01" }, { window: "2023-02" }, { seriesKey: "patrol", window: "2023-01" });
const places = ["proposed", "pledged", "agreed", "in-preparation", "in-implementation", "delivered", "handed-over"];

/** Each command of a commitment with a body of it. */
export const bodies: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  propose: fc.oneof(whole, stated),
  pledge: fc.oneof(whole, stated),
  agree: fc.oneof(whole, stated),
  "grant-scholarship": fc
    .tuple(whole, fc.integer({ min: 1, max: 4 }))
    .map(([w, seats]) => ({ ...w, seats, programme: "p", duration: "P6M" })),
  prepare: fc.constant({}),
  start: fc.constant({}),
  "report-progress": fc.integer({ min: 0, max: 100 }).map((percent) => ({ percent, narrative: "n" })),
  enrol: people,
  complete: people,
  deliver: fc.constant({}),
  "hand-over": fc.tuple(party, party).map(([by, to]) => ({ by, to })),
  "accept-handover": party.map((acceptedBy) => ({ acceptedBy })),
  verify: fc.constantFrom(
    { verifier: { partyId: "sekong" }, method: "m", outcome: "full" },
    { verifier: { partyId: "sekong" }, method: "m", outcome: "partial", done: 1, planned: 2 },
  ),
  "schedule-milestone": fc.tuple(oneOfTwo, due, fc.boolean()).map(([milestoneId, d, waits]) => ({
    milestoneId,
    name: "n",
    due: d,
    ...(waits ? { dependsOn: [milestoneId === "a" ? "b" : "a"] } : {}),
  })),
  "reschedule-milestone": fc.tuple(milestone, due).map(([m, d]) => ({ ...m, ...reason, due: d })),
  "meet-milestone": milestone,
  "partly-meet-milestone": milestone,
  "miss-milestone": milestone,
  "waive-milestone": milestone,
  "submit-permit-step": permitStep.map((s) => ({ ...s, name: "n", authority: { partyId: "committee" } })),
  "grant-permit-step": permitStep,
  "refuse-permit-step": permitStep.map((s) => ({ ...s, ...reason })),
  "assess-risk": fc.constantFrom("none", "watch", "high").map((level) => ({ level, grounds: "g" })),
  "commit-funds": funds,
  "disburse-funds": funds,
  "record-expenditure": funds,
  "hold-occurrence": fc.oneof(series, fc.constant({})),
  "miss-occurrence": series,
  "attach-evidence": fc.constantFrom("a", "b", "c").map((digit) => ({
    title: "t",
    mediaType: "application/pdf",
    sha256: digit.repeat(64),
    size: 1,
    uri: "https://files.example/t.pdf",
  })),
  dispute: fc.tuple(oneOfTwo, party).map(([disputeId, by]) => ({ disputeId, by, grounds: "g" })),
  "settle-dispute": oneOfTwo.map((disputeId) => ({ disputeId, outcome: "o" })),
  reschedule: due.map((d) => ({ ...reason, due: d })),
  revalue: dollars.map((value) => ({ ...reason, ...value })),
  "assign-agency": party.map((agency) => ({ agency, role: "lead" })),
  "reassign-agency": fc
    .tuple(party, party)
    .filter(([from, to]) => from.partyId !== to.partyId)
    .map(([from, to]) => ({ ...reason, from, to, role: "lead" })),
  "release-agency": party.map((agency) => ({ ...reason, agency, role: "lead" })),
  suspend: fc.constant(reason),
  resume: fc.constant({}),
  cancel: fc.constant(reason),
  decline: fc.constant(reason),
  lapse: fc.constant({}),
  supersede: fc.constant({ successorId: "successor" }),
  close: fc.constant({}),
  reopen: fc.option(fc.constantFrom(...places), { nil: undefined }).map((stage) => ({ ...reason, ...(stage ? { stage } : {}) })),
};

/** What a correction may change, of an event that has the field. */
const changes = fc.tuple(
  kind.map((right) => ({ field: "/kind", right })),
  due.map((right) => ({ field: "/due", right })),
  dollars.map(({ value }) => ({ field: "/value", right: value })),
  funds.map(({ amount }) => ({ field: "/amount", right: amount })),
  people.map(({ count }) => ({ field: "/count", right: count })),
  oneOfTwo.map((right) => ({ field: "/milestoneId", right })),
  oneOfTwo.map((right) => ({ field: "/dependsOn/0", right })),
  oneOfTwo.map((right) => ({ field: "/stepId", right })),
  oneOfTwo.map((right) => ({ field: "/disputeId", right })),
  series.map(({ window }) => ({ field: "/window", right: window })),
  fc.constantFrom(undefined, ...places).map((stage) => ({ field: "/stage", ...(stage ? { right: stage } : {}) })),
);
type Change = { readonly field: string; readonly right?: unknown };

export interface Step {
  /** Days since the step before: when this one is recorded. */
  readonly wait: number;
  readonly command: string;
  readonly body: Record<string, unknown>;
  readonly occurredOn: string | Record<string, unknown> | undefined;
  /** Which earlier event a correction or withdrawal means, counted round. */
  readonly target: number;
}

const stepOf = (names: readonly string[]): fc.Arbitrary<Step> => {
  const command = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constant("link") },
    { weight: 2, arbitrary: fc.constant("correct") },
    { weight: 1, arbitrary: fc.constant("withdraw-event") },
  );
  return fc.tuple(fc.integer({ min: 0, max: 25 }), command, fc.nat(60), fc.nat(50)).chain(([wait, name, ago, target]) =>
    fc.record({
      wait: fc.constant(wait),
      command: fc.constant(name),
      body: name === "correct" ? changes.map((each) => ({ changes: each })) : (bodies[name] ?? fc.constant({})),
      occurredOn: dateAround(100 - ago),
      target: fc.constant(target),
    }),
  );
};

export const step: fc.Arbitrary<Step> = stepOf(Object.keys(bodies));

/** What a commitment of a random history may be superseded by. */
const successor = (() => {
  const other = recorder("commitments", "successor");
  other.record(firstDay, "agree", promise);
  return { "commitments/successor": other };
})();

/** Plays steps from day 100 on; those refused, or that miss the schema, leave nothing. Returns the recording and its last day. */
export function play(steps: readonly Step[]): { c: CommitmentRecorder; lastDay: number } {
  const c = commitment(() => successor);
  let now = 100;
  for (const { wait, command: name, body, occurredOn, target } of steps) {
    now += wait;
    const aimed = c.events[target % Math.max(c.events.length, 1)];
    if ((name === "correct" || name === "withdraw-event") && !aimed) continue;
    const dated = occurredOn === undefined ? {} : { occurredOn };
    const whole =
      name === "correct"
        ? { reason: "r", ...correction(c.events, target, body.changes as readonly Change[], occurredOn ?? day(90)) }
        : name === "withdraw-event"
          ? { targetEventId: aimed?.id, reason: "r" }
          : name === "link"
            ? { agreementId: target % 2 === 0 ? "memorandum" : "protocol" }
            : { ...body, ...dated };
    c.give(day(now), name, whole);
  }
  return { c, lastDay: now };
}

/** The side, the day, or one of the changes: of the events that have its field rather a late one, for every history begins with a promise. */
function correction(events: CommitmentRecorder["events"], target: number, changes: readonly Change[], occurredOn: unknown) {
  const at = Math.floor(target / 3);
  if (target % 3 === 0) return { targetEventId: events[at % events.length]?.id, changes: [{ field: "/side", right: "VN" }] };
  if (target % 3 === 1) return { targetEventId: events[at % events.length]?.id, changes: [{ field: "/occurredOn", right: occurredOn }] };
  const fitting = events.flatMap(({ id, data }) =>
    changes
      .filter(({ field }) => Object.hasOwn(data, field.split("/")[1] as string))
      .map((change) => ({ targetEventId: id, changes: [change] })),
  );
  return fitting.at(-1 - (at % fitting.length));
}

/** Of all commands, or of a few and the one that sets them back: among all, those that tell of the same seldom meet. */
const someNames = fc.oneof(
  fc.constant(Object.keys(bodies)),
  fc.shuffledSubarray(Object.keys(bodies), { minLength: 3, maxLength: 8 }).map((few) => ["reopen", ...few]),
);

/** A history that begins with a whole promise, so that most steps find something to act on. */
export const history: fc.Arbitrary<readonly Step[]> = someNames
  .chain((names) => fc.tuple(whole, dateAround(60), fc.array(stepOf(names), { maxLength: 14 })))
  .map(([body, occurredOn, rest]) => [{ wait: 0, command: "agree", body, occurredOn, target: 0 }, ...rest]);
