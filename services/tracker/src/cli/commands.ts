// All commands of the command line, in the order in which help tells of them.
import { backup } from "./backup.ts";
import type { Command } from "./command.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { restore } from "./restore.ts";
import { verify } from "./verify.ts";

export const commands: readonly Command[] = [backup, verify, restore, exportCommand, importCommand];
