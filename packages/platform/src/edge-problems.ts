// The catalogue of what can be wrong at the edge, whatever the domain says: one entry a code, with its status and its page. The domain's own
// "no" has its own catalogue. A code is never reused.
import type { ProblemKind } from "./problem.ts";

const define = <const Kinds extends Record<string, ProblemKind>>(kinds: Kinds): Kinds => kinds;

export const edgeProblems = define({
  "malformed-json": {
    status: 400,
    title: "The body is not JSON",
    doc: "The body must be one JSON value (RFC 8259) in UTF-8; an empty one is none.",
  },
  "duplicate-key": {
    status: 400,
    title: "A key stands twice in one object",
    doc: "Parsers disagree on which of the two counts, so neither is taken. `errors` points at the key.",
  },
  "invalid-utf8": { status: 400, title: "The body is not UTF-8", doc: "JSON is sent in UTF-8 (RFC 8259 §8.1)." },
  "too-deep": { status: 400, title: "The body is nested too deeply", doc: "Objects and arrays may stand in one another `depthMax` deep." },
  "forbidden-key": {
    status: 400,
    title: "A key that no object may have",
    doc: "`__proto__` and `constructor` change what an object is in many programs that will read this record.",
  },
  "invalid-header": { status: 400, title: "A header has the wrong form", doc: "`errors` names the header and what is allowed." },
  "invalid-query": {
    status: 400,
    title: "A query parameter is unknown or has the wrong form",
    doc: "`errors` names the parameter and what is allowed. Unknown ones are refused, so that a misspelt filter is never taken for none.",
  },
  "invalid-cursor": {
    status: 400,
    title: "The cursor does not fit",
    doc: "A cursor belongs to the list, the filters and the version that made it. Begin the list again without one.",
  },
  "invalid-position": {
    status: 400,
    title: "The position is none of this ledger",
    doc: "A position is `<tag>.<number>` as an answer of this ledger gave it; one of another ledger, or of a copy of it, is refused.",
  },
  "malformed-address": {
    status: 400,
    title: "The address is malformed",
    doc: "A percent sign is followed by two hexadecimal digits, and the whole is UTF-8.",
  },
  "malformed-form": {
    status: 400,
    title: "The form cannot be read",
    doc: "The body must be a form as `multipart/form-data` (RFC 7578), with the boundary that `Content-Type` names, whole to its last line. Nothing of it was stored.",
  },
  "malformed-request": { status: 400, title: "The request is not HTTP", doc: "The request could not be read as HTTP/1.1." },
  "other-site": {
    status: 403,
    title: "A page of another site sent this",
    doc: "A browser lets any page send a form here. Papers are taken from our own pages, and from programs.",
  },
  "unknown-file": {
    status: 404,
    title: "The paper is not kept here",
    doc: "No paper with this SHA-256 is in the folder of papers. An event may name a paper that is kept elsewhere: its `uri` says where.",
  },
  "unknown-view": {
    status: 404,
    title: "There is no such view",
    doc: "`views` are those that this program builds. `/v1/operations/parked` lists what waits in them.",
  },
  "unknown-path": {
    status: 404,
    title: "There is nothing at this address",
    doc: "`/openapi.json` lists every address, `/docs` explains them. Of a command that there is not, `commands` are those that the thing has, and `nearest` is the one that may be meant.",
  },
  "method-not-allowed": { status: 405, title: "This address does not know the method", doc: "`Allow` lists the methods that it knows." },
  "not-acceptable": {
    status: 406,
    title: "Not available in this form",
    doc: "`Accept` asks only for media types that this address does not have.",
  },
  "request-timeout": {
    status: 408,
    title: "The request did not arrive in time",
    doc: "Send it again, on a better line or in smaller parts.",
  },
  "not-parked": {
    status: 409,
    title: "Nothing is parked there",
    doc: "A decision is about a stream that waits in a view. There none waits under these names, or no more; or it waits at another event (`waitsAt`) than the one that was decided on. `/v1/operations/parked` lists what waits.",
  },
  "already-decided": {
    status: 409,
    title: "Somebody decided already",
    doc: "The event at which the stream waits was decided on, and the views have not taken that in yet: `decided` has the decision with its `position`. Read with `after` of it what came of it; a stream that waits again may be decided on again.",
  },
  "stale-revision": {
    status: 412,
    title: "Somebody was faster",
    doc: "The thing is at `revision` now, not where `If-Match` or `If-None-Match` expects it. Read it again and decide anew.",
  },
  "body-too-large": {
    status: 413,
    title: "The body is too large",
    doc: "A command, and each line of an upload, may have `bytesMax` bytes.",
  },
  "upload-too-large": {
    status: 413,
    title: "The upload is too large",
    doc: "An upload may have `linesMax` lines and `bytesMax` bytes. The lines before this one were handled; send the rest as another upload.",
  },
  "file-too-large": {
    status: 413,
    title: "The paper is too large",
    doc: "A paper may have `bytesMax` bytes. Nothing of it was stored. A scan with fewer dots, or in parts, is smaller.",
  },
  "table-too-large": {
    status: 413,
    title: "The table is too large",
    doc: "A table may have `rowsMax` rows, `columnsMax` columns, `cellsMax` filled cells of `cellCharsMax` characters, `charsMax` characters in all and `bytesMax` bytes, and a workbook `unpackedBytesMax` bytes once it is unpacked. Nothing of it was recorded; send it in parts.",
  },
  "table-type-refused": {
    status: 415,
    title: "The file is no table that is read here",
    doc: "A table is CSV in UTF-8 or an `.xlsx` workbook without a password, sent with the media type that it has. Save an old `.xls` workbook, or text in another encoding, as one of the two.",
  },
  "file-type-refused": {
    status: 415,
    title: "Papers of this type are not kept",
    doc: "The type is found by content, not by name: `found` is what it was taken for, `accepted` lists what is kept. Programs, HTML, SVG, scripts, documents with macros and archives are not; save old Word or Excel files as PDF, DOCX or XLSX, and text as UTF-8.",
  },
  "unsupported-media-type": {
    status: 415,
    title: "The body has a media type that is not read here",
    doc: "Commands are sent as `application/json`, uploads as `application/x-ndjson`, tables as `text/csv`, all in UTF-8, or as `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`; papers as a file of `multipart/form-data`.",
  },
  "file-cut-off": {
    status: 422,
    title: "The paper is cut off",
    doc: "The file begins as its format does, and its end is missing: it was cut off before it was sent. Open it to see, and send a whole copy.",
  },
  "file-empty": { status: 422, title: "The paper is empty", doc: "The file that was sent has no bytes: look whether it was chosen." },
  "not-one-file": {
    status: 422,
    title: "Not exactly one paper",
    doc: "A form that stores a paper has one file and nothing beside it. Nothing of it was stored; send each paper by itself.",
  },
  "invalid-id": {
    status: 422,
    title: "The id is no slug",
    doc: "An id has 1 to 64 characters: `a-z`, `0-9`, and `-` inside.",
  },
  "invalid-line": {
    status: 422,
    title: "The line is not a command",
    doc: 'A line of an upload is `{"path":"commitments/x/deliver","key":…,"ifMatch":…,"body":{…}}`; only `path` must be there.',
  },
  "table-unreadable": {
    status: 422,
    title: "The table cannot be read",
    doc: "The file is empty, cut off or damaged. Nothing of it was recorded; open it, save it anew and send that.",
  },
  "malformed-table": {
    status: 422,
    title: "Cells of the table cannot be read",
    doc: "`errors` has each with its `cell`, what is wrong and what is allowed: a column that no command has, a formula, merged cells, an amount or a date that was not understood. Nothing of the table was recorded; put them right and send it again.",
  },
  "not-understood": {
    status: 422,
    title: "The text was not understood",
    doc: "It was read as an amount, a quantity or a date until `offset` (UTF-16 code units); `rest` is what was not understood, or empty where something is missing. `either` has both readings of a figure that says two things: write it in one way, or give the value itself. Of a text that is clearly of no kind, `tried` says of each why not.",
  },
  "unstorable-text": {
    status: 422,
    title: "The text cannot be stored",
    doc: "NUL and lone surrogates have no place in text: many stores and tools cannot hold the first, UTF-8 cannot write the second.",
  },
  "unstorable-number": {
    status: 422,
    title: "The number cannot be stored",
    doc: "A JSON number must be finite and, if whole, within ±(2^53 − 1). Amounts are decimal text.",
  },
  "idempotency-key-reused": {
    status: 422,
    title: "The key was used with another body",
    doc: "An `Idempotency-Key` belongs to one command with one body. Use a new key for a new command.",
  },
  "headers-too-large": { status: 431, title: "The headers are too large", doc: "All headers together may have 16 KiB." },
  "file-damaged": {
    status: 500,
    title: "The paper is damaged",
    doc: "The bytes that are kept are not those that were stored, so they are not given out. Whoever still has the paper sends it again, which puts it right; else its operator takes it from a backup.",
  },
  "corrected-meanwhile": {
    status: 409,
    title: "The event was corrected before its policy came to it",
    doc: "Said in `policies` and at `/readyz`, of a command that an event calls for: what the event said then no longer holds, and a correction calls for nothing. Record by hand what holds.",
  },
  "internal-error": {
    status: 500,
    title: "A fault of ours",
    doc: "Nothing is known to be wrong with the request. The log has it under `instance`.",
  },
  busy: {
    status: 503,
    title: "Busy",
    doc: "More work is waiting than may wait. Nothing was written; try again after `Retry-After` seconds.",
  },
  unavailable: {
    status: 503,
    title: "The store cannot be used now",
    doc: "The disk is full, or the store cannot be reached. Nothing was written; try again after `Retry-After` seconds.",
  },
  "outcome-unknown": {
    status: 503,
    title: "It is not known whether this was written",
    doc: "The store's answer was lost. With the same `Idempotency-Key` the same command can be given again, safely; without one, read first.",
  },
  "shutting-down": { status: 503, title: "The service is closing", doc: "Nothing was written; try again after `Retry-After` seconds." },
  unreadable: {
    status: 503,
    title: "This program cannot read the thing's history",
    doc: "An event of it is of a type or a version that this program does not know, as after a return to an older one, or the log is damaged there. It waits for an operator, and lists show it as it was before; other things are not touched.",
  },
  "not-caught-up": {
    status: 503,
    title: "The views have not reached that position yet",
    doc: "The write that `after` names is durable but not yet shown, or the views, or what a board reads of them, are still being taken in. Try again after `Retry-After` seconds.",
  },
});
export type EdgeCode = keyof typeof edgeProblems;
