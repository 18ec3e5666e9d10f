// The words of dates, Vietnamese and English, and what they say.
import { phrases } from "./phrases.ts";

/** How a date binds, by the words before it. */
export type Lead = "before" | "by" | "after" | "from" | "between" | "circa" | "in";

export const leads = phrases<Lead>(
  ["before", "trước", "đến trước", "before", "prior to"],
  [
    "by",
    "đến",
    "tới",
    "cho đến",
    "đến hết",
    "hết",
    "chậm nhất",
    "chậm nhất là",
    "chậm nhất vào",
    "muộn nhất",
    "muộn nhất là",
    "muộn nhất vào",
  ],
  ["by", "không muộn hơn", "không chậm hơn", "by", "until", "till", "no later than", "not later than", "on or before"],
  ["after", "sau", "after"],
  ["from", "từ", "kể từ", "bắt đầu từ", "from", "since", "starting", "starting from"],
  ["between", "between"],
  ["circa", "khoảng", "vào khoảng", "chừng", "around", "about", "circa", "ca.", "approximately", "~"],
  ["in", "trong", "vào", "in", "on", "during"],
);

/** Words that say that a stretch of time follows, and which. */
export const periods = phrases([
  "period",
  "giai đoạn",
  "thời kỳ",
  "thời kì",
  "nhiệm kỳ",
  "nhiệm kì",
  "the period",
  "period",
  "the term",
  "term",
]);

export const onwards = phrases(["onwards", "trở đi", "onwards", "on"]);

/** A part of a month, quarter or year that has no days of its own: nobody says when late 2023 begins. */
export const vagueParts = phrases(
  ["early", "đầu", "early", "beginning of", "the beginning of"],
  ["middle", "giữa", "mid", "mid-", "the middle of", "middle of"],
  ["late", "cuối", "late", "end of", "the end of"],
);

/** Seasons of two months-long kinds that no code of ISO 8601-2 stands for, and whose months no source states. */
export const monsoonSeasons = phrases(["season", "mùa khô", "mùa mưa", "dry season", "the dry season", "rainy season", "the rainy season"]);

/** The four seasons as Viet Nam speaks of them: codes 21 to 24 of ISO 8601-2 (edtf-unit.ts has their months). */
export const seasons = phrases<number>([21, "mùa xuân"], [22, "mùa hè", "mùa hạ"], [23, "mùa thu"], [24, "mùa đông"]);

/** Quarters, codes 33 to 36. */
export const quarters = phrases<number>(
  [33, "quý 1", "quý i", "quý một", "quí 1", "quí i", "quí một", "q1", "first quarter of", "the first quarter of"],
  [34, "quý 2", "quý ii", "quý hai", "quí 2", "quí ii", "quí hai", "q2", "second quarter of", "the second quarter of"],
  [35, "quý 3", "quý iii", "quý ba", "quí 3", "quí iii", "quí ba", "q3", "third quarter of", "the third quarter of"],
  [36, "quý 4", "quý iv", "quý bốn", "quý tư", "quí 4", "quí iv", "quí bốn", "quí tư", "q4", "fourth quarter of", "the fourth quarter of"],
);

/** Half-years, codes 40 and 41. */
export const halves = phrases<number>(
  [40, "nửa đầu", "h1", "first half of", "the first half of"],
  [41, "nửa cuối", "h2", "second half of", "the second half of"],
);

export const englishMonths = phrases<number>(
  [1, "january", "jan"],
  [2, "february", "feb"],
  [3, "march", "mar"],
  [4, "april", "apr"],
  [5, "may"],
  [6, "june", "jun"],
  [7, "july", "jul"],
  [8, "august", "aug"],
  [9, "september", "sep", "sept"],
  [10, "october", "oct"],
  [11, "november", "nov"],
  [12, "december", "dec"],
);

/** What makes a number of them a length of time and no date. */
export const lengthUnits = phrases([
  "length",
  "ngày",
  "tuần",
  "tháng",
  "quý",
  "năm",
  "day",
  "days",
  "week",
  "weeks",
  "month",
  "months",
  "year",
  "years",
]);
