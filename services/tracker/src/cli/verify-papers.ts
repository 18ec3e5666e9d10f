// The papers, held against their names and against what events say. A paper whose bytes are not what its name says differs; one that an event
// names and that is not here is told, and no difference: it may be kept elsewhere, as its address says, or come later.
import type { RecordedEvent } from "@camket/event-store";
import { openFiles } from "@camket/files";
import { randomId } from "@camket/platform";
import { findingsMax } from "./limits.ts";
import type { VerifyReport } from "./verify-target.ts";

export interface PapersNamed {
  /** In log order. */
  take(event: RecordedEvent): void;
  /** The event that named it first, by the paper's SHA-256. */
  readonly by: ReadonlyMap<string, string>;
}

/** Those of evidence and of sources, as recorded and as corrected. */
export function papersNamed(): PapersNamed {
  const by = new Map<string, string>();
  const note = (sha256: unknown, { id }: RecordedEvent): void => {
    if (typeof sha256 === "string" && /^[0-9a-f]{64}$/.test(sha256) && !by.has(sha256)) by.set(sha256, id);
  };
  return {
    by,
    take(event) {
      const { type, data } = event;
      if (type === "EvidenceAttached" || type === "SourceRegistered") note(data.sha256, event);
      if (type === "FactCorrected" && Array.isArray(data.changes))
        for (const change of data.changes) {
          const { field, right } = (change ?? {}) as { field?: unknown; right?: unknown };
          if (field === "/sha256") note(right, event);
        }
    },
  };
}

export interface PapersChecked {
  readonly papers: number;
  readonly papersMissing: number;
  readonly papersDamaged: number;
}

export interface PapersReport extends VerifyReport {
  differs(finding: { readonly check: "papers"; readonly text: string }): void;
  holds(check: "papers", text: string): void;
}

export async function checkPapers(folder: string, named: ReadonlyMap<string, string>, report: PapersReport): Promise<PapersChecked> {
  const files = openFiles(folder, randomId);
  let [papers, papersDamaged] = [0, 0];
  const missing = new Map(named);
  for await (const sha256 of files.list()) {
    papers += 1;
    missing.delete(sha256);
    if (!(await files.isWhole(sha256))) {
      papersDamaged += 1;
      report.differs({ check: "papers", text: `the bytes of ${files.pathOf(sha256)} are not what its name says` });
    }
    report.progress("papers", papers, 0);
  }
  if (papers > 0) report.holds("papers", `the bytes of ${papers} papers are what their names say`);
  for (const [sha256, event] of [...missing].slice(0, findingsMax))
    report.line({ kind: "not-checked", text: `paper ${sha256}, which event ${event} names: it is not in ${folder}` });
  if (missing.size > findingsMax)
    report.line({ kind: "not-checked", text: `${missing.size - findingsMax} more papers that are not there` });
  return { papers, papersMissing: missing.size, papersDamaged };
}
