// Names of parties as people say them: "Sê Kông" is "tỉnh Sê Kông", since the word of the level goes without saying.
import { foldText, type LocalizedText } from "@camket/domain";

/** Folded, as they stand before a name in Vietnamese and after it in English. */
const before = /^(?:tinh|thanh pho|tp\.?|thi xa|thi tran|quan|huyen|phuong|xa) /;
const after = / (?:province|city|municipality|district|commune)$/;

/** @example shortName("tỉnh Sê Kông") // "se kong" */
const shortName = (name: string): string => foldText(name).replace(before, "").replace(after, "");

const namesIn = (names: LocalizedText): readonly string[] => Object.values(names).filter((name): name is string => name !== undefined);

/** Whether it is called exactly so in some language; case and diacritics do not matter. */
export const isCalled = (names: LocalizedText, text: string): boolean => namesIn(names).some((name) => foldText(name) === foldText(text));

/** Whether it is called so without the word of its level. @example isCalledInShort({ vi: "tỉnh Sê Kông" }, "Sê Kông") // true */
export const isCalledInShort = (names: LocalizedText, text: string): boolean =>
  namesIn(names).some((name) => shortName(name) === foldText(text));
