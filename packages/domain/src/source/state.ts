// What holds of a source, the paper, page or speech that claims point at: on every day the same.
import type { Confidence, ConflictRule, Day, FuzzyDate, LocalizedText, SourceType } from "../values/index.ts";
import type { ClaimRef } from "./fields.ts";

interface About {
  readonly subject: { readonly thing: string; readonly id: string };
  readonly field: string;
}

export interface ExtractedClaim extends About {
  readonly eventId: string;
  readonly claimId: string;
  readonly value: string;
  readonly locator: string;
  readonly confidence?: Confidence;
}

/** Open while it has no resolution. */
export interface Conflict extends About {
  readonly eventId: string;
  readonly conflictId: string;
  readonly between: readonly ClaimRef[];
  readonly resolution?: {
    readonly eventId: string;
    readonly chosen: ClaimRef;
    readonly rule: ConflictRule;
    readonly reason: string;
  };
}

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
  readonly retracted?: { readonly eventId: string; readonly reason: string; readonly replacedBy?: string };
  /** By id, as the conflicts are. */
  readonly claims: readonly ExtractedClaim[];
  readonly conflicts: readonly Conflict[];
}
