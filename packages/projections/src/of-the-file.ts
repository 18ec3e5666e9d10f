// What failed where an event could not be applied: the file of views, or what is made of the event.

/** A file that is full, busy or torn: no event is parked for that, live or at a rebuild. A constraint is broken by the event itself. */
export function isOfTheFile(error: unknown): boolean {
  const { code, errcode } = error as { code?: string; errcode?: number };
  const constraint = 19;
  return code === "ERR_SQLITE_ERROR" && ((errcode ?? 0) & 0xff) !== constraint;
}

/** SQLITE_ERROR (no such table), SQLITE_CORRUPT, SQLITE_NOTADB: it says something about the file of views, and not about the disk. https://sqlite.org/rescode.html */
export const isDamagedFile = (error: unknown): boolean => [1, 11, 26].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff);
