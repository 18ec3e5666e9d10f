// A browser on the whole service with the sample ledger. Without one, a run on a developer's machine skips and says so; CI fails.
import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import { openSampleWithPages, type Register } from "../journey/register.ts";
import { executablePath } from "./chromium.ts";

export const skip =
  existsSync(executablePath) || process.env.CI === "true"
    ? false
    : `NO BROWSER at ${executablePath}, so no page was looked at: install chromium-headless-shell or chromium, or name one in CAMKET_TEST_CHROMIUM`;

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  // In which order fields of a date are typed.
  "--lang=en-US",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @throws where there is none */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args });

export interface Visitor {
  readonly context: BrowserContext;
  /** What must not be: errors on the console, in scripts, and requests to anybody else. */
  readonly wrong: string[];
}

export interface Browsing {
  readonly register: Register;
  /** `http://127.0.0.1:…` */
  readonly base: string;
  visitor(options?: BrowserContextOptions): Promise<Visitor>;
}

export const desk = { width: 1280, height: 900 };
export const phone = { width: 320, height: 640 };

/** The day on which one looks at the sample: everything of it is known. */
export const today = "2026-02-13";

/** @param t ends it all at its end */
export async function openBrowsing(t: { teardown(close: () => Promise<void>): unknown }): Promise<Browsing> {
  const [register, browser] = await Promise.all([openSampleWithPages(), skip ? undefined : launch()]);
  register.clock.set(`${today}T02:00:00Z`);
  const base = await register.app.listen({ host: "127.0.0.1", port: 0 });
  t.teardown(async () => {
    await browser?.close();
    await register.close();
  });
  return {
    register,
    base,
    async visitor(options = {}) {
      const context = await (browser as Browser).newContext({ baseURL: base, locale: "vi-VN", viewport: desk, ...options });
      const wrong: string[] = [];
      context.on("console", (message) => {
        // A browser logs that a page is not there or that a form was filled in wrongly, which the page itself says.
        const isOfPage = message.location().url === message.page()?.url() && /a status of 4\d\d/.test(message.text());
        if (message.type() === "error" && !isOfPage) wrong.push(`${message.page()?.url()}: ${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => wrong.push(`${error.page()?.url()}: ${error.error()}`));
      context.on("request", (request) => {
        if (!request.url().startsWith(base) && !/^(data|blob):/.test(request.url())) wrong.push(`asked ${request.url()}`);
      });
      return { context, wrong };
    },
  };
}
