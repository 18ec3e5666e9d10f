// The views of a process as those need them who decide about them: the one who keeps the views gives it, the one who records decisions takes it.

export interface OperatedViews {
  /** Of which version they are: a rebuild is asked for by it. */
  readonly version: number;
  /** Their names. */
  readonly names: readonly string[];
  /** How a stream waits in a view, as these views see it now; nothing where it does not wait. @throws ProblemError where they cannot say */
  waitsAt(view: string, stream: string): Promise<WaitingStream | undefined>;
}

export interface WaitingStream {
  /** The event at which it waits. */
  readonly eventId: string;
  /** The last event of the log that these views hold, with the ledger's tag: a decision after it they do not know yet. */
  readonly asOf: string;
}
