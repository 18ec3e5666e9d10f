import type { Policy } from "./policy.ts";

/** A merger begins the successor; each party that went into it learns so in its own stream, where a second merger of it is refused. */
export const successions: Policy = {
  name: "successions",
  on: ["PartiesMerged"],
  summary: "A merger records the successor in each predecessor.",
  calls: ({ id, data }) =>
    (data.predecessors as readonly string[]).map((predecessor) => ({
      thing: "parties",
      id: predecessor,
      command: "succeed",
      body: { successorId: id },
    })),
};
