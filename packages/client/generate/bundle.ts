// The client as a browser would load it: one module with what is used of those that it stands on, and nothing that only people read. It tells what
// the client weighs, and that it runs, without a bundler among the dependencies. One that also rewrites statements makes it a little smaller.
import { readFileSync } from "node:fs";
import ts from "typescript";
import { minified } from "./minified.ts";

const entry = new URL("../src/index.ts", import.meta.url);

/** @returns the text of an ECMAScript module that exports what `src/index.ts` does. */
export function bundle(): string {
  const modules = [...loaded(entry, new Map()).values()];
  const declared = new Map(
    modules.flatMap((module) => module.statements.flatMap((one) => namesOf(one).map((name) => [name, one] as const))),
  );
  const names = modules.flatMap((module) => module.statements.flatMap(namesOf));
  if (new Set(names).size < names.length) throw new Error(`two modules declare the same name: ${names.sort().join(", ")}`);

  const exported = exportsOf(modules[0] as ts.SourceFile);
  const used = usedBy(exported, declared);
  const kept = modules.toReversed().flatMap((module) => module.statements.filter((one) => used.has(one)).map((one) => one.getText(module)));
  return minified(`${kept.join("\n").replaceAll(/^export (default )?/gm, "")}\nexport { ${exported.join(", ")} };`);
}

/** The module at an address and those that it imports, the importing one first. */
function loaded(url: URL, modules: Map<string, ts.SourceFile>): Map<string, ts.SourceFile> {
  if (modules.has(url.href)) return modules;
  const options = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true, removeComments: true };
  const { outputText } = ts.transpileModule(readFileSync(url, "utf8"), { compilerOptions: options });
  const module = ts.createSourceFile(url.pathname, outputText, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  modules.set(url.href, module);
  for (const one of module.statements) {
    if (!(ts.isImportDeclaration(one) || ts.isExportDeclaration(one)) || !one.moduleSpecifier) continue;
    const { text } = one.moduleSpecifier as ts.StringLiteral;
    loaded(new URL(text.startsWith(".") ? new URL(text, url) : import.meta.resolve(text)), modules);
  }
  return modules;
}

/** What a statement at the top of a module declares there. */
function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return [(statement.name as ts.Identifier).text];
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => (name as ts.Identifier).text);
  return [];
}

const exportsOf = (module: ts.SourceFile): readonly string[] =>
  module.statements.flatMap((one) =>
    ts.isExportDeclaration(one) && one.exportClause && ts.isNamedExports(one.exportClause)
      ? one.exportClause.elements.map(({ name }) => name.text)
      : [],
  );

/** The statements that declare these names, and those on which they stand. */
function usedBy(names: readonly string[], declared: ReadonlyMap<string, ts.Statement>): ReadonlySet<ts.Statement> {
  const used = new Set<ts.Statement>();
  const use = (name: string): void => {
    const statement = declared.get(name);
    if (!statement || used.has(statement)) return;
    used.add(statement);
    look(statement);
  };
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) use(node.text);
    ts.forEachChild(node, look);
  };
  names.forEach(use);
  return used;
}
