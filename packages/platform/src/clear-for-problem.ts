// A problem takes the place of an answer that was begun. What was said of that answer (its tag, its name as a file, how long a cache may keep it)
// is not true of the problem.

/** Of fastify's reply. */
export interface ReplyHeaders {
  getHeaders(): object;
  removeHeader(name: string): unknown;
  header(name: string, value: string): unknown;
}

/** Leaves what is true of every answer, as `Vary` and the request's id, and says that nobody keeps it. Call it before the problem's own headers are set. */
export function clearForProblem(reply: ReplyHeaders): void {
  for (const name of Object.keys(reply.getHeaders())) if (ofTheAnswer.test(name)) reply.removeHeader(name);
  reply.header("cache-control", "no-store");
}

const ofTheAnswer = /^(?:etag|link|location|preference-applied|content-(?:disposition|length)|camket-.*)$/;
