// What Camket calls of the npm package `edtf` 4.11.1, which carries no types.
declare module "edtf" {
  export interface EdtfNode {
    type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "Set" | "List";
    level: number;
  }
  /** Throws an Error where the text is not EDTF; the message lists the grammar and is not for people. */
  export function parse(
    text: string,
    constraints?: { level?: number; types?: readonly string[]; seasonIntervals?: boolean; seasonUncertainty?: boolean },
  ): EdtfNode;
  /** What the package makes of a node, as milliseconds since 1970; for the test that holds our bounds against its. */
  export default function edtf(node: EdtfNode): { readonly min: number; readonly max: number };
}
