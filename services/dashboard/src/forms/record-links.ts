// What can be recorded of a thing as it stands: links from its page to the forms that fit, the likeliest first and the rest folded. The register
// decides; these are offers.
import { type CommandDefinition, commands, type Thing } from "@camket/domain";
import { type Content, html } from "../html.ts";
import { isNow, type Visit } from "../visit.ts";
import { commandLink } from "./catalogue-page.ts";
import { capital, commandOfEvent, commandText, eventText } from "./command-words.ts";
import { formWords } from "./words.ts";

const beforeWork = ["prepare", "start", "report-progress", "assign-agency", "reschedule"];
const atWork = ["report-progress", "deliver", "hand-over", "reschedule", "assign-agency"];

/** By thing and stage, the likeliest next. */
const next: Readonly<Partial<Record<Thing, Readonly<Record<string, readonly string[]>>>>> = {
  commitments: {
    proposed: ["agree", "pledge", "decline"],
    pledged: ["agree", ...beforeWork],
    agreed: beforeWork,
    "in-preparation": ["start", ...atWork],
    "in-implementation": atWork,
    delivered: ["hand-over", "verify", "attach-evidence"],
    "handed-over": ["accept-handover", "verify", "attach-evidence"],
    verified: ["attach-evidence", "close"],
    suspended: ["resume", "cancel"],
    declined: ["reopen"],
    cancelled: ["reopen"],
    lapsed: ["reopen"],
    superseded: ["reopen"],
    closed: ["reopen"],
  },
  requests: {
    submitted: ["acknowledge", "accept", "answer", "decline", "escalate"],
    acknowledged: ["accept", "accept-partly", "answer", "decline", "escalate"],
    escalated: ["accept", "accept-partly", "answer", "decline"],
  },
  agreements: {
    negotiating: ["sign"],
    signed: ["enter-into-force", "assign-agency", "amend", "extend", "renew"],
    "in-force": ["amend", "extend", "renew", "assign-agency", "terminate"],
    "implementation-suspended": ["resume-implementation", "terminate"],
  },
  meetings: { scheduled: ["hold"], held: ["review-commitment", "agree-minutes", "issue-communique"] },
};
/** Where the stage says nothing. */
const usual: Readonly<Partial<Record<Thing, readonly string[]>>> = {
  commitments: beforeWork,
  parties: ["record-alias", "rename", "place-under"],
  sources: ["extract-claim", "record-conflict"],
  indicators: ["report-observation", "revise-observation", "set-target"],
};
const always = ["correct"];

/**
 * Those that come first, and all the others that something that is there can be given.
 * @param done what was recorded and is not to be offered again
 */
export function commandsFor(
  thing: Thing,
  stage?: string,
  done: readonly string[] = [],
): { readonly first: readonly CommandDefinition[]; readonly rest: readonly CommandDefinition[] } {
  const own = commands.filter((one) => one.thing === thing && !done.includes(one.name));
  const likely = [...((stage === undefined ? undefined : next[thing]?.[stage]) ?? usual[thing] ?? []), ...always];
  const first = likely.flatMap((name) => own.find((one) => one.name === name) ?? []);
  return { first, rest: own.filter((one) => !first.includes(one)) };
}

/** @example recordLinks(visit, "commitments", "dac-chung-police-building", "delivered") */
export function recordLinks(visit: Visit, thing: Thing, id: string, stage?: string, done: readonly string[] = []): Content {
  if (!isNow(visit)) return undefined;
  const words = formWords[visit.language];
  const { first, rest } = commandsFor(thing, stage, done);
  return html`<nav class="record-links" aria-label=${words.recordMore}>
    <ul class="chips">
      ${first.map((one) => html`<li>${commandLink(visit, one, id)}</li>`)}
    </ul>
    <details class="folded">
      <summary>${words.recordMore}</summary>
      <ul class="commands">
        ${rest.map((one) => html`<li>${commandLink(visit, one, id)}</li>`)}
      </ul>
    </details>
  </nav>`;
}

/** Links from an entry of a history to the forms that correct and withdraw it. A correction is not corrected but replaced: there the form is the thing's. */
export function mendLinks(visit: Visit, thing: Thing, id: string, event: { readonly id: string; readonly type: string }): Content {
  const { address, language } = visit;
  const definition = commandOfEvent(thing, event.type);
  if (!isNow(visit) || !definition || ["correct", "withdraw-event", "reclassify"].includes(definition.name)) return undefined;
  const link = (command: "correct" | "withdraw-event") => {
    const text = capital(commandText(language, thing, command));
    const href = address.to(`/record/${thing}/${command}`, { id, targetEventId: event.id });
    return html`<a href=${href} aria-label=${`${text}: ${eventText(language, event.type)}`}>${text}</a>`;
  };
  return html`${link("correct")} ${link("withdraw-event")}`;
}
