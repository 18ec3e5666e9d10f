// The docs page in a real browser: it renders under its own content policy, asks no other host, and fits a phone.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import t from "tap";
import { openRegister } from "../journey/register.ts";

const executablePath = process.env.CAMKET_TEST_CHROMIUM ?? "/usr/bin/chromium";
const skip = existsSync(executablePath) ? false : `no browser at ${executablePath}: install chromium, or name one in CAMKET_TEST_CHROMIUM`;
const args =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

t.test("the docs page shows every command, offline and without an error, on a desk and on a phone", { skip }, async (t) => {
  const register = await openRegister("2023-09-15");
  const address = await register.app.listen({ host: "127.0.0.1", port: 0 });
  const browser = await chromium.launch({ executablePath, args: args.split(" ") });
  t.teardown(async () => {
    await browser.close();
    await register.close();
  });
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const page = await browser.newPage({ viewport });
    const wrong: string[] = [];
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) wrong.push(`asked ${request.url()}`);
    });
    await page.goto(`${address}/docs`);
    await page.getByText("Record a hand-over").first().waitFor({ state: "attached", timeout: 20_000 });
    t.ok(await page.getByText("A register of commitments").first().isVisible(), `${viewport.width} wide`);
    const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    t.equal(overflow, 0, `nothing to scroll sideways at ${viewport.width}`);
    t.same(wrong, []);
    await page.close();
  }
});
