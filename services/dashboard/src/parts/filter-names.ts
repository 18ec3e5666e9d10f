// Names in the filters of a list: what somebody typed becomes an id, and ids in the address are told by their names.
import { answerOf, CamketProblem } from "@camket/client";
import { foldText, Slug, type Thing } from "@camket/domain";
import { choicesAmong, type Choice as Found, foundByName, thingNow } from "../forms/register.ts";
import type { Content } from "../html.ts";
import type { Visit } from "../visit.ts";
import { corridorKey, corridorText } from "./corridor.ts";
import { country } from "./country.ts";
import type { Choice, Filter, Offered } from "./filters.ts";
import { localized, plain } from "./text-in.ts";

/** Names that are looked up for one page: more filters than this are told by their ids. */
const namedMax = 12;

/** Names that a field offers before one types: a page stays below 150 kB with five lists of them. */
const offeredMax = 100;

/** Of one name: more would not be read. */
const namesakesMax = 8;

/** One of several things of the name that was typed, with the address that names it by its id. */
export interface Namesake extends Found {
  readonly href: string;
}

const isId = (text: string): boolean => Slug.safeParse(text).success;
const isEnd = (text: string): boolean => isId(text) || /^[A-Z]{2}$/.test(text);
const isCorridor = (text: string): boolean => text.split("~").length === 2 && text.split("~").every(isEnd);

/**
 * Where names were typed in place of ids: the address with the ids.
 * @throws CamketProblem as the API refuses a parameter, where a name is nobody's or several things' name
 */
export async function addressByIds(visit: Visit, filters: readonly Filter[]): Promise<string | undefined> {
  const wrong = filters.flatMap((filter) => {
    const values = [visit.address.query[filter.name] ?? []].flat();
    const isRight = filter.is === "thing" ? (filter.once ? isEnd : isId) : filter.is === "corridor" ? isCorridor : () => true;
    return values.every(isRight) ? [] : [{ filter, values }];
  });
  if (wrong.length === 0) return undefined;
  // Each name is a search, and all are asked at once.
  for (const { filter, values } of wrong)
    if (values.length > namedMax)
      throw refused(filter.name, `at most ${namedMax} names at once, and ${values.length} stand here: name them by their ids`);
  const right = await Promise.all(
    wrong.map(async ({ filter, values }): Promise<[string, readonly string[]]> => {
      const id = (text: string) => {
        const place = { name: filter.name, with: (value: string) => values.map((one) => (one === text ? value : one)) };
        return filter.is === "thing" ? idOf(visit, place, filter.thing, text) : corridorOf(visit, place, text);
      };
      return [filter.name, await Promise.all(values.map(id))];
    }),
  );
  return visit.address.here({ ...Object.fromEntries(right), filters: undefined });
}

/** Where a name stands in the address. */
interface PlaceOfName {
  readonly name: string;
  /** The values of the parameter with another in its place. */
  readonly with: (value: string) => readonly string[];
}

/** @example corridorOf(visit, "Quảng Nam – Sê Kông") // "quang-nam~sekong" */
async function corridorOf(visit: Visit, { name, with: put }: PlaceOfName, text: string): Promise<string> {
  if (isCorridor(text)) return text;
  const ends = text.split(/\s*[~–—]\s*|\s+-\s+/);
  if (ends.length !== 2) throw refused("corridor", `two parties or countries with a dash between them, not "${text}"`);
  const named = await Promise.all(
    ends.map((end) => {
      const place = { name, with: (id: string) => put(ends.map((one) => (one === end ? id : one)).join("~")) };
      return idOf(visit, place, "parties", /^[a-z]{2}$/i.test(end) ? end.toLowerCase() : end);
    }),
  );
  return named.join("~");
}

async function idOf({ address, camket }: Visit, { name, with: put }: PlaceOfName, thing: Thing, text: string): Promise<string> {
  if (isId(text)) return text;
  const all = nearest(await foundByName(camket, thing, text), text);
  const [one, ...others] = all;
  if (!one) throw refused(name, `nothing is called "${text}"`, "NOT_FOUND_BY_NAME");
  if (others.length === 0) return one.id;
  const offers = all.slice(0, namesakesMax).map((choice): Namesake => ({ ...choice, href: address.here({ [name]: put(choice.id) }) }));
  const ids = offers.map(({ id }) => id).join(", ");
  throw refused(name, `several are called "${text}": name one by its id, ${ids}`, "SEVERAL_OF_THIS_NAME", offers);
}

/** Those with the least beside the words that were typed: of "Quảng Nam" the province, and not its police. */
function nearest(found: Awaited<ReturnType<typeof foundByName>>, text: string): typeof found {
  const beside = found.map((choice) => {
    const names = Object.values(choice.names).map((name) => foldText(name as string));
    const lengths = names.filter((name) => name.includes(foldText(text))).map((name) => name.length);
    return { choice, length: Math.min(...lengths) };
  });
  const least = Math.min(...beside.map(({ length }) => length));
  return beside.filter(({ length }) => length === least).map(({ choice }) => choice);
}

const refused = (parameter: string, detail: string, code = "WRONG_FORM", namesakes: readonly Namesake[] = []): CamketProblem =>
  new CamketProblem(400, { code: "INVALID_QUERY", detail, errors: [{ parameter, code, detail }], namesakes });

/** What the ids of an address are called today. */
export async function namesAsked(visit: Visit, filters: readonly Filter[]): Promise<ReadonlyMap<string, Content>> {
  const { address, camket, language } = visit;
  const asked = filters.flatMap((filter) => {
    const values = [address.query[filter.name] ?? []].flat();
    if (filter.is === "thing") return values.map((id) => ({ thing: filter.thing, id }));
    return filter.is === "corridor" ? values.flatMap((pair) => pair.split("~")).map((id) => ({ thing: "parties" as const, id })) : [];
  });
  const named = await Promise.all(
    asked.slice(0, namedMax).map(async ({ thing, id }): Promise<[string, Content][]> => {
      if (/^[a-z]{2}$/i.test(id)) return [[`${thing}/${id}`, country(id.toUpperCase(), language)]];
      const found = await orNothing(thingNow(camket, thing, id));
      return found ? [[`${thing}/${id}`, localized(found.names, language)]] : [];
    }),
  );
  return new Map(named.flat());
}

/** What fields offer: asked for on purpose, since it is read from every list. */
export async function offeredTo(visit: Visit, filters: readonly Filter[]): Promise<Offered> {
  if (visit.address.query.filters === undefined) return new Map();
  const things = new Set(filters.flatMap((filter) => (filter.is === "thing" ? [filter.thing] : [])));
  const lists = [...things].map(async (thing): Promise<[Thing, readonly Choice[]]> => {
    const all = (await orNothing(choicesAmong(visit.camket, thing))) ?? [];
    return [thing, all.slice(0, offeredMax).map(({ id, names }) => ({ id, name: plain(names, visit.language) }))];
  });
  const offered = new Map<Thing | "corridors", readonly Choice[]>(await Promise.all(lists));
  return filters.some(({ is }) => is === "corridor") ? offered.set("corridors", await corridors(visit)) : offered;
}

async function corridors({ camket, language }: Visit): Promise<readonly Choice[]> {
  const board = await orNothing(answerOf(camket.GET("/v1/boards/corridors", {})));
  return (board?.corridors ?? [])
    .slice(0, offeredMax)
    .flatMap(({ corridor, ends }) => (corridor ? [{ id: corridorKey(corridor), name: corridorText({ corridor, ends }, language) }] : []));
}

/** A name that cannot be had now is no reason to show no list. */
async function orNothing<Data>(asked: Promise<Data>): Promise<Data | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof CamketProblem) return undefined;
    throw error;
  }
}
