// Words in a drawing that do not lie over each other: those that matter most get their place; a later one stands a line above where its own is taken,
// or is left out. Whoever draws says them elsewhere, too.

export interface Label {
  readonly text: string;
  /** The middle of the words, and the line that they stand on. */
  readonly x: number;
  readonly y: number;
  readonly class: string;
}

interface Space {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly charWidth: number;
  readonly lineHeight: number;
}

/** @param wanted the most important first */
export function freeLabels(wanted: readonly Label[], { left, right, top, charWidth, lineHeight }: Space): readonly Label[] {
  const half = ({ text }: Label): number => (text.length * charWidth) / 2;
  const placed: Label[] = [];
  const isFree = (label: Label): boolean =>
    label.y - lineHeight >= top &&
    placed.every((one) => Math.abs(one.y - label.y) >= lineHeight || Math.abs(one.x - label.x) >= half(one) + half(label));
  for (const one of wanted) {
    const within = { ...one, x: Math.min(Math.max(one.x, left + half(one)), right - half(one)) };
    const label = [within, { ...within, y: within.y - lineHeight }].find(isFree);
    if (label) placed.push(label);
  }
  return placed;
}
