// The table of agreements.
import type * as z from "zod";
import type { AgreementItem } from "../answers/agreement.ts";
import { type Column, day, number, text } from "./column.ts";
import { dated, joined, named, titled, whole } from "./columns.ts";

type Item = z.output<typeof AgreementItem>;

export const agreementColumns: readonly Column<Item>[] = [
  text("id", "Its id.", ({ id }) => id),
  titled("title", "Its title.", ({ title }) => title),
  text("number", "The number that it bears.", ({ number: its }) => its),
  text("stage", "How far it has come, for all that is certain.", ({ stage }) => stage),
  text("covered", "The stage under a pause or an end.", ({ covered }) => covered),
  text("mayAlreadyBe", "Stages that it may have reached by then.", ({ mayAlreadyBe }) => joined(mayAlreadyBe)),
  text("standing", "The word of its standing on the day asked about.", ({ standing }) => standing.status),
  ...dated<Item>("period", "The time for which it holds, as extended", ({ standing }) => standing.period),
  number("daysToRenewal", "Days until the period, read at its earliest, is over.", ({ standing }) => whole(standing.daysToRenewal)),
  day("gapSince", "It has expired and nothing renewed it: the first day without it.", ({ standing }) => standing.gap?.since),
  ...named<Item>("parties", "Who is a party on that day", ({ parties }) => parties),
  text("owner", "Whether an agency is charged with it: `named`, `unnamed`, `none`.", ({ owner }) => owner),
  text("renews", "The id of the agreement that it renews.", ({ renews }) => renews),
];
