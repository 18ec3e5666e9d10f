// The table of the agencies' board: a row for each agency.
import { agencyRoles } from "@camket/domain";
import type * as z from "zod";
import type { AgenciesAnswer } from "../boards/agencies.ts";
import { type Column, number, text } from "./column.ts";
import { nameOf, whole } from "./columns.ts";

type Board = z.output<typeof AgenciesAnswer>;
type Item = Board["agencies"][number];

export const agencyColumns: readonly Column<Item>[] = [
  text("agencyId", "Its id; empty: all that are known by their words alone.", ({ agency }) => agency?.partyId),
  text("agency", "Its name on that day.", ({ agency }, language) => agency && nameOf(agency, language)),
  number("commitments", "With how many it is charged.", ({ commitments }) => whole(commitments)),
  number("open", "Neither kept nor over.", ({ open }) => whole(open)),
  number("dueSoon", "Due within the days asked for.", ({ dueSoon }) => whole(dueSoon)),
  number("possiblyOverdue", "Overdue by one reading of the due date.", ({ possiblyOverdue }) => whole(possiblyOverdue)),
  number("overdue", "Certainly overdue.", ({ overdue }) => whole(overdue)),
  number("atRisk", "Assessed as one to watch or of high risk.", ({ atRisk }) => whole(atRisk)),
  number("kept", "Fulfilled, on time or late.", ({ kept }) => whole(kept)),
  ...agencyRoles.map((role) =>
    number<Item>(role, `In the role \`${role}\`.`, ({ roles }) => whole(roles.find((one) => one.role === role)?.commitments)),
  ),
];

export const agencyRows = ({ agencies }: Board): readonly Item[] => agencies;
