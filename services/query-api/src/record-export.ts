// What is written down before a table leaves: which rows, in which form, of which moment. Who takes it and when is added by whoever writes.
import type { LedgerExportRequested } from "@camket/domain";
import type { FastifyRequest } from "fastify";
import type { TableForm } from "./forms.ts";

/**
 * Writes it down, durably: nothing may leave before. The same table taken again is written down again.
 * @throws ProblemError where that cannot be done now: then nothing leaves
 */
export type RecordExport = (request: FastifyRequest, exported: LedgerExportRequested) => Promise<unknown>;

interface AsOf {
  readonly validAt: string;
  readonly knownAt: string;
  readonly position: string;
  readonly digest: string;
}

export function exportOf(request: FastifyRequest, format: TableForm, { validAt, knownAt, position, digest }: AsOf): LedgerExportRequested {
  const { pathname, searchParams } = new URL(request.url, "http://any");
  const filters: Record<string, string[]> = {};
  for (const name of new Set(searchParams.keys())) if (!moments.includes(name)) filters[name] = searchParams.getAll(name);
  const [size, root = ""] = digest.split(":");
  const chosen = Object.keys(filters).length === 0 ? {} : { filters };
  return { what: "table", address: pathname, ...chosen, format, validAt, knownAt, position, size: Number(size), root };
}

/** They stand beside the filters, as what they came to. */
const moments: readonly string[] = ["validAt", "knownAt", "after"];
