// project: a projector over all views of a ledger: what this program's views are, and how the log tells what operators decided, is the same wherever they
// are followed, built beside others (a blue-green rebuild), or built to be held against those that serve.
import { type ProjectorOptions, startProjector } from "@camket/projections";
import { decisions } from "./decisions.ts";
import type { Ledger } from "./knowledge.ts";
import { appendOf, identityOf, viewsOf } from "./views.ts";

export interface StartViewsOptions extends Omit<ProjectorOptions, "views" | "identity" | "appendOf" | "decisions"> {
  readonly ledger: Pick<Ledger, "ledgerId" | "timeZone">;
  /** Absent: all. */
  readonly views?: ProjectorOptions["views"];
}

/** @example const projector = startViews({ log, file: ":memory:", ledger, report: () => {} }) */
export const startViews = ({ ledger, views = viewsOf(ledger.timeZone), ...options }: StartViewsOptions) =>
  startProjector({ ...options, views, identity: identityOf(ledger), appendOf, decisions });
