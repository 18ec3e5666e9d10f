// One service, spoken to by types: an address that it does not have or a field that is misspelt does not compile.
import createClient, { type Client, type ClientPathsWithMethod, type FetchOptions, type FetchResponse, type ParseAs } from "openapi-fetch";
import type { paths } from "./schema.d.ts";

type Method = "get" | "post";
/** What is answered unless another form is asked for, which is read with `parseAs: "text"` or `"blob"`. */
type Json = "application/json" | "application/problem+json";
type PathsWith<M extends Method> = ClientPathsWithMethod<Client<paths>, M>;
type Operation<M extends Method, Path extends PathsWith<M>> = paths[Path] extends Record<M, infer Found extends object> ? Found : never;
type Init<Options> = object extends Options ? [init?: Options] : [init: Options];

/** `openapi-fetch`'s own type lets fields pass that no schema has; nothing here does. */
type Ask<M extends Method> = <Path extends PathsWith<M>, Parse extends ParseAs = "json">(
  path: Path,
  ...init: Init<FetchOptions<Operation<M, Path>> & { parseAs?: Parse }>
) => Promise<FetchResponse<Operation<M, Path>, { parseAs: Parse }, Json>>;

export interface Camket {
  readonly GET: Ask<"get">;
  readonly POST: Ask<"post">;
}

export interface CamketOptions {
  /** Where the service is: `http://127.0.0.1:8080`. */
  readonly baseUrl: string;
  /** Who gives the commands; `local` without it. */
  readonly actor?: string;
  /** Instead of the platform's own: to try again, to give up after a while, to test. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * Sends nothing by itself. An answer that is not what was asked for comes as `error`; `answerOf` throws it.
 * @example
 * const camket = createCamket({ baseUrl: "http://127.0.0.1:8080", actor: "officer-7" });
 * const { data, error } = await camket.GET("/v1/parties/{id}", { params: { path: { id: "sekong" } } });
 */
export function createCamket({ actor, ...options }: CamketOptions): Camket {
  // The same functions, with a stricter type.
  return createClient<paths>({ ...options, headers: { "camket-actor": actor } }) as Camket;
}
