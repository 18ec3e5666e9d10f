// Runs once before the roles start, and does nothing where all is done: waits until the cluster has a leader, makes the user that the
// connection string names, and lets it read `$all`, which is the administrators' alone otherwise. So no role ever holds the administrator's
// password. What it needs: CAMKET_EVENT_STORE_FILE (the connection string) and ADMIN_PASSWORD_FILE. Passwords go to the client as settings and
// never within a string that it reads: it prints the whole of one in which it does not know a word.
import { readFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { setTimeout as pause } from "node:timers/promises";
import { openClient, readCertificates } from "../../packages/event-store-esdb/src/client.ts";
import { readConnectionString } from "../../packages/event-store-esdb/src/connection-string.ts";
import { eventStoreDbLimits } from "../../packages/event-store-esdb/src/limits.ts";

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

const settingsOf = (text) => {
  try {
    const { settings } = readConnectionString(text);
    if (!settings.credentials) throw new Error("the connection string names no user: it is the one that is made here");
    return { settings, certificates: readCertificates(settings) };
  } catch (error) {
    // What is wrong is said in words that hold nothing of the password; no other try can help.
    console.error(`CAMKET_EVENT_STORE_FILE: ${error.message}`);
    process.exit(2);
  }
};

const { settings, certificates } = settingsOf(read("CAMKET_EVENT_STORE_FILE"));
const admin = { username: "admin", password: read("ADMIN_PASSWORD_FILE") };
const user = settings.credentials;

/** One call of a node's HTTP API: its status. */
function call(host, method, path, who, body) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const request = (settings.tls ? httpsRequest : httpRequest)(
    `${settings.tls ? "https" : "http"}://${host}${path}`,
    {
      method,
      ca: certificates.rootCertificate,
      auth: `${who.username}:${who.password}`,
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
    loginName: user.username,
    fullName: "Camket",
    groups: [],
    password: user.password,
  });
  if (status === 201) return say(`user ${user.username} made`);
  if (status === 401) throw new Error("401: the password in ADMIN_PASSWORD_FILE is not the administrator's (or is not set yet)");
  if (status === 409) throw new Error(`409: there is a user ${user.username} with another password than the connection string's`);
  throw new Error(`${status} where a user is made`);
}

async function letReadAll() {
  const { client, dispose } = openClient({ ...settings, credentials: admin }, certificates, { threw: say, serverTime() {} });
  try {
    const { metadata } = await client.getStreamMetadata("$all");
    const readers = [metadata?.acl?.readRoles ?? "$admins"].flat();
    if (readers.includes(user.username)) return;
    // At any revision: the one that the client tells is a position (6.2.1), and two that run this at once write the same.
    const acl = { ...metadata?.acl, readRoles: [...readers, user.username] };
    await client.setStreamMetadata("$all", { ...metadata, acl }, { deadline: eventStoreDbLimits.appendDeadlineMs });
    say(`user ${user.username} may read $all`);
  } finally {
    await dispose();
  }
}

const hosts = settings.hosts.map(({ address, port }) => `${address}:${port}`);
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
