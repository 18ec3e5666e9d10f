// The ends of the two half-open intervals of a register's row: valid (days) and known (sequence numbers), and the words of SQL for them.

import { NEVER } from "@camket/domain";

/** `known_to` of a row that still holds: Number.MAX_SAFE_INTEGER, so that one comparison serves past and present. */
export const STILL_KNOWN = Number.MAX_SAFE_INTEGER;

/** Rows known now and valid to the end. Written out, since SQLite takes a partial index only where its very terms stand in the query. */
export const presentRows = `known_to = ${STILL_KNOWN} AND valid_to = '${NEVER}'`;

/** Rows known at `:seq`; `r` is the table's name in the query. */
export const knownRows = (r: string): string => `${r}.known_from <= :seq AND ${r}.known_to > :seq`;

/** Rows that hold at (`:validAt`, `:seq`). */
export const rowsAt = (r: string): string => `${knownRows(r)} AND ${r}.valid_from <= :validAt AND ${r}.valid_to > :validAt`;
