export * as sqliteLimits from "./limits.ts";
export { type DataFolder, DataFolderInUse, DataFolderUnusable, takeDataFolder } from "./lock.ts";
export { openSqliteReader, openSqliteStore, type SqliteStoreOptions } from "./store.ts";
