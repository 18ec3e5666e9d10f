// What a workbook says of itself: its sheets in the order of their tabs, which of them are hidden, where its parts stand, and from which day it counts.
import { NotATable } from "./grid.ts";
import { isTrue, readXml } from "./read-xml.ts";

export interface Book {
  readonly sheets: readonly BookSheet[];
  /** Days are counted from 1904-01-01, as old Macs did, and not from 1900. */
  readonly from1904: boolean;
  /** Names of parts; absent where the workbook has none. */
  readonly styles?: string;
  readonly sharedStrings?: string;
}

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Absent: a chart on a sheet of its own. */
  readonly part?: string;
}

/** @throws NotATable */
export function readBook(parts: ReadonlyMap<string, Uint8Array>): Book {
  const workbook = parts.get("xl/workbook.xml");
  const relations = parts.get("xl/_rels/workbook.xml.rels");
  if (!workbook || !relations)
    throw new NotATable("table-type-refused", "the bytes are an archive, and no .xlsx workbook: xl/workbook.xml is missing");
  const targets = targetsOf(relations);
  const sheets: BookSheet[] = [];
  let from1904 = false;
  readXml("xl/workbook.xml", workbook, {
    open(element, { name = "", state = "visible", id, date1904 }) {
      if (element === "workbookPr") from1904 = isTrue(date1904);
      if (element !== "sheet") return;
      const target = targets.find((one) => one.id === id);
      sheets.push({ name, hidden: state !== "visible", ...(target?.kind === "worksheet" ? { part: target.part } : {}) });
    },
  });
  const styles = targets.find(({ kind }) => kind === "styles")?.part;
  const sharedStrings = targets.find(({ kind }) => kind === "sharedStrings")?.part;
  return { sheets, from1904, ...(styles ? { styles } : {}), ...(sharedStrings ? { sharedStrings } : {}) };
}

interface Target {
  readonly id: string;
  /** The last step of the relationship's type, which has an address in the transitional and one in the strict standard. */
  readonly kind: string;
  readonly part: string;
}

function targetsOf(relations: Uint8Array): readonly Target[] {
  const targets: Target[] = [];
  readXml("xl/_rels/workbook.xml.rels", relations, {
    open(element, { Id = "", Type = "", Target = "" }) {
      if (element !== "Relationship") return;
      targets.push({ id: Id, kind: Type.split("/").at(-1) ?? "", part: Target.startsWith("/") ? Target.slice(1) : `xl/${Target}` });
    },
  });
  return targets;
}
