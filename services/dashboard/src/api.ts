// How pages ask the API: through the same routes as every client, in this process, without a connection between them.
import { Readable } from "node:stream";
import { type Camket, createCamket } from "@camket/client";
import { asHeader } from "./as-header.ts";
import type { Inject } from "./inject.ts";

/** Who asks, and what to answer is passed on as it came. */
export function camketOver(inject: Inject, actor: string, requestId: string): Camket {
  return createCamket({
    baseUrl: "http://camket.invalid",
    actor: asHeader(actor),
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const body = await payloadOf(request);
      const answer = await inject({
        method: request.method as "GET" | "POST",
        url: `${pathname}${search}`,
        headers: { ...Object.fromEntries(request.headers), "x-request-id": requestId },
        ...(body ? { payload: body } : {}),
      });
      const empty = [204, 304].includes(answer.statusCode);
      return new Response(empty ? null : new Uint8Array(answer.rawPayload), {
        status: answer.statusCode,
        headers: headersOf(answer.headers),
      });
    },
  });
}

/** A form with a file is passed on as it arrives; all else is small. */
async function payloadOf(request: Request): Promise<Buffer | Readable | undefined> {
  if (request.body === null) return undefined;
  if (request.headers.get("content-type")?.startsWith("multipart/")) return Readable.fromWeb(request.body as never);
  return Buffer.from(await request.arrayBuffer());
}

function headersOf(headers: Readonly<Record<string, unknown>>): Headers {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers)) for (const one of [value ?? []].flat()) all.append(name, String(one));
  return all;
}
