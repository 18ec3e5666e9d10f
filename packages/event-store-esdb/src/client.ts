// The client, made and kept from harming the process. Version 6.2.1 has no door for four things that a server process needs, so this one
// file reaches behind it, and each reach has a test: to hear what it throws inside its streams' listeners (a second answer to one append
// ends the process otherwise), to keep its writes from waiting on a stream that may die meanwhile (their rejection is caught by nobody), to
// close its channels, and to read the server's clock. The version is pinned; another one is looked at here first.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { EventStoreDBClient } from "@eventstore/db-client";
import { type ServerSettings, WrongConnectionString } from "./connection-string.ts";
import { wordsOf } from "./failures.ts";

// Under DEBUG=* the client prints keys and whole events. Its printers are switched off here, whatever the environment says.
const { debug } = createRequire(import.meta.url)("@eventstore/db-client/dist/utils/debug.js") as {
  debug: Record<string, { enabled: boolean }>;
};
for (const print of Object.values(debug)) print.enabled = false;

export interface OpenClient {
  readonly client: EventStoreDBClient;
  /** Ends all its calls and closes its channels, now. Its calls under way reject. */
  dispose(): Promise<void>;
}

export interface ClientEars {
  /** The client threw inside one of its own listeners. */
  threw(reason: string): void;
  /** What an answer of the server says its clock shows, in ms since 1970, to the second. */
  serverTime(ms: number): void;
}

/** What the files named in a connection string hold. */
export interface Certificates {
  readonly rootCertificate?: Buffer;
  readonly userCertFile?: Buffer;
  readonly userKeyFile?: Buffer;
}

/** Read once, for this client and all that replace it. Throws `WrongConnectionString` for a file that cannot be read. */
export function readCertificates({ options: { tlsCAFile, userCertFile, userKeyFile } }: ServerSettings): Certificates {
  return {
    ...(tlsCAFile === undefined ? {} : { rootCertificate: readCertificate("tlsCAFile", tlsCAFile) }),
    ...(userCertFile === undefined ? {} : { userCertFile: readCertificate("userCertFile", userCertFile) }),
    ...(userKeyFile === undefined ? {} : { userKeyFile: readCertificate("userKeyFile", userKeyFile) }),
  };
}

/** Makes a client; it connects with its first call. */
export function openClient(settings: ServerSettings, certificates: Certificates, ears: ClientEars): OpenClient {
  const client = makeClient(settings, certificates);
  const inside = client as unknown as Inside;
  // The client closes those that it gives up itself.
  let channel: Channel | undefined;
  let disposed = false;

  const create = inside.createChannel;
  inside.createChannel = async () => {
    channel = await create();
    // A discovery may end after its client is gone.
    if (disposed) channel.close();
    return channel;
  };
  const createStream = inside.GRPCStreamCreator;
  inside.GRPCStreamCreator = (kind, name, creator, cache) => createStream(kind, name, (grpc) => guarded(creator(grpc), ears), cache);

  return {
    client,
    async dispose() {
      disposed = true;
      // It ends each stream; the streams' ends may never come, so nobody waits for them.
      void client.dispose().catch(() => {});
      channel?.close();
    },
  };
}

interface Channel {
  close(): void;
}

interface GrpcStream {
  emit(event: string, ...values: unknown[]): boolean;
  on(event: string, listener: (value: never) => void): unknown;
  write?(chunk: unknown): boolean;
}

interface Inside {
  createChannel: () => Promise<Channel>;
  GRPCStreamCreator: (kind: unknown, name: string, creator: (grpc: unknown) => GrpcStream, cache: unknown) => () => Promise<GrpcStream>;
}

function guarded(stream: GrpcStream, ears: ClientEars): GrpcStream {
  const emit = stream.emit.bind(stream);
  stream.emit = (event, ...values) => {
    try {
      return emit(event, ...values);
    } catch (error) {
      ears.threw(`on ${event}: ${wordsOf(error)}`);
      return true;
    }
  };
  if (stream.write) {
    // The client queues behind a full stream and rejects what is queued, unheard, when that stream fails. How much may be under way is
    // bounded by the appender, in bytes, so the stream takes all at once.
    const write = stream.write.bind(stream);
    stream.write = (chunk) => {
      write(chunk);
      return true;
    };
  }
  stream.on("metadata", (metadata: { get(name: string): unknown[] }) => {
    const ms = Date.parse(String(metadata.get("date")[0]));
    if (!Number.isNaN(ms)) ears.serverTime(ms);
  });
  return stream;
}

function makeClient({ hosts, discover, tls, credentials, options }: ServerSettings, certificates: Certificates): EventStoreDBClient {
  const {
    tls: _,
    tlsVerifyCert: _verify,
    throwOnAppendFailure: _throw,
    tlsCAFile: _ca,
    userCertFile: _cert,
    userKeyFile: _key,
    ...rest
  } = options;
  const [first] = hosts;
  const where = discover ? { discover: first } : hosts.length > 1 ? { endpoints: [...hosts] } : { endpoint: first };
  // Five seconds for each member that does not answer, as is usual, are longer than a caller waits.
  const settings = { gossipTimeout: 1, ...rest, throwOnAppendFailure: true, ...where };
  const security = tls ? { insecure: false, ...certificates } : { insecure: true };
  return new EventStoreDBClient(settings as ConstructorParameters<typeof EventStoreDBClient>[0], security, credentials);
}

function readCertificate(name: string, path: unknown): Buffer {
  try {
    return readFileSync(String(path));
  } catch (error) {
    throw new WrongConnectionString(`wrong connection string: the file of ${name}, ${path}, cannot be read: ${(error as Error).message}`);
  }
}
