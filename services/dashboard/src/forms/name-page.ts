// Who records: a name that a cookie keeps, sent with each command. There is no log-in yet; the register says that names are as declared.
import { actorNameWrong } from "@camket/platform/actor-name";
import { html } from "../html.ts";
import type { Page, Shown } from "../page.ts";
import type { Visit } from "../visit.ts";
import { formWords } from "./words.ts";

export const actorCookie = "camket-actor";

/** The name that a cookie brings, where it can be one. */
export const actorOf = (cookie: string | undefined): string =>
  cookie !== undefined && actorNameWrong(cookie) === undefined ? cookie : "local";

const here = "http://camket.invalid";

/** A page of ours, written as an address is, and no address of elsewhere. */
export function backOf(text: string | undefined): string {
  const to = text?.startsWith("/") ? URL.parse(text, here) : null;
  return to?.origin === here && !to.pathname.startsWith("//") ? `${to.pathname}${to.search}` : "/record";
}

export interface NameSent {
  readonly name: string;
  readonly back: string;
}

/** What is wrong with a name, in words. */
export function nameWrong(name: string, { language }: Pick<Visit, "language">): string | undefined {
  const words = formWords[language];
  if (name === "") return words.nameEmpty;
  return actorNameWrong(name) === undefined ? undefined : words.nameWrong;
}

/** @param sent what was sent and is wrong; absent: the form is opened */
export const namePage = (sent?: NameSent): Page => ({
  path: "/record/name",
  section: "record",
  async show(visit): Promise<Shown> {
    const { address, actor, language } = visit;
    const words = formWords[language];
    const back = sent?.back ?? backOf(typeof address.query.back === "string" ? address.query.back : undefined);
    const wrong = sent && nameWrong(sent.name, visit);
    return {
      title: words.nameTitle,
      ...(wrong === undefined ? {} : { status: 422 }),
      content: html`<form class="record" method="post" action=${address.to(address.path)}>
        <input type="hidden" name="back" value=${back} />
        <div class=${`form-field ${wrong ? "field-wrong" : ""}`}>
          <label for="f-name">${words.name}</label>
          <p class="hint" id="f-name-hint">${words.nameHint}</p>
          ${wrong && html`<div class="field-wrong-words" id="f-name-wrong" role="alert"><p>${wrong}</p></div>`}
          <input type="text" id="f-name" name="name" value=${sent?.name ?? (actor === "local" ? "" : actor)} autocomplete="name"
            aria-describedby=${wrong ? "f-name-hint f-name-wrong" : "f-name-hint"} aria-invalid=${wrong ? "true" : undefined} />
        </div>
        <p class="actions"><button type="submit" class="primary">${words.save}</button></p>
      </form>`,
    };
  },
});
