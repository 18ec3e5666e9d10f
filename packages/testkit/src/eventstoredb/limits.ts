// The double's numbers, each as the server has it.

/** Bytes of data of one append: the server's default for MaxAppendSize. */
export const appendDataBytesMax = 1024 * 1024;

/** How long the server lets one append take, and so when the second answer to one that it could not read comes: WriteTimeoutMs. */
export const writeTimeoutMs = 2_000;

/** Events of a page that a subscription reads, and the records it looks at when no search window is asked: ReadBatchSize. */
export const readBatchEvents = 32;

/** How long a follower waits for a leader that it forwards an append to. */
export const forwardTimeoutMs = 2_000;

/** The revision of the record that a tombstone is, and the $tb of a soft delete: EventNumber.DeletedStream. */
export const deletedRevision = 2n ** 63n - 1n;
