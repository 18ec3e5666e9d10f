// The command role as a fastify plugin: how bodies are read, the routes of the catalogue, uploads, and problems for all that goes wrong in
// them. `commandApi` stores; `commandPlugin` takes any way to give a command.
import type { Files } from "@camket/files";
import { clearForProblem, edgeProblem, type Log, logTo, ProblemError } from "@camket/platform";
import type { FastifyError, FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import { commandRoutes, sendProblem } from "./command-routes.ts";
import { fileRoute } from "./file-route.ts";
import { type CommandPath, createGiveCommand, type GiveCommand } from "./give-command.ts";
import { importRoute } from "./imports/import-route.ts";
import { rehearsalOn } from "./imports/rehearse.ts";
import { templateRoutes } from "./imports/template-route.ts";
import { bodyBytesMax, bodyDepthMax } from "./limits.ts";
import { parseBody } from "./parse-body.ts";
import { parseRoute } from "./parse-route.ts";
import { problemOfError } from "./problems.ts";
import { uploadRoute } from "./upload-route.ts";

export interface CommandApi {
  readonly plugin: FastifyPluginAsync;
  /** For whoever gives commands from within the process. */
  readonly give: GiveCommand;
}

export function commandApi(path: CommandPath): CommandApi {
  const give = createGiveCommand(path);
  const rehearse = () => createGiveCommand({ ...path, store: rehearsalOn(path.store), log: logTo("silent") });
  return { plugin: commandPlugin(give, path.log, path.files, rehearse), give };
}

/** `files`: where papers are stored; absent, they are not taken. `rehearse`: how a table is tried out; absent, none is. */
export const commandPlugin =
  (give: GiveCommand, log: Log, files?: Files, rehearse: () => GiveCommand = nothingToTryIn): FastifyPluginAsync =>
  async (app) => {
    readCommands(app, log);
    commandRoutes(app, give);
    parseRoute(app);
    templateRoutes(app);
    await app.register(async (uploads) => uploadRoute(uploads, give, log));
    await app.register(async (papers) => fileRoute(papers, files));
    await app.register(async (tables) => importRoute(tables, { give, rehearse, log }));
  };

/** How bodies are read, and problems answered, wherever something is decided. */
export function readCommands(app: FastifyInstance, log: Log): void {
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError(log));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer", bodyLimit: bodyBytesMax }, (request, bytes, done) => {
    if (!isUtf8Json(request.headers["content-type"])) return done(unsupportedCharset());
    const parsed = parseBody(bytes as Buffer, bodyDepthMax);
    if ("problem" in parsed) done(new ProblemError(parsed.problem));
    else done(null, parsed.value);
  });
}

function nothingToTryIn(): never {
  throw new Error("nothing is tried out here");
}

/** The routes as another process plays them: to be described, never called. */
export const describedCommands: FastifyPluginAsync = async (app) => {
  const nobody: GiveCommand = async () => {
    throw new Error("commands are given to another process");
  };
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(serializerCompiler);
  commandRoutes(app, nobody);
  parseRoute(app);
  templateRoutes(app);
  await app.register(async (uploads) => uploadRoute(uploads, nobody, logTo("silent")));
  await app.register(async (papers) => fileRoute(papers, undefined));
  await app.register(async (tables) => importRoute(tables, { give: nobody, rehearse: nothingToTryIn, log: logTo("silent") }));
};

const isUtf8Json = (mediaType: string | undefined): boolean =>
  mediaType === "application/json" ||
  !/;\s*charset\s*=/i.test(mediaType ?? "") ||
  /;\s*charset\s*=\s*"?utf-?8"?\s*(?:;|$)/i.test(mediaType ?? "");

const unsupportedCharset = (): ProblemError =>
  new ProblemError(edgeProblem("unsupported-media-type", "Content-Type names a charset other than UTF-8"));

/** Any error of a request as a problem. Bugs are logged with their cause and answered without it. */
export const answerError =
  (log: Log) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { problem, headers, bug } = problemOfError(error);
    clearForProblem(reply);
    // Fastify would close the connection after a body that it did not read to its end. Closing loses the answer to a client that is still
    // sending; without it Node reads the rest and throws it away, for as long as a request may take.
    reply.removeHeader("connection");
    if (bug) log.error({ err: error, requestId: request.id, method: request.method, url: request.url.slice(0, 500) }, "a bug in a request");
    else log.info({ requestId: request.id, status: problem.status, code: problem.code }, "refused");
    if (problem.code === "BODY_TOO_LARGE" && problem.bytesMax === undefined)
      return sendProblem(reply, { ...problem, detail: `the body has more than ${bodyBytesMax} bytes`, bytesMax: bodyBytesMax });
    return sendProblem(reply.headers(headers ?? {}), problem);
  };
