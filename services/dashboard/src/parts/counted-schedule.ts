// The words of a schedule where many commitments are counted or chosen by it. `no-date` counts what recurs, too, which is never late as a whole, whatever
// its due date: of many, the word names both. Beside one commitment stands what holds of it (standing-tag.ts).
import type { Content } from "../html.ts";
import { catalogue } from "../words/catalogue.ts";
import { plainCode } from "../words/codes.ts";
import type { Language } from "../words/language.ts";
import { codeText, textIn } from "./text-in.ts";

const words = catalogue({
  en: { noDate: "no due date, or recurring" },
  vi: { noDate: "không có thời hạn, hoặc định kỳ" },
  lo: { noDate: "ບໍ່ມີກໍານົດເວລາ, ຫຼື ເປັນປະຈໍາ" },
  km: { noDate: "គ្មានកាលកំណត់ ឬតាមកាលកំណត់ទៀងទាត់" },
});

/** @example countedSchedule("no-date", "en") // "no due date, or recurring" */
export const countedSchedule = (code: string, language: Language): Content =>
  code === "no-date" ? textIn(language, words, "noDate") : codeText(language, "schedule", code);

/** For places without markup. */
export const countedSchedulePlain = (code: string, language: Language): string =>
  code === "no-date" ? words[language].noDate : plainCode("schedule", code, language);
