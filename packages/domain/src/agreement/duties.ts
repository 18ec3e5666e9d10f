// What the commitments that an agreement names say to it: what it fulfils prepares an agreement; what its renewal carries over or drops stands under
// it, and what that drops is still open. Each is read as on the event's own day, from the store, never from a view. Of a correction only what it
// names anew is asked: the rest was asked when it was named, and what was dropped has been cancelled since.
import { type CommitmentState, commitmentBars, commitmentOn, isOpen } from "../commitment/index.ts";
import { datedAs } from "../stream/dated-as.ts";
import { type Named, namedIn } from "../stream/named.ts";
import { type Across, type Seen, see } from "../stream/others.ts";
import { type RejectionCode, reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import { NEVER } from "../stream/timeline.ts";
import { renewedIn } from "./decide.ts";
import { droppedIn } from "./wrong-body.ts";

type Asks = Extract<Seen, { readonly asks: unknown }>;
type Refused = Extract<Seen, { readonly rejection: unknown }>;

/** What an event fulfils are duties to prepare an agreement, each of which is open still. */
export function preparations(asked: Across): Seen {
  const fulfilled = dutiesIn(asked, ({ fulfils }) => namedIn("fulfils", fulfils));
  if (!("duties" in fulfilled)) return fulfilled;
  return (
    refuse(
      "not-a-preparation",
      fulfilled.duties.flatMap(({ id, pointer, state: { kind } }) =>
        kind === "agreement-preparation"
          ? []
          : [{ pointer, detail: `${id} is of the kind ${kind}, no preparation of an agreement`, facts: { commitmentId: id, kind } }],
      ),
    ) ?? (asked.target ? undefined : (keptAlready(fulfilled.duties) ?? closedBefore(asked.event, fulfilled.duties)))
  );
}

/** Whatever the days: once delivered, a duty is delivered by no other event. Of a correction it is not asked, since that calls for no delivery. */
const keptAlready = (duties: readonly Duty[]): Seen =>
  refuse(
    "preparation-fulfilled",
    duties.flatMap(({ id, pointer, facts }) => {
      const kept = commitmentOn({ certainFrom: NEVER }, facts)?.fulfilment;
      if (!kept) return [];
      const { eventId, certainOn: since } = kept;
      return [{ pointer, detail: `${id} was fulfilled ${datedIn(facts, eventId)}`, facts: { commitmentId: id, eventId, since } }];
    }),
  );

/** What was paused, or had ended, before the event is delivered by none. */
const closedBefore = ({ days }: Across["event"], duties: readonly Duty[]): Seen =>
  refuse(
    "duty-not-open",
    duties.flatMap(({ id, pointer, facts }) => {
      const barred = commitmentBars({ type: "DeliveryCompleted", data: {}, days }, facts);
      if (!barred) return [];
      const { detail, facts: { stage, ...said } = {} } = barred.rejection;
      return [{ pointer, detail: `${id}: ${detail}`, facts: { commitmentId: id, as: stage, ...said } }];
    }),
  );

/** What a renewal carries over or drops stands under the agreement, and what it drops is neither kept nor ended. */
export function renewedDuties(asked: Across): Seen {
  const carriedOver = dutiesIn(asked, (data) => namedIn("carriedOver", data.carriedOver));
  if (!("duties" in carriedOver)) return carriedOver;
  const dropped = dutiesIn(asked, droppedIn);
  if (!("duties" in dropped)) return dropped;
  const inherited = carriedTo(asked);
  if ("asks" in inherited) return inherited;
  const strangers = [...carriedOver.duties, ...dropped.duties].filter(
    ({ id, state }) => state.agreementId !== asked.id && !inherited.ids.includes(id),
  );
  const closed = dropped.duties.filter(({ state }) => !isOpen(state));
  return (
    refuse(
      "not-its-duty",
      strangers.map(({ id, pointer, state: { agreementId } }) => ({
        pointer,
        detail: `${id} stands under ${agreementId ?? "no agreement"}, not under ${asked.id}`,
        facts: { commitmentId: id, ...(agreementId === undefined ? {} : { agreementId }) },
      })),
    ) ??
    refuse(
      "duty-not-open",
      closed.map(({ id, pointer, state, facts }) => {
        const end = endOf(state);
        return {
          pointer,
          detail: `${id} was ${end.as} ${datedIn(facts, end.eventId)}: there is nothing left to drop`,
          facts: { commitmentId: id, ...end },
        };
      }),
    )
  );
}

interface Duty extends Named {
  /** As on the day of the event that names it. */
  readonly state: CommitmentState;
  readonly facts: readonly Fact[];
}

/** The duties that an event names; of a correction those that it names anew. */
function dutiesIn(
  { event, target, others }: Across,
  namedBy: (data: Fact["data"]) => readonly Named[],
): Asks | Refused | { readonly duties: readonly Duty[] } {
  const before = new Set(target ? namedBy(target.data).map(({ id }) => id) : []);
  const named = namedBy(event.data).filter(({ id }) => !before.has(id));
  const ids = named.map(({ id }) => id);
  const found = see(others, "commitments", ids);
  if ("asks" in found) return found;
  const duties: Duty[] = [];
  const missing: Wrong[] = [];
  for (const { id, pointer } of named) {
    const facts = found.seen.get(id) as readonly Fact[];
    const state = commitmentOn(event.days, facts);
    if (state) duties.push({ id, pointer, state, facts });
    else missing.push({ pointer, detail: `there is no commitment "${id}"; record it first`, facts: { commitmentId: id } });
  }
  return refuse("unknown-reference", missing, "unknown-commitment") ?? { duties };
}

/** The duties that the renewal of the agreement before carried over to this one. */
function carriedTo({ id, facts, others }: Across): Asks | { readonly ids: readonly string[] } {
  const old = renewedIn(facts);
  if (old === undefined) return { ids: [] };
  const found = others.facts("agreements", old);
  if (!found) return { asks: [{ thing: "agreements", id: old }] };
  const renewal = found.find(({ type, data }) => type === "AgreementRenewed" && data.successorId === id);
  return { ids: (renewal?.data.carriedOver as readonly string[] | undefined) ?? [] };
}

/** When an event happened, as it was recorded, and which it is. */
const datedIn = (facts: readonly Fact[], eventId: string): string =>
  `${datedAs(facts.find(({ id }) => id === eventId) as Fact)} (event ${eventId})`;

/** What kept or ended a duty, and since when. */
function endOf({ fulfilment, cover }: CommitmentState): { readonly eventId: string; readonly as: string; readonly since: string } {
  if (fulfilment) return { eventId: fulfilment.eventId, as: "fulfilled", since: fulfilment.certainOn };
  const { eventId, as, since } = cover as NonNullable<typeof cover>;
  return { eventId, as, since };
}

interface Wrong {
  readonly pointer: string;
  readonly detail: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** One rejection of all that are wrong; nothing where none is. */
function refuse(code: RejectionCode, wrong: readonly Wrong[], errorCode: string = code): Refused | undefined {
  if (wrong.length === 0) return undefined;
  return reject(code, wrong.map(({ detail }) => detail).join("; "), {
    facts: { commitments: wrong.map(({ facts }) => facts) },
    errors: wrong.map(({ pointer, detail }) => ({ pointer, code: errorCode, detail })),
  });
}
