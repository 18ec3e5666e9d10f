export { type AgreementDescription, describeAgreement } from "./describe.ts";
export { type AgreementEnd, type AgreementReport, agreementEnds, reportOn } from "./report.ts";
export * from "./standing.ts";
export * from "./state.ts";
export { agreementStream } from "./stream.ts";
