// After a form was recorded, the page of its thing says so once.
import { commandNamed } from "@camket/domain";
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { catalogue } from "../words/catalogue.ts";
import { commandText } from "./command-words.ts";

const words = catalogue({ en: { recorded: "Recorded" }, vi: { recorded: "Đã ghi nhận" } });

/** Of a page whose address says what was recorded. */
export function recordedNotice({ address, language }: Visit): Content {
  const { recorded } = address.query;
  const thing = address.path.split("/")[1] ?? "";
  const command = typeof recorded === "string" ? commandNamed(thing, recorded) : undefined;
  return (
    command &&
    html`<div class="notice notice-good" role="status"><p>${words[language].recorded}: <strong>${commandText(language, command.thing, command.name)}</strong></p></div>`
  );
}
