// Whether a page of another site sent a form: any page that a browser shows can, without asking, and the browser sends this service's cookies with it.
// A browser says where the page is from: by W3C Fetch Metadata where the line is safe (TLS, or this machine), else by `Origin` alone. A program says
// neither, and is let through. So asks Go's http.CrossOriginProtection.
import { edgeProblem, ProblemError } from "@camket/platform";
import type { FastifyRequest } from "fastify";

/** @throws ProblemError where it did */
export function refuseOtherSites({ headers, host }: Pick<FastifyRequest, "headers" | "host">): void {
  const { origin, "sec-fetch-site": site } = headers;
  const isOurs =
    site === undefined ? origin === undefined || hostOf(origin) === host?.toLowerCase() : ["same-origin", "none"].includes(String(site));
  if (!isOurs) throw new ProblemError(edgeProblem("other-site", "a page of another site sent this form"));
}

/** Nothing for `null`, which stands for a page that may not be known. */
const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
