// Every page as its readers meet it: in four languages, light and dark, on a phone and on a desk; and what is sent to them: valid HTML of a bounded
// size, with style and script that a slow line takes in its stride. By itself axe looks at each page in Vietnamese and in one other language, these in
// turn, in dark at one face of each, and at the overview in all of them; with `npm run look` at each page in each language with all of its rules in
// both themes.
import { gzipSync } from "node:zlib";
import { pages } from "@camket/dashboard";
import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import type { Page } from "playwright-core";
import t from "tap";
import { addresses, besides } from "./addresses.ts";
import { desk, openBrowsing, phone, skip } from "./browser.ts";

const all = Object.values(addresses).flat();
const oneOfEach = Object.values(addresses).flatMap(([first]) => first ?? []);
const isThorough = process.env.CAMKET_TEST_ALL === "true";
t.setTimeout(isThorough ? 1_200_000 : 300_000);
const withParameters = (address: string, more: Readonly<Record<string, string>>): string =>
  `${address}${address.includes("?") ? "&" : "?"}${new URLSearchParams(more)}`;

const browsing = await openBrowsing(t);
const sent = async (url: string) => (await browsing.register.app.inject({ url, headers: { accept: "text/html" } })).body;

t.test("every page has an address here, and every address is a page's", async (t) => {
  t.strictSame(Object.keys(addresses).sort(), [...new Set([...pages.map(({ path }) => path), ...besides])].sort());
});

t.test("every page is valid HTML of at most 150 kB", async (t) => {
  const html = new HtmlValidate({ extends: ["html-validate:standard"] });
  for (const address of all) {
    const page = await sent(address);
    const { results } = await html.validateString(page);
    const messages = results.flatMap((result) => result.messages);
    t.same(
      messages.map(({ ruleId, message, offset }) => `${ruleId}: ${message} ${page.slice(offset, offset + 200)}`),
      [],
      address,
    );
    t.ok(Buffer.byteLength(page) <= 150_000, `${address}: ${Buffer.byteLength(page)} bytes`);
  }
});

t.test("all scripts together are at most 35 kB compressed, and the style is at most 15 kB", async (t) => {
  const page = await sent("/record/name");
  const style = /href="(\/assets\/[^"]*\.css)"/.exec(page)?.[1] as string;
  const styleBytes = gzipSync(await sent(style)).byteLength;
  t.ok(styleBytes <= 15_000, `${styleBytes} bytes of style`);
  const scripts = new Map<string, string>();
  const queue = [...page.matchAll(/src="(\/assets\/[^"]*\.js)"/g)].map(([, src]) => src as string);
  for (let src = queue.pop(); src !== undefined; src = queue.pop()) {
    if (scripts.has(src)) continue;
    const text = await sent(src);
    scripts.set(src, text);
    for (const [, other = ""] of text.matchAll(/from "(\.\/[^"]*)"/g)) queue.push(new URL(other, `http://any${src}`).pathname);
  }
  t.ok(scripts.size > 1, `${scripts.size} scripts`);
  const scriptBytes = [...scripts.values()].reduce((sum, text) => sum + gzipSync(text).byteLength, 0);
  t.ok(scriptBytes <= 35_000, `${scriptBytes} bytes of script`);
});

/** Two tabs at a time: as many as there are processors. */
async function lookAt<Item>(items: readonly Item[], tabs: readonly Page[], look: (item: Item, tab: Page) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    tabs.map(async (tab) => {
      for (const item of queue) await look(item, tab);
    }),
  );
}

const openAll = "for (const details of document.querySelectorAll('main details, .time')) details.open = true";

t.test("no page scrolls sideways on a phone or a desk, asks anybody else, or logs an error", { skip }, async (t) => {
  const { context, wrong } = await browsing.visitor();
  const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  await lookAt(all, [await context.newPage(), await context.newPage()], async (address, tab) => {
    await tab.setViewportSize(phone);
    await tab.goto(withParameters(address, { lang: "vi" }));
    await tab.evaluate(openAll);
    t.equal(await tab.evaluate(overflow), 0, `${address}, ${phone.width} wide`);
    await tab.setViewportSize(desk);
    t.equal(await tab.evaluate(overflow), 0, `${address}, ${desk.width} wide`);
  });
  t.same(wrong, []);
});

/**
 * Puts another page into the place of this one: they have the same head, and some hundreds of times style and script need not be read anew. Then looks
 * at it, in light and in dark.
 * @param {{address: string, light: object | null, dark: object | null, within: string}} look with which options of axe, and within which element
 */
const axeIn = `async ({ address, light, dark, within }) => {
  const response = await fetch(address, { headers: { accept: "text/html" } });
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const { documentElement: html } = document;
  for (const { name, value } of fresh.documentElement.attributes) html.setAttribute(name, value);
  document.body.replaceWith(document.adoptNode(fresh.body));
  document.title = fresh.title;
  ${openAll};
  const found = async (theme, options) => {
    if (!options) return [];
    html.dataset.theme = theme;
    const { violations } = await axe.run(within, { resultTypes: ["violations"], ...options });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => [theme + ": " + id + ": " + help, html.slice(0, 300), failureSummary].join("\\n")));
  };
  return [...await found("light", light), ...await found("dark", dark)];
}`;

const everything = { rules: { "target-size": { enabled: true } } };
const colours = { runOnly: ["color-contrast", "link-in-text-block"] };
/** No language has colours of its own; and where words may be longer, what is touched has the same height. */
const words = { rules: { "color-contrast": { enabled: false } } };

const languages = ["en", "lo", "km"] as const;

interface Look {
  readonly address: string;
  readonly light: object | null;
  readonly dark: object | null;
  readonly within: "html" | "main";
}

/** One face of each page, and of the steps of things those of a commitment. */
const isLookedAtInDark = (address: string): boolean =>
  isThorough || (oneOfEach.includes(address) && (!address.endsWith("/steps") || address.startsWith("/commitments/")));

const looks: readonly Look[] = [
  ...all.map(
    (address): Look => ({
      address: withParameters(address, { lang: "vi" }),
      light: everything,
      dark: isLookedAtInDark(address) ? colours : null,
      within: "html",
    }),
  ),
  ...languages.flatMap((lang, turn) =>
    (isThorough ? all : oneOfEach.filter((address, n) => address === "/" || n % languages.length === turn)).map((address): Look => {
      const whole = isThorough || address === "/";
      return {
        address: withParameters(address, { lang }),
        light: whole ? everything : words,
        dark: whole ? colours : null,
        within: whole ? "html" : "main",
      };
    }),
  ),
];

t.test("axe finds nothing on any page, in any language, light or dark", { skip }, async (t) => {
  const { context } = await browsing.visitor();
  const open = async () => {
    const tab = await context.newPage();
    await tab.goto("/record/name");
    await tab.evaluate(axe.source);
    return tab;
  };
  await lookAt(looks, [await open(), await open()], async (look, tab) => {
    const found = (await tab.evaluate(`(${axeIn})(${JSON.stringify(look)})`)) as string[];
    t.equal(found.join("\n\n"), "", look.address);
  });
});
