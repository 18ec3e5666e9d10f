// What is counted and measured, by its Vietnamese and English words, as the unit that the register keeps. What is counted has no decimals.
// A measure of something (10 tấn gạo) keeps the words of both: no word of the register stands for the two.
import type { Measure } from "../measures.ts";
import { type Cursor, wordsFrom } from "./cursor.ts";
import { phrases, take } from "./phrases.ts";

export interface Unit {
  readonly unit: string;
  readonly counted: boolean;
  /** What it is of may be said behind it. */
  readonly ofSomething?: true;
}

const counted = (unit: Measure, ...words: string[]) => [{ unit, counted: true }, ...words] as const;
const measured = (unit: Measure, ...words: string[]) => [{ unit, counted: false }, ...words] as const;
const measuredOf = (unit: Measure, ...words: string[]) => [{ unit, counted: false, ofSomething: true }, ...words] as const;

const units = phrases<Unit>(
  counted("person", "người", "cán bộ", "công chức", "viên chức", "đồng chí", "đại biểu", "chuyên gia", "học viên", "học sinh", "sinh viên"),
  counted("person", "lưu học sinh", "bác sĩ", "giáo viên", "chiến sĩ", "person", "persons", "people", "officials", "students", "trainees"),
  measured("person-month", "người-tháng", "person-month", "person-months"),
  counted("scholarship", "học bổng", "suất học bổng", "scholarship", "scholarships"),
  counted("seat", "chỉ tiêu", "seat", "seats"),
  counted("course", "khóa", "khoá", "khóa học", "khoá học", "lớp", "course", "courses"),
  counted("building", "nhà", "ngôi nhà", "căn nhà", "tòa nhà", "toà nhà", "building", "buildings"),
  counted("pylon", "trụ điện", "cột điện", "trụ điện cao thế", "cột điện cao thế", "cột trụ điện", "pylon", "pylons"),
  counted("grave", "mộ", "ngôi mộ", "phần mộ", "grave", "graves"),
  counted("set of remains", "hài cốt", "bộ hài cốt", "hài cốt liệt sĩ", "bộ hài cốt liệt sĩ", "hài cốt liệt sỹ", "bộ hài cốt liệt sỹ"),
  counted("border marker", "mốc", "cột mốc", "mốc biên giới", "cột mốc biên giới", "border marker", "border markers"),
  counted("project", "dự án", "project", "projects"),
  measuredOf("km", "km", "ki-lô-mét", "kilômét", "cây số", "kilometre", "kilometres"),
  measuredOf("m", "m", "mét", "metre", "metres"),
  measuredOf("m²", "m²", "m2", "mét vuông", "sqm", "square metres"),
  measuredOf("km²", "km²", "km2", "ki-lô-mét vuông", "square kilometres"),
  measuredOf("m³", "m³", "m3", "mét khối", "cubic metres"),
  measuredOf("ha", "ha", "héc-ta", "hécta", "hecta", "hectare", "hectares"),
  measuredOf("t", "tấn", "tonne", "tonnes"),
  measuredOf("kg", "kg", "ki-lô-gam", "kilogram", "kilograms"),
  measured("kV", "kv", "ki-lô-vôn"),
  measured("MW", "mw", "mê-ga-oát"),
  measured("percent", "%", "phần trăm", "percent", "per cent"),
  measured("day", "ngày", "day", "days"),
  measured("week", "tuần", "week", "weeks"),
  measured("month", "tháng", "month", "months"),
  measured("year", "năm", "year", "years"),
);

/** What is given by weight and built, cleared or planted by length and area. */
const measurable = phrases(
  ["food", "gạo", "thóc", "lúa", "ngô", "muối", "lương thực", "nông sản", "giống", "hạt giống", "of rice", "of seed"],
  ["goods", "hàng", "hàng hóa", "hàng hoá", "thuốc", "vật tư", "thiết bị", "phân bón", "xăng", "dầu", "of goods"],
  ["material", "xi măng", "sắt", "thép", "of cement", "of steel"],
  ["line", "đường", "đường bộ", "đường nhựa", "đường bê tông", "đường giao thông", "đường dây", "đường ống", "of road", "of roads"],
  ["line", "biên giới", "đường biên", "đường biên giới", "kênh", "kênh mương", "of border"],
  ["land", "đất", "rừng", "cao su", "cà phê", "sàn", "sàn xây dựng", "of land", "of forest", "of rubber"],
);

export function takeUnit(cursor: Cursor): Unit | undefined {
  const begin = cursor.next;
  const unit = take(cursor, units);
  if (unit?.ofSomething === undefined || take(cursor, measurable) === undefined) return unit;
  return { ...unit, unit: wordsFrom(cursor, begin) };
}
