// All views of one ledger, in the order in which an event passes them, and the name of the file that holds them. The name carries the
// version of all: a change of any table or fold raises it, and the views are built anew beside the old ones.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { RecordedEvent } from "@camket/event-store";
import type { View } from "@camket/projections";
import { agreementRegister } from "./agreement.ts";
import { citedView } from "./cited.ts";
import { commitmentRegister } from "./commitment.ts";
import { digestView } from "./digest.ts";
import { eventView } from "./event.ts";
import { eventTermsView } from "./event-terms.ts";
import { indicatorRegister } from "./indicator.ts";
import type { Ledger } from "./knowledge.ts";
import { meetingRegister } from "./meeting.ts";
import { movedView } from "./moved.ts";
import { newsView } from "./news.ts";
import { partyRegister } from "./party.ts";
import { requestRegister } from "./request.ts";
import { sourceRegister } from "./source.ts";
import { takenView } from "./taken.ts";

/** Raised with every change of a view's columns, indexes or meaning, or of the folds that fill it. */
export const viewsVersion = 15;

export const viewsFileName = `views-${viewsVersion}.sqlite`;

/** The version in the name of a file of views; nothing of other names. */
export function versionOf(fileName: string): number | undefined {
  const digits = /^views-([0-9]+)\.sqlite$/.exec(fileName)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * Views of older programs, which nobody reads once those of this one are there, with what killed processes left beside them: half-built ones, halves of
 * copies, finished ones that waited. @returns their names
 */
export function removeOlderViews(folder: string): readonly string[] {
  const versionLike = (name: string) => versionOf(name.replace(/(?<=\.sqlite)[.-].*$/, ""));
  // First the file itself, for without its write-ahead log it must not be opened.
  const older = readdirSync(folder)
    .filter((name) => (versionLike(name) ?? viewsVersion) < viewsVersion)
    .sort();
  for (const name of older) rmSync(join(folder, name), { recursive: true, force: true });
  return older.filter((name) => !/-(wal|shm|journal)$/.test(name));
}

export const registersOf = (timeZone: string) => ({
  party: partyRegister(timeZone),
  source: sourceRegister(timeZone),
  agreement: agreementRegister(timeZone),
  commitment: commitmentRegister(timeZone),
  indicator: indicatorRegister(timeZone),
  request: requestRegister(timeZone),
  meeting: meetingRegister(timeZone),
});

export const viewsOf = (timeZone: string): readonly View[] => [
  eventView,
  eventTermsView,
  ...Object.values(registersOf(timeZone)).map((register) => register.view),
  movedView(timeZone),
  takenView(timeZone),
  citedView(timeZone),
  newsView(timeZone),
  digestView,
];

/** Their names, which are the same in every time zone. */
export const viewNames: readonly string[] = viewsOf("UTC").map(({ name }) => name);

/** Of which ledger the views are, as their file says it. */
export const identityOf = ({ ledgerId, timeZone }: Pick<Ledger, "ledgerId" | "timeZone">): string => `${ledgerId} ${timeZone}`;

/** Events of one command were appended at once. */
export const appendOf = ({ metadata, id }: RecordedEvent): string => (typeof metadata.commandId === "string" ? metadata.commandId : id);
