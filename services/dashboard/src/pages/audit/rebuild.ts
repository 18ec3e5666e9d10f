// An operator's wish that all views are built anew from the log.
import { randomId } from "@camket/platform";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { type DecisionSent, decisionForm } from "./decide.ts";
import { auditWords } from "./words.ts";

/** @param sent what was sent and not taken, with what was wrong */
export const rebuildPage = (sent?: DecisionSent & { readonly wrong: Content; readonly status: number }): Page => ({
  path: "/operations/rebuild",
  section: "operations",
  async show(visit) {
    const { address, language } = visit;
    const words = auditWords[language];
    return {
      title: words.rebuild,
      kicker: html`<a href=${address.to("/operations")}>${words.operations}</a>`,
      ...(sent ? { status: sent.status } : {}),
      content: decisionForm(visit, {
        action: "/operations/rebuild",
        key: sent?.key ?? randomId(),
        choices: [["rebuild", words.rebuildNow, words.rebuildHint]],
        ...(sent ? { reason: sent.reason, wrong: sent.wrong } : {}),
      }),
    };
  },
});
