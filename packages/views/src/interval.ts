// The ends of the two half-open intervals of a register's row: valid (days) and known (sequence numbers), and the words of SQL for them.

/** `known_to` of a row that still holds: Number.MAX_SAFE_INTEGER, so that one comparison serves past and present. */
export const STILL_KNOWN = Number.MAX_SAFE_INTEGER;

/**
 * Rows known now that, when they were recorded, were to hold beyond that day: one of a thing, as a rule. Written out, since SQLite takes a partial
 * index only where its very terms stand in the query.
 */
export const presentRows = `known_to = ${STILL_KNOWN} AND lasts = 1`;

/** Those of them, `r` in the query, that hold at `:validAt`: a day on which none of the others holds any more. */
export const presentAt = `${presentRows} AND r.valid_from <= :validAt AND r.valid_to > :validAt`;

/** All others that are known now: over by the day on which they were recorded. */
export const overRows = `known_to = ${STILL_KNOWN} AND lasts = 0`;

/** Rows known at `:seq`; `r` is the table's name in the query. */
export const knownRows = (r: string): string => `${r}.known_from <= :seq AND ${r}.known_to > :seq`;

/** Rows that hold at (`:validAt`, `:seq`). */
export const rowsAt = (r: string): string => `${knownRows(r)} AND ${r}.valid_from <= :validAt AND ${r}.valid_to > :validAt`;
