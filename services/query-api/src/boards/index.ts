// Every board, in the order of the description of the API: one line each.
import type { Board } from "./board.ts";
import { money } from "./money.ts";

export const boards: readonly Board[] = [money];
