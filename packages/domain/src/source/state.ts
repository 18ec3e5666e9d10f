// What holds of a source: the paper, page or speech that claims point at.
import type { Day, FuzzyDate, LocalizedText, SourceType } from "../values/index.ts";

export interface SourceState {
  readonly type: SourceType;
  readonly publisher: string;
  readonly title: LocalizedText;
  readonly language: string;
  readonly url?: string;
  readonly publishedOn?: FuzzyDate;
  readonly eventOn?: FuzzyDate;
  readonly retrievedOn?: Day;
  readonly sha256?: string;
  readonly rank?: number;
}
