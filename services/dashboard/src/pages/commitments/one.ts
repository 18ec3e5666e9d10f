// A commitment's page: what was said, what is shown, whether it is on time.
import { answerOf } from "@camket/client";
import { html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { date } from "../../parts/date.ts";
import { money } from "../../parts/money.ts";
import { partyList } from "../../parts/party.ts";
import { summary } from "../../parts/summary.ts";
import { codeTag } from "../../parts/tag.ts";
import { codeText, plain } from "../../parts/text-in.ts";
import { commitmentWords } from "./words.ts";

export const commitmentPage: Page = {
  path: "/commitments/:id",
  section: "commitments",
  async show(visit) {
    const { address, camket, language, params } = visit;
    const words = commitmentWords[language];
    const id = params.id as string;
    const one = await answerOf(camket.GET("/v1/commitments/{id}", { params: { path: { id }, query: address.asked } }));
    const { title, kind, stage, schedule, obligors, beneficiaries, value, asOf } = one;
    return {
      title: plain(title, language),
      kicker: codeText(language, "kind", kind),
      asOf,
      resource: { path: `/v1/commitments/${id}` },
      content: html`${summary([
        [words.stage, stage && codeTag(language, "stage", stage)],
        [words.onTime, codeTag(language, "schedule", schedule.status)],
        [words.due, date(schedule.due, language)],
        [words.from, partyList(obligors, visit)],
        [words.to, partyList(beneficiaries, visit)],
        [words.value, value && money(value, language)],
      ])}`,
    };
  },
};
