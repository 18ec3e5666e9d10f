// What can be wrong with a paper that is sent, as problems.
import { FileCutOff, FileEmpty, FilesUnavailable, FileTooLarge, FileTypeRefused, filesLimits, mediaTypes } from "@camket/files";
import { type EdgeCode, edgeProblem, notNow, ProblemError, type ProblemRest } from "@camket/platform";
import { retryAfterS } from "./limits.ts";

const problem = (code: EdgeCode, detail: string, rest: ProblemRest = {}): ProblemError => new ProblemError(edgeProblem(code, detail, rest));

export const problemOfFile = {
  tooLarge: (): ProblemError =>
    problem("file-too-large", `the file has more than ${filesLimits.fileBytesMax} bytes`, {
      facts: { bytesMax: filesLimits.fileBytesMax },
    }),
  noForm: (): ProblemError => problem("unsupported-media-type", "a paper is sent as a file of a form: `Content-Type: multipart/form-data`"),
  notOne: (detail: string): ProblemError => problem("not-one-file", detail),
  none(): never {
    throw problem("not-one-file", "the form has no file");
  },
  unreadable: (cause: unknown): ProblemError =>
    problem("malformed-form", `the form cannot be read to its end: ${(cause as Error).message}`),

  noFolder(): never {
    throw notNow(
      "unavailable",
      "this process has no folder for papers: its operator sets CAMKET_FILES to one that all processes share",
      retryAfterS.unavailable,
    );
  },

  /** Of whatever storing it threw; what nobody foresaw stays as it is. */
  error(error: unknown): unknown {
    if (error instanceof FileEmpty) return problem("file-empty", error.message);
    if (error instanceof FileCutOff) return problem("file-cut-off", error.message);
    if (error instanceof FileTooLarge) return problemOfFile.tooLarge();
    if (error instanceof FileTypeRefused)
      return problem("file-type-refused", error.message, {
        facts: { ...(error.found === undefined ? {} : { found: error.found }), accepted: mediaTypes },
      });
    if (error instanceof FilesUnavailable)
      return notNow(
        "unavailable",
        "the folder of papers cannot be used now; nothing was stored. Its operator finds the reason in the log",
        retryAfterS.unavailable,
      );
    return error;
  },
};
