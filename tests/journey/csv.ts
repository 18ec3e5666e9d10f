// Reads CSV as RFC 4180 has it: quoted fields hold commas, line feeds and doubled quotes.

/** The records of a table by the names of its columns, without the byte order mark. */
export function csvRecords(text: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  for (const [, field = "", end] of text.replace("\ufeff", "").matchAll(/("(?:[^"]|"")*"|[^,\r]*)(,|\r\n)/g)) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === "\r\n") rows.push([]);
  }
  const [headers = [], ...records] = rows.slice(0, -1);
  return records.map((record) => Object.fromEntries(headers.map((header, n) => [header, record[n] ?? ""])));
}
