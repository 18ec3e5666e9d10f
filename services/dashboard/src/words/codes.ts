// The words of the register's codes (stages, kinds, schedules, commands …): the glossary's, in English and Vietnamese, and in Lao and Khmer those of
// stages and schedules.
import { glossary } from "@camket/glossary";
import { khmerCodes } from "./khmer.ts";
import { type Language, textLanguage } from "./language.ts";
import { laoCodes } from "./lao.ts";

/** Which closed list a code is of, by the title of its section in the glossary. */
export const codeLists = {
  kind: "Kinds of commitments",
  stage: "Stages of a commitment",
  agreementStage: "Stages of an agreement",
  requestStage: "Stages of a request",
  meetingStage: "Stages of a meeting",
  milestoneStage: "Stages of a milestone",
  permitStage: "Stages of a permit step",
  disputeStage: "Stages of a dispute",
  schedule: "Words of a schedule",
  standing: "Standing of an agreement",
  partyEnd: "How a party ended",
  agreementEnd: "How an agreement ended",
  qualifier: "Qualifiers of figures",
  owner: "Owner: whether an agency is charged with it",
  event: "Events",
  role: "Roles of agencies",
  fulfilledBy: "What fulfils a commitment",
  assessment: "Assessments at a meeting",
  risk: "Levels of risk",
  verification: "Outcomes of a verification",
  visibility: "Visibility",
  confidence: "Confidence",
  level: "Levels of parties",
  sourceType: "Types of sources",
  conflictRule: "Rules by which a claim is chosen",
  conflict: "Conflicts between sources",
  observation: "How settled a figure is",
  aggregation: "What a figure of a period is",
  paymentLeft: "Payments that do not count towards a value",
  giftStep: "How far a gift has come",
  courseStanding: "Where a course stands",
  permitStanding: "Where a chain of permit steps stands",
  recurringStanding: "Where a recurring duty stands",
  backing: "The highest confidence of any claim",
  papers: "Papers of a commitment",
  reached: "How far a commitment has come, for its evidence",
  gap: "What evidence may be missing",
  amendment: "Amendments of the record",
  contradiction: "Contradictions",
  comparison: "Comparisons of an indicator",
  dimension: "What boards group by",
  lost: "Orphaned duties: how the party was lost, where it has not ended itself",
} as const;
export type CodeList = keyof typeof codeLists;

const sections = new Map(glossary.map(({ title, words }) => [title, words]));

/** What a code of the glossary's section means, in one language; a code that has no words speaks for itself. */
export function wordOf(section: string, code: string, language: Language): string {
  const said = sections.get(section)?.get(code);
  if (!said) return code;
  const [english, vietnamese] = said;
  // What follows the colon of an English entry explains it.
  return textLanguage(language) === "vi" ? vietnamese : (english.split(": ", 1)[0] as string);
}

export interface CodeWord {
  readonly text: string;
  /** The language that it is in, which may be another than the one asked for. */
  readonly language: Language;
}

/** @example codeWord("stage", "handed-over", "lo") */
export function codeWord(list: CodeList, code: string, language: Language): CodeWord {
  const own = language === "lo" ? laoCodes[list]?.[code] : language === "km" ? khmerCodes[list]?.[code] : undefined;
  return own === undefined ? { text: wordOf(codeLists[list], code, language), language: textLanguage(language) } : { text: own, language };
}

/** For places without markup, where a language cannot be marked. */
export const plainCode = (list: CodeList, code: string, language: Language): string => codeWord(list, code, language).text;
