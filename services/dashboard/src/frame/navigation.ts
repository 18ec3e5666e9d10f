// Where one can go: in five groups, the same on every page. Without a wide screen it folds into a menu that needs no script.
import { type Content, html } from "../html.ts";
import type { Section } from "../page.ts";
import { textIn } from "../parts/text-in.ts";
import type { Visit } from "../visit.ts";
import { type FrameWords, frameWords } from "./words.ts";

interface Place {
  readonly section: Section;
  readonly path: string;
  readonly word: keyof FrameWords & string;
}
const place = (section: Section, path: string, word: Place["word"] = section as Place["word"]): Place => ({ section, path, word });

const groups: readonly { readonly word: keyof FrameWords & string; readonly places: readonly Place[] }[] = [
  {
    word: "groupSee",
    places: [
      place("overview", "/"),
      place("corridors", "/corridors"),
      place("commitments", "/commitments"),
      place("agreements", "/agreements"),
      place("requests", "/requests"),
      place("meetings", "/meetings"),
      place("calendar", "/calendar"),
    ],
  },
  {
    word: "groupBoards",
    places: [
      place("due", "/boards/due"),
      place("agencies", "/boards/agencies"),
      place("gifts", "/boards/gifts"),
      place("seats", "/boards/seats"),
      place("money", "/boards/money"),
      place("permits", "/boards/permits"),
      place("recurring", "/boards/recurring"),
      place("slippage", "/boards/slippage"),
      place("orphans", "/boards/orphans"),
      place("evidence", "/boards/evidence"),
      place("conflicts", "/boards/conflicts"),
      place("corrections", "/boards/corrections"),
    ],
  },
  {
    word: "groupLook",
    places: [place("indicators", "/indicators"), place("parties", "/parties"), place("sources", "/sources"), place("compare", "/compare")],
  },
  {
    word: "groupAudit",
    places: [
      place("events", "/events"),
      place("axis", "/axis"),
      place("digest", "/digest", "digestPage"),
      place("operations", "/operations"),
    ],
  },
  { word: "groupWork", places: [place("record", "/record", "recordPage"), place("upload", "/upload"), place("papers", "/papers")] },
];

export function navigation({ address, language }: Visit, current: Section): Content {
  const words = frameWords[language];
  const said = (word: keyof FrameWords & string) => textIn(language, frameWords, word);
  return html`<details class="menu">
    <summary>${words.menu}</summary>
    <nav aria-label=${words.menu}>
      ${groups.map(
        ({ word, places }) => html`<div class="menu-group">
          <p class="menu-title" id=${`menu-${word}`}>${said(word)}</p>
          <ul aria-labelledby=${`menu-${word}`}>
            ${places.map(
              ({ section, path, word: name }) =>
                html`<li><a href=${address.to(path)} aria-current=${section === current ? "page" : undefined}>${said(name)}</a></li>`,
            )}
          </ul>
        </div>`,
      )}
    </nav>
  </details>`;
}
