// What there is to ask of a generated ledger: every board, list and search, taken from the service's own description, so that a board is measured
// from the day on which it is mounted.
import type { Json } from "../conformance/description.ts";

/** A pair of provinces of which the ledger tells much, and others to filter by. */
const filters: Readonly<Record<string, string>> = { corridor: "quang-nam~xekong", party: "gia-lai", text: "dak lak" };
const searched = ["dak lak", "thoa thuan", "đắc chưng", "bien ban", "ເຊກ", "រតន", "c-0123", "quang nam 2023", "xe", "zzzz"];

/** What lists are asked for beside their first page. */
export const lists: Readonly<Record<string, readonly string[]>> = {
  "/v1/commitments": ["corridor", "party", "text"]
    .map((name) => `${name}=${encodeURIComponent(filters[name] as string)}`)
    .concat("orphaned=true", "schedule=overdue", "sort=-due"),
  "/v1/agreements": ["corridor=quang-nam~xekong", "party=gia-lai", "endsBy=2026-12-31"],
  "/v1/requests": ["corridor=quang-nam~xekong", "open=true&sort=submitted", "from=gia-lai"],
  "/v1/meetings": ["party=gia-lai", "text=hoi%20dam"],
  "/v1/parties": ["text=quang"],
  "/v1/sources": ["conflicts=open", "text=ban%20giao"],
  "/v1/indicators": ["text=kim%20ngach"],
};

/** What needs parameters, by the address up to them. */
export const others: Readonly<Record<string, readonly string[]>> = {
  "/v1/diff": ["fromValidAt=2024-01-01&fromKnownAt=2024-01-01", "fromValidAt=2024-01-01&fromKnownAt=2024-01-01&corridor=quang-nam~xekong"],
  "/v1/changes": ["since=2025-06-01", "since=2025-06-01&corridor=quang-nam~xekong"],
  "/v1/calendar": ["from=2025-10-01&to=2025-12-31", "from=2025-01-01&to=2025-12-31&party=gia-lai"],
};

/** Every board alone, by each word of its closed parameters, and by corridor and party; each list likewise by a few filters; the search. */
export function questionsIn({ paths }: Json): readonly string[] {
  return Object.entries<Json>(paths).flatMap(([path, { get }]) => {
    const parameters: readonly Json[] = get?.parameters ?? [];
    if (path.includes("{") || !parameters.some(({ name }) => name === "validAt")) return [];
    if (path === "/v1/search") return searched.map((text) => `${path}?text=${encodeURIComponent(text)}`);
    if (others[path]) return others[path].map((query) => `${path}?${query}`);
    if (lists[path]) return [path, ...lists[path].map((query) => `${path}?${query}`)];
    if (!path.startsWith("/v1/boards/")) return [];
    const needed = parameters
      .filter(({ required }) => required)
      .map((parameter) => `${parameter.name}=${encodeURIComponent(exampleOf(parameter))}`);
    const chosen = parameters.flatMap(({ name, in: where, schema }) => {
      if (where !== "query" || name === "sort" || name === "lang") return [];
      if (filters[name] !== undefined) return [`${name}=${encodeURIComponent(filters[name])}`];
      return name === "by" ? wordsOf(schema).map((word) => `${name}=${word}`) : [];
    });
    return [[], ...chosen.map((one) => [one])].map((more) =>
      [path, [...needed, ...more].join("&")].filter((part) => part !== "").join("?"),
    );
  });
}

const exampleOf = ({ example, schema }: Json): string => String(example ?? schema?.examples?.[0] ?? "");

/** The closed list of a parameter, which may be given once or several times. */
const wordsOf = (schema: Json): readonly string[] =>
  schema.enum ??
  schema.items?.enum ??
  (schema.anyOf ?? schema.oneOf ?? [])
    .flatMap(wordsOf)
    .filter((word: string, n: number, all: readonly string[]) => all.indexOf(word) === n);
