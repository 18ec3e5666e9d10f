// Runs once before the roles start, and does nothing where all is done: waits until the cluster has a leader, makes the user that the
// connection string names, and lets it read `$all`, which is the administrators' alone otherwise. So no role ever holds the administrator's
// password. What it needs: CAMKET_EVENT_STORE_FILE (the connection string) and ADMIN_PASSWORD_FILE.
import { readFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";

/** A new cluster elects its leader and makes its built-in users within a minute; a large index may take longer to load. */
const waitMs = 300_000;
const pauseMs = 2_000;
const callMs = 10_000;

const say = (message) => console.log(JSON.stringify({ msg: message }));
const read = (variable) => {
  const file = process.env[variable];
  if (!file) throw new Error(`${variable} is not set: it names a file`);
  return readFileSync(file, "utf8").trim();
};

const connectionString = read("CAMKET_EVENT_STORE_FILE");
const parts = /^esdb:\/\/(?<user>[^:@/]+):(?<password>[^@/]+)@(?<hosts>[^?/]+)\/?(?:\?(?<options>.*))?$/.exec(connectionString)?.groups;
if (!parts) throw new Error("the connection string has another form than esdb://user:password@host:port,…?options");
const options = new URLSearchParams(parts.options);
const tls = options.get("tls") !== "false";
const caFile = options.get("tlsCAFile");
const ca = tls && caFile ? readFileSync(caFile) : undefined;
const admin = { name: "admin", password: read("ADMIN_PASSWORD_FILE") };
const user = { name: decodeURIComponent(parts.user), password: decodeURIComponent(parts.password) };

/** One call of a node's HTTP API: its status. */
function call(host, method, path, who, body) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const request = (tls ? httpsRequest : httpRequest)(
    `${tls ? "https" : "http"}://${host}${path}`,
    {
      method,
      ca,
      auth: `${who.name}:${who.password}`,
      headers: { accept: "application/json", ...(body ? { "content-type": "application/json" } : {}) },
      signal: AbortSignal.timeout(callMs),
    },
    (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode));
      answer.once("error", reject);
    },
  );
  request.once("error", reject);
  request.end(body && JSON.stringify(body));
  return promise;
}

async function makeUser(host) {
  if ((await call(host, "GET", "/users/$current", user)) === 200) return;
  const status = await call(host, "POST", "/users/", admin, {
    loginName: user.name,
    fullName: "Camket",
    groups: [],
    password: user.password,
  });
  if (status === 201) return say(`user ${user.name} made`);
  if (status === 401) throw new Error("401: the password in ADMIN_PASSWORD_FILE is not the administrator's (or is not set yet)");
  if (status === 409) throw new Error(`409: there is a user ${user.name} with another password than the connection string's`);
  throw new Error(`${status} where a user is made`);
}

async function letReadAll() {
  const { EventStoreDBClient } = createRequire(new URL("../../packages/event-store-esdb/package.json", import.meta.url))(
    "@eventstore/db-client",
  );
  const login = `${encodeURIComponent(admin.name)}:${encodeURIComponent(admin.password)}`;
  const client = EventStoreDBClient.connectionString(`esdb://${login}@${parts.hosts}?${parts.options ?? ""}`);
  try {
    const { metadata } = await client.getStreamMetadata("$all");
    const readers = [metadata?.acl?.readRoles ?? "$admins"].flat();
    if (readers.includes(user.name)) return;
    // At any revision: the one that the client tells is a position (6.2.1), and two that run this at once write the same.
    const acl = { ...metadata?.acl, readRoles: [...readers, user.name] };
    await client.setStreamMetadata("$all", { ...metadata, acl });
    say(`user ${user.name} may read $all`);
  } finally {
    await client.dispose();
  }
}

const hosts = parts.hosts.split(",");
for (const began = performance.now(), tries = { n: 0 }; ; tries.n++) {
  try {
    await makeUser(hosts[tries.n % hosts.length]);
    await letReadAll();
    break;
  } catch (error) {
    const reason = error.message || String(error);
    if (performance.now() - began > waitMs) {
      console.error(`the event store could not be prepared within ${waitMs / 1000} s; the last try: ${reason}`);
      process.exit(1);
    }
    say(`not yet: ${reason}`);
    await pause(pauseMs);
  }
}
say("the event store is prepared");
process.exit(0);
