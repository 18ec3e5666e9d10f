// The front's configuration as nginx reads it: directives and blocks. And what it does with a request, followed through the few directives
// by which it decides; one that this does not know makes the check fail, so that no rule is added unseen.
export interface Directive {
  readonly name: string;
  readonly args: readonly string[];
  readonly block?: readonly Directive[];
}

export function parseFront(text: string): readonly Directive[] {
  const tokens = [...text.matchAll(/#[^\n]*|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([{};])|([^\s{};'"]+)/g)].flatMap((match) =>
    match[0].startsWith("#") ? [] : [{ text: match[1] ?? match[2] ?? match[0], mark: match[3] !== undefined }],
  );
  let at = 0;
  const block = (): Directive[] => {
    const directives: Directive[] = [];
    let words: string[] = [];
    while (at < tokens.length) {
      const token = tokens[at++] as { text: string; mark: boolean };
      if (!token.mark) words.push(token.text);
      else if (token.text === "}") return directives;
      else {
        const [name = "", ...args] = words;
        directives.push(token.text === "{" ? { name, args, block: block() } : { name, args });
        words = [];
      }
    }
    return directives;
  };
  return block();
}

export const all = (directives: readonly Directive[], name: string): readonly Directive[] => directives.filter((one) => one.name === name);
export const one = (directives: readonly Directive[], name: string): Directive => {
  const found = all(directives, name);
  if (found.length !== 1) throw new Error(`${found.length} directives ${name} where one is`);
  return found[0] as Directive;
};

export interface Front {
  readonly http: readonly Directive[];
  /** Where a request goes: the name of an upstream, or the status that the front answers itself. */
  route(method: string, path: string): string;
  /** The rules of the location that passes a request on, or answers it. */
  location(method: string, path: string): readonly Directive[];
  /** What a map gives for a value of its source. */
  mapped(variable: string, value: string): string;
}

export function readFront(text: string): Front {
  const http = one(parseFront(text), "http").block ?? [];
  const server = all(http, "server").find(({ block = [] }) => one(block, "listen").args[0] === "8080")?.block ?? [];
  const locations = all(server, "location");
  const named = (name: string) => locations.find(({ args }) => args[0] === name)?.block ?? [];

  const mapped = (variable: string, value: string): string => {
    const cases = all(http, "map").find(({ args }) => args[1] === variable)?.block ?? [];
    const found = cases.find(({ name }) => (name.startsWith("~") ? new RegExp(name.slice(1)).test(value) : name === value));
    return (found ?? one(cases, "default")).args[0] as string;
  };

  /** As nginx chooses: the exact one, the longest prefix where it says ^~, the first expression that matches, the longest prefix. */
  const locationOf = (path: string): readonly Directive[] => {
    const of = (...marks: string[]) =>
      locations.filter(({ args }) => !args[0]?.startsWith("@") && marks.includes(args.length === 2 ? (args[0] as string) : ""));
    const end = ({ args }: Directive) => args.at(-1) as string;
    const [longest] = of("", "^~")
      .filter((one) => path.startsWith(end(one)))
      .sort((a, b) => end(b).length - end(a).length);
    const chosen =
      of("=").find((one) => path === end(one)) ??
      (longest?.args[0] === "^~" ? longest : (of("~").find((one) => new RegExp(end(one)).test(path)) ?? longest));
    return chosen?.block ?? [];
  };

  const follow = (directives: readonly Directive[], role: string): readonly Directive[] => {
    for (const branch of all(directives, "if")) {
      if (branch.args.join(" ") !== "($role = command)") throw new Error(`if ${branch.args.join(" ")}: this check does not know that`);
      if (role !== "command") continue;
      const [status] = one(branch.block ?? [], "return").args;
      const page = all(directives, "error_page").find(({ args }) => args[0] === status);
      if (page) return follow(named(page.args.at(-1) as string), role);
    }
    return directives;
  };
  const location = (method: string, path: string) => follow(locationOf(path), mapped("$role", `${method} ${path}`));

  return {
    http,
    location,
    mapped,
    route(method, path) {
      const directives = location(method, path);
      const [answer] = all(directives, "return");
      return (answer ?? one(directives, "proxy_pass")).args[0]?.replace(/^http:\/\//, "") as string;
    },
  };
}
