/** Headers are bytes, one a character: names in Vietnamese, Lao and Khmer go as UTF-8. */
export const asHeader = (text: string): string => Buffer.from(text, "utf8").toString("latin1");
