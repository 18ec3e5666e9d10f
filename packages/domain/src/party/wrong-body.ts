// What is wrong with a party's body whatever the history: it names the thing itself, or one party or duty twice, or allocates to a stranger.
import type { Body } from "../stream/command.ts";
import { type Named, namedIn, namesItself, namesTwice } from "../stream/named.ts";
import { reject } from "../stream/rejections.ts";
import type { PartyRef } from "../values/index.ts";
import type { Ending } from "./state.ts";

export function wrongBody(id: string, body: Body) {
  const predecessors = namedIn("predecessors", body.predecessors);
  const successors = namedIn("successors", body.successors);
  return (
    partOfItself(id, body) ??
    namesItself(id, [...predecessors, ...successors, ...receiver(body)]) ??
    namesTwice(predecessors) ??
    namesTwice(successors) ??
    namesTwice(namedIn("commitments", body.commitments)) ??
    namesTwice(allocated(body, "commitmentId")) ??
    allocatesToStranger(body)
  );
}

function partOfItself(id: string, { partOf }: Body) {
  if (partOf !== id) return undefined;
  const detail = `${id} cannot be part of itself`;
  return reject("part-of-itself", detail, { errors: [{ pointer: "#/partOf", code: "part-of-itself", detail }] });
}

/** The one party to which a merger or a transfer goes. */
function receiver({ successorId, to }: Body): readonly Named[] {
  const partyId = (to as PartyRef | undefined)?.partyId;
  return [
    ...(successorId === undefined ? [] : [{ id: successorId as string, pointer: "#/successorId" }]),
    ...(partyId === undefined ? [] : [{ id: partyId, pointer: "#/to/partyId" }]),
  ];
}

const allocated = ({ allocation }: Body, field: "commitmentId" | "successorId"): readonly Named[] =>
  ((allocation as Ending["allocation"]) ?? []).map((row, index) => ({ id: row[field], pointer: `#/allocation/${index}/${field}` }));

function allocatesToStranger(body: Body) {
  const successors = body.successors as readonly string[] | undefined;
  const stranger = successors && allocated(body, "successorId").find(({ id }) => !successors.includes(id));
  if (!stranger) return undefined;
  const detail = `${stranger.id} is none of the successors ${successors.join(", ")}`;
  return reject("not-a-successor", detail, {
    facts: { successors },
    errors: [{ pointer: stranger.pointer, code: "not-a-successor", detail }],
  });
}
