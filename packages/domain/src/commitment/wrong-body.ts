// What is wrong with a commitment's body whatever the history: it names itself, or one party, paper or milestone twice.
import type { Body } from "../stream/command.ts";
import { namedIn, namesItself, namesTwice, partiesIn } from "../stream/named.ts";

export const wrongBody = (id: string, { successorId, dependsOn, evidence, obligors, beneficiaries }: Body) =>
  (typeof successorId === "string" ? namesItself(id, [{ id: successorId, pointer: "#/successorId" }]) : undefined) ??
  namesTwice(namedIn("dependsOn", dependsOn)) ??
  namesTwice(namedIn("evidence", evidence)) ??
  namesTwice(partiesIn("obligors", obligors)) ??
  namesTwice(partiesIn("beneficiaries", beneficiaries));
