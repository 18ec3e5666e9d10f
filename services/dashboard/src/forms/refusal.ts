// Why it was not recorded: a summary above the form that leads to each field that is wrong, or the register's "no" with the facts that stand in the way.
import type { CamketProblem } from "@camket/client";
import type { FieldProblem } from "@camket/command-api";
import { type CommandDefinition, commandNamed } from "@camket/domain";
import { type Content, html } from "../html.ts";
import { instant, shortDay } from "../parts/days.ts";
import type { Visit } from "../visit.ts";
import { fieldLabel } from "../words/field-words.ts";
import { capital, commandText, eventText } from "./command-words.ts";
import { labels } from "./correction.ts";
import { inputId } from "./input.ts";
import { fieldProblemText, refusalText } from "./problem-words.ts";
import type { Entry } from "./register.ts";
import { formWords } from "./words.ts";

const notice = (
  title: string,
  content: Content,
): Content => html`<div class="notice notice-wrong problems" role="alert" id="problems" tabindex="-1">
  <h2>${title}</h2>
  ${content}
</div>`;

export interface AboutForm {
  readonly definition: CommandDefinition;
  /** The thing, where it is there. */
  readonly id: string | undefined;
  readonly entries: readonly Entry[];
}

/** Each wrong field, and what is about the whole. */
export function problemSummary({ language }: Visit, problems: readonly FieldProblem[], command: string): Content {
  const words = formWords[language];
  const called = (name: string): string => (name === "_id" ? words.which : labels(name, command, language));
  return notice(
    words.wrong,
    html`<ul>
      ${problems.map((problem) =>
        problem.code === "UNKNOWN_FIELD"
          ? html`<li>${words.unknownField(problem.field ?? "")}</li>`
          : problem.field === undefined
            ? html`<li>${fieldProblemText(problem, language)}</li>`
            : html`<li><a href=${`#${inputId(problem.field)}`}>${called(problem.field)}</a>: ${fieldProblemText(problem, language)}</li>`,
      )}
    </ul>`,
  );
}

/** A refusal as a whole, by what it is. */
export function refusalOf(visit: Visit, problem: CamketProblem, about: AboutForm): Content {
  const words = formWords[visit.language];
  const { status, code } = problem;
  if (code === "STALE_REVISION" && about.id !== undefined) return stale(visit, about);
  if (code === "STALE_REVISION") return notice(words.taken, html`<p>${words.takenNote}</p>`);
  if (code === "IDEMPOTENCY_KEY_REUSED") return reused(visit, about);
  if (code === "OUTCOME_UNKNOWN") return notice(words.busy.split(":")[0] as string, html`<p>${words.unknownOutcome}</p>`);
  if (status === 503) return notice(words.wrong.split(":")[0] as string, html`<p>${words.busy}</p>`);
  return notice(
    words.refused,
    html`<p>${refusalText(code, problem.message, visit.language, problem.facts.eventId !== undefined)}</p>${factsOf(visit, problem, about)}`,
  );
}

/** Somebody recorded something after the form was opened. */
function stale(visit: Visit, { entries }: AboutForm): Content {
  const { language, timeZone } = visit;
  const words = formWords[language];
  return notice(
    words.stale,
    html`<p>${words.staleNote}</p>
      <ul>
        ${entries.map(
          ({ type, recordedAt, actor }) =>
            html`<li>${capital(eventText(language, type))} – ${words.earlierNow(instant(recordedAt, language, timeZone), actor.id)}</li>`,
        )}
      </ul>`,
  );
}

function reused({ address, language }: Visit, { definition, id }: AboutForm): Content {
  const words = formWords[language];
  const { thing, name } = definition;
  return notice(
    words.reused,
    html`<p>${words.reusedNote}</p>
      <p><a class="button" href=${address.to(`/record/${thing}/${name}`, { id })}>${words.newForm}</a></p>`,
  );
}

/** What has to be recorded instead, or first. */
const instead: Readonly<Record<string, string>> = {
  ALREADY_RECORDED: "correct",
  HANDOVER_NOT_RECORDED: "hand-over",
  FULFILMENT_NOT_RECORDED: "deliver",
  MILESTONE_NOT_SCHEDULED: "schedule-milestone",
  PERMIT_STEP_NOT_SUBMITTED: "submit-permit-step",
  EVIDENCE_NOT_ATTACHED: "attach-evidence",
  DISPUTE_NOT_RECORDED: "dispute",
  MEETING_NOT_HELD: "hold",
  MINUTES_AGREED: "correct",
  COMMUNIQUE_ISSUED: "correct",
  TARGET_SET: "correct",
  OBSERVATION_REPORTED: "correct",
  OBSERVATION_NOT_REPORTED: "report-observation",
};

/** The events that stand in the way, from when on, and what would lift it. */
function factsOf(visit: Visit, { code = "", facts }: CamketProblem, { definition, id, entries }: AboutForm): Content {
  const { address, language } = visit;
  const words = formWords[language];
  const { thing } = definition;
  const { eventId, since, liftedBy, usedBy } = facts;
  // Where others rest on an event, they stand in the way, and not it.
  const inTheWay: readonly unknown[] = Array.isArray(usedBy) ? usedBy : [eventId];
  const event = entries.find((entry) => entry.id === eventId);
  const lifting = typeof liftedBy === "string" ? commandNamed(thing, liftedBy) : undefined;
  const lines: Content[] = [];
  for (const one of inTheWay) {
    if (typeof one !== "string" || id === undefined) continue;
    const type = entries.find((entry) => entry.id === one)?.type;
    lines.push(
      html`${words.theEvent}: <a href=${`${address.to(`/${thing}/${id}`)}#event-${one}`}>${type === undefined ? one : capital(eventText(language, type))}</a>${
        typeof since === "string" && /^\d{4}-\d\d-\d\d$/.test(since) && html`, ${words.since} ${shortDay(since, language)}`
      }`,
    );
  }
  if (lifting && id !== undefined)
    lines.push(
      html`${words.liftedBy}: <a href=${address.to(`/record/${thing}/${lifting.name}`, { id })}>${capital(commandText(language, thing, lifting.name))}</a>`,
    );
  const other = commandNamed(thing, instead[code] ?? "");
  if (other && id !== undefined)
    lines.push(
      html`<a href=${address.to(`/record/${thing}/${other.name}`, { id, ...(other.name === "correct" && event ? { targetEventId: event.id } : {}) })}
        >${capital(commandText(language, thing, other.name))}</a
      >`,
    );
  for (const [fact, value] of Object.entries(facts))
    if (!["eventId", "since", "liftedBy", "requestId"].includes(fact) && ["string", "number"].includes(typeof value))
      lines.push(html`${fieldLabel(language, fact)}: ${String(value)}`);
  return lines.length > 0 && html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
