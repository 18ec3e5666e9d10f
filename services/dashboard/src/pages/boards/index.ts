// The boards, in the order of the navigation.
import type { Page } from "../../page.ts";
import { agenciesPage } from "./agencies.ts";
import { aliases } from "./aliases.ts";
import { conflictsPage } from "./conflicts.ts";
import { correctionsPage } from "./corrections.ts";
import { duePage } from "./due.ts";
import { evidencePage } from "./evidence.ts";
import { giftsPage } from "./gifts.ts";
import { moneyPage } from "./money.ts";
import { orphansPage } from "./orphans.ts";
import { permitsPage } from "./permits.ts";
import { recurringPage } from "./recurring.ts";
import { seatsPage } from "./seats.ts";
import { slippagePage } from "./slippage.ts";

export const boards: readonly Page[] = [
  duePage,
  agenciesPage,
  giftsPage,
  seatsPage,
  moneyPage,
  permitsPage,
  recurringPage,
  slippagePage,
  orphansPage,
  evidencePage,
  conflictsPage,
  correctionsPage,
  ...aliases,
];
