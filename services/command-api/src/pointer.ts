// A JSON pointer as a URI fragment (RFC 6901 §6), `#/due/edtf`: how every problem says where in the body it is.

export function pointerTo(path: readonly PropertyKey[]): string {
  let pointer = "#";
  for (const step of path) pointer += `/${escaped(String(step))}`;
  return pointer;
}

function escaped(step: string): string {
  return encodeURIComponent(step.toWellFormed().replaceAll("~", "~0").replaceAll("/", "~1"));
}
