// The command role's front door.
export { CommandAnswer, EventAnswer } from "./answer.ts";
export { commandRoutes, sendProblem } from "./command-routes.ts";
export { type CommandPath, type CommandRequest, createGiveCommand, type GiveCommand } from "./give-command.ts";
export type { Reaction, ReactionsTo } from "./give-reactions.ts";
export { requestOf } from "./give-reactions.ts";
export { type CellForm, type Column, type Columns, columnsOf, emptyListsOf, generalPath } from "./imports/columns.ts";
export type { ImportAnswer } from "./imports/import-answer.ts";
export { readCell } from "./imports/read-cell.ts";
export * as commandLimits from "./limits.ts";
export { refuseOtherSites } from "./other-sites.ts";
export type { Outcome } from "./outcome.ts";
export { parseBody } from "./parse-body.ts";
export { answerError, type CommandApi, commandApi, commandPlugin, describedCommands } from "./plugin.ts";
export { type Failed, problemOfError, problemOfFailure, problemOfRejection } from "./problems.ts";
export { type FieldProblem, type FormRead, readForm } from "./read-form.ts";
export { ProblemSchema, problemAnswer } from "./route-schema.ts";
export { unknownCommand } from "./unknown-command.ts";
export { checkBody, checkId } from "./validation.ts";
