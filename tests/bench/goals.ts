// What the project wants of itself, held against what was measured: a ratio that misses its goal is marked, not hidden. A run on a machine
// that does other things says little; `--quick` says less.

interface Goal {
  readonly says: string;
  /** Where in the results, by part, row and column. */
  readonly at: readonly [part: string, row: RegExp, column?: string];
  readonly atLeast?: number;
  readonly atMost?: number;
}

const goals: readonly Goal[] = [
  {
    says: "durable commands, command role alone, beside the routes without storage",
    at: ["commands", /^commandRole$/, "ratio"],
    atLeast: 0.6,
  },
  { says: "the same with all roles", at: ["commands", /^allRoles$/, "ratio"], atLeast: 0.4 },
  { says: "the lag after a burst, as a part of the burst", at: ["commands", /^allRoles$/, "lagOfBurst"], atMost: 1 },
  { says: "durable commands beside emmett-sqlite", at: ["commands", /^emmettSqlite$/, "oursToIt"], atLeast: 10 },
  {
    says: "the event loop's delay in ms, of 100 the worst but one, while each sync takes 50",
    at: ["slow-disk", /^each sync/, "loopP99Ms"],
    atMost: 50,
  },
  { says: "a command when the log has grown", at: ["cost", /^costRatio$/], atMost: 1.1 },
  { says: "replay beside reading", at: ["replay", /^ratio$/], atLeast: 0.1 },
  { says: "seconds for all views of a million events", at: ["rebuild", /^many$/, "seconds"], atMost: 60 },
  { says: "the same beside reading", at: ["rebuild", /^many$/, "ratio"], atLeast: 0.1 },
  {
    says: "memory after it, beside that after ten thousand events",
    at: ["rebuild", /^many beside few$/, "memoryRatio"],
    atMost: 1.5,
  },
  {
    says: "seconds by which it is ready later with a million events than with none",
    at: ["rebuild", /^many beside none$/, "readyMoreSeconds"],
    atMost: 1,
  },
  {
    says: "appends to EventStoreDB one by one, beside the bare client",
    at: ["eventstoredb", /^appends one by one/, "ratio"],
    atLeast: 0.9,
  },
  { says: "appends to EventStoreDB, 64 at once, beside the bare client", at: ["eventstoredb", /^appends, 64/, "ratio"], atLeast: 0.9 },
  { says: "catch-up from EventStoreDB, beside a bare subscription", at: ["eventstoredb", /^catch-up/, "ratio"], atLeast: 0.8 },
  { says: "seconds for 10,000 lines in one upload", at: ["imports", /^lines$/, "seconds"], atMost: 30 },
  { says: "seconds for a workbook of 10,000 rows", at: ["imports", /^workbook$/, "seconds"], atMost: 60 },
  {
    says: "latency of a command at p99 while a thousand idle listeners and one that never reads are there, beside nobody",
    at: ["listeners", /^idle beside nobody$/, "p99Ratio"],
    atMost: 1.5,
  },
  { says: "MiB that these listeners take", at: ["listeners", /^idle beside nobody$/, "moreMiB"], atMost: 100 },
  { says: "questions that were not answered", at: ["boards", /^failed$/, "value"], atMost: 0 },
  { says: "ms of the slowest board, now", at: ["boards", /^slowest board$/, "nowP99Ms"], atMost: 100 },
  { says: "ms of the slowest board, as of past moments", at: ["boards", /^slowest board$/, "pastP99Ms"], atMost: 250 },
  { says: "ms of the slowest search, now", at: ["boards", /^slowest search$/, "nowP99Ms"], atMost: 100 },
  { says: "ms of the slowest list, now", at: ["boards", /^slowest list$/, "nowP99Ms"], atMost: 20 },
  { says: "ms of the slowest list, as of past moments", at: ["boards", /^slowest list$/, "pastP99Ms"], atMost: 20 },
  {
    says: "ms to the first byte of the overview, asked again while nothing is recorded",
    at: ["pages", /^\/$/, "againP99Ms"],
    atMost: 100,
  },
  { says: "the same each time that something was recorded", at: ["pages", /^\/$/, "afterNewsP99Ms"], atMost: 100 },
  { says: "ms to the first byte of the register, asked again", at: ["pages", /^\/commitments$/, "againP99Ms"], atMost: 100 },
  { says: "the same each time that something was recorded", at: ["pages", /^\/commitments$/, "afterNewsP99Ms"], atMost: 100 },
  { says: "ms to the first byte of the slowest page, asked again", at: ["pages", /^slowest page$/, "againP99Ms"], atMost: 100 },
  { says: "the same each time that something was recorded", at: ["pages", /^slowest page$/, "afterNewsP99Ms"], atMost: 100 },
  { says: "kB of the largest page", at: ["pages", /^slowest page$/, "kB"], atMost: 150 },
  { says: "ms to the first paint of the slowest page, slowed four times", at: ["pages", /^slowest page$/, "paintMs"], atMost: 1_000 },
  { says: "questions that were not answered under load", at: ["under-load", /^failed$/, "value"], atMost: 0 },
  { says: "ms of the slowest list under load, now", at: ["under-load", /^slowest list$/, "nowP99Ms"], atMost: 20 },
  { says: "ms of the slowest list under load, as of past moments", at: ["under-load", /^slowest list$/, "pastP99Ms"], atMost: 20 },
  { says: "ms of the slowest board under load, now", at: ["under-load", /^slowest board$/, "nowP99Ms"], atMost: 100 },
  { says: "ms of the slowest board under load, as of past moments", at: ["under-load", /^slowest board$/, "pastP99Ms"], atMost: 250 },
  {
    says: "ms from sending a command until it is read, under load",
    at: ["under-load", /^from a command until it is read$/, "p99Ms"],
    atMost: 250,
  },
  { says: "ms of a command beside a board without a pause", at: ["under-load", /^a command beside a board$/, "p99Ms"], atMost: 20 },
];

/** A line for each goal whose part was measured. */
export function checkGoals(results: Readonly<Record<string, unknown>>): string[] {
  return goals.flatMap(({ says, at: [part, row, column], atLeast, atMost }) => {
    const rows = Object.entries((results[part] ?? {}) as Record<string, unknown>);
    const found = rows.find(([name]) => row.test(name))?.[1];
    const value = column === undefined ? found : (found as Record<string, unknown> | undefined)?.[column];
    if (typeof value !== "number") return [];
    const met = (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
    return [
      `${met ? "  met " : "MISSED"} ${says}: ${value}, wanted ${atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`}`,
    ];
  });
}
