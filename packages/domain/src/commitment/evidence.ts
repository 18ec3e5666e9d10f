// The papers attached to a commitment: the state counts them, the history lists them. A paper is told from another by its digest.
import * as z from "zod";
import type { CommandEntry } from "../stream/command.ts";
import { readOnce } from "../stream/read-once.ts";
import type { Fact } from "../stream/standing.ts";
import { type Day, Sha256, Text } from "../values/index.ts";
import type { Concern, Writable } from "./concern.ts";

export interface EvidenceShown {
  /** `keptHere`: how many of the papers have their address in this register; absent: none. */
  readonly evidence?: { readonly count: number; readonly keptHere?: number; readonly lastAttachedOn: Day };
}

/** Papers that a command rests on, by their digests; each is attached first. */
export const Evidence = z
  .array(Sha256)
  .max(50)
  .meta({ description: "The papers that show it, by their SHA-256; each was attached with `attach-evidence` before." });

/** The digest in the address of a paper that is kept here; nothing for an address elsewhere. */
const keptAt = (uri: string): string | undefined => /^\/v1\/files\/([0-9a-f]{64})$/.exec(uri)?.[1];

const isElsewhere = (uri: string): boolean => z.url({ protocol: /^(https?|urn)$/ }).safeParse(uri).success;

const PaperAddress = z
  .string()
  .max(2000)
  .refine((uri) => keptAt(uri) !== undefined || isElsewhere(uri), {
    error: "must be an address of http, https or urn, or that of a paper kept here, /v1/files/{sha256}",
  })
  .meta({
    format: "uri-reference",
    description:
      "Where it is: http, https or urn. Of a paper that is stored here, the `file` that `POST /v1/files` answered: `/v1/files/` and its `sha256`.",
  });

const commands: readonly CommandEntry[] = [
  {
    name: "attach-evidence",
    event: "EvidenceAttached",
    rejections: ["evidence-attached", "evidence-differs"],
    summary: "Attach evidence",
    description:
      "A paper that shows what happened: minutes, a letter, a photograph. The register keeps its address and digest; the paper itself may be stored with `POST /v1/files`, before or after, or be kept elsewhere. Where it is stored here, `size` and `mediaType` must be its own (text may be called any kind of text). The same paper is attached once. Welcome under a pause and after an exit.",
    fields: {
      title: Text(300),
      mediaType: z
        .string()
        .max(100)
        .regex(/^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/, "a media type, for example application/pdf"),
      sha256: Sha256,
      size: z.int().min(1).meta({ description: "In bytes." }),
      uri: PaperAddress,
    },
    rule({ sha256, uri }, wrong) {
      const kept = keptAt(String(uri));
      if (kept !== undefined && kept !== sha256) wrong("uri", "it is the address of another paper: it must end with this one's `sha256`");
    },
    example: {
      title: "Minutes of the hand-over of the office building",
      mediaType: "application/pdf",
      sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      size: 482113,
      uri: "https://files.example/minutes/dac-chung-police-2023-11-05.pdf",
      occurredOn: "2023-11-05",
    },
  },
];

export const evidence: Concern<Writable<EvidenceShown>> = {
  commands,
  begin: () => ({}),
  tell: {
    EvidenceAttached(sum, { data, days }) {
      const { count = 0, keptHere = 0 } = sum.evidence ?? {};
      const kept = keptHere + (keptAt(String(data.uri)) === undefined ? 0 : 1);
      sum.evidence = { count: count + 1, ...(kept > 0 ? { keptHere: kept } : {}), lastAttachedOn: days.certainFrom };
    },
  },
  show(sum, state) {
    if (sum.evidence) state.evidence = sum.evidence;
  },
  doubles: {
    EvidenceAttached({ data }, others) {
      const same = others.find((fact) => fact.type === "EvidenceAttached" && fact.data.sha256 === data.sha256);
      return (
        same && {
          code: "evidence-attached",
          detail: `this paper was attached in event ${same.id}: correct or withdraw that one`,
          facts: { eventId: same.id },
        }
      );
    },
  },
};

const papersAttached = readOnce((facts) => new Set(facts.filter(({ type }) => type === "EvidenceAttached").map(({ data }) => data.sha256)));

/** What an event names as evidence and nobody attached. */
export function notAttached(named: readonly string[], others: readonly Fact[]) {
  if (named.length === 0) return undefined;
  const attached = papersAttached(others);
  const errors = named.flatMap((sha256, index) =>
    attached.has(sha256)
      ? []
      : [
          {
            pointer: `#/evidence/${index}`,
            code: "evidence-not-attached",
            detail: `no paper ${sha256} was attached: do so with \`attach-evidence\` first`,
          },
        ],
  );
  return errors.length === 0
    ? undefined
    : { code: "evidence-not-attached" as const, detail: (errors[0] as { detail: string }).detail, errors };
}
