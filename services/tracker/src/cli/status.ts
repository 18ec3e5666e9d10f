// camket status: how the service is or, where none runs, what stands in the data folder. It changes nothing.

import { columnsOf } from "./columns-of.ts";
import { type Args, type Io, textOf } from "./command.ts";
import { type ExitCode, exitCodes, WrongUse } from "./exit-codes.ts";
import { type FolderStatus, lookAtFolder } from "./look-at-folder.ts";
import { configOf, pathOf, placeOf } from "./place.ts";
import { addressOf, addressOfService } from "./service.ts";
import { askStatus, type ServiceStatus } from "./service-status.ts";
import { say, startProgress } from "./talk.ts";

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
  const progress = startProgress(io.stderr);
  const folder = await lookAtFolder(placeOf(config), config.dataFolder, asks, progress).finally(() => progress.end());
  const base = addressOfService(config);
  const service = await askStatus(base, asks).catch((error: Error) => error);
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
  ...checks.map(({ name, ok, detail }) => [name, `${ok ? "ok" : "NOT OK"}${detail === undefined ? "" : `, ${wordsOf(detail)}`}`]),
  ...(views ? [["views", `version ${views.viewsVersion}, ${views.events} events${lagOf(views)}, ${views.parked} streams parked`]] : []),
  ...(digest === undefined ? [] : [["digest", digest]]),
];

const lagOf = ({ lag }: NonNullable<ServiceStatus["views"]>): string =>
  lag ? `, ${lag.more ? "more than " : ""}${lag.events} behind the log (${Math.round(lag.seconds)} s)` : "";

const wordsOf = (detail: unknown): string => (typeof detail === "string" ? detail : JSON.stringify(detail));

const rowsOfFolder = ({ folder, log, heldBy, ledger, head, views, wrong, digest }: FolderStatus): readonly (readonly string[])[] => [
  ["folder", `${folder}${heldBy === undefined ? "" : `, held by process ${heldBy}`}`],
  ["log", log],
  ledgerRow(ledger),
  ["head", head ?? "–"],
  ...views.map((one) => [
    "views",
    `version ${one.version}${one.isOurs ? "" : ", of another program"}: ${one.whole ? `${one.events} events, at ${one.position ?? "the beginning"}, ${one.parked} streams parked` : one.why}`,
  ]),
  ...(views.length === 0 ? [["views", "none: the next start builds them"]] : []),
  ...(digest === undefined ? [] : [["digest", digest]]),
  ...wrong.map((text) => ["WRONG", text]),
];
