// What was asked for, or an error: for those who would rather catch than look.
import { CamketProblem } from "./problem.ts";

/** What a call of the client comes to. */
export interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The body of an answer.
 * @throws CamketProblem for every other status than a 2xx, a 304 included; what `fetch` throws, where there was no answer.
 * @example
 * const party = await answerOf(camket.GET("/v1/parties/{id}", { params: { path: { id: "sekong" } } }));
 */
export async function answerOf<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw new CamketProblem(response.status, error);
  return data as Data;
}
