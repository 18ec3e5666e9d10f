// Every page, in the order of the navigation.
import type { Page } from "../page.ts";
import { agreementsPage } from "./agreements/list.ts";
import { agreementPage } from "./agreements/one.ts";
import { auditPages } from "./audit/index.ts";
import { boards } from "./boards/index.ts";
import { calendarPage } from "./calendar/calendar.ts";
import { commitmentsPage } from "./commitments/list.ts";
import { commitmentPage } from "./commitments/one.ts";
import { comparePage } from "./compare/compare.ts";
import { corridorsPage } from "./corridors/list.ts";
import { corridorPage } from "./corridors/one.ts";
import { indicatorsPage } from "./indicators/list.ts";
import { indicatorPage } from "./indicators/one.ts";
import { meetingsPage } from "./meetings/list.ts";
import { meetingPage } from "./meetings/one.ts";
import { overviewPage } from "./overview/overview.ts";
import { partiesPage } from "./parties/list.ts";
import { partyPage } from "./parties/one.ts";
import { requestsPage } from "./requests/list.ts";
import { requestPage } from "./requests/one.ts";
import { searchPage } from "./search/search.ts";
import { sourcesPage } from "./sources/list.ts";
import { sourcePage } from "./sources/one.ts";

export const pages: readonly Page[] = [
  overviewPage,
  corridorsPage,
  corridorPage,
  commitmentsPage,
  commitmentPage,
  agreementsPage,
  agreementPage,
  requestsPage,
  requestPage,
  meetingsPage,
  meetingPage,
  ...boards,
  indicatorsPage,
  indicatorPage,
  partiesPage,
  partyPage,
  sourcesPage,
  sourcePage,
  comparePage,
  calendarPage,
  searchPage,
  ...auditPages,
];
