// A spreadsheet: chosen, previewed row by row, and recorded.
import { answerOf, type CamketProblem, type components } from "@camket/client";
import { things } from "@camket/domain";
import { commandText, thingText } from "../forms/command-words.ts";
import { refusalText } from "../forms/problem-words.ts";
import { type ValueProblem, valueProblemVi } from "../forms/value-problem.ts";
import { formWords } from "../forms/words.ts";
import { type Content, html } from "../html.ts";
import type { Page } from "../page.ts";
import { count } from "../parts/money.ts";
import type { NamedBy } from "../parts/names.ts";
import { summary } from "../parts/summary.ts";
import { table } from "../parts/table.ts";
import { tag } from "../parts/tag.ts";
import type { Visit } from "../visit.ts";
import { fieldLabel } from "../words/field-words.ts";
import { type Language, textLanguage } from "../words/language.ts";
import { asRead } from "./as-read.ts";
import { keptBytesMax, rowsShownMax } from "./limits.ts";
import { namesOfRows } from "./names-of-rows.ts";
import { isWorkbook, type SentTable } from "./sent-table.ts";
import { uploadWords } from "./words.ts";

type Imported = components["schemas"]["ImportAnswer"];
type Problem = Imported["problems"][number];
type Row = Imported["results"][number];

/** @param sent absent: the page is opened */
export const tablePage = (sent?: SentTable): Page => ({
  path: "/upload",
  section: "upload",
  async show(visit) {
    const words = uploadWords[visit.language];
    const came = sent?.bytes && (await importing(visit, sent.bytes, !sent.record));
    const names = await namesOfRows(visit, came && !("status" in came) ? came.results.slice(0, rowsShownMax) : []);
    const isWrong = sent !== undefined && (came === undefined || "status" in came);
    return {
      title: words.tableTitle,
      lead: words.tableLead,
      ...(isWrong ? { status: came && "status" in came ? came.status : 422 } : {}),
      content: html`${sent && !sent.bytes && notice(words.noTable)}
        ${came && ("status" in came ? refusedTable(visit, came) : outcome(visit, came, sent?.bytes, names))}
        ${form(visit)} ${templates(visit)}`,
    };
  },
});

/** A table that is refused as a whole is an outcome, too. */
async function importing({ camket }: Visit, bytes: Buffer, preview: boolean): Promise<Imported | CamketProblem> {
  const type = isWorkbook(bytes) ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv";
  const query = preview ? { validateOnly: "true" as const } : {};
  const asItIs = { body: bytes as never, bodySerializer: (body: unknown) => body as never, headers: { "content-type": type } };
  try {
    return await answerOf(
      camket.POST("/v1/imports", { params: { query }, ...asItIs } as never) as Promise<{
        data?: Imported;
        error?: unknown;
        response: Response;
      }>,
    );
  } catch (error) {
    if ((error as CamketProblem).status < 500) return error as CamketProblem;
    throw error;
  }
}

function form({ address, actor, language }: Visit): Content {
  const words = uploadWords[language];
  return html`<form class="record" method="post" enctype="multipart/form-data" action=${address.to("/upload")}>
    <div class="form-field">
      <label for="table">${words.table}</label>
      <p class="hint" id="table-hint">${words.tableHint}</p>
      <input type="file" id="table" name="table" accept=".csv,.xlsx,text/csv" aria-describedby="table-hint" required />
    </div>
    <p class="actions"><button type="submit" class="primary" name="_do" value="preview">${words.preview}</button></p>
    <p><small>${words.recordedBy}: <b>${actor === "local" ? formWords[language].nobody : actor}</b> (<a href=${address.to("/record/name", { back: "/upload" })}>${words.change}</a>)</small></p>
  </form>`;
}

/** What was previewed is recorded by one button, where the page could keep it. */
function recordForm({ address, language }: Visit, bytes: Buffer): Content {
  const words = uploadWords[language];
  const isKept = bytes.length <= keptBytesMax;
  return html`<form method="post" enctype="multipart/form-data" action=${address.to("/upload")}>
    ${
      isKept
        ? html`<input type="hidden" name="_table" value=${bytes.toString("base64")} />`
        : html`<div class="form-field"><label for="table-again">${words.again}</label><input type="file" id="table-again" name="table" accept=".csv,.xlsx,text/csv" required /></div>`
    }
    <p class="actions"><button type="submit" class="primary" name="_do" value="record">${words.record}</button></p>
  </form>`;
}

const notice = (text: Content): Content => html`<div class="notice notice-wrong" role="alert"><p>${text}</p></div>`;

function refusedTable(visit: Visit, problem: CamketProblem): Content {
  const cells = problem.errors.filter((error): error is Problem => "cell" in error);
  return html`${notice(refusalText(problem.code, problem.message, visit.language, cells.length > 0))} ${cells.length > 0 && problems(visit, cells, undefined)}`;
}

function outcome(visit: Visit, answer: Imported, bytes: Buffer | undefined, names: NamedBy): Content {
  const { language } = visit;
  const words = uploadWords[language];
  const { validateOnly, rows, accepted, replayed, refused, malformed, problems: all, problemsLeft, otherSheets } = answer;
  const canRecord = validateOnly && malformed === 0 && accepted > 0 && bytes;
  return html`<section class=${!validateOnly && accepted > 0 && refused === 0 ? "notice notice-good" : "notice"} aria-labelledby="outcome-title" id="outcome">
    <h2 id="outcome-title">${validateOnly ? words.wouldBe : words.was}</h2>
    ${summary([
      [words.rows, count(rows, language)],
      [validateOnly ? words.accepted : words.acceptedNow, html`<b>${count(accepted, language)}</b>`],
      [words.replayed, replayed > 0 && count(replayed, language)],
      [words.refused, refused > 0 && tag("bad", count(refused, language))],
      [words.malformed, malformed > 0 && tag("bad", count(malformed, language))],
    ])}
    ${malformed > 0 && html`<p>${words.malformedNote}</p>`} ${validateOnly && malformed === 0 && refused > 0 && html`<p>${words.refusedNote}</p>`}
    ${otherSheets && otherSheets.length > 0 && html`<p>${words.others(otherSheets.join(", "))}</p>`}
    ${canRecord && recordForm(visit, bytes)}
    ${all.length > 0 && problems(visit, all, problemsLeft)} ${rowsTable(visit, answer, names)}
  </section>`;
}

function problems({ language }: Visit, all: readonly Problem[], left: number | undefined): Content {
  const words = uploadWords[language];
  return html`<h3>${words.problems}</h3>
    ${table<Problem>(
      words.problems,
      [
        { title: words.cell, head: true, cell: ({ cell }) => html`<code>${cell}</code>` },
        { title: words.column, cell: (problem) => html`<code>${missingIn(problem) ?? problem.column}</code>` },
        { title: words.problem, cell: (problem) => cellProblem(problem, language) },
      ],
      all,
    )}
    ${left !== undefined && left > 0 && html`<p>${words.problemsLeft(left)}</p>`}`;
}

/** What a row lacks has no cell of its own and is told at its command: the name of the column that it would stand in. */
const missingIn = ({ column, pointer }: Problem): string | undefined =>
  column === "command" && pointer ? pointer.replace(/^#\//, "").replaceAll("/", ".") : undefined;

/** Longer sentences list all that is allowed: they are folded. */
const detailCharsMax = 160;

function cellProblem(problem: Problem, language: Language): Content {
  const { detail } = problem;
  const said = saidOf(problem, language);
  const english = html`<span lang="en" class=${said && "detail"}>${detail}</span>`;
  if (detail.length <= detailCharsMax) return html`${said ?? english}${said && html` ${english}`}`;
  return html`${said} <details><summary>${said ? uploadWords[language].detail : html`<span lang="en">${detail.slice(0, detailCharsMax)}…</span>`}</summary>${english}</details>`;
}

/** In Vietnamese; undefined on pages in English, and where nothing is known beyond the API's own sentence. */
function saidOf({ code, column, value, reason, limit, counts }: Problem, language: Language): string | undefined {
  const whole = { code, value: value ?? (ofHeaders.includes(code) ? column : undefined), reason, limit, counts };
  const known = Object.fromEntries(Object.entries(whole).filter(([, one]) => one !== undefined)) as ValueProblem;
  return textLanguage(language) === "vi" ? valueProblemVi(known, column) : undefined;
}

/** In the page's language alone, where it has words for it. */
function briefly(problem: Problem, language: Language): Content {
  const said = saidOf(problem, language);
  return said ?? html`<span lang="en">${problem.detail.slice(0, detailCharsMax)}${problem.detail.length > detailCharsMax && "…"}</span>`;
}

/** Told of a column's name. */
const ofHeaders: readonly string[] = ["UNKNOWN_COLUMN", "COLUMN_TWICE", "ITEM_TOO_HIGH"];

const isAccepted = ({ status }: Row): boolean => status < 300;

function rowsTable(visit: Visit, { results, problems: all, validateOnly }: Imported, names: NamedBy): Content {
  const { address, language } = visit;
  const words = uploadWords[language];
  const shown = results.slice(0, rowsShownMax);
  if (shown.length === 0) return undefined;
  const thingOf = ({ command = "" }: Row): string => command.split("/", 1)[0] as string;
  const problemsAt = (row: Row) => (isAccepted(row) ? [] : all.filter((problem) => problem.row === row.row));
  return html`<details class="data" open=${results.length <= 20}>
    <summary>${words.results}</summary>
    ${table<Row>(
      words.results,
      [
        {
          title: `${words.row}, ${words.command.toLocaleLowerCase()}`,
          head: true,
          cell: ({ row, command }) =>
            html`<b>${row}</b>${command && html` · ${commandText(language, ...(command.split("/") as [never, string]))}`}`,
        },
        {
          title: words.thing,
          cell: (row) => row.id && (row.position ? html`<a href=${address.to(`/${thingOf(row)}/${row.id}`)}>${row.id}</a>` : row.id),
        },
        ...(validateOnly
          ? [{ title: words.asRead, cell: ({ command, body }: Row) => command && body && asRead(visit, command, body, names) }]
          : []),
        {
          title: words.outcome,
          cell: (row) =>
            isAccepted(row)
              ? tag("good", row.replayed ? words.before : words.ok)
              : html`${tag("bad", words.no)} ${row.misses && html`<p>${words.misses(row.misses.join(", "))}</p>`} ${atCells(problemsAt(row), row.code, language)}`,
        },
      ],
      shown,
    )}
    ${results.length > shown.length && html`<p>${words.more(results.length - shown.length)}</p>`}
  </details>`;
}

/** Where in the row, and why not: the table of problems has it in full. */
const atCells = (problems: readonly Problem[], code: string | undefined, language: Language): Content =>
  problems.length === 0
    ? html`<code>${code}</code>`
    : html`<ul class="plain">${problems.map((problem) => html`<li><code>${problem.cell}</code> ${missing(problem, language)}${briefly(problem, language)}</li>`)}</ul>`;

/** @example "Bên xác nhận: " */
function missing(problem: Problem, language: Language): Content {
  const name = missingIn(problem);
  return name !== undefined && html`<b>${fieldLabel(language, name)}</b>: `;
}

function templates({ language }: Visit): Content {
  const words = uploadWords[language];
  return html`<h2>${words.templates}</h2>
    <ul>
      ${things.map(
        (thing) =>
          html`<li>${words.template(thingText(language, thing))}: <a href=${`/v1/imports/templates/${thing}.xlsx`}>XLSX</a>, <a href=${`/v1/imports/templates/${thing}.csv`}>CSV</a></li>`,
      )}
    </ul>`;
}
