// The agreement stream, as the rules of all streams see it: memoranda, minutes and treaties that commitments stand under.
import { agencyCommands } from "../stream/agency-commands.ts";
import { commonCommands } from "../stream/common-commands.ts";
import type { Stream } from "../stream/stream.ts";
import { acrossAgreements } from "./across.ts";
import { agreementCommands } from "./commands.ts";
import { decideAgreement, recordAnew, unmetAgreement } from "./decide.ts";
import { essentials } from "./fields.ts";
import { beginnings } from "./lifecycle.ts";
import type { AgreementState } from "./state.ts";
import { timeline } from "./timeline.ts";
import { wrongBody } from "./wrong-body.ts";

/** What a correction can meet as well. */
const ofCorrections = [
  "names-itself",
  "named-twice",
  "carried-and-dropped",
  "not-longer",
  "not-a-party",
  "already-renewed",
  "not-its-renewal",
  "renewal-cycle",
  "not-its-duty",
  "duty-not-open",
  "not-a-preparation",
] as const;

export const agreementStream: Stream<AgreementState> = {
  name: "agreement",
  thing: "agreements",
  commands: [
    ...agreementCommands,
    ...agencyCommands("agreement", "agreements"),
    ...commonCommands("agreement", "agreements", ofCorrections),
  ],
  beginnings,
  essentials,
  repeatable: new Set(),
  wrongBody,
  decide: decideAgreement,
  recordAnew,
  across: acrossAgreements,
  unmet: unmetAgreement,
  timeline,
};
