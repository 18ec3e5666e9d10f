// Short names for what a module declares. What is never seen together may bear the same name, so that few names do for many things.
import ts from "typescript";

/** @returns the new name of each identifier that gets one, where it is declared and wherever it is meant */
export function shortNames(module: ts.SourceFile): ReadonlyMap<ts.Node, string> {
  const meant = meanings(module);
  const uses = new Map<ts.Symbol, number>();
  for (const symbol of meant.values()) uses.set(symbol, (uses.get(symbol) ?? 0) + 1);

  // A slot is one name. At the top each thing has its own; inside a statement, each function goes on where the one around it ended.
  const slots: ts.Symbol[][] = [];
  const put = (symbol: ts.Symbol, slot: number): void => {
    slots[slot] ??= [];
    slots[slot].push(symbol);
  };
  const inside = (node: ts.Node, from: number): void => {
    const own = [...uses.keys()].filter((symbol) => scopeOf(symbol) === node);
    own.forEach((symbol, index) => {
      put(symbol, from + index);
    });
    const walk = (child: ts.Node): void => (ts.isFunctionLike(child) ? inside(child, from + own.length) : ts.forEachChild(child, walk));
    ts.forEachChild(node, walk);
  };
  for (const statement of module.statements) inside(statement, 0);
  for (const symbol of uses.keys()) if (scopeOf(symbol) === module) put(symbol, slots.length);

  const weight = (slot: readonly ts.Symbol[]): number => slot.reduce((sum, symbol) => sum + (uses.get(symbol) as number), 0);
  const free = shortest(namesIn(module));
  const named = new Map<ts.Symbol, string>();
  for (const slot of slots.sort((a, b) => weight(b) - weight(a))) {
    const name = free.next().value as string;
    for (const symbol of slot) named.set(symbol, name);
  }
  return new Map([...meant].map(([node, symbol]) => [node, named.get(symbol) as string]));
}

/** What each identifier of the module means that means a variable, a parameter, a function or a class of it. */
function meanings(module: ts.SourceFile): ReadonlyMap<ts.Identifier, ts.Symbol> {
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name) => (name === module.fileName ? module : undefined),
    writeFile: () => {},
  };
  const checker = ts.createProgram([module.fileName], { allowJs: true, noLib: true, noResolve: true, types: [] }, host).getTypeChecker();
  const local = ts.SymbolFlags.Variable | ts.SymbolFlags.Function | ts.SymbolFlags.Class;
  const meant = new Map<ts.Identifier, ts.Symbol>();
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const symbol = symbolOf(node, checker);
      if (symbol && symbol.flags & local && symbol.declarations?.[0]?.getSourceFile() === module) meant.set(node, symbol);
    }
    ts.forEachChild(node, look);
  };
  look(module);
  return meant;
}

function symbolOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent) && parent.name === node) return checker.getShorthandAssignmentValueSymbol(parent);
  if (ts.isExportSpecifier(parent)) return checker.getExportSpecifierLocalTargetSymbol(parent);
  if (ts.isBindingElement(parent) && parent.propertyName === node) return undefined;
  return checker.getSymbolAtLocation(node);
}

/** The function around what is declared, or the module. */
function scopeOf(symbol: ts.Symbol): ts.Node {
  let node = (symbol.declarations as ts.Declaration[])[0]?.parent as ts.Node;
  while (!ts.isSourceFile(node) && !ts.isFunctionLike(node)) node = node.parent;
  return node;
}

function namesIn(module: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, look);
  };
  look(module);
  return names;
}

/** `a`, `b`, … `z`, `aa`, …: what is no word of the language and not taken. */
function* shortest(taken: ReadonlySet<string>): Generator<string, void> {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  for (const second of ["", ...letters])
    for (const first of letters)
      if (!taken.has(first + second) && !["as", "do", "if", "in", "is", "of"].includes(first + second)) yield first + second;
}
