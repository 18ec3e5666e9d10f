// What joins the two ends of a range, of amounts and of dates. "And" does so after "between" alone: else it joins two things.
import { phrases } from "./phrases.ts";

export const rangeWords = phrases(["to", "đến", "tới", "đến hết", "to", "until", "till", "through", "-", "–"], ["and", "and", "và"]);
