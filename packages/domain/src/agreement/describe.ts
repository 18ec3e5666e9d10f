// An agreement as answers show it on one day: its state with the derived words, dates with their bounds, absent fields left out.
import { ownerOf } from "../stream/agencies.ts";
import { present } from "../stream/present.ts";
import { dated } from "../stream/shown.ts";
import { type Day, describeDate } from "../values/index.ts";
import { daysToRenewal, gapOn, standingOn } from "./standing.ts";
import type { AgreementState, Extension } from "./state.ts";

export function describeAgreement(state: AgreementState, validAt: Day) {
  const { period, firstPeriod, extensions } = state;
  const extended = extensions.length > 0;
  return {
    title: state.title,
    ...present({ number: state.number, subject: state.subject, stage: state.stage, covered: state.covered, cover: state.cover }),
    mayAlreadyBe: state.mayAlreadyBe,
    standing: {
      ...present({ period: period && describeDate(period) }),
      status: standingOn(state, validAt),
      ...present({ daysToRenewal: daysToRenewal(state, validAt), gap: gapOn(state, validAt) }),
      timesExtended: extensions.length,
      ...present({ firstPeriod: extended && firstPeriod ? describeDate(firstPeriod) : undefined }),
    },
    parties: state.parties,
    owner: ownerOf(state),
    agencies: state.agencies,
    ...listed({ sectors: state.sectors }),
    ...present({
      renews: state.renews,
      signature: state.signature && dated(state.signature),
      entryIntoForce: state.entryIntoForce && dated(state.entryIntoForce),
    }),
    ...listed({
      amendments: state.amendments.map(dated),
      extensions: extensions.map(describeExtension),
      withdrawals: state.withdrawals.map(dated),
      successions: state.successions.map(dated),
    }),
    ...present({
      suspension: state.suspension && dated(state.suspension),
      renewal: state.renewal && dated(state.renewal),
      termination: state.termination && dated(state.termination),
      lastNewsOn: state.lastNewsOn,
    }),
  };
}
export type AgreementDescription = ReturnType<typeof describeAgreement>;

const describeExtension = (extension: Extension) => ({
  ...dated(extension),
  period: describeDate(extension.period),
  ...present({ was: extension.was && describeDate(extension.was) }),
});

/** Only the lists that hold something. */
const listed = <Lists extends Record<string, readonly unknown[]>>(lists: Lists): Partial<Lists> =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<Lists>;
