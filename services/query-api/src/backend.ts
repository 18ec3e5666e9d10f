// What the routes need of the views, wherever they run: in threads beside the log's file, or in this thread for a log in memory.
import type { Answer, Question } from "@camket/views";
import type { News } from "./news.ts";

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
  reached(position: string, timeoutMs: number): Promise<Reached>;
  state(): Promise<ViewsState>;
  /** For whoever has read all that there was. */
  readonly news: Pick<News, "waitFor">;
  close(): Promise<void>;
}
