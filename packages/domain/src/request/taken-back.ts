// What a request had become by an acceptance that was withdrawn since: the commitment stands on by its own events, and who reads either is told.
import { isWithdrawnBy } from "../stream/standing.ts";
import { acceptances } from "./lifecycle.ts";

/** An event of a request, as the log holds it. */
interface Told {
  readonly id: string;
  readonly type: string;
  readonly data: object;
}

/** By the id of a commitment, the acceptance of it that was withdrawn; none that another acceptance names, which stands. */
export function acceptancesTakenBack(events: readonly Told[]): ReadonlyMap<string, string> {
  const accepted = events.filter(({ type }) => acceptances.has(type));
  const [standing, withdrawn] = [false, true].map((is) => accepted.filter(({ id }) => isWithdrawnBy(events, id) === is));
  const taken = new Map((withdrawn ?? []).map((event) => [commitmentOf(event), event.id]));
  for (const event of standing ?? []) taken.delete(commitmentOf(event));
  return taken;
}

const commitmentOf = ({ data }: Told): string => (data as { commitmentId: string }).commitmentId;
