// What differs between two answers of the same shape, field by field: a pointer (RFC 6901), what stood there, what stands there. Pure.

export interface FieldDifference {
  /** Into the later answer; of what is gone, into the earlier. */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** @example fieldDifferences({ stage: "agreed" }, { stage: "delivered" }) // [{ field: "/stage", before: "agreed", after: "delivered" }] */
export function fieldDifferences(before: unknown, after: unknown, field = ""): readonly FieldDifference[] {
  if (before === after || JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isRecord(before) && isRecord(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
      fieldDifferences(before[name], after[name], `${field}/${escaped(name)}`),
    );
  const [left, right] = [byIdentity(before), byIdentity(after)];
  if (left && right && left.name === right.name)
    return [...new Set([...left.items.keys(), ...right.items.keys()])].flatMap((id) => {
      const [one, other] = [left.items.get(id), right.items.get(id)];
      return fieldDifferences(one?.item, other?.item, `${field}/${(other ?? one)?.index}`);
    });
  return [{ field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** A list whose items each have an id of their own is compared item by item, wherever they stand; any other as a whole. */
function byIdentity(value: unknown) {
  if (!Array.isArray(value) || !value.every(isRecord) || value.length === 0) return undefined;
  const name = Object.keys(value[0] as object).find(
    (key) => /^id$|Id$/.test(key) && new Set(value.map((item) => item[key] ?? "")).size === value.length,
  );
  if (name === undefined) return undefined;
  return { name, items: new Map(value.map((item, index) => [String(item[name] ?? ""), { item, index }])) };
}
