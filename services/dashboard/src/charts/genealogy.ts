// Who went into whom: each party a box, each step a line from who ended to who goes on. Drawn twice: for wide screens a generation is a column, for
// narrow ones boxes stand below each other and lines run beside them.
import { type Content, html } from "../html.ts";

export interface GenealogyBox {
  readonly id: string;
  readonly name: string;
  /** Under the name: since when, until when, by what. */
  readonly lines: readonly string[];
  readonly href: string;
  /** The one that the page is of. */
  readonly isThis: boolean;
  readonly isEnded: boolean;
}

export interface Step {
  readonly from: string;
  readonly to: string;
}

export interface Genealogy {
  /** Tells the drawing to whoever does not see it. */
  readonly title: string;
  readonly boxes: readonly GenealogyBox[];
  readonly steps: readonly Step[];
}

interface Place {
  readonly x: number;
  readonly y: number;
}
interface Laid {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Place>;
  readonly path: (from: Place, to: Place, n: number) => string;
}

const boxHeight = 66;
const rowGap = 14;
const boxWidth = 290;
const columnGap = 80;

export function genealogy(chart: Genealogy): Content {
  const generations = generationsOf(chart);
  return html`${drawn(chart, "genealogy-wide", inColumns(chart, generations))}${drawn(chart, "genealogy-narrow", inRows(chart, generations))}`;
}

/** Of each party how many steps lead to it at most; those that a ring holds stand where it closes. */
function generationsOf({ boxes, steps }: Genealogy): ReadonlyMap<string, number> {
  const before = Map.groupBy(steps, ({ to }) => to);
  const known = new Map<string, number>();
  const generationOf = (id: string, above: ReadonlySet<string>): number => {
    const found = known.get(id);
    if (found !== undefined || above.has(id)) return found ?? 0;
    const path = new Set(above).add(id);
    const generation = Math.max(-1, ...(before.get(id) ?? []).map(({ from }) => generationOf(from, path))) + 1;
    known.set(id, generation);
    return generation;
  };
  return new Map(boxes.map(({ id }) => [id, generationOf(id, new Set())]));
}

/** A party stands as high as those that it came from do on average, or else next to those with the same successor. */
function inColumns({ boxes, steps }: Genealogy, generations: ReadonlyMap<string, number>): Laid {
  const columns = Math.max(...generations.values()) + 1;
  const places = new Map<string, Place>();
  for (let column = 0; column < columns; column++) {
    const wanted = boxes
      .filter(({ id }) => generations.get(id) === column)
      .map(({ id }) => {
        const from = steps.filter(({ to }) => to === id).flatMap((step) => places.get(step.from)?.y ?? []);
        const next = steps.find((step) => step.from === id)?.to ?? "";
        return { id, next, y: from.length > 0 ? from.reduce((sum, y) => sum + y, 0) / from.length : undefined };
      })
      .sort((a, b) => (a.y ?? 0) - (b.y ?? 0) || compare(a.next, b.next));
    let free = 0;
    for (const { id, y } of wanted) {
      const at = Math.max(y ?? free, free);
      places.set(id, { x: column * (boxWidth + columnGap), y: at });
      free = at + boxHeight + rowGap;
    }
  }
  const [half, bend] = [boxHeight / 2, columnGap / 2];
  return {
    width: columns * (boxWidth + columnGap) - columnGap,
    height: Math.max(...[...places.values()].map(({ y }) => y)) + boxHeight,
    places,
    path: (from, to) => {
      const [x, end] = [from.x + boxWidth, to.x - 3];
      return `M${x} ${from.y + half}C${x + bend} ${from.y + half} ${end - bend} ${to.y + half} ${end} ${to.y + half}`;
    },
  };
}

const gutter = 34;
const lanes = 4;

function inRows({ boxes }: Genealogy, generations: ReadonlyMap<string, number>): Laid {
  const inOrder = boxes.toSorted((a, b) => (generations.get(a.id) ?? 0) - (generations.get(b.id) ?? 0));
  const half = boxHeight / 2;
  return {
    width: gutter + boxWidth,
    height: boxes.length * (boxHeight + rowGap) - rowGap,
    places: new Map(inOrder.map(({ id }, n) => [id, { x: gutter, y: n * (boxHeight + rowGap) }])),
    path: (from, to, n) => `M${gutter} ${from.y + half}H${4 + (n % lanes) * 6}V${to.y + half}H${gutter - 3}`,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function drawn({ title, boxes, steps }: Genealogy, name: string, { width, height, places, path }: Laid): Content {
  return html`<svg class=${`chart genealogy ${name}`} viewBox=${`-2 -2 ${width + 4} ${height + 4}`} width=${width + 4} role="group" aria-label=${title}>
    <defs>
      <marker id=${`${name}-end`} viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
        <path class="genealogy-tip" d="M0 0 8 4 0 8Z" />
      </marker>
    </defs>
    ${steps.map(({ from, to }) => {
      const [start, end] = [places.get(from), places.get(to)];
      // Those who went into the same one share a lane.
      const lane = steps.findIndex((step) => step.to === to);
      return start && end && html`<path class="genealogy-step" d=${path(start, end, lane)} marker-end=${`url(#${name}-end)`} />`;
    })}
    ${boxes.map((one) => box(one, places.get(one.id) as Place))}
  </svg>`;
}

/** Characters that a box has room for. */
const nameMax = 32;
const lineMax = 42;

const box = ({ name, lines, href, isThis, isEnded }: GenealogyBox, { x, y }: Place): Content =>
  html`<a href=${href} aria-current=${isThis ? "page" : undefined}>
    <rect class=${`genealogy-box${isThis ? " genealogy-this" : ""}${isEnded ? " genealogy-ended" : ""}`} x=${x} y=${y} width=${boxWidth} height=${boxHeight} rx="4" />
    <text class="genealogy-name" x=${x + 12} y=${y + 24}>${shortened(name, nameMax)}</text>
    ${lines.slice(0, 2).map((line, n) => html`<text class="tick" x=${x + 12} y=${y + 42 + n * 16}>${shortened(line, lineMax)}</text>`)}
  </a>`;

const shortened = (text: string, max: number): string => (text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text);
