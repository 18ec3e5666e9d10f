// Every table, by the address that answers it: for the reference.
import { boards } from "../boards/index.ts";
import { agreementColumns } from "./agreement.ts";
import { agreementReportColumns } from "./agreement-report.ts";
import { calendarColumns } from "./calendar.ts";
import type { Column } from "./column.ts";
import { commitmentColumns } from "./commitment.ts";
import { differenceColumns } from "./differences.ts";
import { indicatorColumns } from "./indicator.ts";
import { meetingColumns } from "./meeting.ts";
import { partyColumns } from "./party.ts";
import { requestColumns } from "./request.ts";
import { sourceColumns } from "./source.ts";

export const tables: Readonly<Record<string, readonly Pick<Column<never>, "header" | "kind" | "description">[]>> = {
  "/v1/commitments": commitmentColumns,
  "/v1/agreements": agreementColumns,
  "/v1/requests": requestColumns,
  "/v1/meetings": meetingColumns,
  "/v1/parties": partyColumns,
  "/v1/sources": sourceColumns,
  "/v1/indicators": indicatorColumns,
  ...Object.fromEntries(boards.map(({ name, table }) => [`/v1/boards/${name}`, table.columns])),
  "/v1/reports/agreements": agreementReportColumns,
  "/v1/calendar": calendarColumns,
  "/v1/changes": differenceColumns,
  "/v1/diff": differenceColumns,
};
