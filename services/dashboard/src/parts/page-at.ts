// The page that shows what an address of the API answers: the same path without `/v1`, at the moment of the visit.
import type { Visit } from "../visit.ts";

/** @example pageAt(visit, "/v1/commitments?open=true") // "/commitments?open=true&lang=vi" */
export function pageAt({ address }: Visit, resource: string): string {
  const { pathname, searchParams } = new URL(resource, "http://camket.invalid");
  const parameters = Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]));
  return address.to(pathname.replace(/^\/v1/, ""), parameters);
}
