// All that can be recorded: the commands of each thing, the most used first, and a search in Vietnamese and English.
import { type CommandDefinition, commandNamed, commands, foldText, type Thing } from "@camket/domain";
import { hiddenOf } from "../frame/time-travel.ts";
import { type Content, html } from "../html.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";
import { capital, commandText, thingsText, thingText } from "./command-words.ts";
import { mostUsed } from "./layouts.ts";
import { formWords } from "./words.ts";

export const cataloguePage: Page = {
  path: "/record",
  section: "record",
  parameters: ["text"],
  async show(visit) {
    const { address, language } = visit;
    const words = formWords[language];
    const text = typeof address.query.text === "string" ? address.query.text : "";
    const found = commands.filter((command) => isFound(command, text));
    const used = mostUsed.flatMap((path) => commandNamed(...(path.split("/") as [string, string])) ?? []);
    return {
      title: words.record,
      lead: words.lead,
      content: html`<form class="find" method="get" action=${address.path}>
          ${hiddenOf(address, ["text"])}
          <label for="find">${words.find}</label>
          <input type="search" id="find" name="text" value=${text} placeholder=${words.findHint} />
          <button type="submit">${words.findNow}</button>
        </form>
        ${found.length === 0 && html`<p class="empty">${words.none}</p>`}
        ${
          text === "" &&
          html`<h2>${words.mostUsed}</h2>
            <ul class="commands commands-used">
              ${used.map((one) => html`<li>${commandLink(visit, one)} <small>${thingText(language, one.thing)}</small></li>`)}
            </ul>`
        }
        <div class="commands-by-thing">
          ${thingsInOrder.map((thing) => {
            const own = found.filter((one) => one.thing === thing);
            return (
              own.length > 0 &&
              html`<section class="card" aria-labelledby=${`of-${thing}`}>
                <h2 id=${`of-${thing}`}>${capital(thingsText(language, thing))}</h2>
                <ul class="commands">
                  ${own.map((one) => html`<li>${commandLink(visit, one)}</li>`)}
                </ul>
              </section>`
            );
          })}
        </div>`,
    };
  },
};

/** As officers come to them. */
const thingsInOrder: readonly Thing[] = ["commitments", "requests", "agreements", "meetings", "parties", "sources", "indicators"];

export const commandLink = ({ address, language }: Visit, { thing, name }: CommandDefinition, id?: string): Content =>
  html`<a href=${address.to(`/record/${thing}/${name}`, { id })}>${capital(commandText(language, thing, name))}</a>`;

/** Each word of the text in what the command and its thing are called, in either language. */
function isFound({ thing, name, summary }: CommandDefinition, text: string): boolean {
  const said = foldText(
    [
      name,
      summary,
      ...(["en", "vi"] as const).flatMap((language) => [commandText(language, thing, name), thingsText(language, thing)]),
    ].join(" "),
  );
  return foldText(text)
    .split(/\s+/)
    .every((word) => said.includes(word));
}
