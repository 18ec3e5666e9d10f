// Units of quantities as one says them beside a figure; what is in no list stands as it was given.
import { type Language, textLanguage } from "../words/language.ts";

/** One of them, several of them. */
type Unit = readonly [one: string, many: string];

const units: { readonly [Text in "en" | "vi"]: Readonly<Record<string, Unit>> } = {
  en: {
    percent: ["%", "%"],
    person: ["person", "people"],
    "person-month": ["person-month", "person-months"],
    household: ["household", "households"],
    scholarship: ["scholarship", "scholarships"],
    seat: ["seat", "seats"],
    course: ["course", "courses"],
    building: ["building", "buildings"],
    pylon: ["pylon", "pylons"],
    grave: ["grave", "graves"],
    "set of remains": ["set of remains", "sets of remains"],
    "border marker": ["border marker", "border markers"],
    project: ["project", "projects"],
    vehicle: ["vehicle", "vehicles"],
    crossing: ["crossing", "crossings"],
    day: ["day", "days"],
    week: ["week", "weeks"],
    month: ["month", "months"],
    year: ["year", "years"],
  },
  vi: {
    percent: ["%", "%"],
    person: ["người", "người"],
    "person-month": ["người-tháng", "người-tháng"],
    household: ["hộ", "hộ"],
    scholarship: ["suất học bổng", "suất học bổng"],
    seat: ["suất", "suất"],
    course: ["khóa học", "khóa học"],
    building: ["công trình", "công trình"],
    pylon: ["trụ điện", "trụ điện"],
    grave: ["phần mộ", "phần mộ"],
    "set of remains": ["bộ hài cốt", "bộ hài cốt"],
    "border marker": ["cột mốc", "cột mốc"],
    project: ["dự án", "dự án"],
    vehicle: ["lượt phương tiện", "lượt phương tiện"],
    crossing: ["lượt người qua lại", "lượt người qua lại"],
    t: ["tấn", "tấn"],
    day: ["ngày", "ngày"],
    week: ["tuần", "tuần"],
    month: ["tháng", "tháng"],
    year: ["năm", "năm"],
  },
};

/** @param value decimal text @example unitText("person", "30", "en") // "people" */
export const unitText = (unit: string, value: string, language: Language): string =>
  units[textLanguage(language)][unit]?.[value === "1" ? 0 : 1] ?? unit;
