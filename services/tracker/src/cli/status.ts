// camket status: how the service is or, where none runs, what stands in the data folder. It changes nothing.
import { existsSync } from "node:fs";
import { columnsOf } from "./columns-of.ts";
import { type Args, type Io, textOf } from "./command.ts";
import { type ExitCode, exitCodes, WrongUse } from "./exit-codes.ts";
import { type FolderStatus, lookAtFolder } from "./look-at-folder.ts";
import { configOf, pathOf, placeOf } from "./place.ts";
import { addressOf, addressOfService } from "./service.ts";
import { askStatus, type ServiceStatus } from "./service-status.ts";
import { amount, countOf, say, startProgress } from "./talk.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const [address, data] = [textOf(args, "from"), pathOf(args, "data", io)];
  if (address !== undefined && data !== undefined)
    throw new WrongUse(`--from=${address} and --data=${data} both say what is looked at: give one of them`);
  const asks = { digest: args.digest === true };
  const tell = (status: ServiceStatus | FolderStatus, rows: readonly (readonly string[])[]): ExitCode => {
    io.stdout.write(args.json ? `${JSON.stringify(status)}\n` : columnsOf(rows));
    return status.healthy ? exitCodes.done : exitCodes.failed;
  };
  if (address !== undefined) {
    const status = await askStatus(addressOf(address, "--from"), asks);
    return tell(status, rowsOfService(status));
  }

  const config = configOf(io, data);
  const place = placeOf(config);
  const base = addressOfService(config);
  const service = await askStatus(base, asks).catch((error: Error) => error);
  // A folder that is named must be there; without one, the service is what there is to tell of.
  if (!(service instanceof Error) && data === undefined && place.kind === "sqlite" && !existsSync(place.file)) {
    say(io.stderr, `there is no log at ${place.file}: what follows is the service's`);
    return tell(service, rowsOfService(service));
  }
  const progress = startProgress(io.stderr);
  const folder = await lookAtFolder(place, config.dataFolder, asks, progress).finally(() => progress.end());
  if (!(service instanceof Error) && service.ledger?.ledgerId === folder.ledger?.ledgerId && service.ledger?.tag === folder.ledger?.tag)
    return tell(service, rowsOfService(service));
  say(
    io.stderr,
    service instanceof Error
      ? `${service.message}: what follows is the folder's`
      : `${base.origin} serves another ledger, ${service.ledger?.ledgerId}: what follows is the folder's`,
  );
  return tell(folder, rowsOfFolder(folder));
}

const ledgerRow = (ledger: ServiceStatus["ledger"]): readonly string[] => [
  "ledger",
  ledger ? `${ledger.ledgerId}, tag ${ledger.tag}, ${ledger.timeZone}` : "none was opened yet",
];

const rowsOfService = ({
  service,
  healthy,
  ledger,
  version,
  roles,
  checks,
  views,
  digest,
}: ServiceStatus): readonly (readonly string[])[] => [
  ["service", `${service}, ${healthy ? "ready" : "NOT AS IT SHOULD BE"}`],
  ledgerRow(ledger),
  ["program", `version ${version}, roles ${roles.join(", ")}`],
  ...checks.map((check) => [check.name, views && check.name === "views" ? wordsOfViews(check, views) : wordsOfCheck(check)]),
  ...(digest === undefined ? [] : [["digest", digest]]),
];

type Check = ServiceStatus["checks"][number];
type Views = NonNullable<ServiceStatus["views"]>;

const wordsOfCheck = ({ ok, detail }: Check): string => [ok ? "ok" : "NOT OK", ...wordsOf(detail)].join(", ");

/** That they are behind and that streams wait stands in what was found, too, while all is well with them otherwise. */
const wordsOfViews = (check: Check, { viewsVersion, events, position, lag, parked }: Views): string =>
  [
    check.ok ? `ok, at ${position ?? "the beginning"}` : wordsOfCheck(check),
    `version ${viewsVersion}`,
    countOf(events, "event"),
    ...(lag && lag.events > 0
      ? [`${lag.more ? "more than " : ""}${countOf(lag.events, "event")} and ${Math.round(lag.seconds)} s behind the log`]
      : []),
    `${countOf(parked, "stream")} parked`,
  ].join(", ");

/** What a check found is a text, or fields with their names; a list is told by how many it has. */
function wordsOf(detail: unknown): readonly string[] {
  if (typeof detail !== "object" || detail === null) return detail === undefined ? [] : [String(detail)];
  return Object.entries(detail).flatMap(([name, value]) => {
    if (Array.isArray(value)) return value.length === 0 ? [] : [`${name} ${amount(value.length)}`];
    if (name === "reason") return [String(value)];
    return [`${name} ${value === null ? "–" : typeof value === "object" ? JSON.stringify(value) : value}`];
  });
}

const rowsOfFolder = ({ folder, log, heldBy, ledger, head, views, wrong, digest }: FolderStatus): readonly (readonly string[])[] => [
  ["folder", `${folder}${heldBy === undefined ? "" : `, held by process ${heldBy}`}`],
  ["log", log],
  ledgerRow(ledger),
  ["head", head ?? "–"],
  ...views.map((one) => [
    "views",
    `version ${one.version}${one.isOurs ? "" : ", of another program"}: ${one.whole ? `at ${one.position ?? "the beginning"}, ${countOf(one.events, "event")}, ${countOf(one.parked, "stream")} parked` : one.why}`,
  ]),
  ...(views.length === 0 ? [["views", "none: the next start builds them"]] : []),
  ...(digest === undefined ? [] : [["digest", digest]]),
  ...wrong.map((text) => ["WRONG", text]),
];
