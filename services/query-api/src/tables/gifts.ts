// The table of the board of gifts: a row for each gift.
import type * as z from "zod";
import type { GiftItem } from "../boards/gifts.ts";
import { type Column, text } from "./column.ts";
import { dated, joined } from "./columns.ts";
import { commitmentColumns } from "./commitment.ts";

type Item = z.output<typeof GiftItem>;

export const giftColumns: readonly Column<Item>[] = [
  ...commitmentColumns,
  text("step", "How far it has come: `pledged`, `built`, `handed-over`, `accepted`, or `ended`, `not-certain`.", ({ step }) => step),
  text("places", "Where it is to stand.", ({ places }) => joined(places?.map((place) => place.text))),
  ...dated<Item>("pledgedOn", "When the first word was given that states what it is", ({ pledgedOn }) => pledgedOn),
  ...dated<Item>("builtOn", "When it was delivered", ({ builtOn }) => builtOn),
  ...dated<Item>("handedOverOn", "When it was handed over", ({ handedOverOn }) => handedOverOn),
  ...dated<Item>("acceptedOn", "When the other side accepted it", ({ acceptedOn }) => acceptedOn),
];
