// What many rows of a thing share (what a list shows of its title, parties, value; the text to search; its links) as one text, so that
// equal means equal, and back from the tables that keep it.
import type { DatabaseSync } from "node:sqlite";
import type { Link, Stated } from "./define-register.ts";
import { inWords } from "./text.ts";

/** Between the parts: a control character, which neither JSON nor a text of the domain holds. */
const between = "\u0001";

export const statedText = ({ shown, text, links }: Stated): string =>
  `${JSON.stringify(shown)}${between}${inWords(text)}${between}${linksText(links ?? [])}`;

/** As members of an object of JSON, which stand behind others. */
export const membersText = (shown: object): string => JSON.stringify(shown).slice(1, -1);

/** With members behind those that are shown; most of the further ones are empty. */
export function withMembers(stated: string, further: readonly string[]): string {
  const members = further.filter((text) => text !== "");
  if (members.length === 0) return stated;
  const end = stated.indexOf(between) - 1;
  const shown = stated.slice(0, end);
  return `${shown}${shown === "{" ? "" : ","}${members.join(",")}${stated.slice(end)}`;
}

/** Sorted and without doubles, so that the same links are the same text. */
function linksText(links: readonly Link[]): string {
  const pairs = links.map(({ role, value }) => `${role} ${value}`).sort();
  return pairs.filter((pair, i) => pair !== pairs[i - 1]).join(",");
}

/** Writes beside it the text to search, once for each thing that has it, with the thing's id. */
export function statedWriter(db: DatabaseSync, name: string): (row: number, id: string, stated: string) => void {
  const insert = db.prepare(`INSERT INTO ${name}_stated (row, shown, text) VALUES (?, ?, ?)`);
  const insertLink = db.prepare(`INSERT INTO ${name}_link (row, role, value) VALUES (?, ?, ?)`);
  const insertText = db.prepare(`INSERT OR IGNORE INTO ${name}_text (id, text) VALUES (?, ?)`);
  return (row, id, stated) => {
    // Cut by hand: V8 keeps what `split` gives of each text, which none of them is worth.
    const end = stated.indexOf(between);
    const last = stated.indexOf(between, end + 1);
    const [text, links] = [stated.slice(end + 1, last), stated.slice(last + 1)];
    insert.run(row, stated.slice(0, end), text);
    insertText.run(id, `${text}${inWords(id)}`);
    if (links === "") return;
    for (const link of links.split(",")) {
      const space = link.indexOf(" ");
      insertLink.run(row, link.slice(0, space), link.slice(space + 1));
    }
  };
}

export function statedReader(db: DatabaseSync, name: string): (row: number) => string {
  const read = db.prepare(`SELECT shown, text FROM ${name}_stated WHERE row = ?`);
  const readLinks = db.prepare(`SELECT role, value FROM ${name}_link WHERE row = ?`);
  return (row) => {
    const { shown, text } = read.get(row) as { shown: string; text: string };
    const pairs = readLinks.all(row).map(({ role, value }) => `${role} ${value}`);
    return `${shown}${between}${text}${between}${pairs.sort().join(",")}`;
  };
}
