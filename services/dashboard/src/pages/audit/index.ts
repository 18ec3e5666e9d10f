// The pages for who must be sure: the log and its events, histories on one axis and step by step, the digest, and the views with what waits in them.
import type { Page } from "../../page.ts";
import { axisPage } from "./axis.ts";
import { digestPage } from "./digest.ts";
import { eventPage } from "./event.ts";
import { logPage } from "./log.ts";
import { operationsPage } from "./operations.ts";
import { parkedPage } from "./parked.ts";
import { rebuildPage } from "./rebuild.ts";
import { stepPages } from "./steps.ts";

export const auditPages: readonly Page[] = [
  logPage,
  eventPage,
  axisPage,
  ...stepPages,
  digestPage,
  operationsPage,
  parkedPage(),
  rebuildPage(),
];
