// What is wrong with an agreement's body whatever the history: it renews itself, names a party or a duty twice, or both drops a duty and
// carries it over.
import type { Body } from "../stream/command.ts";
import { type Named, namedIn, namesItself, namesTwice, partiesIn } from "../stream/named.ts";
import { reject } from "../stream/rejections.ts";
import type { Renewal } from "./state.ts";

export function wrongBody(id: string, body: Body) {
  const others = ["renews", "successorId"].flatMap((field): readonly Named[] =>
    body[field] === undefined ? [] : [{ id: body[field] as string, pointer: `#/${field}` }],
  );
  const carriedOver = namedIn("carriedOver", body.carriedOver);
  const dropped = droppedIn(body);
  return (
    namesItself(id, others) ??
    namesTwice(partiesIn("parties", body.parties)) ??
    namesTwice(namedIn("fulfils", body.fulfils)) ??
    namesTwice(carriedOver) ??
    namesTwice(dropped) ??
    carriedAndDropped(carriedOver, dropped)
  );
}

/** The duties that a renewal drops, each with its place in the body. */
export const droppedIn = ({ dropped }: Body): readonly Named[] =>
  ((dropped as Renewal["dropped"] | undefined) ?? []).map(({ commitmentId }, index) => ({
    id: commitmentId,
    pointer: `#/dropped/${index}/commitmentId`,
  }));

function carriedAndDropped(carriedOver: readonly Named[], dropped: readonly Named[]) {
  const carried = new Set(carriedOver.map(({ id }) => id));
  const both = dropped.filter(({ id }) => carried.has(id));
  if (both.length === 0) return undefined;
  const detailOf = ({ id }: Named) => `${id} is carried over: it cannot be dropped too`;
  return reject("carried-and-dropped", both.map(detailOf).join("; "), {
    facts: { commitmentIds: both.map(({ id }) => id) },
    errors: both.map((one) => ({ pointer: one.pointer, code: "carried-and-dropped", detail: detailOf(one) })),
  });
}
