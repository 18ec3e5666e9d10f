// Histories in which every event of the catalogue happens at least once, by the example of its command, decided as the command path would.
import { commandNamed, type LogEvent, ledgerEvents, type Thing } from "@camket/domain";
import { type Recorder, recorder } from "@camket/testkit";

const recordedOn = "2026-02-03";

type Body = Record<string, unknown>;
/** The command gets its own example, with what is said here laid over it. */
type Step = string | readonly [command: string, body: Body | ((events: readonly LogEvent[]) => Body)];

const party = (id: string, ...steps: Step[]) => [`parties/${id}`, ["register", ...steps]] as const;
const first = (events: readonly LogEvent[]) => ({ targetEventId: events[0]?.id });
const last = (events: readonly LogEvent[]) => ({ targetEventId: events.at(-1)?.id });
const exits = (id: string, exit: Step): Story => [`commitments/${id}`, ["agree", exit]];
const underAgreement = (id: string, kind: string): Story => [
  `commitments/${id}`,
  [["agree", { kind, obligors: [{ partyId: "gia-lai" }], agreementId: "gia-lai-ratanakiri", occurredOn: "2022-03-01" }]],
];

const answered = (id: string, exit: string): Story => [`requests/${id}`, ["submit", exit]];

type Story = readonly [path: string, steps: readonly Step[]];

const stories: readonly Story[] = [
  ...["da-nang", "gia-lai", "binh-dinh", "dak-lak-2004", "dak-nong", "dak-lak-2025"].map((id) => party(id)),
  party(
    "quang-nam",
    ["rename", { occurredOn: "2025-01-01" }],
    "place-under",
    "transfer-function",
    "reclassify",
    ["correct", (events) => ({ ...first(events), changes: [{ field: "/identifiers/0/id", right: "VN-28" }] })],
    "record-alias",
    ["withdraw-event", last],
  ),
  ["parties/gia-lai-2025", ["merge"]],
  ["parties/gia-lai", ["succeed"]],
  party("dak-lak", "split"),
  party("ea-sup", "dissolve"),

  ...["ratanakiri", "preah-vihear", "stung-treng"].map(
    (id): Story => [`parties/${id}`, [["register", { names: { en: id }, country: "KH" }]]],
  ),
  [
    "meetings/gia-lai-north-east",
    [
      ["schedule", { occurredOn: "2025-08-01", plannedFor: "2025-09" }],
      "hold",
      "review-commitment",
      "agree-minutes",
      "issue-communique",
      "reclassify",
      ["correct", (events) => ({ ...first(events), changes: [{ field: "/plannedFor", right: "2025-09-03" }] })],
      ["withdraw-event", last],
    ],
  ],

  ["sources/vietnamplus-kon-tum-attapeu", ["register", "extract-claim"]],
  ["sources/thoidai-kon-tum-attapeu", ["register", ["extract-claim", { claimId: "first-in-2015", value: "2015" }]]],
  [
    "sources/vietnamplus-kon-tum-attapeu",
    [
      "record-conflict",
      "resolve-conflict",
      "retract",
      "reclassify",
      ["correct", (events) => ({ ...first(events), changes: [{ field: "/publisher", right: "TTXVN" }] })],
      ["withdraw-event", last],
    ],
  ],

  [
    "agreements/gia-lai-ratanakiri",
    [
      ["open-negotiation", { parties: [{ partyId: "gia-lai" }, { partyId: "ratanakiri" }], occurredOn: "2021-12-01" }],
      ["sign", { occurredOn: "2022-03-01" }],
      "enter-into-force",
      "amend",
      "extend",
      ["suspend-implementation", { occurredOn: "2023-03-20" }],
      ["resume-implementation", { occurredOn: "2023-09-15" }],
      "succeed-party",
      "assign-agency",
      "reassign-agency",
      "assign-agency",
      "release-agency",
      "reclassify",
      ["correct", (events) => ({ ...first(events), changes: [{ field: "/occurredOn", right: "2021-12-02" }] })],
      ["withdraw-event", last],
    ],
  ],
  underAgreement("le-thanh-oyadav-procedures", "joint-task"),
  underAgreement("twinning-of-districts", "joint-task"),
  underAgreement("gia-lai-memoranda-2026-2030", "agreement-preparation"),
  ["agreements/gia-lai-ratanakiri-2026-2030", [["sign", { renews: "gia-lai-ratanakiri", period: "2026/2030", occurredOn: "2026-01-15" }]]],
  ["agreements/gia-lai-ratanakiri", ["renew"]],
  [
    "agreements/three-provinces",
    [
      ["sign", { parties: ["gia-lai", "ratanakiri", "stung-treng"].map((partyId) => ({ partyId })), occurredOn: "2022-03-01" }],
      "withdraw-party",
      "terminate",
    ],
  ],

  [
    "requests/forest-survey",
    [
      "submit",
      "acknowledge",
      "escalate",
      "assign-agency",
      "reassign-agency",
      "assign-agency",
      "release-agency",
      "reclassify",
      ["correct", (events) => ({ ...first(events), changes: [{ field: "/occurredOn", right: "2023-09-14" }] })],
      ["withdraw-event", last],
      "accept",
    ],
  ],
  ...["accept-partly", "decline", "answer", "withdraw", "lapse"].map((exit) => answered(`to-${exit}`, exit)),

  ["commitments/digital-gate", ["propose", "pledge"]],
  [
    "commitments/building",
    [
      ["agree", { occurredOn: "2021-01-10" }],
      "link",
      "prepare",
      "start",
      "report-progress",
      "assess-risk",
      "schedule-milestone",
      "reschedule-milestone",
      "partly-meet-milestone",
      "miss-milestone",
      "waive-milestone",
      "meet-milestone",
      "submit-permit-step",
      "refuse-permit-step",
      "grant-permit-step",
      "commit-funds",
      "disburse-funds",
      "record-expenditure",
      "hold-occurrence",
      "miss-occurrence",
      "attach-evidence",
      "dispute",
      "settle-dispute",
      "reschedule",
      "revalue",
      "assign-agency",
      "reassign-agency",
      "assign-agency",
      "release-agency",
      ["suspend", { occurredOn: "2023-05-10" }],
      "resume",
      "deliver",
      "hand-over",
      "accept-handover",
      "verify",
      "close",
      ["reopen", { occurredOn: "2025-01-05" }],
      "reclassify",
      ["correct", (events) => ({ ...first(events), changes: [{ field: "/occurredOn", right: "2021-01-11" }] })],
      ["withdraw-event", last],
    ],
  ],
  ["commitments/course", [["grant-scholarship", {}], "enrol", "complete"]],
  exits("cancelled", "cancel"),
  exits("declined", "decline"),
  exits("lapsed", "lapse"),
  ["commitments/sekong-cdc-2024", ["agree"]],
  exits("superseded", "supersede"),

  [
    "indicators/le-thanh-turnover",
    [
      "define",
      "set-target",
      "report-observation",
      "revise-observation",
      "reclassify",
      ["correct", (events) => ({ ...first(events), changes: [{ field: "/geography", right: "Lệ Thanh – Oyadav" }] })],
      ["withdraw-event", last],
    ],
  ],
];

/** Every event of the stories, in their order. @throws Error naming the step that the domain refuses */
export function playStories(): { readonly stream: string; readonly event: LogEvent }[] {
  const recorders: Record<string, Recorder> = {};
  const played: { stream: string; event: LogEvent }[] = [];
  for (const [path, steps] of stories) {
    const [thing, id] = path.split("/") as [Thing, string];
    recorders[path] ??= recorder(thing, id, () => recorders);
    const { events, record } = recorders[path];
    for (const step of steps) {
      const [name, more] = typeof step === "string" ? [step, {}] : step;
      const definition = commandNamed(thing, name);
      if (!definition) throw new Error(`no command ${thing}/${name}`);
      try {
        record(recordedOn, name, { ...definition.example, ...(typeof more === "function" ? more(events) : more) });
      } catch (error) {
        throw new Error(`${path}: ${(error as Error).message}`);
      }
      played.push({ stream: `${definition.stream}-${id}`, event: events.at(-1) as LogEvent });
    }
  }
  return played;
}

/** What the ledger says of itself, by the example of each such event. */
export const ledgerExamples = (): readonly { readonly stream: string; readonly event: LogEvent }[] =>
  ledgerEvents.map(({ type, stream, schemaVersion, example }, n) => ({
    stream,
    event: {
      id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
      type,
      revision: 0,
      data: example,
      metadata: {
        schemaVersion,
        recordedAt: `${recordedOn}T05:00:00.000Z`,
        actor: { id: "test", assurance: "declared" },
        commandId: `00000000-0000-4000-8000-${String(900_000 + n).padStart(12, "0")}`,
        bodyHash: "",
        correlationId: "test",
        claims: [],
      },
    },
  }));
