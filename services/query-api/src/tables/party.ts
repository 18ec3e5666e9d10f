// The table of parties.
import { languages } from "@camket/domain";
import type * as z from "zod";
import type { PartyItem } from "../answers/party.ts";
import { type Column, day, text } from "./column.ts";
import { joined, named, titled } from "./columns.ts";

type Item = z.output<typeof PartyItem>;

export const partyColumns: readonly Column<Item>[] = [
  text("id", "Its id.", ({ id }) => id),
  titled("name", "Its name.", ({ names }) => names),
  ...languages.map((language) =>
    text<Item>(`name${language[0]?.toUpperCase()}${language.slice(1)}`, `Its name in \`${language}\`.`, ({ names }) => names[language]),
  ),
  text("level", "Its level: `province`, `district` …", ({ level }) => level),
  text("country", "Its country.", ({ country }) => country),
  text("partOf", "The id of the party that it belongs to.", ({ partOf }) => partOf),
  text("identifiers", "Its ids elsewhere.", ({ identifiers }) => joined(identifiers?.map(({ scheme, id }) => `${scheme} ${id}`))),
  text("ended", "How it has ended; empty while it lives.", ({ ended }) => ended?.as),
  day("endedSince", "The first day on which it has ended.", ({ ended }) => ended?.since),
  ...named<Item>("successors", "Those that go on for it", ({ ended }) => ended?.successors),
  text("mayAlreadyBe", "How it may have ended by then.", ({ mayAlreadyBe }) => joined(mayAlreadyBe)),
];
