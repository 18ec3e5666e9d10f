// A paper: stored under its fingerprint, and from here attached to what it proves.
import type { Readable } from "node:stream";
import { answerOf, CamketProblem } from "@camket/client";
import { Slug } from "@camket/domain";
import { refusalText } from "../forms/problem-words.ts";
import { type Content, html } from "../html.ts";
import type { Page } from "../page.ts";
import { count } from "../parts/money.ts";
import { summary } from "../parts/summary.ts";
import type { Visit } from "../visit.ts";
import { uploadWords } from "./words.ts";

export interface SentPaper {
  /** The form as it arrives. */
  readonly form: Readable;
  readonly mediaType: string;
}

interface Stored {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly stored: boolean;
  readonly file: string;
}

/** @param sent absent: the page is opened */
export const paperPage = (sent?: SentPaper): Page => ({
  path: "/papers",
  section: "papers",
  async show(visit) {
    const { address, language } = visit;
    const words = uploadWords[language];
    const came = sent && (await storing(visit, sent));
    return {
      title: words.paperTitle,
      lead: words.paperLead,
      ...(came instanceof CamketProblem ? { status: came.status } : {}),
      content: html`${came instanceof CamketProblem && html`<div class="notice notice-wrong" role="alert"><p>${refusalText(came.code, came.message, language, came.code !== "UNSUPPORTED_MEDIA_TYPE")}</p></div>`}
        ${came && !(came instanceof CamketProblem) && storedPaper(visit, came)}
        <form class="record" method="post" enctype="multipart/form-data" action=${address.to("/papers", { for: forOf(visit) })}>
          <div class="form-field">
            <label for="paper">${words.paper}</label>
            <p class="hint" id="paper-hint">${words.paperHint}</p>
            <input type="file" id="paper" name="paper" aria-describedby="paper-hint" required />
          </div>
          <p class="actions"><button type="submit" class="primary">${words.store}</button></p>
        </form>`,
    };
  },
});

async function storing({ camket }: Visit, { form, mediaType }: SentPaper): Promise<Stored | CamketProblem> {
  const asItArrives = {
    body: form as never,
    bodySerializer: (body: unknown) => body as never,
    headers: { "content-type": mediaType },
    duplex: "half",
  };
  try {
    return await answerOf(
      camket.POST("/v1/files", asItArrives as never) as Promise<{ data?: Stored; error?: unknown; response: Response }>,
    );
  } catch (error) {
    if (error instanceof CamketProblem && error.status < 500) return error;
    throw error;
  }
}

/** The commitment that it is stored for, where the page was opened for one. */
const forOf = ({ address: { query } }: Visit): string | undefined => {
  const id = Slug.safeParse(query.for);
  return id.success ? id.data : undefined;
};

function storedPaper(visit: Visit, { sha256, size, mediaType, stored, file }: Stored): Content {
  const { address, language } = visit;
  const words = uploadWords[language];
  const evidence = { id: forOf(visit), sha256, size: String(size), mediaType, uri: file };
  return html`<section class="notice notice-good" aria-labelledby="stored">
    <h2 id="stored" role="status">${stored ? words.stored : words.known}</h2>
    ${summary([
      [words.sha256, html`<code>${sha256}</code>`],
      [words.size, words.bytes(count(size, language))],
      [words.mediaType, mediaType],
    ])}
    <ul>
      <li><a href=${file}>${words.open}</a></li>
      <li><a href=${address.to("/record/commitments/attach-evidence", evidence)}>${words.attach}</a></li>
      <li><a href=${address.to("/record/sources/register", { sha256 })}>${words.register}</a></li>
    </ul>
  </section>`;
}
