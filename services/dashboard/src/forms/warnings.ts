// What a preview draws attention to, and never refuses: a party that had ended by the day of the event, what happened to a promise before it was one,
// and a hand-over of what nobody began. Only what is certain is said.
import { CamketProblem } from "@camket/client";
import type { FuzzyDate, Thing } from "@camket/domain";
import { shortDay } from "../parts/days.ts";
import { described } from "../parts/event-data.ts";
import { pick } from "../parts/text-in.ts";
import type { Visit } from "../visit.ts";
import { plainCode } from "../words/codes.ts";
import { endedText } from "./choice-words.ts";
import { chosenThing } from "./chosen.ts";
import type { Form } from "./command-form.ts";
import { eventText } from "./command-words.ts";
import { type CommandAnswer, type Entry, firstEntryOf } from "./register.ts";
import { formWords } from "./words.ts";

/** Sentences in the page's language. */
export async function warningsOf(visit: Visit, form: Form, { events = [] }: CommandAnswer): Promise<readonly string[]> {
  const [event] = events;
  // A correction speaks of the entry that it corrects, which has a day of its own.
  if (!event?.occurredOn || form.meant.typed.has("targetEventId")) return [];
  const { earliest, latest } = described(event.occurredOn as FuzzyDate);
  const early = latest === undefined ? undefined : await tooEarly(visit, form, latest);
  return [
    ...(earliest === undefined ? [] : endedBy(visit, form, earliest)),
    ...(early === undefined ? [] : [early]),
    ...notBegun(visit, form),
  ];
}

/** Stages in which nothing was done yet: a hand-over may skip what nobody recorded, or be of another promise. */
const beforeAnyWork: readonly string[] = ["proposed", "pledged", "agreed", "in-preparation"];

function notBegun({ language }: Visit, { command, thing }: Form): readonly string[] {
  const { stage } = thing ?? {};
  if (command !== "commitments/hand-over" || stage === undefined || !beforeAnyWork.includes(stage)) return [];
  return [formWords[language].notBegun(plainCode("stage", stage, language))];
}

/** Parties that are named and had ended by the first day on which it may have happened. */
function endedBy({ language }: Visit, { meant, choices, command }: Form, day: string): readonly string[] {
  const named = new Set([...meant.typed].flatMap(([name, id]) => (name !== "_id" && chosenThing(name, command) === "parties" ? [id] : [])));
  return [...named].flatMap((id) => {
    const party = choices.get("parties" satisfies Thing)?.find((one) => one.id === id);
    if (!party?.ended || party.ended.since > day) return [];
    return [formWords[language].partyEnded(pick(party.names, language).text, endedText(party.ended, language))];
  });
}

/** A day that lies before the first on which the promise may have begun. */
async function tooEarly({ camket, language }: Visit, { definition, thing }: Form, day: string): Promise<string | undefined> {
  if (definition.thing !== "commitments" || !thing) return undefined;
  const first = await orNone(firstEntryOf(camket, definition.thing, thing.id));
  const { earliest } = first?.occurredOn ? described((first.corrected?.occurredOn ?? first.occurredOn) as FuzzyDate) : {};
  if (first === undefined || earliest === undefined || day >= earliest) return undefined;
  return formWords[language].beforeBegun(eventText(language, first.type), shortDay(earliest, language));
}

/** A preview without a warning is worth more than none. */
async function orNone(asked: Promise<Entry | undefined>): Promise<Entry | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof CamketProblem) return undefined;
    throw error;
  }
}
