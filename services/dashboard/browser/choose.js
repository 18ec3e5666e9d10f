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
    /** @type {{ items: { id: string, title: Record<string, string> }[] }} */
    const { items } = await response.json();
    const there = new Set([...list.querySelectorAll("option")].map(({ value }) => value));
    for (const { id, title } of items) if (!there.has(id)) list.append(optionOf(id, title));
  } catch {
    // What was offered before is offered still.
  }
}

/** @param {string} id @param {Record<string, string>} title */
function optionOf(id, title) {
  const option = document.createElement("option");
  option.value = id;
  option.label = title[document.documentElement.lang] ?? Object.values(title)[0] ?? id;
  return option;
}
