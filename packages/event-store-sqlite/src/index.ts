export { CopyExists, type CopyLogOptions, copyLog, type LogCopy, sha256OfFile } from "./backup.ts";
export * as sqliteLimits from "./limits.ts";
export { type DataFolder, DataFolderInUse, DataFolderUnusable, isDataFolderInUse, takeDataFolder } from "./lock.ts";
export { isCopy, markAsCopy, mayBeLog } from "./log-header.ts";
export { makeOneFile } from "./one-file.ts";
export { openSqliteReader, openSqliteStore, type SqliteStoreOptions } from "./store.ts";
export { type LogCheck, type LogFinding, type VerifiedLog, type VerifyLogOptions, verifyLogFile } from "./verify.ts";
