// Who takes the log, and what for, as the flags of a command say it.
import { LedgerExportRequested, type WholeExport } from "@camket/domain";
import { actorOf } from "./actor.ts";
import { type Args, textOf } from "./command.ts";
import { WrongUse } from "./exit-codes.ts";

export interface WhoTakesIt {
  readonly what: WholeExport;
  /** `local` where nobody is named. */
  readonly actor: string;
  readonly reason?: string;
}

/** @throws WrongUse */
export function whoTakesIt(what: WholeExport, args: Args): WhoTakesIt {
  const read = LedgerExportRequested.shape.reason.safeParse(textOf(args, "reason"));
  if (!read.success) throw new WrongUse(`--reason: ${read.error.issues[0]?.message}`);
  return { what, actor: actorOf(args) ?? "local", ...(read.data === undefined ? {} : { reason: read.data }) };
}
