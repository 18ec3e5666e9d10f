// Every page, in the order of the navigation.
import type { Page } from "../page.ts";
import { commitmentsPage } from "./commitments/list.ts";
import { commitmentPage } from "./commitments/one.ts";

export const pages: readonly Page[] = [commitmentsPage, commitmentPage];
