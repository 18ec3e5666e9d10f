// What the roles of docker-compose.yml see of their event store: the double behind TLS with a node's own certificate, and beside it, on the
// same port, the few calls of the server's HTTP API by which users are made (docs of 23.10, "HTTP API: security").
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { connect, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";

export interface StoreOverTls {
  readonly port: number;
  /** Passwords by name; the administrator's is there from the beginning. */
  readonly users: ReadonlyMap<string, string>;
  stop(): void;
}

export async function storeOverTls(key: string, cert: string, admin: string, grpcPort: number): Promise<StoreOverTls> {
  const users = new Map([["admin", admin]]);
  const api = createServer(async (request, answer) => {
    const caller = loginOf(request);
    if (caller === undefined || users.get(caller.name) !== caller.password) answer.statusCode = 401;
    else if (request.method === "GET" && request.url === "/users/$current") answer.statusCode = 200;
    else if (request.method === "POST" && request.url === "/users/" && caller.name === "admin") {
      const { loginName, password } = JSON.parse(Buffer.concat(await request.toArray()).toString()) as {
        loginName: string;
        password: string;
      };
      answer.statusCode = users.has(loginName) ? 409 : 201;
      if (!users.has(loginName)) users.set(loginName, password);
    } else answer.statusCode = 404;
    answer.end();
  });
  const apiPort = await listen(api);

  const sockets = new Set<Socket>();
  const server = createTlsServer({ key, cert, ALPNProtocols: ["h2", "http/1.1"] }, (socket) => {
    const behind = connect(socket.alpnProtocol === "h2" ? grpcPort : apiPort, "127.0.0.1");
    for (const one of [socket, behind]) {
      sockets.add(one);
      one.on("close", () => sockets.delete(one));
      one.on("error", () => {
        socket.destroy();
        behind.destroy();
      });
    }
    socket.pipe(behind).pipe(socket);
  });
  return {
    port: await listen(server),
    users,
    stop() {
      server.close();
      api.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as { port: number }).port;
}

function loginOf({ headers }: IncomingMessage): { readonly name: string; readonly password: string } | undefined {
  const [, login] = /^Basic (.+)$/.exec(headers.authorization ?? "") ?? [];
  const [, name, password] = /^([^:]*):(.*)$/.exec(Buffer.from(login ?? "", "base64").toString()) ?? [];
  return name !== undefined && password !== undefined ? { name, password } : undefined;
}
