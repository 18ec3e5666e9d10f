#!/usr/bin/env node
// The command line, `camket <command>`. What each command is called, takes and says of itself stands in commands/.
import { runCli } from "./run.ts";

// A pipe that closes early is an error of the write that meets it, which the command tells of; it must not end the process before that.
for (const output of [process.stdout, process.stderr]) output.on("error", () => {});

const { env, stdin, stdout, stderr } = process;
process.exitCode = await runCli(process.argv.slice(2), { env, stdin, stdout, stderr });
// What nobody reads to its end would keep the process waiting.
stdin.destroy();
