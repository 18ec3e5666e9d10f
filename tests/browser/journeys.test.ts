// What three readers come for, as they do it: with script and without, and by keyboard alone. Then what script adds: pages that stay about now, lists
// that find while one types, an address that is copied.
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import t, { type Test } from "tap";
import { gift, type Json } from "../journey/register.ts";
import { desk, openBrowsing, skip, today } from "./browser.ts";

t.setTimeout(180_000);

const browsing = await openBrowsing(t);
const { register } = browsing;

async function open(t: Test, address: string, options: BrowserContextOptions = {}) {
  const { context, wrong } = await browsing.visitor({ locale: "en-GB", ...options });
  t.teardown(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  return { page, wrong };
}
/** What a reader sees there. */
const said = async (page: Page, within: string | Locator = "main"): Promise<string> => {
  const place = typeof within === "string" ? page.locator(within) : within;
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded or hidden is not said
  return (await place.innerText()).replaceAll(/\s+/g, " ");
};

/** A gift for the officer to hand over. */
const gifts = { "with script": "district-school", "without script": "district-market" } as const;
for (const id of Object.values(gifts)) await register.record(today, `commitments/${id}/agree`, { ...gift, occurredOn: "2025-11-03" });
await register.read("commitments");

for (const how of ["with script", "without script"] as const) {
  const options = { javaScriptEnabled: how === "with script" };

  t.test(`an officer records a hand-over by its form and sees it on the page, ${how}`, { skip }, async (t) => {
    const { page, wrong } = await open(t, `/commitments/${gifts[how]}?lang=en`, options);
    await page.getByText("Record…").click();
    await page.getByRole("link", { name: /^hand over$/i }).click();
    const party = (group: RegExp) => page.getByRole("group", { name: group }).getByLabel("Party");
    await party(/^Handed over by/).fill("quang-nam");
    await party(/^Handed over to/).fill("nobody-of-this-name");
    await page.getByRole("textbox", { name: "When it happened" }).fill("5/2/2026");
    await page.getByRole("button", { name: "Preview" }).click();
    t.match(await said(page), /nobody-of-this-name/, "what is wrong is said");
    t.equal(await page.getByRole("textbox", { name: "When it happened" }).inputValue(), "5/2/2026", "what was typed is kept");
    await party(/^Handed over to/).fill("dac-chung-police");
    await page.getByRole("button", { name: "Preview" }).click();
    t.match(await said(page), /handed over .*5 Feb 2026/i, "what will be recorded");
    await page
      .getByRole("button", { name: /^Record/ })
      .first()
      .click();
    await page.waitForURL(/recorded=hand-over/);
    t.match(await said(page, "[role=status].notice"), /Recorded: hand over/i);
    t.match(await said(page), /What is shown handed over Last event handed over, 5 Feb 2026/i);
    t.same(wrong, []);
  });

  t.test(
    `a leader asks in three clicks what is late with Sê Kông, who has it, on what paper, and what was known on a day, ${how}`,
    {
      skip,
    },
    async (t) => {
      const { page, wrong } = await open(t, "/?lang=en", options);
      await page
        .getByRole("link", { name: /Xekong province/ })
        .first()
        .click();
      const late = page
        .getByRole("listitem")
        .filter({ hasText: "Nam Emoun" })
        .filter({ hasText: /On what paper/ });
      t.match(await said(page), /1 of \d+ open commitments is certainly overdue/);
      t.match(await said(page, late), /overdue .*1,050 days late.*Owner: .*border.*On what paper: .*Nhân Dân, 15 Sept 2023/i);
      await page.locator(".time summary").click();
      await page.locator("input").and(page.getByLabel("As it stood on")).fill("2023-10-01");
      await page.locator("input").and(page.getByLabel("By what was known on")).fill("2023-10-01");
      await page.getByRole("button", { name: "Show" }).first().click();
      await page.waitForURL(/knownAt=2023-10-01/);
      t.match(await said(page, ".time summary"), "You are looking at 1 October 2023, by what was known on 1 October 2023.");
      t.match(await said(page, late), /overdue .*184 days late/);
      const building = page.getByRole("listitem").filter({ hasText: "police" }).filter({ hasText: "On what paper" });
      t.match(await said(page, building), /due .*delivered/, "built, and not known to be handed over");
      t.same(wrong, []);
    },
  );

  t.test(`an auditor reads who said what when, and passes on an address whose answer stays, ${how}`, { skip }, async (t) => {
    const { page, wrong } = await open(t, "/commitments/dac-chung-police-building?lang=en&validAt=2022-09-01&knownAt=2023-10-01", options);
    t.match(await said(page, ".time summary"), /You are looking at 1 September 2022/);
    t.match(await said(page), /May already be agreed/i);
    await page.getByRole("link", { name: "Back to now" }).click();
    const began = page.locator(".event").filter({ hasText: "implementation started" }).first();
    t.equal(await said(page, began.locator("del").first()), "by 14 Sept 2023", "as it was recorded");
    t.match(await said(page, began), /29 Aug 2022 .*Reason: “The day on which ground was broken became known.”/);
    t.equal(await page.evaluate("getComputedStyle(document.querySelector('.event del')).textDecorationLine"), "line-through");
    const exact = (await page.getByRole("link", { name: "Address of exactly this" }).getAttribute("href")) as string;
    await page.goto(exact);
    const then = await said(page);
    await register.record(today, "commitments/dac-chung-police-building/report-progress", { narrative: "The road to it was paved." });
    await register.read("commitments");
    await page.goto("/commitments/dac-chung-police-building?lang=en");
    t.match(await said(page), "The road to it was paved.");
    await page.goto(exact);
    t.equal(await said(page), then, "the same address, the same answer");
    t.same(wrong, []);
  });
}

/** Presses Tab until what has the focus is so; each stop on the way can be seen. */
async function tabTo(t: Test, page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 120; stops++) {
    await page.keyboard.press("Tab");
    const { is, seen } = (await page.evaluate(`(() => {
      const focused = document.activeElement;
      const { top, bottom, left, right } = focused.getBoundingClientRect();
      // The picker in a field of a date has a ring of the browser's own.
    const isRing = getComputedStyle(focused).outlineStyle !== "none" || focused.type === "date";
      const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      return { is: focused.matches(${JSON.stringify(selector)}), seen: (isRing && isInside) || focused.outerHTML.slice(0, 200) };
    })()`)) as { is: boolean; seen: true | string };
    if (seen !== true) t.fail(`a stop that cannot be seen: ${seen}`);
    if (is) return;
  }
  t.fail(`${selector} is not reached by Tab`);
}

t.test("by keyboard alone one goes back a year, returns to now, and records progress", { skip }, async (t) => {
  const { page, wrong } = await open(t, `/commitments/${gifts["with script"]}?lang=en`);
  const { keyboard } = page;
  await keyboard.press("Tab");
  t.equal(await page.evaluate("document.activeElement.className"), "skip", "the way to the content comes first");
  await tabTo(t, page, ".time summary");
  await keyboard.press("Enter");
  await tabTo(t, page, "#time-validAt");
  // A day of three fields.
  await keyboard.type("12012025");
  await Promise.all([page.waitForURL(/validAt=2025-12-01/), keyboard.press("Enter")]);
  await tabTo(t, page, ".time-field:has(#time-validAt) a.step:nth-of-type(3)");
  await Promise.all([page.waitForURL(/validAt=2025-11-30/), keyboard.press("Enter")]);
  await tabTo(t, page, ".back-to-now");
  await Promise.all([page.waitForURL((url) => !url.searchParams.has("validAt")), keyboard.press("Enter")]);
  await page.goto(`/record/commitments/report-progress?lang=en&id=${gifts["with script"]}`);
  await tabTo(t, page, "[name=narrative]");
  await keyboard.type("The roof is on.");
  await tabTo(t, page, "[name=_do][value=preview]");
  await Promise.all([page.waitForLoadState("load"), keyboard.press("Enter")]);
  await page.locator("[name=_do][value=record]").first().waitFor();
  await tabTo(t, page, "[name=_do][value=record]");
  await Promise.all([page.waitForURL(/recorded=report-progress/), keyboard.press("Enter")]);
  t.match(await said(page), "The roof is on.");
  t.same(wrong, []);
});

/** Something is recorded, by somebody else. */
const progress = (narrative: string): Promise<Json> =>
  register.give(today, "commitments/dac-chung-police-building/report-progress", { narrative });

t.test("the overview on a wall renews itself; what somebody reads stays, and says that there is newer", { skip }, async (t) => {
  const [wall, desk] = await Promise.all([
    open(t, "/?lang=en&since=2026-02-01"),
    open(t, "/commitments/dac-chung-police-building?lang=en"),
  ]);
  await wall.page.locator('.live[data-state="live"]').waitFor();
  await desk.page.locator(".event").first().waitFor();
  await wall.page.evaluate("scrollTo(0, 200)");
  const { json } = await progress("The well gives water.");
  const told = desk.page.locator('.live[data-state="newer"]');
  await told.waitFor();
  t.notMatch(await said(desk.page), "The well gives water.");
  await told.getByRole("link", { name: "Show them" }).click();
  await desk.page.getByText("The well gives water.").first().waitFor();
  await wall.page.locator(".as-of code", { hasText: json.position }).waitFor();
  t.equal(await wall.page.evaluate("scrollY"), 200, "nothing jumps");
  t.same([...wall.wrong, ...desk.wrong], []);
});

t.test("a page says since when it is cut off, and since when it is behind", { skip }, async (t) => {
  const { context } = await browsing.visitor({ locale: "en-GB" });
  t.teardown(() => context.close());
  const page = await context.newPage();
  await page.route("**/v1/events*", (route) => route.abort());
  await page.goto("/boards/due?lang=en");
  const live = (state: string) => page.locator(`.live[data-state="${state}"]`);
  await live("cut-off").waitFor();
  t.match(await said(page, ".live"), /^Cut off since \d\d:\d\d/);
  await page.unroute("**/v1/events*");
  await live("live").waitFor();
  await page.route("**/boards/due*", (route) => route.fulfill({ status: 503, body: "" }));
  await progress("The road floods.");
  await live("behind").waitFor();
  t.match(await said(page, ".live"), /^Behind since \d\d:\d\d: newer events/);
  await page.unroute("**/boards/due*");
  await live("live").waitFor();
});

t.test("a list finds while one types, keeps the field, and its address can be passed on", { skip }, async (t) => {
  const { page, wrong } = await open(t, "/commitments?lang=en");
  const field = page.locator("#find-text");
  await field.click();
  await page.keyboard.type("nam emo", { delay: 20 });
  await page.waitForURL(/text=nam\+emo/);
  await page.keyboard.type("un");
  await page.waitForURL(/text=nam\+emoun/);
  t.equal(await page.locator("tbody tr").count(), 1);
  t.equal(await field.inputValue(), "nam emoun");
  t.equal(await page.evaluate("document.activeElement.id"), "find-text");
  await page.reload();
  t.equal(await page.locator("tbody tr").count(), 1, "the address says it all");
  t.same(wrong, []);
});

t.test("a field of a form offers what is found by what one types", { skip }, async (t) => {
  const { page } = await open(t, "/record/commitments/hand-over?lang=en");
  const list = page.locator("#list-parties option[value=sekong]");
  await page.evaluate("document.querySelector('#list-parties option[value=sekong]').remove()");
  await page.locator("[name='by.partyId']").pressSequentially("xekong");
  await list.waitFor({ state: "attached" });
});

t.test("the address of exactly this page is copied", { skip }, async (t) => {
  const { page } = await open(t, "/boards/gifts?lang=en", { permissions: ["clipboard-read", "clipboard-write"] });
  const link = page.getByRole("link", { name: "Address of exactly this" });
  await link.click();
  await page.getByText("Copied").waitFor();
  t.equal(await page.evaluate("navigator.clipboard.readText()"), `${browsing.base}${await link.getAttribute("href")}`);
});

t.test("the docs of the API show every command, offline and without an error, on a desk and on a phone", { skip }, async (t) => {
  const { page, wrong } = await open(t, "/docs");
  await page.getByText("Record a hand-over").first().waitFor({ state: "attached" });
  for (const viewport of [desk, { width: 390, height: 844 }]) {
    await page.setViewportSize(viewport);
    t.ok(await page.getByText("A register of commitments").first().isVisible(), `${viewport.width} wide`);
    const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    t.equal(overflow, 0, `nothing to scroll sideways at ${viewport.width}`);
  }
  t.same(wrong, []);
});
