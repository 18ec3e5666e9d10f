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

const own = [...agreementCommands, ...agencyCommands("agreement", "agreements")];

export const agreementStream: Stream<AgreementState> = {
  name: "agreement",
  thing: "agreements",
  commands: [...own, ...commonCommands("agreement", "agreements", own)],
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
