// A field that names a thing offers the first two hundred of its kind; with script it offers what is found by what one types.

const afterKeyMs = 250;
const foundMax = 20;

export function chooseBySearch() {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  document.addEventListener("input", (event) => {
    const input = event.target;
    const thing = input instanceof HTMLInputElement ? input.list?.dataset.thing : undefined;
    if (!(input instanceof HTMLInputElement) || thing === undefined) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void offer(input, thing), afterKeyMs);
  });
}

/** @param {HTMLInputElement} input @param {string} thing */
async function offer(input, thing) {
  const text = input.value.trim();
  const list = input.list;
  if (text.length < 2 || !list || [...list.querySelectorAll("option")].some(({ value }) => value === text)) return;
  try {
    const asked = new URLSearchParams({ text, thing, limit: String(foundMax) });
    const response = await fetch(`/v1/search?${asked}`, { headers: { accept: "application/json" } });
    if (!response.ok) return;
    /** @type {{ items: Found[] }} */
    const { items } = await response.json();
    const there = new Set([...list.querySelectorAll("option")].map(({ value }) => value));
    for (const one of items) if (!there.has(one.id)) list.append(optionOf(one, list));
  } catch {
    // What was offered before is offered still.
  }
}

/** @typedef {{ id: string, title: Record<string, string>, ended?: { as: string, since: string } }} Found */

/** @param {Found} found @param {HTMLElement} list which has the words for how a party ended */
function optionOf({ id, title, ended }, list) {
  const { lang } = document.documentElement;
  const option = document.createElement("option");
  const name = title[lang] ?? Object.values(title)[0] ?? id;
  option.value = id;
  option.label = ended ? `${name} – ${list.dataset[ended.as]} ${new Date(`${ended.since}T00:00`).toLocaleDateString(lang)}` : name;
  return option;
}
