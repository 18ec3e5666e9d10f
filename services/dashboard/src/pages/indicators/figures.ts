// Figures of an indicator in words: how they changed, and how far they lie from the target.
import type { components } from "@camket/client";
import { type Content, html } from "../../html.ts";
import { dateText } from "../../parts/date.ts";
import { observedText } from "../../parts/observed.ts";
import { codeText, freeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { indicatorWords } from "./words.ts";

type Change = NonNullable<components["schemas"]["SeriesItem"]["before"]>;
type Target = NonNullable<components["schemas"]["SeriesItem"]["target"]>;

const number = (text: string, language: Visit["language"]): string => (language === "vi" ? text.replace(".", ",") : text);

/** @example "+8.9 % since 2024 (a figure is not exact)" */
export function changeText({ percent, points, period, marks = [] }: Change, { language }: Visit): Content {
  const words = indicatorWords[language];
  const by = (text: string, say: (text: string) => string) => say(number(text, language));
  const said =
    percent !== undefined
      ? percent.startsWith("-")
        ? by(percent.slice(1), words.downBy)
        : by(percent, words.upBy)
      : points !== undefined
        ? by(points.startsWith("-") ? points.replace("-", "−") : `+${points}`, words.points)
        : undefined;
  if (said === undefined) return undefined;
  return html`${said} <small>${period && words.since(dateText(period, language))}${
    marks.length > 0 && html` (${marks.map((mark, n) => html`${n > 0 && ", "}${codeText(language, "comparison", mark)}`)})`
  }</small>`;
}

/** The target, and how far the figure lies from it, where both are exact. */
export function targetText({ overTarget, ...target }: Target, unit: string, { language }: Visit): Content {
  const words = indicatorWords[language];
  const distance = (value: string) => observedText({ value, qualifier: "exact" }, unit, language);
  const far =
    overTarget === undefined
      ? undefined
      : Number(overTarget) === 0
        ? words.met
        : overTarget.startsWith("-")
          ? words.under(distance(overTarget.slice(1)))
          : words.over(distance(overTarget));
  return html`${observedText(target, unit, language)}${far && html` <small>(${far})</small>`}`;
}

/** Of what it is a part. */
export function wholeOf(
  { of, ofUnstated }: { readonly of?: string | undefined; readonly ofUnstated?: true | undefined },
  { language }: Visit,
): Content {
  const words = indicatorWords[language];
  return of !== undefined ? html`${words.of} ${freeText(of, language)}` : ofUnstated ? words.ofUnstated : undefined;
}
