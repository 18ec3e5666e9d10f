// Whether two values say the same, in whatever order their fields stand.

/** @example isSameValue({ edtf: "2023", text: "năm 2023" }, { text: "năm 2023", edtf: "2023" }) // true */
export const isSameValue = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);

const inOrder = (value: unknown): string | undefined => JSON.stringify(value, (_, inner) => (isObject(inner) ? sorted(inner) : inner));

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

const sorted = (value: object): object => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
