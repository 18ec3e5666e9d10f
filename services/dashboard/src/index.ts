// The web pages: what a leader sees before a meeting, where an officer works, what an auditor looks up.
export { type Dashboard, type DashboardOptions, dashboard } from "./dashboard.ts";
export { pages } from "./pages/index.ts";
