// What forms ask of the API. They are the same for every thing and command of the catalogue, so the address is put together here, out of reach of the
// client's types; what is read of an answer stands in the shapes below.
import { answerOf, type Camket, CamketProblem, type components } from "@camket/client";
import type { Body, CommandDefinition, LocalizedText, PartyEnd, Thing } from "@camket/domain";

type CommandAnswer = components["schemas"]["CommandAnswer"];

interface Init {
  readonly params?: { readonly query?: Readonly<Record<string, unknown>>; readonly header?: Readonly<Record<string, string | undefined>> };
  readonly body?: unknown;
}
interface AnyAddress {
  GET<Data>(path: string, init: Init): Promise<{ readonly data?: Data; readonly error?: unknown; readonly response: Response }>;
  POST<Data>(path: string, init: Init): Promise<{ readonly data?: Data; readonly error?: unknown; readonly response: Response }>;
}
const anyAddress = (camket: Camket): AnyAddress => camket as unknown as AnyAddress;

/** A thing as a list shows it: parties say `names`, indicators `name`, the others `title`. */
interface Listed {
  readonly id: string;
  readonly title?: LocalizedText;
  readonly names?: LocalizedText;
  readonly name?: LocalizedText;
  /** Of a party that is there no more. */
  readonly ended?: Ended;
}
export interface Ended {
  readonly as: PartyEnd;
  /** The first day on which it had ended. */
  readonly since: string;
}
export interface Choice {
  readonly id: string;
  readonly names: LocalizedText;
  readonly ended?: Ended;
}
const choiceOf = ({ id, title, names, name, ended }: Listed): Choice => ({
  id,
  names: title ?? names ?? name ?? { en: id },
  ...(ended ? { ended } : {}),
});

/** As many as a field offers without a search. */
const choicesMax = 200;

/** The first of its list. @throws CamketProblem */
export async function choicesAmong(camket: Camket, thing: Thing): Promise<readonly Choice[]> {
  const { items } = await answerOf(
    anyAddress(camket).GET<{ items: readonly Listed[] }>(`/v1/${thing}`, { params: { query: { limit: choicesMax } } }),
  );
  return items.map(choiceOf);
}

/** Of one kind, by words of their names; those that there are on a day, or now. @throws CamketProblem */
export async function foundByName(camket: Camket, thing: Thing, text: string, validAt?: string): Promise<readonly Choice[]> {
  const query = { text: text.slice(0, 100), thing, ...(validAt === undefined ? {} : { validAt }) };
  const { items } = await answerOf(anyAddress(camket).GET<{ items: readonly Listed[] }>("/v1/search", { params: { query } }));
  return items.map(choiceOf);
}

export interface ThingNow extends Choice {
  readonly revision: number;
  /** What it has under ids of its own, by the field that names one: the id, and what it is called. */
  readonly own: Readonly<Record<string, readonly (readonly [id: string, words: string])[]>>;
  /** The party that alone gives and the one that alone gets, or who goes on for it: its id. */
  readonly giver?: string | undefined;
  readonly receiver?: string | undefined;
  /** That it has come to. */
  readonly stage?: string | undefined;
}

interface Side {
  readonly partyId?: string;
  readonly now?: { readonly id: string };
}
/** A commitment, as far as its sides, milestones, permit steps and disputes go. */
interface OfCommitment {
  readonly stage?: string;
  readonly obligors?: readonly Side[];
  readonly beneficiaries?: readonly Side[];
  readonly milestones?: readonly { readonly milestoneId: string; readonly name: string }[];
  readonly permitSteps?: readonly { readonly stepId: string; readonly name: string }[];
  readonly disputes?: readonly { readonly disputeId: string; readonly grounds: string }[];
}
const ownOf = ({ milestones = [], permitSteps = [], disputes = [] }: OfCommitment): ThingNow["own"] => ({
  milestoneId: milestones.map(({ milestoneId, name }) => [milestoneId, name]),
  stepId: permitSteps.map(({ stepId, name }) => [stepId, name]),
  disputeId: disputes.map(({ disputeId, grounds }) => [disputeId, grounds.slice(0, 100)]),
});

const onlyOne = ([one, other]: readonly Side[] = []): string | undefined => (other ? undefined : (one?.now?.id ?? one?.partyId));

/** As all that is recorded says it is today; undefined: there is no such thing, or not yet. @throws CamketProblem for all else that goes wrong */
export async function thingNow(camket: Camket, thing: Thing, id: string): Promise<ThingNow | undefined> {
  const { data, error, response } = await anyAddress(camket).GET<Listed & OfCommitment>(`/v1/${thing}/${encodeURIComponent(id)}`, {});
  if (response.status === 404 || response.status === 422) return undefined;
  if (!response.ok || !data) throw new CamketProblem(response.status, error);
  const revision = Number(/^"(\d+)/.exec(response.headers.get("etag") ?? "")?.[1]);
  return {
    ...choiceOf(data),
    revision,
    own: ownOf(data),
    giver: onlyOne(data.obligors),
    receiver: onlyOne(data.beneficiaries),
    stage: data.stage,
  };
}

/** What forms read of an entry of a history. */
export interface Entry {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  /** In the log, as a command answers it. */
  readonly position: string;
  readonly recordedAt: string;
  readonly actor: { readonly id: string };
  readonly occurredOn?: Readonly<Record<string, unknown>> & { readonly defaulted?: true };
  readonly claims: readonly unknown[];
  readonly onBehalfOf?: unknown;
  readonly side?: string;
  readonly data: Body;
  /** The whole body as it reads after its corrections. */
  readonly corrected?: Body;
  readonly withdrawn?: unknown;
  readonly discarded?: unknown;
}

/** As many of the newest as a form chooses from. */
const entriesMax = 500;

/** The newest, oldest first; of a moment, as known then. @throws CamketProblem */
export async function entriesOf(
  camket: Camket,
  thing: Thing,
  id: string,
  asked: { readonly limit?: number; readonly knownAt?: string } = {},
): Promise<readonly Entry[]> {
  const path = `/v1/${thing}/${encodeURIComponent(id)}/history`;
  const query = { limit: entriesMax, sort: "-revision", ...asked };
  const { items } = await answerOf(anyAddress(camket).GET<{ items: readonly Entry[] }>(path, { params: { query } }));
  return items.toReversed();
}

/** What began it. @throws CamketProblem */
export async function firstEntryOf(camket: Camket, thing: Thing, id: string): Promise<Entry | undefined> {
  const path = `/v1/${thing}/${encodeURIComponent(id)}/history`;
  const { items } = await answerOf(anyAddress(camket).GET<{ items: readonly Entry[] }>(path, { params: { query: { limit: 1 } } }));
  return items[0];
}

export interface Giving {
  readonly definition: CommandDefinition;
  /** Absent: one is made, of a command that begins a thing. */
  readonly id: string | undefined;
  readonly body: Body;
  readonly key: string;
  /** At which revision the thing must be; absent: there must be none. */
  readonly revision: number | undefined;
  readonly validateOnly: boolean;
}

/** @throws CamketProblem where it is refused */
export function give(camket: Camket, { definition, id, body, key, revision, validateOnly }: Giving): Promise<CommandAnswer> {
  const { thing, name } = definition;
  const path = id === undefined ? `/v1/${thing}/${name}` : `/v1/${thing}/${encodeURIComponent(id)}/${name}`;
  const precondition = revision === undefined ? (definition.begins ? { "if-none-match": "*" } : {}) : { "if-match": `"${revision}"` };
  return answerOf(
    anyAddress(camket).POST<CommandAnswer>(path, {
      params: { header: { "idempotency-key": key, ...precondition }, ...(validateOnly ? { query: { validateOnly: "true" } } : {}) },
      body,
    }),
  );
}

export type { CommandAnswer };
