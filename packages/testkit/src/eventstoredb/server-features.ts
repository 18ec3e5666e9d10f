// What the server says it can do. The client asks before its first append, and appends in batches where it finds them here.
// Source: EventStore.Core 23.10 `Transport/Grpc/ServerFeatures.cs`.
import { features, StreamsService } from "./protocol.ts";

/** The version whose answers the double gives. */
export const serverVersion = "23.10.8";

export function supportedMethods() {
  const methods = Object.values(StreamsService).map(({ path }) => {
    const [, service, method] = path.toLowerCase().split("/") as [string, string, string];
    const found = new features.SupportedMethod().setServiceName(service).setMethodName(method);
    return found.setFeaturesList(method === "read" ? ["position", "events"] : method === "batchappend" ? ["deadline_duration"] : []);
  });
  return new features.SupportedMethods().setMethodsList(methods).setEventStoreServerVersion(serverVersion);
}
