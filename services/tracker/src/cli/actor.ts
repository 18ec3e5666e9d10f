// Who says that they do it: a name, as the service takes it in `Camket-Actor`.
import { actorNameWrong } from "@camket/platform/actor-name";
import { type Args, textOf } from "./command.ts";
import { WrongUse } from "./exit-codes.ts";

/** @throws WrongUse where the service would not take the name */
export function actorOf(args: Args): string | undefined {
  const actor = textOf(args, "actor")?.trim();
  const wrong = actor === undefined ? undefined : actorNameWrong(actor);
  if (wrong !== undefined) throw new WrongUse(`--actor: ${wrong}`);
  return actor;
}
