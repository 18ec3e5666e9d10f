export { type AgreementDescription, describeAgreement } from "./describe.ts";
export * from "./standing.ts";
export * from "./state.ts";
export { agreementStream } from "./stream.ts";
