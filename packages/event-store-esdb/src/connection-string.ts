// The connection string, read by us and not by the client: the client's reader prints it with its password under DEBUG and in warnings,
// cuts a password at its second colon, drops credentials silently where TLS is off, and ignores options that it does not know. What is
// wrong is said without ever repeating a value that could be a part of the password.

/** The text is wrong, or a certificate that it names, or it does not go with one that is in use. */
export class WrongConnectionString extends Error {
  override readonly name = "WrongConnectionString";
  readonly code = "wrong-connection-string";
}

export interface ServerSettings {
  readonly hosts: readonly { readonly address: string; readonly port: number }[];
  /** One name that stands for the members of a cluster. */
  readonly discover: boolean;
  readonly tls: boolean;
  readonly credentials?: { readonly username: string; readonly password: string };
  readonly options: Readonly<Partial<Record<OptionName, string | number | boolean>>>;
}

export interface ReadString {
  readonly settings: ServerSettings;
  /** As the client would take it. */
  readonly connectionString: string;
  /** For a log: with stars for the password. */
  readonly shown: string;
}

/** Says what is wrong with a connection string, or gives it as `esdb://…`, and once more without its password, to be shown. */
export function checkConnectionString(
  text: string,
): { readonly ok: true; readonly connectionString: string; readonly shown: string } | { readonly ok?: false; readonly wrong: string } {
  try {
    const { connectionString, shown } = readConnectionString(text);
    return { ok: true, connectionString, shown };
  } catch (error) {
    if (error instanceof WrongConnectionString) return { wrong: error.message };
    throw error;
  }
}

const schemes: Readonly<Record<string, string>> = {
  esdb: "esdb",
  "esdb+discover": "esdb+discover",
  kurrentdb: "esdb",
  "kurrentdb+discover": "esdb+discover",
};

/** Throws `WrongConnectionString`. */
export function readConnectionString(text: string): ReadString {
  const [, given = "", rest = ""] = /^([a-z+]{1,30}):\/\/(.*)$/s.exec(text.trim()) ?? [];
  const scheme = schemes[given];
  if (scheme === undefined) wrong("it begins with esdb://, esdb+discover://, kurrentdb:// or kurrentdb+discover://");
  const [, authority = "", query] =
    /^([^/?#]*)\/*(?:\?(.*))?$/s.exec(rest) ?? wrong("after the hosts comes ? with the options, or nothing");
  if (query?.includes("@")) wrong(`in a user name and a password @ is written %40, / is %2F, ? is %3F, : is %3A and % is %25`);

  const at = authority.lastIndexOf("@");
  const credentials = at < 0 ? undefined : readCredentials(authority.slice(0, at));
  const discover = scheme === "esdb+discover";
  const hosts = readHosts(authority.slice(at + 1));
  if (discover && hosts.length > 1)
    wrong("esdb+discover:// takes one name, whose addresses are the members; several hosts go with esdb://");
  const options = readOptions(query ?? "");

  const tls = options.tls !== false;
  if (credentials && !tls) {
    wrong("a user with tls=false: the client would leave the password out, and the server see a stranger. Use TLS, or name no user");
  }
  if (tls && hosts.some(({ address }) => /^[0-9.]+$/.test(address)))
    wrong("with TLS a host is named as in its certificate, never by an address: the client cannot check one");
  if (!tls && (options.tlsCAFile || options.userCertFile)) wrong("certificates with tls=false: use TLS, or leave them out");
  if ((options.userCertFile === undefined) !== (options.userKeyFile === undefined)) wrong("userCertFile and userKeyFile go together");

  const places = hosts.map(({ address, port }) => `${address}:${port}`).join(",");
  const pairs = Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const tail = `${places}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`;
  const user = credentials && encodeURIComponent(credentials.username);
  return {
    settings: { hosts, discover, tls, options, ...(credentials ? { credentials } : {}) },
    connectionString: `${scheme}://${credentials ? `${user}:${encodeURIComponent(credentials.password)}@` : ""}${tail}`,
    shown: `${scheme}://${credentials ? `${user}:***@` : ""}${tail}`,
  };
}

function wrong(what: string): never {
  throw new WrongConnectionString(`wrong connection string: ${what}`);
}

function readCredentials(text: string): { username: string; password: string } {
  const parts = text.split(":");
  if (parts.length !== 2 || parts[0] === "" || parts[1] === "" || text.includes("@")) {
    wrong("before the @ stands user:password; in them @ is written %40, : is %3A, / is %2F, ? is %3F and % is %25");
  }
  const [username, password] = parts.map((part) => decoded(part) ?? wrong("a % in the user name or the password is written %25"));
  if (username?.includes(":")) wrong("a user name cannot hold a colon");
  return { username: username as string, password: password as string };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const hostName = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,252}[A-Za-z0-9_])?$/;
const portMax = 65_535;

/** Hosts are not repeated in what is wrong with them: where an @ was forgotten, what stands there is the password. */
function readHosts(text: string): { address: string; port: number }[] {
  return text.split(",").map((host, i) => {
    const [address = "", port = "2113", ...more] = host.trim().split(":");
    if (address === "") wrong(`host ${i + 1} is missing`);
    if (more.length > 0 || !hostName.test(address))
      wrong(`host ${i + 1} is no name or IPv4 address (IPv6 is none that the client can read)`);
    if (!/^[0-9]{1,5}$/.test(port) || Number(port) < 1 || Number(port) > portMax)
      wrong(`the port of host ${i + 1} is no number from 1 to ${portMax}`);
    return { address, port: Number(port) };
  });
}

const flag = (text: string) => (text === "true" ? true : text === "false" ? false : undefined);
const whole = (from: number, to: number) => (text: string) => {
  const value = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : undefined;
};
const path = (text: string) => (text === "" ? undefined : text);

interface Option {
  readonly read: (text: string) => string | number | boolean | undefined;
  readonly takes: string;
}

const preferences = ["leader", "follower", "random", "read_only_replica"];

/** All that the client knows, as it spells them, and what each takes. */
const known = {
  tls: { read: flag, takes: "true or false" },
  tlsVerifyCert: {
    read: (text) => flag(text) || undefined,
    takes: "true: this client always verifies. Name your authority with tlsCAFile",
  },
  tlsCAFile: { read: path, takes: "the path of a file" },
  userCertFile: { read: path, takes: "the path of a file" },
  userKeyFile: { read: path, takes: "the path of a file" },
  connectionName: { read: (text) => (/^[ -~]{1,64}$/.test(text) ? text : undefined), takes: "1 to 64 letters, digits or signs of ASCII" },
  nodePreference: {
    read: (text) => preferences.find((name) => flat(name) === flat(text)),
    takes: preferences.join(", "),
  },
  maxDiscoverAttempts: { read: whole(1, 100), takes: "1 to 100 attempts" },
  discoveryInterval: { read: whole(10, 60_000), takes: "10 to 60000 milliseconds" },
  gossipTimeout: { read: whole(1, 60), takes: "1 to 60 seconds (seconds, unlike the others, which are milliseconds)" },
  keepAliveInterval: { read: whole(10_000, 3_600_000), takes: "10000 to 3600000 milliseconds" },
  keepAliveTimeout: { read: whole(1_000, 3_600_000), takes: "1000 to 3600000 milliseconds" },
  defaultDeadline: { read: whole(1_000, 3_600_000), takes: "1000 to 3600000 milliseconds" },
  throwOnAppendFailure: { read: (text) => flag(text) || undefined, takes: "true: with false the client answers with wrong revisions" },
} satisfies Record<string, Option>;

type OptionName = keyof typeof known;

const flat = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, "");
const names = new Map((Object.keys(known) as OptionName[]).map((name) => [flat(name), name]));

function readOptions(query: string): Partial<Record<OptionName, string | number | boolean>> {
  const options: Partial<Record<OptionName, string | number | boolean>> = {};
  if (query === "") return options;
  for (const pair of query.split("&")) {
    const equals = pair.indexOf("=");
    const name = names.get(flat(pair.slice(0, Math.max(0, equals))));
    if (equals < 1 || name === undefined) {
      const shown = /^[A-Za-z]{1,30}=/.test(pair) ? `option ${pair.slice(0, equals)} is unknown` : "an option is no name=value";
      wrong(`${shown}; known are ${Object.keys(known).join(", ")}`);
    }
    if (options[name] !== undefined) wrong(`option ${name} stands twice`);
    const text = decoded(pair.slice(equals + 1).trim());
    const value = text === undefined ? undefined : known[name].read(text);
    if (value === undefined) wrong(`option ${name} takes ${known[name].takes}`);
    options[name] = value;
  }
  return options;
}
