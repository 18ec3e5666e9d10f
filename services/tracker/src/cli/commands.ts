// All commands of the command line, in the order in which help tells of them. What each is called, takes, says of itself and may end with stands in
// `commands/`, by groups. What it does is loaded when it is asked for, so that help and a slip of a finger are answered at once.
import type { Command } from "./command.ts";
import { backup, restore } from "./commands/copies.ts";
import { digest, replay, verify } from "./commands/evidence.ts";
import { logCat, logStats, logTail } from "./commands/log.ts";
import { exportCommand, importCommand } from "./commands/moves.ts";
import { parked, parkedDiscard, parkedReplay, parkedShow } from "./commands/parked.ts";
import { record } from "./commands/record.ts";
import { demo, serve, status } from "./commands/service.ts";
import { viewsBuild, viewsRebuild } from "./commands/views.ts";

export const commands: readonly Command[] = [
  ...[serve, demo, status],
  ...[backup, verify, digest, replay, logTail, logCat, logStats],
  ...[parked, parkedShow, parkedReplay, parkedDiscard, viewsRebuild, viewsBuild],
  ...[restore, exportCommand, importCommand, record],
];
