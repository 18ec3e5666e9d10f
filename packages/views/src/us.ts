// Who "we" are in a question: a party with its parts and those that it goes on for, or all parties of a country.
import { checkThing } from "./check-thing.ts";
import { kinOf } from "./kin.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { partiesOf } from "./parties-at.ts";
import { wrongParameter } from "./refused.ts";
import type { Sql } from "./statements.ts";
import { untilNextEvent } from "./until-next-event.ts";

/**
 * Two letters are a country in either case where a party of it was ever registered, else the id of a party, as everything else is.
 * @example ourParties(sql, "LA", moment) // sekong, dac-chung, …
 * @throws Refused where it is neither
 */
export function ourParties(sql: Sql, us: string, moment: Moment, parameter = "us"): readonly string[] {
  const by = [us, moment.seq, moment.validAt];
  return untilNextEvent(sql, { name: "our parties", max: viewLimits.momentsKeptMax, by }, () => seekOurs(sql, us, moment, parameter));
}

function seekOurs(sql: Sql, us: string, moment: Moment, parameter: string): readonly string[] {
  if (/^[a-z]{2}$/i.test(us)) {
    const country = us.toUpperCase();
    // party_by_country
    if (sql.get("SELECT 1 FROM party WHERE country = :country LIMIT 1", { country })) return partiesOf(sql, country, moment);
    if (us === country) throw wrongParameter(parameter, "UNKNOWN_COUNTRY", `no party of "${us}" was ever registered`);
  }
  checkThing(sql, parameter, "party", us);
  return kinOf(sql, [us], moment).otherwise;
}
