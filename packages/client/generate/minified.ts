// A module without what only people read: white space, and long names of what is declared in it.
import ts from "typescript";
import { shortNames } from "./short-names.ts";

/** @param text of an ECMAScript module, each statement ended by its semicolon */
export function minified(text: string): string {
  const module = ts.createSourceFile("module.mjs", text, ts.ScriptTarget.ESNext, true);
  const short = shortNames(module);
  const tokens = tokensOf(module).flatMap((token) => {
    const name = short.get(token);
    if (token.kind === ts.SyntaxKind.ConstKeyword) return ["let"];
    if (name === undefined) return [token.getText(module)];
    if (ts.isExportSpecifier(token.parent)) return [name, "as", token.getText(module)];
    return alsoNamesProperty(token) ? [token.getText(module), ":", name] : [name];
  });
  return tokens
    .filter((token, at) => !(token === ";" && tokens[at + 1] === "}"))
    .reduce((joined, token) => `${joined}${wouldMerge.test(`${joined.at(-1)} ${token[0]}`) ? " " : ""}${token}`, "");
}

const wouldMerge = /^[\w$] [\w$]$|^\+ \+$|^- -$/;

function tokensOf(node: ts.Node): readonly ts.Node[] {
  const parts = node.getChildren();
  if (parts.length > 0) return (needsNoBraces(node) ? parts.slice(1, -1) : parts).flatMap(tokensOf);
  return node.getText() === "" ? [] : [node];
}

/** A block of one plain statement, under a condition or in a loop. */
function needsNoBraces(node: ts.Node): boolean {
  if (!ts.isBlock(node) || !(ts.isIfStatement(node.parent) || ts.isIterationStatement(node.parent, false))) return false;
  const [only, ...more] = node.statements;
  if (!only || more.length > 0) return false;
  return ts.isExpressionStatement(only) || ts.isReturnStatement(only) || ts.isThrowStatement(only) || ts.isContinueStatement(only);
}

/** `b` of `{ b }`, be it made or taken apart. */
function alsoNamesProperty(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === node;
  if (!ts.isBindingElement(parent) || parent.name !== node) return false;
  return !parent.propertyName && !parent.dotDotDotToken && ts.isObjectBindingPattern(parent.parent);
}
