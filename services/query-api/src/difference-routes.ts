// query: what changed since a moment, and what differs between any two: the one is the other with the present for its second moment, on the day of each.
import type { FastifyInstance } from "fastify";
import { DifferencesAnswer } from "./answers/differences.ts";
import type { Ask, QuestionAt } from "./ask.ts";
import type { AskTable } from "./ask-table.ts";
import { everyForm, type Form, inEveryForm } from "./forms.ts";
import { ChangesSinceQuery, changesSinceFiltersOf, DiffQuery, diffFiltersOf, diffMomentsOf } from "./queries/differences.ts";
import { readLimit, readQuery, readRows } from "./query-params.ts";
import { differenceColumns, differenceRows } from "./tables/differences.ts";

const described = inEveryForm("A page; `next` leads on.", DifferencesAnswer);

const sinceSchema = {
  operationId: "listChangesSince",
  tags: ["differences"],
  summary: "List what changed since a moment",
  description:
    "Things that were recorded since, moved, were rescheduled, revalued, handed over, accepted, corrected or withdrawn, and those that the passing of days alone made overdue or let expire: each by how it stood then, on that day, and how it stands now.",
  querystring: ChangesSinceQuery,
  ...described,
};

const diffSchema = {
  operationId: "listDifferences",
  tags: ["differences"],
  summary: "Compare two moments, each a day and a knowledge of it",
  description:
    "What differs between the two, and how, of things that match the filters at one of them. The filters are those of commitments; where one says nothing of another sort of thing, things of that sort are left out.",
  querystring: DiffQuery,
  ...described,
};

export function differenceRoutes(app: FastifyInstance, ask: Ask, askTable: AskTable): void {
  everyForm(app, "/v1/changes", sinceSchema, (request, reply, form) => {
    const query = readQuery(ChangesSinceQuery, request.query);
    const asked = { filters: changesSinceFiltersOf(query), from: { knownAt: query.since }, named: { validAt: "since", knownAt: "since" } };
    const question: QuestionAt = (moment, total) => ({ ask: "differences", ...asked, ...pageOf(query, form), ...moment, total });
    if (form === "json") return ask(request, reply, query, question);
    return askTable(request, reply, query, { form, name: "changes", columns: differenceColumns, itemsOf: differenceRows }, question);
  });

  everyForm(app, "/v1/diff", diffSchema, (request, reply, form) => {
    const query = readQuery(DiffQuery, request.query);
    const { first, named, second } = diffMomentsOf(query);
    const asked = { filters: diffFiltersOf(query), from: first, named };
    const question: QuestionAt = (moment, total) => ({ ask: "differences", ...asked, ...pageOf(query, form), ...moment, total });
    if (form === "json") return ask(request, reply, second, question);
    return askTable(
      request,
      reply,
      { ...query, ...second },
      { form, name: "diff", columns: differenceColumns, itemsOf: differenceRows },
      question,
    );
  });
}

const pageOf = ({ limit, cursor }: { readonly limit?: string | undefined; readonly cursor?: string | undefined }, form: Form) => ({
  limit: (form === "json" ? readLimit : readRows)(limit),
  ...(cursor === undefined ? {} : { cursor }),
});
