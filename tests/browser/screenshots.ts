// `npm run screenshots`: every page of the sample ledger as a phone and a desk show it, into .screenshots/, to be looked at. `-- --readme` takes the
// three that README shows, `-- overview` only those whose name has the word in it.
import { mkdirSync, statSync } from "node:fs";
import type { Page } from "playwright-core";
import { addresses } from "./addresses.ts";
import { desk, openBrowsing } from "./browser.ts";

interface Shot {
  readonly name: string;
  readonly address: string;
  readonly width: number;
  /** So much of it; absent: all. */
  readonly height?: number;
  /** As it is printed. */
  readonly isPaper?: true;
}

const withParameters = (address: string, more: string): string => `${address}${address.includes("?") ? "&" : "?"}${more}`;
const nameOf = (address: string): string =>
  address
    .replace(/^\/$/, "overview")
    .replaceAll(/[^\w~-]+/g, " ")
    .trim()
    .replaceAll(" ", "-");

const widths = [390, desk.width];
const each: readonly Shot[] = Object.values(addresses)
  .flat()
  .flatMap((address) =>
    widths.map((width) => ({ name: `${nameOf(address)}-${width}`, address: withParameters(address, "lang=vi"), width })),
  );

const [overview, pledge, corridor] = ["/", "/commitments/dac-chung-police-building", "/corridors/quang-nam~sekong"];
const otherFaces: readonly Shot[] = [overview, pledge, corridor, "/boards/due", "/record/commitments/hand-over?id=nam-emoun-line"].flatMap(
  (address) => [
    { name: `${nameOf(address)}-en`, address: withParameters(address, "lang=en"), width: desk.width },
    { name: `${nameOf(address)}-km`, address: withParameters(address, "lang=km"), width: 390 },
    ...widths.map((width) => ({
      name: `${nameOf(address)}-dark-${width}`,
      address: withParameters(address, "lang=vi&theme=dark"),
      width,
    })),
  ],
);
const printed: readonly Shot[] = [corridor, pledge, "/commitments", "/meetings/quang-nam-sekong-2023"].map((address) => ({
  name: nameOf(address),
  address: withParameters(address, "lang=vi"),
  width: desk.width,
  isPaper: true,
}));

const ofReadme: readonly Shot[] = [
  { name: "overview", address: "/?lang=en", width: desk.width, height: 940 },
  { name: "pledge", address: `${pledge}?lang=en`, width: desk.width, height: 940 },
  { name: "corridor-as-known-then", address: `${corridor}?lang=en&validAt=2023-10-01&knownAt=2023-10-01`, width: desk.width, height: 860 },
];
const readmeBytesMax = 200_000;

const args = process.argv.slice(2);
const isReadme = args.includes("--readme");
const words = args.filter((arg) => !arg.startsWith("--"));
const folder = isReadme ? "docs/images" : ".screenshots";
const shots = (isReadme ? ofReadme : [...each, ...otherFaces, ...printed]).filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);

const closers: (() => unknown)[] = [];
const browsing = await openBrowsing({ teardown: (close) => closers.push(close) });
try {
  mkdirSync(folder, { recursive: true });
  const { context } = await browsing.visitor();
  const page = await context.newPage();
  for (const shot of shots) await take(page, shot);
  console.log(`${shots.length} written to ${folder}/`);
} finally {
  for (const close of closers) await close();
}

async function take(page: Page, { name, address, width, height, isPaper }: Shot): Promise<void> {
  await page.setViewportSize({ width, height: height ?? desk.height });
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  if (isPaper) {
    await page.pdf({ path: `${folder}/${name}.pdf`, format: "A4", preferCSSPageSize: true });
    return;
  }
  const path = `${folder}/${name}.png`;
  await page.screenshot({ path, fullPage: height === undefined });
  const { size } = statSync(path);
  if (isReadme && size > readmeBytesMax) throw new Error(`${path} has ${size} bytes, more than ${readmeBytesMax}`);
}
