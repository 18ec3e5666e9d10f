// camket verify: re-reads a log, and the registers beside it, and says what holds, what differs and what it did not check. It changes nothing
// and may run beside the service.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { viewsFileName } from "@camket/views";
import { type Args, type Command, type Io, jsonFlag, textOf } from "./command.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { interruptible } from "./interrupt.ts";
import { configOf, fileThatIsThere, logNamed, placeOf } from "./place.ts";
import { startProgress } from "./talk.ts";
import { verifyInThread } from "./verify-in-thread.ts";
import type { Verified, VerifyLine, VerifyTarget } from "./verify-target.ts";

export const verify: Command = {
  name: "verify",
  summary: "Re-read a log and its registers, and say what differs",
  notes: [
    "It reads every event once, and builds the registers anew in a temporary folder (TMPDIR), which needs as much room as they take. Nothing is " +
      "changed; the service may go on writing. The answer also says what was not checked.",
  ],
  examples: [
    { line: "camket verify", does: "The log of the service that runs with these variables, and its registers" },
    { line: "camket verify /mnt/backup/camket-2026-03-01.sqlite", does: "A backup, before it is relied on" },
    { line: "camket verify /var/lib/camket --json", does: "A data folder, a line of JSON for each thing found" },
  ],
  args: {
    what: { type: "positional", required: false, description: "A data folder, or a log's file, a backup among them" },
    ...jsonFlag,
  },
  mayEndWith: [exitCodes.evidenceDiffers],
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const target = targetOf(textOf(args, "what"), io);
  const scratch = target.views === undefined ? undefined : mkdtempSync(join(tmpdir(), "camket-verify-"));
  const clear = () => {
    if (scratch) rmSync(scratch, { recursive: true, force: true });
  };
  const progress = startProgress(io.stderr);
  const line = (one: VerifyLine) => {
    progress.end();
    io.stdout.write(args.json ? `${JSON.stringify(one)}\n` : sentence(one));
  };
  try {
    const verified = await interruptible(clear, () =>
      verifyInThread({ ...target, ...(scratch ? { scratch } : {}) }, { line, progress: progress.show }),
    );
    progress.end();
    io.stdout.write(args.json ? `${JSON.stringify({ kind: "result", ...verified })}\n` : result(verified));
    return verified.differences > 0 ? exitCodes.evidenceDiffers : exitCodes.done;
  } finally {
    clear();
  }
}

/** The registers of a data folder stand in it; whether a file alone has any beside it, nobody knows. */
function targetOf(what: string | undefined, io: Io): VerifyTarget {
  if (what !== undefined) {
    const { file, folder } = logNamed(what);
    return { place: { kind: "sqlite", file }, ...(folder ? { views: join(folder, viewsFileName) } : {}) };
  }
  const config = configOf(io);
  const place = placeOf(config);
  if (place.kind === "sqlite") fileThatIsThere(place, "");
  return { place, views: join(config.dataFolder, viewsFileName) };
}

const words = { holds: "holds      ", differs: "DIFFERS    ", "not-checked": "not checked" } as const;

const sentence = (one: VerifyLine): string => {
  const where = one.kind === "differs" && one.position ? ` (position ${one.position}${one.stream ? `, stream ${one.stream}` : ""})` : "";
  return `${words[one.kind]}  ${one.kind === "not-checked" ? "" : `${one.check}: `}${one.text}${where}\n`;
};

const result = ({ differences, events, head, ledgerId, tag }: Verified): string =>
  `${differences === 0 ? "Nothing differs" : `${differences} differences`}: ${events} events up to position ${head}` +
  `${ledgerId ? `, ledger ${ledgerId}, tag ${tag}` : ""}\n`;
