// The typed client of Camket's API: `openapi-fetch` with the types of the API, and the three things that everyone would write around it.
export { type Answer, answerOf } from "./answer.ts";
export { type Camket, type CamketOptions, createCamket } from "./camket.ts";
export { itemsOf } from "./items.ts";
export { CamketProblem, type Problem } from "./problem.ts";
export type { components, paths } from "./schema.d.ts";
