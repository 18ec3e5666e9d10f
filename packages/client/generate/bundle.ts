// The client as a browser would load it: one module with what is used of those that it stands on, and nothing that only people read. It tells
// what the client weighs, and that it runs.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Plugin, rollup } from "@rollup/wasm-node";
import { minify } from "terser";
import ts from "typescript";

const entry = fileURLToPath(new URL("../src/index.ts", import.meta.url));

const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };

/** Modules as Node finds them, without their types. */
const modules: Plugin = {
  name: "modules",
  resolveId: (name) => (/^[./]/.test(name) ? null : fileURLToPath(import.meta.resolve(name))),
  async load(file) {
    const text = await readFile(file, "utf8");
    return file.endsWith(".ts") ? ts.transpileModule(text, { compilerOptions }).outputText : text;
  },
};

/** @returns the text of an ECMAScript module that exports what `src/index.ts` does. */
export async function bundle(): Promise<string> {
  const whole = await rollup({ input: entry, plugins: [modules] });
  const { output } = await whole.generate({ format: "es" });
  const { code } = await minify(output[0].code, { module: true, ecma: 2020, compress: { passes: 2 } });
  return code as string;
}
