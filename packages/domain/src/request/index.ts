export { type Age, ageOn, isOpenRequest, requestScheduleDays } from "./derive.ts";
export { describeRequest, levelOf, type RequestDescription } from "./describe.ts";
export { AcceptedCommitment } from "./fields.ts";
export { type RequestState, requestAnswers, requestExits, requestPlaces, requestStages } from "./state.ts";
export { requestStream } from "./stream.ts";
export { acceptancesTakenBack } from "./taken-back.ts";
