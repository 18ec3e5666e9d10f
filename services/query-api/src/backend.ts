// What the routes need of the views, wherever they run: in threads beside the log's file, or in this thread for a log in memory.
import type { Answer, AnswerText, Question } from "@camket/views";
import type { News } from "./news.ts";
import type { RebuildState } from "./rebuild-state.ts";

/** `beyond`: no such position in the log yet; `late`: not reached in time. */
export type Reached = "reached" | "late" | "beyond" | "malformed";

export interface ViewsState {
  /** The views can be read, and hold all that the log held at the start. */
  readonly ok: boolean;
  readonly detail: string;
  /** Events applied, and the store's position of the last. */
  readonly seq: number;
  readonly position?: string;
  /** Streams that a view stopped to follow. */
  readonly parked: number;
  /** How far the views are behind the log, as it is last known; absent where it is not known yet. */
  readonly lag?: LagState;
  /** Why nothing has come from the log for a while: every try failed. */
  readonly cutOff?: string;
  /** For how long nothing has been applied though the log had gone on, and no failure said why. */
  readonly stalledMs?: number;
  /** Applied events a second, lately. */
  readonly eventsPerSecond?: number;
  /** Of the views that were last built anew beside these, or are being built; absent where that was not wanted since the process started. */
  readonly rebuild?: RebuildState;
}

export interface LagState {
  /** Events of the log that the views do not hold yet, counted up to a limit … */
  readonly events: number;
  /** … and whether there are more. */
  readonly more: boolean;
  /** The age of the first of them; 0 where there is none. */
  readonly seconds: number;
  /** How long ago the log said so, where it does not answer now. */
  readonly askedSecondsAgo?: number;
}

/** The views are still being built, or too many questions wait: nothing is wrong with the question, and later it will be answered. */
export class NotNow extends Error {
  readonly reason: "building" | "busy";
  constructor(reason: "building" | "busy") {
    super(reason === "building" ? "the views are being built" : "more questions wait than may wait");
    this.reason = reason;
  }
}

export interface Backend {
  /** Rejects with `NotNow`. */
  ask(question: Question): Promise<Answer>;
  /** The same in JSON, to be sent as it is. */
  askText(question: Question): Promise<AnswerText>;
  reached(position: string, timeoutMs: number): Promise<Reached>;
  state(): Promise<ViewsState>;
  /** For whoever has read all that there was. */
  readonly news: Pick<News, "waitFor">;
  close(): Promise<void>;
}
