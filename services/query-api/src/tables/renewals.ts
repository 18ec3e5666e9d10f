// The table of the renewal board: a row for each agreement.
import type * as z from "zod";
import type { RenewalItem } from "../boards/agreements.ts";
import { agreementColumns } from "./agreement.ts";
import { type Column, number, text, truth } from "./column.ts";
import { joined, whole } from "./columns.ts";

export const renewalColumns: readonly Column<z.output<typeof RenewalItem>>[] = [
  ...agreementColumns,
  number("daysPast", "Days since the period, read at its earliest, was over.", ({ daysPast }) => whole(daysPast)),
  number("chainPosition", "Its place in its chain of renewals; 1: it renews none.", ({ chain }) => whole(chain.position)),
  number("chainLength", "How long that chain is.", ({ chain }) => whole(chain.length)),
  number("openDuties", "Open commitments under it.", ({ openDuties }) => whole(openDuties)),
  truth("renewalPrepared", "`true`: something is under way to renew it.", ({ renewal }) => String(renewal.prepared)),
  text("preparations", "Ids of open commitments to prepare an agreement.", ({ renewal }) =>
    joined(renewal.preparations.map(({ id }) => id)),
  ),
  text("renewedBy", "Ids of agreements that say that they renew it.", ({ renewal }) => joined(renewal.by.map(({ id }) => id))),
];
