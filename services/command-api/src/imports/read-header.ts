// The first row of a table: which column says what. Whatever is wrong with it is told before any row is read.
import { type CommandDefinition, commandNamed, commands } from "@camket/domain";
import { nearest } from "@camket/platform/nearest";
import { breather } from "./breather.ts";
import { columnsOf, generalPath, headerOf, leading } from "./columns.ts";
import { cellName, type Grid, type GridFault, NotATable } from "./grid.ts";
import { importColumnsMax } from "./limits.ts";

export interface Header {
  /** By column: its name, or nothing where the column is empty. */
  readonly names: readonly string[];
  readonly command: number;
  /** -1: there is no such column. */
  readonly id: number;
  readonly key: number;
}

/** @throws NotATable */
export async function readHeader(
  { header: { index, names }, commands: given, unnamed, sheet }: Grid,
  signal?: AbortSignal,
): Promise<Header> {
  const faults = [...(await wrongNames(index, names, given, breather(signal))), ...unnamed];
  if (!names.includes("command"))
    faults.push({
      cell: cellName(index, 0),
      code: "NO_COMMAND_COLUMN",
      detail: "the first row of a table names its columns, and one of them is `command`",
    });
  if (faults.length > 0) {
    const detail = faults.map((fault) => `${fault.cell}: ${fault.detail}`).join("; ");
    throw new NotATable("malformed-table", detail.slice(0, 1_000), { faults, ...(sheet === undefined ? {} : { sheet }) });
  }
  return { names, command: names.indexOf("command"), id: names.indexOf("id"), key: names.indexOf("key") };
}

/** The columns of some commands. */
async function columnsOfAll(definitions: Iterable<CommandDefinition>, breathe: () => Promise<void>): Promise<ReadonlyMap<string, Named>> {
  const allowed = new Map<string, Named>(Object.keys(leading).map((name) => [name, { name, itemsMax: [] }]));
  for (const definition of definitions) {
    await breathe();
    for (const column of columnsOf(definition).values()) {
      const known = allowed.get(column.path);
      const itemsMax = column.itemsMax.map((max, at) => Math.max(max, known?.itemsMax[at] ?? 0));
      allowed.set(column.path, { name: headerOf(column), itemsMax, ...(column.inner ? { inner: true } : {}) });
    }
  }
  return allowed;
}

/** A column by its name; `inner` and `itemsMax` as of a column. */
interface Named {
  readonly name: string;
  readonly itemsMax: readonly number[];
  readonly inner?: true;
}

/** @example commandAt("commitments/agree") */
export function commandAt(text: string): CommandDefinition | undefined {
  const [thing, name, ...more] = text.split("/");
  return thing === undefined || name === undefined || more.length > 0 ? undefined : commandNamed(thing, name);
}

/**
 * Columns that no command has; one of another command than the table gives may stand there empty, as in a template, and is told at its cell where it
 * is filled. The first of them: what was meant takes a moment to find.
 */
async function wrongNames(
  row: number,
  names: readonly string[],
  given: readonly string[],
  breathe: () => Promise<void>,
): Promise<GridFault[]> {
  const known = await columnsOfAll(commands, breathe);
  const definitions = given.map((name) => commandAt(name)).filter((one) => one !== undefined);
  const meant = definitions.length === 0 ? known : await columnsOfAll(new Set(definitions), breathe);
  const seen = new Map<string, number>();
  const faults: GridFault[] = [];
  for (const [column, name] of names.entries()) {
    if (name === "" || faults.length >= faultsMax) continue;
    const before = seen.get(name);
    seen.set(name, column);
    const fault =
      before === undefined
        ? wrongName(name, known, meant)
        : ["COLUMN_TWICE", `the column "${name}" stands in ${cellName(row, before)} already`];
    if (fault) faults.push({ cell: cellName(row, column), code: fault[0], detail: fault[1] });
    await breathe();
  }
  return faults;
}

const faultsMax = 50;

function wrongName(
  name: string,
  ofAll: ReadonlyMap<string, Named>,
  meant: ReadonlyMap<string, Named>,
): readonly [code: string, detail: string] | undefined {
  const known = ofAll.get(generalPath(name));
  if (!known) {
    const what = `there is no column "${name.slice(0, 100)}"`;
    return ["UNKNOWN_COLUMN", `${what}; ${advice(name, [...meant.values()])}`];
  }
  const numbers = name.split(".").filter((step) => /^\d+$/.test(step));
  const beyond = numbers.findIndex((number, at) => Number(number) >= (known.itemsMax[at] ?? importColumnsMax));
  if (beyond === -1) return undefined;
  const max = known.itemsMax[beyond] as number;
  return ["ITEM_TOO_HIGH", `"${name}": the list has at most ${max} items, counted from 0, so that ${max - 1} is the last`];
}

/** What was meant, or what there is: of what has parts, the whole. */
export function advice(name: string, columns: readonly Pick<Named, "name" | "inner">[]): string {
  // No name whose length differs by more than this is near (see nearest).
  const alike = columns.filter((one) => Math.abs(one.name.length - name.length) <= Math.max(1, Math.ceil(one.name.length / 3)));
  const meant = nearest(
    name,
    alike.map((one) => one.name),
  );
  const allowed = columns.filter(({ inner }) => !inner).map((one) => one.name);
  return meant === undefined
    ? `there are ${allowed.slice(0, 60).join(", ")}${allowed.length > 60 ? " …" : ""}`
    : `did you mean "${meant}"?`;
}
