// What narrows a board over commitments: the filters of their list, without those that make no sense where all are of one kind, or all are open.
import type { Filter } from "../../parts/filters.ts";
import { commitmentFilters } from "../commitments/filters.ts";

export const filtersBut = (...names: readonly string[]): readonly Filter[] => commitmentFilters.filter(({ name }) => !names.includes(name));
