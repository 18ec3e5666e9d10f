// The pages of problems as a browser shows them: plain HTML that loads nothing and runs nothing, with one style of its own, which the pages'
// policy allows by its hash.
import { hash } from "node:crypto";

/** What a page tells: `type` is its own address. */
export interface ProblemShown {
  readonly type: string;
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly doc: string;
}

const style =
  ":root{color-scheme:light dark}" +
  "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}" +
  "h1{line-height:1.2}li{margin:.5rem 0}ul{padding-left:1.2rem}small,code{font-size:.875rem}";

/** The `Content-Security-Policy` of these pages. */
export const problemHtmlPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${hash("sha256", style, "base64")}'`,
  // Without an icon of its own a browser asks for /favicon.ico.
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const problemHtml = ({ code, status, title, doc }: ProblemShown): string =>
  htmlPage(title, `<p><code>${code}</code>, status ${status}</p><p>${marked(doc)}</p><p><a href="/problems">All problems</a></p>`);

export const problemsHtml = (problems: readonly ProblemShown[]): string =>
  htmlPage("All problems", `<p>What an answer can be instead of what was asked for, by code.</p><ul>${problems.map(listed).join("")}</ul>`);

const listed = ({ type, code, status, title }: ProblemShown): string =>
  `<li><a href="${type}">${escaped(title)}</a><br><small><code>${code}</code>, status ${status}</small></li>`;

const htmlPage = (title: string, content: string): string =>
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  `<title>${escaped(title)}</title><link rel="icon" href="data:,"><style>${style}</style></head>` +
  `<body><main><h1>${escaped(title)}</h1>${content}</main></body></html>`;

/** What stands between backticks is code. */
const marked = (text: string): string => escaped(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
