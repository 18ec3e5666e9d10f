// The server's end of the wire: a listener of our own that hands its connections to the gRPC server, so that one connection can be cut
// while the others live, and the same port be left and taken again with all that the server holds.
import { type AddressInfo, createServer, type Socket } from "node:net";
import type { Server, ServerCredentials } from "@grpc/grpc-js";

export interface Listener {
  readonly port: number;
  readonly listening: boolean;
  connections(): number;
  /** Cuts the connection of one client, named as gRPC names a peer: `address:port`. */
  cut(peer: string): void;
  cutAll(): void;
  /** Leaves the port and cuts every connection, as a process that is killed does. */
  leave(): Promise<void>;
  /** Takes the port again. */
  listen(): Promise<void>;
}

export async function openListener(server: Server, credentials: ServerCredentials, wanted: number): Promise<Listener> {
  const injector = server.createConnectionInjector(credentials);
  const sockets = new Set<Socket>();
  let port = wanted;

  const listener = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    injector.injectConnection(socket);
  });

  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      listener.once("error", reject);
      listener.listen(port, "127.0.0.1", () => {
        listener.off("error", reject);
        port = (listener.address() as AddressInfo).port;
        resolve();
      });
    });
  await listen();

  return {
    get port() {
      return port;
    },
    get listening() {
      return listener.listening;
    },
    connections: () => sockets.size,
    cut(peer) {
      for (const socket of sockets) if (peer === `${socket.remoteAddress}:${socket.remotePort}`) socket.destroy();
    },
    cutAll,
    leave() {
      const left = new Promise<void>((resolve) => (listener.listening ? listener.close(() => resolve()) : resolve()));
      cutAll();
      return left;
    },
    listen,
  };
}
