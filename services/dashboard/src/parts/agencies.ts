// Which agencies are charged with a thing, as what, and what they were told to do.
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { catalogue } from "../words/catalogue.ts";
import { type PartyNamed, party } from "./party.ts";
import { table } from "./table.ts";
import { codeText, freeText } from "./text-in.ts";

const words = catalogue({
  en: {
    agencies: "Agencies charged with it",
    none: "No agency is charged with it.",
    agency: "Agency",
    role: "Role",
    instruction: "Instruction",
  },
  vi: { agencies: "Cơ quan được giao", none: "Chưa giao cơ quan nào.", agency: "Cơ quan", role: "Vai trò", instruction: "Nội dung giao" },
});

interface Assigned {
  readonly agency: PartyNamed;
  readonly role: string;
  readonly instruction?: string | undefined;
}

export function agencies(visit: Visit, all: readonly Assigned[]): Content {
  const { language } = visit;
  const said = words[language];
  return html`<section class="concern">
    <h2>${said.agencies}</h2>
    ${
      all.length === 0
        ? html`<p class="empty">${said.none}</p>`
        : table(
            said.agencies,
            [
              { title: said.agency, head: true, cell: ({ agency }) => party(agency, visit) },
              { title: said.role, cell: ({ role }) => codeText(language, "role", role) },
              { title: said.instruction, cell: ({ instruction }) => freeText(instruction, language) },
            ],
            all,
          )
    }
  </section>`;
}
