// The name of whoever gives commands, as it is declared: in the header Camket-Actor, and to the command line that sends it.

/** Characters of a name. */
export const actorCharsMax = 100;

/** Why a name is not taken; it has no space around it. @example actorNameWrong("policy:closing") */
export function actorNameWrong(name: string): string | undefined {
  if (!/^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(name) || [...name].length > actorCharsMax)
    return `1 to ${actorCharsMax} printable characters, in UTF-8`;
  return name.startsWith("policy:") ? "names that begin with policy: are kept for policies" : undefined;
}
