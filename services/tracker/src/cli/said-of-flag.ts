// What the API says of a parameter, said of the flag by which the command line takes it.

const flags: Readonly<Record<string, string>> = {
  validAt: "--valid-at",
  knownAt: "--known-at",
  recordedFrom: "--recorded-from",
  recordedTo: "--recorded-to",
  after: "--after",
  subject: "--thing",
  type: "--type",
  actor: "--actor",
  view: "--view",
};

/** @example saidOfFlag('validAt: "soon" is no day') // '--valid-at: "soon" is no day' */
export const saidOfFlag = (detail: string): string =>
  detail
    .replace(/^([A-Za-z]+)(?=: )/, (parameter) => flags[parameter] ?? parameter)
    .replace(/`([A-Za-z]+)`/g, (quoted, parameter) => flags[parameter] ?? quoted);
