// What is wrong with an acceptance whatever the history: the commitment that it carries could never be agreed.
import { wrongCommitment } from "../commitment/index.ts";
import type { Body } from "../stream/command.ts";
import type { Rejection } from "../stream/rejections.ts";

export function wrongBody(_id: string, { commitmentId, commitment }: Body): { rejection: Rejection } | undefined {
  const wrong = commitment === undefined ? undefined : wrongCommitment(commitmentId as string, commitment as Body);
  if (!wrong) return undefined;
  const { errors = [], ...rejection } = wrong.rejection;
  return { rejection: { ...rejection, errors: errors.map((error) => ({ ...error, pointer: `#/commitment${error.pointer.slice(1)}` })) } };
}
