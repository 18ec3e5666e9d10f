// The bounds of the policy role, each with its unit and why that number.

/** Between two tries of a command that the store could not take, in ms: the first, and at most. */
export const retryMsMin = 250;
export const retryMsMax = 30_000;

/** Between two looks at a log that was read to its end, in ms: the process that appends reacts at once, so that the net may take its time. */
export const gatherMs = 1_000;

/** How often a checkpoint is written while no event calls for anything, in ms: after a crash so much of the log is looked at again. */
export const idleWriteMs = 60_000;

/** Refused reactions that are kept to be shown, the last ones: each stands in the log of the process as well. */
export const refusedKept = 200;

/** Events in a batch of the subscription. Few events call for a command, so that a batch is soon done and its checkpoint written. */
export const batchEventsMax = 100;
