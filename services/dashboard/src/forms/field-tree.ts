// A command's columns as the fields of a form: what people write as one thing is one field, texts in several languages stand together, a list is a
// group that repeats. Made from the columns alone, so that every command has a form.
import { type Column, type Columns, columnsOf } from "@camket/command-api";
import type { CommandDefinition } from "@camket/domain";
import { isChosen } from "./chosen.ts";

/** `path` has `#` for the number of an item: `claims.#.sourceId`. */
interface Base {
  readonly path: string;
  readonly required: boolean;
}
/** One input. `parts`: the same said field by field, of an amount, a quantity or a date. */
export interface OneField extends Base {
  readonly is: "one";
  readonly column: Column;
  readonly parts: readonly Field[];
}
/** A party, and its name as the source writes it. */
export interface PartyField extends Base {
  readonly is: "party";
  readonly column: Column;
}
/** A text in several languages. */
export interface LocalizedField extends Base {
  readonly is: "localized";
  readonly columns: readonly Column[];
}
export interface GroupField extends Base {
  readonly is: "group";
  readonly fields: readonly Field[];
}
export interface ItemsField extends Base {
  readonly is: "items";
  readonly item: Field;
  readonly itemsMax: number;
}
export type Field = OneField | PartyField | LocalizedField | GroupField | ItemsField;

const known = new Map<CommandDefinition, readonly Field[]>();

/** The fields of a command, in the order of its schema. */
export function fieldsOf(definition: CommandDefinition): readonly Field[] {
  let fields = known.get(definition);
  if (!fields) {
    fields = fieldsIn(treeOf(columnsOf(definition)), `${definition.thing}/${definition.name}`);
    known.set(definition, fields);
  }
  return fields;
}

interface Node {
  readonly path: string;
  column?: Column;
  readonly below: Map<string, Node>;
}

function treeOf(columns: Columns): Node {
  const root: Node = { path: "", below: new Map() };
  for (const column of columns.values()) {
    let at = root;
    for (const step of column.path.split(".")) {
      let next = at.below.get(step);
      if (!next) {
        next = { path: at.path === "" ? step : `${at.path}.${step}`, below: new Map() };
        at.below.set(step, next);
      }
      at = next;
    }
    at.column = column;
  }
  return root;
}

const fieldsIn = ({ below }: Node, command: string): Field[] => [...below.values()].map((node) => fieldOf(node, command));

function fieldOf(node: Node, command: string): Field {
  const { path, column, below } = node;
  const item = below.get("#");
  const required = column?.required ?? [...leaves(node)].some((one) => one.required);
  if (column?.form === "party") return { is: "party", path, column, required };
  // Codes are written in a row; things are chosen one by one.
  if (column?.form === "list" && !isChosen(path, command)) return { is: "one", path, column, required, parts: [] };
  if (item) {
    const itemsMax = [...leaves(item)][0]?.itemsMax.at((path.match(/#/g) ?? []).length) ?? 1;
    return { is: "items", path, required, item: fieldOf(item, command), itemsMax };
  }
  if (column) return { is: "one", path, column, required, parts: fieldsIn(node, command) };
  const inLanguages = [...below.keys()].every((step) => ["vi", "en", "lo", "km"].includes(step));
  if (inLanguages) return { is: "localized", path, required, columns: [...leaves(node)] };
  return { is: "group", path, required, fields: fieldsIn(node, command) };
}

function* leaves({ column, below }: Node): Generator<Column> {
  if (column) yield column;
  for (const node of below.values()) yield* leaves(node);
}
