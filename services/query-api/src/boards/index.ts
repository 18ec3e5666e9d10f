// Every board, in the order of the description of the API: one line each.
import { agencies } from "./agencies.ts";
import { agreements } from "./agreements.ts";
import type { Board } from "./board.ts";
import { conflicts } from "./conflicts.ts";
import { corrections } from "./corrections.ts";
import { corridors } from "./corridors.ts";
import { due } from "./due.ts";
import { evidence } from "./evidence.ts";
import { gifts } from "./gifts.ts";
import { indicators } from "./indicators.ts";
import { money } from "./money.ts";
import { orphans } from "./orphans.ts";
import { overview } from "./overview.ts";
import { permits } from "./permits.ts";
import { recurring } from "./recurring.ts";
import { requests } from "./requests.ts";
import { seats } from "./seats.ts";
import { slippage } from "./slippage.ts";

export const boards: readonly Board[] = [
  overview,
  corridors,
  due,
  agencies,
  slippage,
  gifts,
  seats,
  permits,
  recurring,
  money,
  requests,
  agreements,
  orphans,
  evidence,
  conflicts,
  corrections,
  indicators,
];
