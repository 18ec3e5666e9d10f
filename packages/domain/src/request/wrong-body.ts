// What is wrong with a body of a request whatever the history: a party asks itself, or the commitment that an acceptance carries could never be
// agreed.
import { wrongCommitment } from "../commitment/index.ts";
import type { Body } from "../stream/command.ts";
import { namesTwice } from "../stream/named.ts";
import type { Rejection } from "../stream/rejections.ts";
import type { PartyRef } from "../values/index.ts";

export function wrongBody(_id: string, body: Body): { rejection: Rejection } | undefined {
  if (body.ask !== undefined) return asksItself(body);
  return body.commitment === undefined ? undefined : wrongAcceptance(body);
}

const asksItself = (body: Body) =>
  namesTwice(["from", "to"].map((role) => ({ id: (body[role] as PartyRef).partyId, pointer: `#/${role}/partyId` })));

function wrongAcceptance({ commitmentId, commitment }: Body): { rejection: Rejection } | undefined {
  const wrong = wrongCommitment(commitmentId as string, commitment as Body);
  if (!wrong) return undefined;
  const { errors = [], ...rejection } = wrong.rejection;
  return { rejection: { ...rejection, errors: errors.map((error) => ({ ...error, pointer: `#/commitment${error.pointer.slice(1)}` })) } };
}
