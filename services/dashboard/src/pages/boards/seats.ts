// Seats on scholarships and courses: granted, enrolled, completed. People are counted, never named.
import { answerOf, type components } from "@camket/client";
import { courseStandings } from "@camket/domain";
import { bars } from "../../charts/bars.ts";
import { type Content, html } from "../../html.ts";
import { findAndSort, tableLinks } from "../../parts/filters.ts";
import { amountText, count } from "../../parts/money.ts";
import { type TableColumn, table } from "../../parts/table.ts";
import { type Tone, tag } from "../../parts/tag.ts";
import { codeText, freeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import type { Read } from "./as-read.ts";
import { boardPage } from "./board-page.ts";
import { choice, commitmentColumn, counted, empty, groups } from "./board-parts.ts";
import { boardWords } from "./board-words.ts";
import { filtersBut } from "./filters.ts";
import { seatsWords } from "./seats-words.ts";

type Seats = Read<"SeatsBoard">;
type Course = components["schemas"]["CourseItem"];
type Count = "granted" | "enrolled" | "completed" | "dropped";

const steps = ["granted", "enrolled", "completed"] as const;
const standingTones: Readonly<Record<string, Tone>> = { open: "way", completed: "good", ended: "over" };

export const seatsPage = boardPage({
  name: "seats",
  filters: filtersBut("handover", "handedOverFrom", "handedOverTo"),
  ask: ({ camket }, query) => answerOf(camket.GET("/v1/boards/seats", { params: { query } })),
  show(visit, board) {
    const words = seatsWords[visit.language];
    const { granted, enrolled, completed } = board.seats;
    const finding = words.finding(granted, enrolled, completed, board.commitments);
    if (board.commitments === 0 && visit.address.query.standing === undefined)
      return { finding, content: empty(visit, words.none, ["commitments/grant-scholarship", "commitments/enrol", "commitments/complete"]) };
    return { finding, content: html`${course(visit, board, finding)} ${byGroup(visit, board)} ${list(visit, board.items)}` };
  },
});

function course(visit: Visit, { seats, courses, personMonthsPlanned, withoutMonths, withoutSeats }: Seats, finding: string): Content {
  const { address, language } = visit;
  const words = seatsWords[language];
  const notes = {
    granted: undefined,
    enrolled: seats.granted > seats.enrolled && words.notFilled(seats.granted - seats.enrolled),
    completed: seats.enrolled > seats.completed && words.stillIn(seats.enrolled - seats.completed),
  };
  return html`<section>
    <h2>${words.steps}</h2>
    ${bars(
      finding,
      steps.map((step, n) => ({
        word: words[step],
        count: seats[step],
        tone: step === "completed" ? ("good" as const) : ("way" as const),
        ...(n === 0 ? {} : { before: seats[steps[n - 1] as "granted"] }),
        said: html`<b>${count(seats[step], language)}</b>`,
        note: notes[step],
      })),
    )}
    <p>${[
      words.personMonths(amountText(personMonthsPlanned, language)),
      withoutMonths > 0 ? words.withoutMonths(withoutMonths) : "",
      withoutSeats > 0 ? words.withoutSeats(withoutSeats) : "",
      words.people,
    ].join(" ")}</p>
    <p>
      ${(
        [
          ["open", courses.open],
          ["completed", courses.completed],
          ["ended", courses.ended],
          ["not-certain", courses.notCertain],
        ] as const
      )
        .filter(([, n]) => n > 0)
        .map(
          ([standing, n], i) =>
            html`${i > 0 && " · "}${counted(n, address.here({ standing }))} ${codeText(language, "courseStanding", standing)}`,
        )}
    </p>
  </section>`;
}

function byGroup(visit: Visit, board: Seats): Content {
  const words = seatsWords[visit.language];
  type Group = Seats["groups"]["items"][number];
  const column = (step: Count): TableColumn<Group> => ({
    title: words[step],
    figures: true,
    cell: ({ seats }) => count(seats[step], visit.language),
  });
  return groups<Group>(
    visit,
    words.by,
    board.groups,
    ["corridor", "countries", "kind", "institution", "programme"],
    [
      { title: words.courses, figures: true, cell: ({ commitments }) => commitments },
      ...([...steps, "dropped"] as const).map(column),
      { title: words.months, figures: true, cell: ({ personMonthsPlanned }) => amountText(personMonthsPlanned, visit.language) },
    ],
  );
}

function list(visit: Visit, items: readonly Course[]): Content {
  const { language } = visit;
  const words = seatsWords[language];
  const column = (step: Count): TableColumn<Course> => ({
    title: words[step],
    figures: true,
    cell: ({ seats }) => seats && count(seats[step], language),
  });
  return html`<section>
    <h2>${words.courses}</h2>
    ${choice(visit, "standing", "courseStanding", courseStandings)}
    ${findAndSort(visit, [
      ["title", words.course],
      ["due", boardWords[language].due],
      ["stage", boardWords[language].stage],
    ])}
    <p>${tableLinks(visit)}</p>
    ${
      items.length === 0
        ? html`<p class="empty">${words.none}</p>`
        : table<Course>(
            words.courses,
            [
              commitmentColumn(visit),
              {
                title: words.standing,
                tags: true,
                cell: ({ standing }) => tag(standingTones[standing] ?? "still", codeText(language, "courseStanding", standing)),
              },
              {
                title: words.programme,
                cell: ({ course: its }) =>
                  its &&
                  html`${freeText(its.programme, language)}${its.institution && html`<br /><small>${freeText(its.institution, language)}</small>`}`,
              },
              ...([...steps, "dropped"] as const).map(column),
              {
                title: words.months,
                figures: true,
                cell: ({ personMonthsPlanned }) => personMonthsPlanned && amountText(personMonthsPlanned, language),
              },
            ],
            items,
          )
    }
  </section>`;
}
