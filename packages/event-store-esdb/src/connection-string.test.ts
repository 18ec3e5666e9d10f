// The connection string: what is taken, what is refused and why, and that nobody ever sees the password.
import { inspect } from "node:util";
import t from "tap";
import { checkConnectionString, openEventStoreDb, WrongConnectionString } from "./index.ts";

const shown = (text: string): string => {
  const checked = checkConnectionString(text);
  return checked.ok ? checked.shown : `wrong: ${checked.wrong}`;
};
const passed = (text: string): string => {
  const checked = checkConnectionString(text);
  return checked.ok ? checked.connectionString : `wrong: ${checked.wrong}`;
};

t.test("the four schemes are taken, and the two of KurrentDB become those that the client knows", (t) => {
  t.equal(passed("esdb://a:2113?tls=false"), "esdb://a:2113?tls=false");
  t.equal(passed("kurrentdb://a"), "esdb://a:2113");
  t.equal(passed("esdb+discover://cluster.example:2114"), "esdb+discover://cluster.example:2114");
  t.equal(passed(" kurrentdb+discover://cluster.example/ "), "esdb+discover://cluster.example:2113");
  for (const text of ["", "a:2113", "http://a:2113", "ESDB://a", "esdb:/a", "kurrent://a", "esdb+discover:a"]) {
    t.match(shown(text), /^wrong: .*begins with esdb:\/\//, text);
  }
  t.end();
});

t.test("several hosts are members of a cluster, each with its port", (t) => {
  t.equal(passed("esdb://a,b:2115,10.0.0.3:1?tls=false"), "esdb://a:2113,b:2115,10.0.0.3:1?tls=false");
  t.match(shown("esdb://a,10.0.0.3"), /with TLS a host is named as in its certificate, never by an address/);
  t.match(shown("esdb+discover://a,b"), /one name, whose addresses are the members/);
  for (const text of [
    "esdb://",
    "esdb://a,,b",
    "esdb://a:0",
    "esdb://a:65536",
    "esdb://a:x",
    "esdb://[::1]:2113",
    "esdb://a b",
    "esdb://a:1:2",
  ]) {
    t.match(shown(text), /host \d/, text);
  }
  t.end();
});

t.test("a user has a password, each percent-encoded, and is not dropped where there is no TLS", (t) => {
  t.equal(passed("esdb://admin:p%40ss%3Aw%2F%C4%90@a"), "esdb://admin:p%40ss%3Aw%2F%C4%90@a:2113");
  t.equal(shown("esdb://admin:p%40ss%3Aw@a"), "esdb://admin:***@a:2113");
  t.match(shown("esdb://admin:changeit@a:2113?tls=false"), /a user with tls=false/);
  t.match(shown("kurrentdb://admin:changeit@a?TLS=false"), /a user with tls=false/);
  for (const text of ["esdb://admin@a", "esdb://admin:@a", "esdb://:changeit@a", "esdb://admin:a:b@a", "esdb://admin:a@b@c"]) {
    t.match(shown(text), /wrong: .*%40/, text);
  }
  t.match(shown("esdb://admin:a%ZZ@a"), /%25/);
  t.match(shown("esdb://ad%3Amin:changeit@a"), /cannot hold a colon/);
  t.end();
});

t.test("options are taken as the client spells them, with values that make sense", (t) => {
  t.equal(
    passed("esdb://a?TLS=true&tls_ca_file=%2Frun%2Fca.crt&nodepreference=readOnlyReplica"),
    "esdb://a:2113?tls=true&tlsCAFile=%2Frun%2Fca.crt&nodePreference=read_only_replica",
  );
  t.equal(
    passed("esdb://a?gossipTimeout=5&discoveryInterval=100&maxDiscoverAttempts=10"),
    "esdb://a:2113?gossipTimeout=5&discoveryInterval=100&maxDiscoverAttempts=10",
  );
  t.match(shown("esdb://a?gossipTimeout=5000"), /gossipTimeout takes 1 to 60 seconds/, "seconds, where all others are milliseconds");
  t.match(shown("esdb://a?discoveryInterval=1"), /milliseconds/);
  t.match(shown("esdb://a?keepAliveInterval=10"), /10000 to/, "which the client would only warn about");
  t.match(shown("esdb://a?throwOnAppendFailure=false"), /wrong revisions/);
  t.match(shown("esdb://a?tlsVerifyCert=false"), /always verifies/);
  t.match(shown("esdb://a?tls=false&tlsCAFile=ca.crt"), /certificates with tls=false/);
  t.match(shown("esdb://a?userCertFile=u.crt"), /go together/);
  t.match(shown("esdb://a?nodePreference=nearest"), /leader, follower/);
  t.match(shown("esdb://a?tsl=false"), /option tsl is unknown; known are tls/);
  t.match(shown("esdb://a?tls=false&tls=true"), /tls stands twice/);
  t.match(shown("esdb://a?tls=no"), /tls takes true or false/);
  t.match(shown("esdb://a?tls"), /no name=value/);
  t.match(shown("esdb://a?connectionName=tr%E1%BB%A5"), /ASCII/, "it is sent as a header");
  t.end();
});

t.test("no password is in what is shown, in an error, or in anything that hangs on it, wherever it stands in the string", async (t) => {
  const secret = "s3cret";
  const strings = [
    `esdb://admin:${secret}@a:2113`,
    `esdb://admin:${secret}@a?tls=false`,
    `esdb://admin:${secret}@a?tlsCAFile=/nowhere/ca.crt`,
    `esdb://admin:${secret}`,
    `esdb://admin:${secret}:x@a`,
    `esdb://admin:${secret}%ZZ@a`,
    `esdb://admin:${secret}/x@a`,
    `esdb://admin:x?${secret}@a`,
    `esdb://admin:x?${secret}=1@a?tls=true`,
    `esdb://admin:${secret}@[::1]`,
    `esdb://a,admin:${secret}`,
    `esdb:/admin:${secret}@a`,
    `admin:${secret}@a`,
    `esdb://${secret}@a`,
    `esdb://admin:${secret}@a?unknown=1`,
  ];
  for (const text of strings) {
    t.notMatch(shown(text), secret, text);
    try {
      await openEventStoreDb({ connectionString: text }).close();
    } catch (error) {
      t.ok(error instanceof WrongConnectionString, text);
      t.notMatch(inspect(error, { depth: 20, showHidden: true }).replaceAll(text, ""), secret, text);
    }
  }
});

t.test("a certificate that cannot be read ends the start, with its path", (t) => {
  t.throws(
    () => openEventStoreDb({ connectionString: "esdb://a?tlsCAFile=/nowhere/ca.crt" }),
    /the file of tlsCAFile, \/nowhere\/ca.crt, cannot be read/,
  );
  t.end();
});
