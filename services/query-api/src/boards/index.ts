// Every board, in the order of the description of the API: one line each.
import { agencies } from "./agencies.ts";
import type { Board } from "./board.ts";
import { corridors } from "./corridors.ts";
import { due } from "./due.ts";
import { gifts } from "./gifts.ts";
import { money } from "./money.ts";
import { overview } from "./overview.ts";
import { permits } from "./permits.ts";
import { recurring } from "./recurring.ts";
import { seats } from "./seats.ts";
import { slippage } from "./slippage.ts";

export const boards: readonly Board[] = [overview, corridors, due, agencies, slippage, gifts, seats, permits, recurring, money];
