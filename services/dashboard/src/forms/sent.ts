// What a form brings: texts by the names of its fields, and beside them what is the form's own, whose names begin with an underscore.
import { columnsOf, generalPath, readCell } from "@camket/command-api";
import type { CommandDefinition } from "@camket/domain";
import type { Query } from "../address.ts";
import { isChosen } from "./chosen.ts";
import { takenBy } from "./offers.ts";

/** What is to be done with it: shown as it would be recorded, recorded, or shown again with more room or with what was chosen. */
export type Doing =
  | { readonly do: "open" | "preview" | "record" | "take" }
  | { readonly do: "more"; readonly list: string }
  | { readonly do: "parts"; readonly field: string };

export interface Sent {
  readonly doing: Doing;
  /** The thing that it is about; as typed, so it may be a name. */
  readonly id: string;
  /** What a repeat is known by. */
  readonly key: string | undefined;
  /** At which revision the thing was when the form was opened; absent: there was none. */
  readonly revision: number | undefined;
  /** The digest of what was previewed. */
  readonly previewed: string | undefined;
  /** By field; empty ones too, which say how many groups there are. */
  readonly typed: ReadonlyMap<string, string>;
}

/** A form that is opened by a link: fields may stand in the address. */
export function opened({ id, ...query }: Query, definition: CommandDefinition): Sent {
  const columns = columnsOf(definition);
  const typed = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && columns.has(generalPath(name)) ? [[name, value]] : [],
  );
  return {
    doing: { do: "open" },
    id: typeof id === "string" ? id : "",
    key: undefined,
    revision: undefined,
    previewed: undefined,
    typed: withItems(new Map(typed), definition),
  };
}

/** Of a name that is sent twice the last counts. */
export function sentBy(params: URLSearchParams, definition: CommandDefinition): Sent {
  const own = (name: string): string | undefined => params.get(name)?.trim() || undefined;
  const revision = own("_revision");
  const typed = new Map([...params].filter(([name]) => !name.startsWith("_")).map(([name, text]) => [name, tidy(text)]));
  const taken = takenBy(own("_do") ?? "");
  if (taken && taken.field !== "_id") typed.set(taken.field, taken.id);
  return {
    doing: doingOf(own("_do") ?? "preview"),
    id: (taken?.field === "_id" ? taken.id : own("_id")) ?? "",
    key: own("_key"),
    revision: revision !== undefined && /^\d{1,15}$/.test(revision) ? Number(revision) : undefined,
    previewed: own("_previewed"),
    typed: withItems(typed, definition),
  };
}

/** Browsers end lines with CR LF, and some keyboards take letters and their marks apart, which look the same and are not equal. */
const tidy = (text: string): string => text.replaceAll("\r\n", "\n").trim().normalize("NFC");

function doingOf(text: string): Doing {
  if (text === "record") return { do: "record" };
  if (takenBy(text)) return { do: "take" };
  if (text.startsWith("more:")) return { do: "more", list: text.slice("more:".length) };
  if (text.startsWith("parts:")) return { do: "parts", field: text.slice("parts:".length) };
  return { do: "preview" };
}

/** Several ids in one text, as a link may bring them, each in the field that the form has for it. */
function withItems(typed: ReadonlyMap<string, string>, definition: CommandDefinition): ReadonlyMap<string, string> {
  const columns = columnsOf(definition);
  const command = `${definition.thing}/${definition.name}`;
  return new Map(
    [...typed].flatMap(([name, text]): [string, string][] => {
      const column = columns.get(generalPath(name));
      if (!column || text === "") return [[name, text]];
      if (column.form === "party") return [[`${name}.partyId`, text]];
      const isParties = column.form === "parties";
      if (!isParties && !(column.form === "list" && isChosen(column.path, command))) return [[name, text]];
      const read = readCell(text, { form: "list" });
      const items = "value" in read ? (read.value as string[]) : [];
      return items.map((item, n) => [isParties ? `${name}.${n}.partyId` : `${name}.${n}`, item]);
    }),
  );
}
