// Every table, by the address that answers it: for the reference.

import { agreementColumns } from "./agreement.ts";
import { agreementReportColumns } from "./agreement-report.ts";
import type { Column } from "./column.ts";
import { commitmentColumns } from "./commitment.ts";
import { indicatorColumns } from "./indicator.ts";
import { meetingColumns } from "./meeting.ts";
import { moneyColumns } from "./money.ts";
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
  "/v1/boards/money": moneyColumns,
  "/v1/reports/agreements": agreementReportColumns,
};
