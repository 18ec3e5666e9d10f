// The bounds of views and their queries, each with its unit and why that number.

export const viewLimits = {
  /** Streams whose history a register keeps decoded … */
  rememberedStreamsMax: 4_000,
  /** … and events in all of them: some 2 kB each, so at most some 60 MB. */
  rememberedEventsMax: 30_000,
  /** Shared texts whose numbers a register keeps while it writes: some 100 bytes each. */
  rememberedTextsMax: 50_000,
  /** States of all parties of which a connection keeps where things stand, so that the next question at the same one need not: some 10 MB each. */
  placingsKeptMax: 4,
  /** Indicators of which a connection keeps what their events say on a day: some 5 kB each. */
  indicatorsKeptMax: 500,
  /** Answers that a reader keeps until the views change: those of some dozens of pages … */
  answersKeptMax: 300,
  /** … with so many bytes of JSON in all, those that are given in JSON and those that are given as objects each: some 5 and some 30 MB … */
  answersKeptBytesMax: 5_000_000,
  /** … and in one of them: the longest board has 500,000, a table that leaves may have ten times as many. */
  answerKeptBytesMax: 1_200_000,
  /** Moments of which a connection keeps which rows of a register hold, and choices of filters of which it keeps which of these they leave, for the
   * other boards of a page: 400 kB each where 100,000 hold. */
  momentsKeptMax: 4,
  /** Rows of a register that a reader takes into memory between two questions, until it has all: some 5 ms. */
  warmUpRowsMax: 500,
  /** Rows that one question takes into memory where SQL would answer as well: those of half a second in which commands come as fast as they can; some 40 ms. */
  takenInAsideMax: 5_000,
  /** Rows of a register that one question takes into memory: some second. */
  takenInAtOnceMax: 100_000,
  /** Threads that fold a register at a rebuild: two cores are what a small machine has … */
  rebuildThreads: 2,
  /** … and events of a part that one of them folds at a time: small enough that little is left to copy when the last one is folded. */
  rebuildPartEventsMax: 60_000,
  /** Events from which on a register is folded by threads: at about this many, starting and warming them costs what they save. */
  threadedEventsMin: 50_000,
  /** Events that a rebuild holds at once while it goes through the streams: pages read faster than single rows, up to about here. */
  scanEventsMax: 1_000,
  /** Events whose streams new views are compared in, with the log and with the old ones, before they take the place: some 2 s of the processor … */
  sampledStreamsMax: 400,
  /** … so many of them the last ones, whose streams are compared in any case, the others random ones. */
  sampledNewestMax: 100,
  /** Differences between old and new views that are told one by one; the others are counted. */
  differencesToldMax: 20,
  /** Items a page, when nothing is asked. */
  pageItemsDefault: 50,
  /** Items a page at most: a larger limit is lowered to this. */
  pageItemsMax: 500,
  /** Values of one filter that may be repeated. */
  filterValuesMax: 20,
  /** Days ahead that something can be due within: ten years and a little, longer than any agreement of the register runs. */
  daysAheadMax: 3_660,
  /** Links up to which a list by party or corridor goes from links to rows: some 10 ms; beyond, it asks row by row until a page is full. */
  linksFewMax: 5_000,
  /** Texts of which a connection keeps what it found, until the next event comes: at most `textsFewMax` ids each. */
  textsKeptMax: 4,
  /** Corridors of which it keeps who stands at their two ends, likewise: a page asks its boards and four lists for one. */
  corridorsSoughtKeptMax: 8,
  /** Rows that columns in memory chose, up to which a page goes from them to its order: some 8 ms; beyond, SQL goes in its order until a page is full. */
  rowsFewMax: 10_000,
  /** Things with a text up to which a list goes from them to its order: some 15 ms; beyond, it asks row by row until a page is full. */
  textsFewMax: 5_000,
  /** Open commitments up to which a list goes from them to its order: some 10 ms; beyond, it asks row by row until a page is full. */
  openFewMax: 5_000,
  /** Steps of a permit chain that a register keeps for its board, the first ones and the one that blocks: a chain seldom has ten. */
  permitStepsShownMax: 30,
  /** Duties that the page of an agreement shows; it says how many there are, and the list by agreement shows all. */
  dutiesShownMax: 200,
  /** Agreements that the chain of one's renewals shows, as many steps back and on: of five years each, two centuries and more. */
  renewalsShownMax: 50,
  /** Papers that the page of a commitment shows, the last attached; it says how many there are, and the history lists all. */
  papersShownMax: 200,
  /** Open conflicts about a thing that its page shows; it says how many there are, and the list of sources finds where each is recorded. */
  conflictsShownMax: 200,
  /** Claims about an indicator that its page shows; it says how many there are, and the list of sources finds who makes them. */
  claimsShownMax: 200,
  /** Sources named by the events of a thing that its page shows, the first named; it says how many there are, and the list of sources shows all. */
  sourcesShownMax: 200,
  /** Things that an answer names by id alone whose titles stand beside it, the first named; a review of more is paged through by its list. */
  namedShownMax: 200,
  /** Meetings whose assessments of a commitment its page shows, the last ones: two a year for ten years. */
  assessedMeetingsMax: 20,
  /** Corrected fields of a thing that its page shows, the last corrected; it says how many there are, and the history has all. */
  correctionsShownMax: 200,
  /** Periods of a series that the page of an indicator shows, the last ones: months of 40 years, some 400 kB. It says how many there are; its history has all. */
  periodsShownMax: 500,
  /** Commitments, and requests, between the parties of a meeting that are looked through, open ones and those due first before others: some 80 ms. */
  reviewedMax: 2_000,
  /** Commitments that the matrix of a review shows, the late ones first: a leader reads no more; some 60 to 130 ms, by how much they moved. */
  reviewShownMax: 500,
  /** Requests that it shows, the open ones first. */
  reviewRequestsShownMax: 200,
  /** Sessions of a series that are looked through for the ones next to one, the last ones: two a month for 40 years. */
  sessionsMax: 1_000,
  /** Agreements that a report of a period looks through: some 0.4 ms each. */
  reportedMax: 5_000,
  /** Groups that a board shows beside its items, the largest first; it says how many there are. */
  boardGroupsMax: 200,
  /** Boxes that the board of requests shows without `us`, those with the most open requests; each names parties of its own. */
  boxesShownMax: 100,
  /** Parties on whom the requests of a box wait that its board shows, those on whom most wait. */
  boxWaitingMax: 20,
  /** Groups of the boards of gifts, seats, permits and recurring duties, those of most commitments: up to 2 kB each. */
  concernGroupsMax: 100,
  /** Periods of a series that the board of indicators shows, the last ones: two years of months. */
  boardPeriodsMax: 24,
  /** Corridors that their board shows, those with the most open commitments: some 4 kB each. */
  corridorsShownMax: 200,
  /** Agencies that their board shows, those with the most open commitments: some 500 bytes each. */
  agenciesShownMax: 200,
  /** Parties of one genealogy: all districts and provinces that a reform joins to each other are fewer. */
  lineageMax: 500,
  /** Events of the log that one page of changes looks at where no term says it all, by the days on which they happened: some 10 ms. */
  changesScannedMax: 10_000,
  /** Such events that are looked at to count those that are wanted: some 50 ms. */
  changesCountedMax: 20_000,
  /** Events that the index of terms finds up to which they are counted: some 20 ms. */
  changesFoundMax: 200_000,
  /** Events that the page of one shows of those that it called for, and of those of its request; it says how many there are. */
  eventsBesideMax: 50,
  /** Steps of a thing that one page shows: each folds it anew, some 2 ms for a thing of 500 events. */
  stepsShownMax: 50,
  /** Bytes of data and metadata of a page of changes, unless its first event alone has more. */
  changesBytesMax: 1024 * 1024,
  /** Entries of a calendar that is sent whole, for calendar programs: some 600 kB. */
  calendarEntriesMax: 2_000,
  /** Open milestones of one commitment in the calendar, those that are due first: a row that holds them must not grow without end. */
  milestonesInCalendarMax: 100,
  /** Events between two moments up to which they are read one by one: some 10 ms; beyond, the whole index of streams, some 60 ms of 400,000 events. */
  eventsFewMax: 10_000,
  /** Events between two moments, the last ones, in which things that differ are looked for first, and then in ever more: some 10 ms. */
  comparedEventsMin: 5_000,
  /** Things that are read at both of two moments at once: a page and some … */
  comparedAtOnceMin: 200,
  /** … and where a page is not full by then. */
  comparedAtOnceMax: 5_000,
  /** Things that differ between two moments up to which they are counted: some 600 ms. */
  differencesCountedMax: 20_000,
  /** Parked streams that are shown at once, those that wait longest; it says how many there are. A program that cannot read what a newer one wrote may park very many. */
  parkedShownMax: 200,
  /** Words of a text to search for that are looked for one by one. */
  searchWordsMax: 8,
  /** Characters of a text to search for. */
  searchCharsMax: 200,
  /** Characters of a cursor: a title's sort key is its largest part. */
  cursorCharsMax: 4_096,
  /** Characters of a sort key: beyond these two titles count as equal and their ids decide. */
  sortKeyCharsMax: 120,
} as const;
