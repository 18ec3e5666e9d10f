// camket verify: re-reads a log, and the registers beside it, and says what holds, what differs and what it did not check. It changes nothing
// and may run beside the service.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { viewsFileName } from "@camket/views";
import { type Args, type Io, textOf } from "./command.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { interruptible } from "./interrupt.ts";
import { configOf, fileThatIsThere, logNamed, placeOf } from "./place.ts";
import { startProgress } from "./talk.ts";
import { verifyInThread } from "./verify-in-thread.ts";
import type { Verified, VerifyLine, VerifyTarget } from "./verify-target.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
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
  differences === 0 && events === 0
    ? "The log is empty: it holds no event, and there was nothing to check\n"
    : `${differences === 0 ? "Nothing differs" : `${differences} differences`}: ${events} events up to position ${head}` +
      `${ledgerId ? `, ledger ${ledgerId}, tag ${tag}` : ""}\n`;
