// docs/reference/problems.md: everything that an answer can be instead of what was asked for, from the two catalogues.
import { rejections } from "@camket/domain";
import { edgeProblems } from "@camket/platform";
import { code, notice, paragraphs, table } from "../forms.ts";

const statusOf = { refused: 409, invalid: 422, missing: 404 } as const;

const upper = (name: string): string => name.replaceAll("-", "_").toUpperCase();

export const linkedProblems = (codes: readonly string[]): string =>
  codes.map((name) => `[${code(upper(name))}](problems.md#${name})`).join(", ");

/** The codes of `errors` that are no problems of their own: of fields of a body, and of query parameters. */
const fieldCodes: Readonly<Record<string, string>> = {
  missing: "It is required and not there.",
  required: "A thing that begins must state it, by this command or an earlier one.",
  "unknown-field": "There is no such field here.",
  "wrong-type": "A value of another JSON type is expected.",
  "wrong-form": "It is not written as it must be.",
  "not-allowed": "It is none of the words of a closed list.",
  "too-small": "Less, shorter or fewer than allowed.",
  "too-large": "More, longer or more than allowed.",
  "unknown-parameter": "There is no such query parameter at this address.",
  empty: "A query parameter without a value: leave it out instead.",
  repeated: "The query parameter may stand once.",
  invalid: "It breaks a rule between fields; `detail` says which.",
};

export function problemPage(): string {
  const edge = Object.entries(edgeProblems).map(([name, { status, title, doc }]) => ({ name, status: String(status), title, doc }));
  const domain = Object.entries(rejections).map(([name, { kind, title, doc }]) => ({ name, status: String(statusOf[kind]), title, doc }));
  const all = [...edge, ...domain].sort((a, b) => a.name.localeCompare(b.name));
  return `${paragraphs(
    "# Problems",
    notice,
    "Every answer that is not what was asked for is an RFC 9457 problem (`application/problem+json`): `type` leads to its page, `code` is for programs, `errors` points at each wrong field, and the facts of a refusal are fields.",
    "An entry of `errors` is `{pointer, code, detail}`: where (a JSON pointer, `#/due/edtf`; of a query `parameter` in its place, of a header `header`), what, and in a sentence what is allowed. Its `code` is one of these, or that of a problem below.",
    table(
      ["Code in `errors`", "Meaning"],
      Object.entries(fieldCodes).map(([name, meaning]) => [code(upper(name)), meaning]),
    ),
    ...all.map(({ name, status, title, doc }) => `### ${name}\n\n${code(upper(name))}, status ${status}. **${title}.** ${doc}`),
  )}\n`;
}
