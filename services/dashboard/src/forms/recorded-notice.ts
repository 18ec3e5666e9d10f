// After a form was recorded, the page of its thing says so once: where the history has it, for an address can say what it likes.
import { CamketProblem } from "@camket/client";
import { type CommandDefinition, commandNamed } from "@camket/domain";
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { catalogue } from "../words/catalogue.ts";
import { commandText } from "./command-words.ts";
import { entriesOf } from "./register.ts";

const words = catalogue({ en: { recorded: "Recorded" }, vi: { recorded: "Đã ghi nhận" } });

/** Others may have recorded something on top of it since. */
const lookedAtMax = 20;

/** Of a page whose address says what was recorded, and at which position. */
export async function recordedNotice(visit: Visit): Promise<Content> {
  const { address, language } = visit;
  const { recorded } = address.query;
  const thing = address.path.split("/")[1] ?? "";
  const command = typeof recorded === "string" ? commandNamed(thing, recorded) : undefined;
  return (
    command &&
    (await isRecorded(visit, command)) &&
    html`<div class="notice notice-good" role="status"><p>${words[language].recorded}: <strong>${commandText(language, command.thing, command.name)}</strong></p></div>`
  );
}

async function isRecorded({ camket, address, params }: Visit, { thing, event }: CommandDefinition): Promise<boolean> {
  const { after } = address.query;
  if (params.id === undefined || after === undefined) return false;
  try {
    const entries = await entriesOf(camket, thing, params.id, { limit: lookedAtMax });
    return entries.some(({ type, position }) => type === event.type && position === after);
  } catch (error) {
    if (error instanceof CamketProblem) return false;
    throw error;
  }
}
