// One of the three answers on top of a thing's page: a word, and below it what it rests on.
import { type Content, html } from "../html.ts";
import { type Line, summary } from "./summary.ts";

/** @param id of its heading @param below drawn under the word */
export const third = (id: string, title: string, word: Content, lines: readonly Line[], below?: Content): Content =>
  html`<section class="third" aria-labelledby=${id}>
    <h2 id=${id}>${title}</h2>
    <p class="third-word">${word}</p>
    ${below} ${summary(lines)}
  </section>`;
