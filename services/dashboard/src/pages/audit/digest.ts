// The digest of the ledger: the line to write down, and how to check later that nothing before it was changed.
import { answerOf } from "@camket/client";
import { hiddenOf } from "../../frame/time-travel.ts";
import { html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { instant } from "../../parts/days.ts";
import { auditWords } from "./words.ts";

export const digestPage: Page = {
  path: "/digest",
  section: "digest",
  async show(visit) {
    const { address, camket, language, timeZone } = visit;
    const words = auditWords[language];
    const { validAt: _, ...query } = address.asked;
    const { size, root, asOf } = await answerOf(camket.GET("/v1/ledger/digest", { params: { query } }));
    const line = `${size}:${root}`;
    return {
      title: words.digest,
      lead: words.digestLead,
      asOf,
      resource: { path: "/v1/ledger/digest" },
      content: html`<p class="digest-line"><code>${line}</code></p>
        <p>${words.digestOf(size, instant(asOf.knownAt, language, timeZone))}</p>
        <p>${words.writeDown}</p>
        <h2>${words.check}</h2>
        <p>${words.checkHow}</p>
        <pre class="json" tabindex="0"><code>camket verify --expect=${line}</code></pre>
        <p>${words.checkEnds} ${words.checkCopy}</p>
        <p>${words.checkHere}</p>
        <form method="get" action=${address.path} class="find">
          ${hiddenOf(address, ["size", "cursor"])}
          <label for="size">${words.size}</label>
          <input id="size" name="size" type="text" inputmode="numeric" pattern="[1-9][0-9]*" value=${String(size)} />
          <button type="submit">${words.show}</button>
        </form>
        <h2>${words.checkNot}</h2>
        <ul>
          <li>${words.checkNot1}</li>
          <li>${words.checkNot2}</li>
          <li>${words.checkNot3}</li>
        </ul>`,
    };
  },
};
