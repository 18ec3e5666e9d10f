import type { Policy } from "./policy.ts";

/** What was to be prepared is there once the agreement is signed, amended, extended or renewed: where that names the duty to prepare it. */
export const preparations: Policy = {
  name: "preparations",
  on: ["AgreementSigned", "AgreementAmended", "AgreementExtended", "AgreementRenewed"],
  summary: "An agreement signed, amended, extended or renewed delivers the preparations that it names in `fulfils`.",
  calls: ({ data }) =>
    ((data.fulfils as readonly string[] | undefined) ?? []).map((commitmentId) => ({
      thing: "commitments",
      id: commitmentId,
      command: "deliver",
      body: {},
    })),
};
