export * from "./canonical.ts";
export * from "./clock.ts";
export * from "./config.ts";
export * from "./deadline.ts";
export * from "./ids.ts";
export * from "./log.ts";
export * from "./problem.ts";
export * from "./shutdown.ts";
