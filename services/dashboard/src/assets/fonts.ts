// Noto in the scripts of the border, from @fontsource's packages: a face for each weight and subset, which browsers load only where its letters occur.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

interface Family {
  readonly name: string;
  readonly package: string;
  readonly subsets: readonly string[];
  readonly weights: readonly number[];
}

const families: readonly Family[] = [
  { name: "Noto Sans", package: "noto-sans", subsets: ["latin", "latin-ext", "vietnamese"], weights: [400, 600] },
  { name: "Noto Serif", package: "noto-serif", subsets: ["latin", "latin-ext", "vietnamese"], weights: [600] },
  { name: "Noto Sans Lao", package: "noto-sans-lao", subsets: ["lao"], weights: [400, 600] },
  { name: "Noto Sans Khmer", package: "noto-sans-khmer", subsets: ["khmer"], weights: [400, 600] },
];

const require = createRequire(import.meta.url);
const faces = families.flatMap(({ name, package: folder, subsets, weights }) => {
  const ranges = JSON.parse(readFileSync(require.resolve(`@fontsource/${folder}/unicode.json`), "utf8")) as Record<string, string>;
  return subsets.flatMap((subset) =>
    weights.map((weight) => {
      const file = `${folder}-${subset}-${weight}-normal.woff2`;
      return { name, weight, file, range: ranges[subset] as string, path: require.resolve(`@fontsource/${folder}/files/${file}`) };
    }),
  );
});

export const fontFaces = (): string =>
  faces
    .map(
      ({ name, weight, file, range }) =>
        `@font-face{font-family:"${name}";font-weight:${weight};font-display:swap;src:url(fonts/${file}) format("woff2");unicode-range:${range}}`,
    )
    .join("\n");

export const fontFiles = (): readonly (readonly [file: string, bytes: Buffer])[] =>
  faces.map(({ file, path }) => [file, readFileSync(path)]);
