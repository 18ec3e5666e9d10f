// Every page, in the order of the navigation.
import type { Page } from "../page.ts";
import { commitmentsPage } from "./commitments/list.ts";
import { commitmentPage } from "./commitments/one.ts";
import { corridorsPage } from "./corridors/list.ts";
import { corridorPage } from "./corridors/one.ts";
import { overviewPage } from "./overview/overview.ts";

export const pages: readonly Page[] = [overviewPage, corridorsPage, corridorPage, commitmentsPage, commitmentPage];
