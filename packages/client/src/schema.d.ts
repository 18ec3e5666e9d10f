// The API as types. Written by `npm run generate` from what the service answers at /openapi.json; do not edit.
// Said once, that has the SHA-256 e6b8d740f9d306e7b34d3ff08d5f308cbe474a3b71c64b48a2bf5cc5f14a5f67.

export interface paths {
  "/health": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What it is, and its limits */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200"];
        400: components["responses"]["Answer400"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/livez": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the process lives */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.2"];
        400: components["responses"]["Answer400"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/problems": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every problem that an answer can be */
    get: {
      parameters: {
        query?: never;
        header?: {
          /** @description `text/html`: the page for people. */
          accept?: components["parameters"]["accept"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.3"];
        400: components["responses"]["Answer400"];
        406: components["responses"]["Answer406"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/problems/{code}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a problem means and what to do */
    get: {
      parameters: {
        query?: never;
        header?: {
          /** @description `text/html`: the page for people. */
          accept?: components["parameters"]["accept"];
        };
        path: {
          /** @description As `type` of a problem ends. */
          code: components["parameters"]["code"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.4"];
        400: components["responses"]["Answer400"];
        404: components["responses"]["Answer404"];
        406: components["responses"]["Answer406"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/readyz": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether it can serve
     * @description 200 once the store answers, takes what is recorded, and the views have reached the head that the log had at start; 503 until then.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.5"];
        400: components["responses"]["Answer400"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.2"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List agreements on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          /** @description Among its parties; parts and predecessors of that one count. Several: any of them. */
          party?: components["parameters"]["party"];
          /** @description Between two provinces, their districts and units counted, or two countries: both among its parties. */
          corridor?: components["parameters"]["corridor"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description A DAC sector code. */
          sector?: components["parameters"]["sector"];
          stage?: components["parameters"]["stage"];
          /** @description The word of its standing on the day asked about. */
          standing?: components["parameters"]["standing"];
          /** @description To be renewed by then: signed, not ended, and its period, read at its earliest, is over by that day. */
          endsBy?: components["parameters"]["endsBy"];
          /** @description Whether another agreement that certainly was signed renews it. */
          renewed?: components["parameters"]["renewed"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Order; `-` before it for the other direction. Absent: id. */
          sort?: components["parameters"]["sort"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.6"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/open-negotiation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Open the negotiation of an agreement, under an id chosen for it
     * @description The sides began to talk about a text. What it states holds until the signing states it anew.
     *
     *     Needs `agreements:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsOpenNegotiation"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/sign": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that an agreement was signed, under an id chosen for it
     * @description A memorandum, minutes or treaty was signed. An agreement that it `renews` must be recorded, and is itself renewed by its own `renew`: once that is recorded, a signing of another that renews it is refused. Until then two can be signed that say so, since neither knows of the other; its `renew` then takes one of them. Where the day of signing is unknown, date it open to the day of the paper. Without a `period` no end is known: it stays current until an exit.
     *
     *     Needs `agreements:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `ended`, `suspended`, `names-itself`, `already-renewed`, `renewal-cycle`, `not-a-preparation`, `preparation-fulfilled`, `duty-not-open`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsSign"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.2"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.2"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read an agreement on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.8"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/amend": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record an amendment
     * @description From its day on clauses read otherwise. Moves no stage, and is recorded under a pause or an exit too. A change of the period is an `extend`.
     *
     *     Needs `agreements:record`. May be refused with `named-twice`, `not-a-preparation`, `preparation-fulfilled`, `duty-not-open`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsAmend"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.3"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.3"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/assign-agency": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Assign an agency
     * @description Who sees to it. An agency may be unnamed: `{nameAsWritten}` alone. Assigned again in the same role it stands once, with the later instruction.
     *
     *     Needs `agreements:record`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsAssignAgency"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/correct": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Correct what an event says
     * @description The original stays; from now on the event reads as corrected. Anything in its body can be corrected, `/occurredOn` too, by the rules that its command is asked. Refused too where an event that would no longer be lifted or set back contradicts others by now: `restores` names it.
     *
     *     Needs `agreements:correct`. May be refused with `unknown-event`, `already-withdrawn`, `not-correctable`, `invalid-field`, `invalid-body`, `not-stated`, `no-change`, `still-used`, `named-twice`, `names-itself`, `already-renewed`, `renewal-cycle`, `not-a-preparation`, `preparation-fulfilled`, `duty-not-open`, `not-longer`, `nothing-to-lift`, `not-a-party`, `carried-and-dropped`, `not-its-renewal`, `not-its-duty`, `agency-not-assigned`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsCorrect"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.5"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.5"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/enter-into-force": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record the entry into force
     * @description From its day on, which may lie ahead, the agreement is in force. Needs no recorded signature: a stage may be skipped.
     *
     *     Needs `agreements:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsEnterIntoForce"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/extend": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Extend the period
     * @description From its day on the agreement holds for a longer time; it began when it began, whether `period` names the whole time or only the years added. Must end later than the period that holds on that day: an earlier end is a termination, an error a correction. Moves no stage, is recorded under a pause or an exit too, and an agreement that has expired can still be extended.
     *
     *     Needs `agreements:record`. May be refused with `not-longer`, `named-twice`, `not-a-preparation`, `preparation-fulfilled`, `duty-not-open`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsExtend"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.7"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.3"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/history": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the history of an agreement
     * @description Every event as it was recorded, oldest first or newest first, with the corrections and the withdrawal that came later.
     */
    get: {
      parameters: {
        query?: {
          /** @description Order; `-revision`: the newest first. Absent: the oldest first. */
          sort?: components["parameters"]["sort.2"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. */
          limit?: components["parameters"]["limit.2"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.10"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/open-negotiation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Open the negotiation of an agreement
     * @description The sides began to talk about a text. What it states holds until the signing states it anew.
     *
     *     Needs `agreements:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsOpenNegotiation"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.4"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.6"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/reassign-agency": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Charge another agency in place of one
     * @description From its day on `to` sees to it in that role, with the instruction that `from` had. Needs `from` to have been charged with it in that role, whatever the day.
     *
     *     Needs `agreements:record`. May be refused with `agency-not-assigned`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsReassignAgency"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.8"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/reclassify": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change who may see it
     * @description The present visibility guards every moment of the thing, past ones too.
     *
     *     Needs `agreements:classify`. May be refused with `no-change`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsReclassify"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.7"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/release-agency": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Release an agency
     * @description From its day on it no longer sees to it in that role. Needs it to have been charged with it in that role, whatever the day.
     *
     *     Needs `agreements:record`. May be refused with `agency-not-assigned`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsReleaseAgency"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.8"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/renew": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that it was renewed by another agreement
     * @description An exit: from its day on the successor stands in its place, also where the period is not over by then. An agreement that was renewed early and is to hold until its period ends is renewed with the day on which the new one begins. The successor is recorded first, by a `sign` that names this one in `renews`. Each open duty is carried over or dropped, never both; a dropped one is cancelled with its reason, one in neither list is flagged. Both lists name duties under this agreement on that day, by their own word, by `link`, or carried over to it from the one that it renews; a duty that is kept or ended by then is not dropped. A correction is asked this of what it names anew.
     *
     *     Needs `agreements:record`. May be refused with `already-renewed`, `names-itself`, `named-twice`, `carried-and-dropped`, `not-its-renewal`, `not-its-duty`, `duty-not-open`, `not-a-preparation`, `preparation-fulfilled`, `ended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsRenew"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.9"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.8"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/resume-implementation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Resume the implementation
     * @description Lifts, from its day on, the pauses that did not certainly come after it, and records which.
     *
     *     Needs `agreements:record`. May be refused with `nothing-to-lift`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsResumeImplementation"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.10"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/sign": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that an agreement was signed
     * @description A memorandum, minutes or treaty was signed. An agreement that it `renews` must be recorded, and is itself renewed by its own `renew`: once that is recorded, a signing of another that renews it is refused. Until then two can be signed that say so, since neither knows of the other; its `renew` then takes one of them. Where the day of signing is unknown, date it open to the day of the paper. Without a `period` no end is known: it stays current until an exit.
     *
     *     Needs `agreements:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `ended`, `suspended`, `names-itself`, `already-renewed`, `renewal-cycle`, `not-a-preparation`, `preparation-fulfilled`, `duty-not-open`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsSign"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.4"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.2"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.9"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/succeed-party": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that a party was succeeded by another
     * @description From its day on the new party stands in the place of the old one. Needs the old one to be a party on that day or later. Two that merge are succeeded one by one, and the successor is then a party once. A merger of parties alone changes no agreement: it shows the old party with its successor until this is recorded.
     *
     *     Needs `agreements:record`. May be refused with `not-a-party`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsSucceedParty"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.11"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/suspend-implementation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Suspend the implementation
     * @description A pause, from its day on: covers the stage until a `resume-implementation` lifts it. The period runs on.
     *
     *     Needs `agreements:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsSuspendImplementation"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/terminate": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Terminate the agreement
     * @description An exit, from its day on, which may lie ahead. Nothing lifts it: one recorded in error is withdrawn.
     *
     *     Needs `agreements:record`. May be refused with `ended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsTerminate"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.12"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/withdraw-event": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw an event recorded in error
     * @description The event stays in history, struck out, and counts no longer. Final: record the fact again if it holds after all. Refused where an event that would hold again, or read as it did before, contradicts others by now: `restores` names it.
     *
     *     Needs `agreements:correct`. May be refused with `unknown-event`, `already-withdrawn`, `withdrawal-final`, `still-used`, `named-twice`, `names-itself`, `already-renewed`, `renewal-cycle`, `not-a-preparation`, `preparation-fulfilled`, `duty-not-open`, `not-longer`, `nothing-to-lift`, `not-a-party`, `carried-and-dropped`, `not-its-renewal`, `not-its-duty`, `agency-not-assigned`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsWithdrawEvent"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.13"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.10"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/agreements/{id}/withdraw-party": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that a party withdrew
     * @description From its day on it is no longer a party. Needs it to be one on that day or later. Where fewer than two are left the agreement has ended: `withdrawn`. One that leaves two or more moves no stage, and is recorded under a pause or an exit too.
     *
     *     Needs `agreements:record`. May be refused with `not-a-party`, `ended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["agreementsWithdrawParty"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.14"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/boards/agencies": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what each agency is charged with, and how that stands
     * @description The workload of each agency, in all and by role, and how many commitments have an agency at all.
     */
    get: {
      parameters: {
        query?: {
          /** @description Days within which something is due soon: 90 where nothing is said. */
          within?: components["parameters"]["within"];
          /** @description In any role; its parts and predecessors count, and duties that went to it. Several: any of them. */
          party?: components["parameters"]["party.2"];
          /** @description Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too. */
          corridor?: components["parameters"]["corridor.2"];
          kind?: components["parameters"]["kind"];
          stage?: components["parameters"]["stage.2"];
          /** @description The word of the schedule on the day asked about. */
          schedule?: components["parameters"]["schedule"];
          /** @description Neither kept nor ended. */
          open?: components["parameters"]["open"];
          /** @description Open, and last assessed as one to watch or of high risk. */
          atRisk?: components["parameters"]["atRisk"];
          /** @description `unaccepted`: handed over by the word of one side, which the other has not accepted. */
          handover?: components["parameters"]["handover"];
          /** @description A dispute about it is not settled. */
          disputed?: components["parameters"]["disputed"];
          /** @description The last day that the due date can mean is this day or later. */
          dueFrom?: components["parameters"]["dueFrom"];
          /** @description The last day that the due date can mean is this day or earlier. */
          dueTo?: components["parameters"]["dueTo"];
          /** @description Open and not possibly overdue, and the due date, read at its earliest, is over within so many days. */
          dueWithin?: components["parameters"]["dueWithin"];
          /** @description Certainly handed over, for the first time, on this day or later. */
          handedOverFrom?: components["parameters"]["handedOverFrom"];
          /** @description Certainly handed over, for the first time, on this day or earlier. */
          handedOverTo?: components["parameters"]["handedOverTo"];
          /** @description Whether an agency is charged with it, and named. */
          owner?: components["parameters"]["owner"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description A DAC sector code. */
          sector?: components["parameters"]["sector"];
          /** @description The party whose area it is to be done in; its parts and predecessors count. */
          place?: components["parameters"]["place"];
          /** @description Promised under that agreement, or carried over to it by a renewal. */
          agreement?: components["parameters"]["agreement"];
          /** @description Given at that meeting. */
          meeting?: components["parameters"]["meeting"];
          /** @description Answers that request. */
          request?: components["parameters"]["request"];
          /** @description Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on. */
          orphaned?: components["parameters"]["orphaned"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.11"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/boards/corridors": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read how the commitments between each two provinces, or countries, stand
     * @description Of each corridor: how many are open, due soon, possibly and certainly overdue, at risk, without an agency, handed over this year; and all by stage and word of the schedule.
     */
    get: {
      parameters: {
        query?: {
          /** @description Pairs of provinces, or of countries. Absent: provinces. */
          by?: components["parameters"]["by"];
          /** @description Days within which something is due soon: 90 where nothing is said. */
          within?: components["parameters"]["within"];
          /** @description In any role; its parts and predecessors count, and duties that went to it. Several: any of them. */
          party?: components["parameters"]["party.2"];
          /** @description Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too. */
          corridor?: components["parameters"]["corridor.2"];
          kind?: components["parameters"]["kind"];
          stage?: components["parameters"]["stage.2"];
          /** @description The word of the schedule on the day asked about. */
          schedule?: components["parameters"]["schedule"];
          /** @description Neither kept nor ended. */
          open?: components["parameters"]["open"];
          /** @description Open, and last assessed as one to watch or of high risk. */
          atRisk?: components["parameters"]["atRisk"];
          /** @description `unaccepted`: handed over by the word of one side, which the other has not accepted. */
          handover?: components["parameters"]["handover"];
          /** @description A dispute about it is not settled. */
          disputed?: components["parameters"]["disputed"];
          /** @description The last day that the due date can mean is this day or later. */
          dueFrom?: components["parameters"]["dueFrom"];
          /** @description The last day that the due date can mean is this day or earlier. */
          dueTo?: components["parameters"]["dueTo"];
          /** @description Open and not possibly overdue, and the due date, read at its earliest, is over within so many days. */
          dueWithin?: components["parameters"]["dueWithin"];
          /** @description Certainly handed over, for the first time, on this day or later. */
          handedOverFrom?: components["parameters"]["handedOverFrom"];
          /** @description Certainly handed over, for the first time, on this day or earlier. */
          handedOverTo?: components["parameters"]["handedOverTo"];
          /** @description Whether an agency is charged with it, and named. */
          owner?: components["parameters"]["owner"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description A DAC sector code. */
          sector?: components["parameters"]["sector"];
          /** @description The party whose area it is to be done in; its parts and predecessors count. */
          place?: components["parameters"]["place"];
          /** @description Promised under that agreement, or carried over to it by a renewal. */
          agreement?: components["parameters"]["agreement"];
          /** @description Given at that meeting. */
          meeting?: components["parameters"]["meeting"];
          /** @description Answers that request. */
          request?: components["parameters"]["request"];
          /** @description Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on. */
          orphaned?: components["parameters"]["orphaned"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.12"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/boards/due": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what is overdue, may be, and is due soon
     * @description Counts over all that is open, and a page of it with the agencies charged and the days left by both readings of the due date. One part of the window: `schedule=overdue`, `schedule=possibly-overdue`, `dueWithin=90`, `atRisk=true`.
     */
    get: {
      parameters: {
        query?: {
          /** @description Days within which something is due soon: 90 where nothing is said. */
          within?: components["parameters"]["within"];
          /** @description In any role; its parts and predecessors count, and duties that went to it. Several: any of them. */
          party?: components["parameters"]["party.2"];
          /** @description Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too. */
          corridor?: components["parameters"]["corridor.2"];
          kind?: components["parameters"]["kind"];
          stage?: components["parameters"]["stage.2"];
          /** @description The word of the schedule on the day asked about. */
          schedule?: components["parameters"]["schedule"];
          /** @description Neither kept nor ended. */
          open?: components["parameters"]["open"];
          /** @description Open, and last assessed as one to watch or of high risk. */
          atRisk?: components["parameters"]["atRisk"];
          /** @description `unaccepted`: handed over by the word of one side, which the other has not accepted. */
          handover?: components["parameters"]["handover"];
          /** @description A dispute about it is not settled. */
          disputed?: components["parameters"]["disputed"];
          /** @description The last day that the due date can mean is this day or later. */
          dueFrom?: components["parameters"]["dueFrom"];
          /** @description The last day that the due date can mean is this day or earlier. */
          dueTo?: components["parameters"]["dueTo"];
          /** @description Open and not possibly overdue, and the due date, read at its earliest, is over within so many days. */
          dueWithin?: components["parameters"]["dueWithin"];
          /** @description Certainly handed over, for the first time, on this day or later. */
          handedOverFrom?: components["parameters"]["handedOverFrom"];
          /** @description Certainly handed over, for the first time, on this day or earlier. */
          handedOverTo?: components["parameters"]["handedOverTo"];
          /** @description Whether an agency is charged with it, and named. */
          owner?: components["parameters"]["owner"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description A DAC sector code. */
          sector?: components["parameters"]["sector"];
          /** @description The party whose area it is to be done in; its parts and predecessors count. */
          place?: components["parameters"]["place"];
          /** @description Promised under that agreement, or carried over to it by a renewal. */
          agreement?: components["parameters"]["agreement"];
          /** @description Given at that meeting. */
          meeting?: components["parameters"]["meeting"];
          /** @description Answers that request. */
          request?: components["parameters"]["request"];
          /** @description Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on. */
          orphaned?: components["parameters"]["orphaned"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Order; `-` before it for the other direction. Absent: due. */
          sort?: components["parameters"]["sort.3"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.13"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/boards/gifts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read how many gifts were pledged, built, handed over and accepted, and what they are worth
     * @description Buildings (`construction-gift`) and goods (`goods-in-kind`) alone. Currencies are kept apart; approximate amounts are counted as such.
     */
    get: {
      parameters: {
        query?: {
          /** @description In any role; its parts and predecessors count, and duties that went to it. Several: any of them. */
          party?: components["parameters"]["party.2"];
          /** @description Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too. */
          corridor?: components["parameters"]["corridor.2"];
          kind?: components["parameters"]["kind"];
          stage?: components["parameters"]["stage.2"];
          /** @description The word of the schedule on the day asked about. */
          schedule?: components["parameters"]["schedule"];
          /** @description Neither kept nor ended. */
          open?: components["parameters"]["open"];
          /** @description Open, and last assessed as one to watch or of high risk. */
          atRisk?: components["parameters"]["atRisk"];
          /** @description `unaccepted`: handed over by the word of one side, which the other has not accepted. */
          handover?: components["parameters"]["handover"];
          /** @description A dispute about it is not settled. */
          disputed?: components["parameters"]["disputed"];
          /** @description The last day that the due date can mean is this day or later. */
          dueFrom?: components["parameters"]["dueFrom"];
          /** @description The last day that the due date can mean is this day or earlier. */
          dueTo?: components["parameters"]["dueTo"];
          /** @description Open and not possibly overdue, and the due date, read at its earliest, is over within so many days. */
          dueWithin?: components["parameters"]["dueWithin"];
          /** @description Certainly handed over, for the first time, on this day or later. */
          handedOverFrom?: components["parameters"]["handedOverFrom"];
          /** @description Certainly handed over, for the first time, on this day or earlier. */
          handedOverTo?: components["parameters"]["handedOverTo"];
          /** @description Whether an agency is charged with it, and named. */
          owner?: components["parameters"]["owner"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description A DAC sector code. */
          sector?: components["parameters"]["sector"];
          /** @description The party whose area it is to be done in; its parts and predecessors count. */
          place?: components["parameters"]["place"];
          /** @description Promised under that agreement, or carried over to it by a renewal. */
          agreement?: components["parameters"]["agreement"];
          /** @description Given at that meeting. */
          meeting?: components["parameters"]["meeting"];
          /** @description Answers that request. */
          request?: components["parameters"]["request"];
          /** @description Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on. */
          orphaned?: components["parameters"]["orphaned"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
          /** @description How far they have come, and no further. */
          step?: components["parameters"]["step"];
          /** @description What to group by: `corridor` is pairs of provinces, `countries` pairs of countries. Absent: corridor. */
          by?: components["parameters"]["by.2"];
          /** @description Order; `-` before it for the other direction. Absent: id. */
          sort?: components["parameters"]["sort.4"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.14"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/boards/money": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what commitments come to, by corridor, kind and stage, on a day, as known at a moment
     * @description Currencies are kept apart; approximate amounts are counted as such, and a total has bounds only where every part has them.
     */
    get: {
      parameters: {
        query?: {
          /** @description What to group by; several at once. Absent: the totals over all alone. */
          by?: components["parameters"]["by.3"];
          /** @description Also all totals, over all and of each group, in this currency, by the rates that are named. */
          in?: components["parameters"]["in"];
          /** @description Units of `in` for one of the currency, the source that states it, its day. */
          rate?: components["parameters"]["rate"];
          /** @description In any role; its parts and predecessors count, and duties that went to it. Several: any of them. */
          party?: components["parameters"]["party.2"];
          /** @description Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too. */
          corridor?: components["parameters"]["corridor.2"];
          kind?: components["parameters"]["kind"];
          stage?: components["parameters"]["stage.2"];
          /** @description The word of the schedule on the day asked about. */
          schedule?: components["parameters"]["schedule"];
          /** @description Neither kept nor ended. */
          open?: components["parameters"]["open"];
          /** @description Open, and last assessed as one to watch or of high risk. */
          atRisk?: components["parameters"]["atRisk"];
          /** @description `unaccepted`: handed over by the word of one side, which the other has not accepted. */
          handover?: components["parameters"]["handover"];
          /** @description A dispute about it is not settled. */
          disputed?: components["parameters"]["disputed"];
          /** @description The last day that the due date can mean is this day or later. */
          dueFrom?: components["parameters"]["dueFrom"];
          /** @description The last day that the due date can mean is this day or earlier. */
          dueTo?: components["parameters"]["dueTo"];
          /** @description Open and not possibly overdue, and the due date, read at its earliest, is over within so many days. */
          dueWithin?: components["parameters"]["dueWithin"];
          /** @description Certainly handed over, for the first time, on this day or later. */
          handedOverFrom?: components["parameters"]["handedOverFrom"];
          /** @description Certainly handed over, for the first time, on this day or earlier. */
          handedOverTo?: components["parameters"]["handedOverTo"];
          /** @description Whether an agency is charged with it, and named. */
          owner?: components["parameters"]["owner"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description A DAC sector code. */
          sector?: components["parameters"]["sector"];
          /** @description The party whose area it is to be done in; its parts and predecessors count. */
          place?: components["parameters"]["place"];
          /** @description Promised under that agreement, or carried over to it by a renewal. */
          agreement?: components["parameters"]["agreement"];
          /** @description Given at that meeting. */
          meeting?: components["parameters"]["meeting"];
          /** @description Answers that request. */
          request?: components["parameters"]["request"];
          /** @description Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on. */
          orphaned?: components["parameters"]["orphaned"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.15"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/boards/overview": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the numbers that are asked first, each with the list that it counts
     * @description Takes the filters that the lists of commitments, requests and agreements have alike.
     */
    get: {
      parameters: {
        query?: {
          /** @description Days within which something is due soon: 90 where nothing is said. */
          within?: components["parameters"]["within"];
          /** @description A party, its parts and predecessors counted, or a country: whose requests wait on whom. Absent: `waitingOnUs` and `waitingOnThem` are left out. */
          us?: components["parameters"]["us"];
          /** @description In any role; its parts and predecessors count. Several: any of them. */
          party?: components["parameters"]["party.3"];
          /** @description Between two provinces, or two countries. */
          corridor?: components["parameters"]["corridor.3"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.16"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/boards/permits": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read where chains of permit steps stand, on whom they wait and since when
     * @description Infrastructure permits, and every other commitment that has a permit step.
     */
    get: {
      parameters: {
        query?: {
          /** @description In any role; its parts and predecessors count, and duties that went to it. Several: any of them. */
          party?: components["parameters"]["party.2"];
          /** @description Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too. */
          corridor?: components["parameters"]["corridor.2"];
          kind?: components["parameters"]["kind"];
          stage?: components["parameters"]["stage.2"];
          /** @description The word of the schedule on the day asked about. */
          schedule?: components["parameters"]["schedule"];
          /** @description Neither kept nor ended. */
          open?: components["parameters"]["open"];
          /** @description Open, and last assessed as one to watch or of high risk. */
          atRisk?: components["parameters"]["atRisk"];
          /** @description `unaccepted`: handed over by the word of one side, which the other has not accepted. */
          handover?: components["parameters"]["handover"];
          /** @description A dispute about it is not settled. */
          disputed?: components["parameters"]["disputed"];
          /** @description The last day that the due date can mean is this day or later. */
          dueFrom?: components["parameters"]["dueFrom"];
          /** @description The last day that the due date can mean is this day or earlier. */
          dueTo?: components["parameters"]["dueTo"];
          /** @description Open and not possibly overdue, and the due date, read at its earliest, is over within so many days. */
          dueWithin?: components["parameters"]["dueWithin"];
          /** @description Certainly handed over, for the first time, on this day or later. */
          handedOverFrom?: components["parameters"]["handedOverFrom"];
          /** @description Certainly handed over, for the first time, on this day or earlier. */
          handedOverTo?: components["parameters"]["handedOverTo"];
          /** @description Whether an agency is charged with it, and named. */
          owner?: components["parameters"]["owner"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description A DAC sector code. */
          sector?: components["parameters"]["sector"];
          /** @description The party whose area it is to be done in; its parts and predecessors count. */
          place?: components["parameters"]["place"];
          /** @description Promised under that agreement, or carried over to it by a renewal. */
          agreement?: components["parameters"]["agreement"];
          /** @description Given at that meeting. */
          meeting?: components["parameters"]["meeting"];
          /** @description Answers that request. */
          request?: components["parameters"]["request"];
          /** @description Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on. */
          orphaned?: components["parameters"]["orphaned"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
          /** @description Where the chains stand. */
          standing?: components["parameters"]["standing.2"];
          /** @description On whose answer they wait; its parts and predecessors count. */
          authority?: components["parameters"]["authority"];
          /** @description What to group by: `corridor` is pairs of provinces, `countries` pairs of countries. Absent: corridor. */
          by?: components["parameters"]["by.2"];
          /** @description Order; `-` before it for the other direction. Absent: waiting, which has those first that have certainly waited longest. */
          sort?: components["parameters"]["sort.5"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.17"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/boards/recurring": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read how often duties that return were done and missed
     * @description `recurring-cooperation` alone. A duty that returns is never kept as a whole: each occurrence is held or missed, and its period ends it.
     */
    get: {
      parameters: {
        query?: {
          /** @description In any role; its parts and predecessors count, and duties that went to it. Several: any of them. */
          party?: components["parameters"]["party.2"];
          /** @description Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too. */
          corridor?: components["parameters"]["corridor.2"];
          kind?: components["parameters"]["kind"];
          stage?: components["parameters"]["stage.2"];
          /** @description The word of the schedule on the day asked about. */
          schedule?: components["parameters"]["schedule"];
          /** @description Neither kept nor ended. */
          open?: components["parameters"]["open"];
          /** @description Open, and last assessed as one to watch or of high risk. */
          atRisk?: components["parameters"]["atRisk"];
          /** @description `unaccepted`: handed over by the word of one side, which the other has not accepted. */
          handover?: components["parameters"]["handover"];
          /** @description A dispute about it is not settled. */
          disputed?: components["parameters"]["disputed"];
          /** @description The last day that the due date can mean is this day or later. */
          dueFrom?: components["parameters"]["dueFrom"];
          /** @description The last day that the due date can mean is this day or earlier. */
          dueTo?: components["parameters"]["dueTo"];
          /** @description Open and not possibly overdue, and the due date, read at its earliest, is over within so many days. */
          dueWithin?: components["parameters"]["dueWithin"];
          /** @description Certainly handed over, for the first time, on this day or later. */
          handedOverFrom?: components["parameters"]["handedOverFrom"];
          /** @description Certainly handed over, for the first time, on this day or earlier. */
          handedOverTo?: components["parameters"]["handedOverTo"];
          /** @description Whether an agency is charged with it, and named. */
          owner?: components["parameters"]["owner"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description A DAC sector code. */
          sector?: components["parameters"]["sector"];
          /** @description The party whose area it is to be done in; its parts and predecessors count. */
          place?: components["parameters"]["place"];
          /** @description Promised under that agreement, or carried over to it by a renewal. */
          agreement?: components["parameters"]["agreement"];
          /** @description Given at that meeting. */
          meeting?: components["parameters"]["meeting"];
          /** @description Answers that request. */
          request?: components["parameters"]["request"];
          /** @description Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on. */
          orphaned?: components["parameters"]["orphaned"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
          /** @description Where the duties stand. */
          standing?: components["parameters"]["standing.3"];
          /** @description What to group by: `corridor` is pairs of provinces, `countries` pairs of countries. Absent: corridor. */
          by?: components["parameters"]["by.4"];
          /** @description Order; `-` before it for the other direction. Absent: id. */
          sort?: components["parameters"]["sort.6"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.18"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/boards/seats": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the seats on scholarships and courses: granted, enrolled, completed, dropped
     * @description Scholarships and training courses alone.
     */
    get: {
      parameters: {
        query?: {
          /** @description In any role; its parts and predecessors count, and duties that went to it. Several: any of them. */
          party?: components["parameters"]["party.2"];
          /** @description Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too. */
          corridor?: components["parameters"]["corridor.2"];
          kind?: components["parameters"]["kind"];
          stage?: components["parameters"]["stage.2"];
          /** @description The word of the schedule on the day asked about. */
          schedule?: components["parameters"]["schedule"];
          /** @description Neither kept nor ended. */
          open?: components["parameters"]["open"];
          /** @description Open, and last assessed as one to watch or of high risk. */
          atRisk?: components["parameters"]["atRisk"];
          /** @description `unaccepted`: handed over by the word of one side, which the other has not accepted. */
          handover?: components["parameters"]["handover"];
          /** @description A dispute about it is not settled. */
          disputed?: components["parameters"]["disputed"];
          /** @description The last day that the due date can mean is this day or later. */
          dueFrom?: components["parameters"]["dueFrom"];
          /** @description The last day that the due date can mean is this day or earlier. */
          dueTo?: components["parameters"]["dueTo"];
          /** @description Open and not possibly overdue, and the due date, read at its earliest, is over within so many days. */
          dueWithin?: components["parameters"]["dueWithin"];
          /** @description Certainly handed over, for the first time, on this day or later. */
          handedOverFrom?: components["parameters"]["handedOverFrom"];
          /** @description Certainly handed over, for the first time, on this day or earlier. */
          handedOverTo?: components["parameters"]["handedOverTo"];
          /** @description Whether an agency is charged with it, and named. */
          owner?: components["parameters"]["owner"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description A DAC sector code. */
          sector?: components["parameters"]["sector"];
          /** @description The party whose area it is to be done in; its parts and predecessors count. */
          place?: components["parameters"]["place"];
          /** @description Promised under that agreement, or carried over to it by a renewal. */
          agreement?: components["parameters"]["agreement"];
          /** @description Given at that meeting. */
          meeting?: components["parameters"]["meeting"];
          /** @description Answers that request. */
          request?: components["parameters"]["request"];
          /** @description Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on. */
          orphaned?: components["parameters"]["orphaned"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
          /** @description Where the courses stand. */
          standing?: components["parameters"]["standing.4"];
          /** @description What to group by: `corridor` is pairs of provinces, `countries` pairs of countries. Absent: corridor. */
          by?: components["parameters"]["by.5"];
          /** @description Order; `-` before it for the other direction. Absent: id. */
          sort?: components["parameters"]["sort.4"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.19"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/boards/slippage": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read whose due dates were moved, how often and how far
     * @description A page of commitments whose due date was moved, with the first due date and the reason of the last move, and what all come to.
     */
    get: {
      parameters: {
        query?: {
          /** @description In any role; its parts and predecessors count, and duties that went to it. Several: any of them. */
          party?: components["parameters"]["party.2"];
          /** @description Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too. */
          corridor?: components["parameters"]["corridor.2"];
          kind?: components["parameters"]["kind"];
          stage?: components["parameters"]["stage.2"];
          /** @description The word of the schedule on the day asked about. */
          schedule?: components["parameters"]["schedule"];
          /** @description Neither kept nor ended. */
          open?: components["parameters"]["open"];
          /** @description Open, and last assessed as one to watch or of high risk. */
          atRisk?: components["parameters"]["atRisk"];
          /** @description `unaccepted`: handed over by the word of one side, which the other has not accepted. */
          handover?: components["parameters"]["handover"];
          /** @description A dispute about it is not settled. */
          disputed?: components["parameters"]["disputed"];
          /** @description The last day that the due date can mean is this day or later. */
          dueFrom?: components["parameters"]["dueFrom"];
          /** @description The last day that the due date can mean is this day or earlier. */
          dueTo?: components["parameters"]["dueTo"];
          /** @description Open and not possibly overdue, and the due date, read at its earliest, is over within so many days. */
          dueWithin?: components["parameters"]["dueWithin"];
          /** @description Certainly handed over, for the first time, on this day or later. */
          handedOverFrom?: components["parameters"]["handedOverFrom"];
          /** @description Certainly handed over, for the first time, on this day or earlier. */
          handedOverTo?: components["parameters"]["handedOverTo"];
          /** @description Whether an agency is charged with it, and named. */
          owner?: components["parameters"]["owner"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description A DAC sector code. */
          sector?: components["parameters"]["sector"];
          /** @description The party whose area it is to be done in; its parts and predecessors count. */
          place?: components["parameters"]["place"];
          /** @description Promised under that agreement, or carried over to it by a renewal. */
          agreement?: components["parameters"]["agreement"];
          /** @description Given at that meeting. */
          meeting?: components["parameters"]["meeting"];
          /** @description Answers that request. */
          request?: components["parameters"]["request"];
          /** @description Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on. */
          orphaned?: components["parameters"]["orphaned"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Order; `-` before it for the other direction. Absent: `-days`, those moved furthest first. Of those moved by days that cannot be told, none is said to be moved further than another. */
          sort?: components["parameters"]["sort.7"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.20"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/changes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what changed since a moment
     * @description Things that were recorded since, moved, were rescheduled, revalued, handed over, accepted, corrected or withdrawn, and those that the passing of days alone made overdue or let expire: each by how it stood then, on that day, and how it stands now.
     */
    get: {
      parameters: {
        query: {
          /** @description Since what was known then: a day (its end), an instant or a position of an answer, as of `knownAt`. */
          since: components["parameters"]["since"];
          /** @description Of these things alone. */
          thing?: components["parameters"]["thing"];
          /** @description That differ in one of these ways. */
          change?: components["parameters"]["change"];
          /** @description In which it has a part at one of the two moments; of other things than commitments, agreements, requests and meetings nothing is said then. */
          party?: components["parameters"]["party.4"];
          /** @description Between two provinces, their districts and units counted, or two countries, at one of the two moments. */
          corridor?: components["parameters"]["corridor.4"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.21"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commands": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give many commands at once
     * @description A command on each line: `{"path":"commitments/x/deliver","key":…,"ifMatch":…,"body":{…}}`; `path` as in an address, without an id for a beginning command that leaves it to us. A line each comes back, in the same order: `{"line","status","answer"}` or `{"line","status","problem"}`. Lines run side by side, but never before one that they build on. With keys the whole upload can be sent again. At most 10000 lines of 262144 bytes, and 33554432 bytes in all.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description Who gives the commands; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor.2"];
          /** @description `return=minimal` leaves the events out of the answers. */
          prefer?: components["parameters"]["prefer.3"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commandsUpload"];
      responses: {
        200: components["responses"]["Answer200.22"];
        400: components["responses"]["Answer400.4"];
        408: components["responses"]["Answer408"];
        415: components["responses"]["Answer415.2"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.5"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List commitments on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          /** @description In any role; its parts and predecessors count, and duties that went to it. Several: any of them. */
          party?: components["parameters"]["party.2"];
          /** @description Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too. */
          corridor?: components["parameters"]["corridor.2"];
          kind?: components["parameters"]["kind"];
          stage?: components["parameters"]["stage.2"];
          /** @description The word of the schedule on the day asked about. */
          schedule?: components["parameters"]["schedule"];
          /** @description Neither kept nor ended. */
          open?: components["parameters"]["open"];
          /** @description Open, and last assessed as one to watch or of high risk. */
          atRisk?: components["parameters"]["atRisk"];
          /** @description `unaccepted`: handed over by the word of one side, which the other has not accepted. */
          handover?: components["parameters"]["handover"];
          /** @description A dispute about it is not settled. */
          disputed?: components["parameters"]["disputed"];
          /** @description The last day that the due date can mean is this day or later. */
          dueFrom?: components["parameters"]["dueFrom"];
          /** @description The last day that the due date can mean is this day or earlier. */
          dueTo?: components["parameters"]["dueTo"];
          /** @description Open and not possibly overdue, and the due date, read at its earliest, is over within so many days. */
          dueWithin?: components["parameters"]["dueWithin"];
          /** @description Certainly handed over, for the first time, on this day or later. */
          handedOverFrom?: components["parameters"]["handedOverFrom"];
          /** @description Certainly handed over, for the first time, on this day or earlier. */
          handedOverTo?: components["parameters"]["handedOverTo"];
          /** @description Whether an agency is charged with it, and named. */
          owner?: components["parameters"]["owner"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description A DAC sector code. */
          sector?: components["parameters"]["sector"];
          /** @description The party whose area it is to be done in; its parts and predecessors count. */
          place?: components["parameters"]["place"];
          /** @description Promised under that agreement, or carried over to it by a renewal. */
          agreement?: components["parameters"]["agreement"];
          /** @description Given at that meeting. */
          meeting?: components["parameters"]["meeting"];
          /** @description Answers that request. */
          request?: components["parameters"]["request"];
          /** @description Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on. */
          orphaned?: components["parameters"]["orphaned"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Order; `-` before it for the other direction. Absent: id. */
          sort?: components["parameters"]["sort.4"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.23"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/agree": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Agree a commitment, under an id chosen for it
     * @description Both sides agreed on it.
     *
     *     Needs `commitments:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsAgree"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/grant-scholarship": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Grant a scholarship, under an id chosen for it
     * @description Seats on a course. May be given again: each grant adds its seats.
     *
     *     Needs `commitments:record`. May be refused with `not-stated`, `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsGrantScholarship"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.11"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/pledge": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pledge a commitment, under an id chosen for it
     * @description A side gave its word.
     *
     *     Needs `commitments:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsPledge"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/propose": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Propose a commitment, under an id chosen for it
     * @description A side put it forward, or a paper shows the work but no promise.
     *
     *     Needs `commitments:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsPropose"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a commitment on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.24"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/accept-handover": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that a hand-over was accepted
     * @description The other side's word. Needs a recorded hand-over, whatever its day. Holds for the hand-overs to `acceptedBy` that did not certainly come after it; given by somebody who received none, for all such.
     *
     *     Needs `commitments:record`. May be refused with `handover-not-recorded`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsAcceptHandover"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.15"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/agree": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Agree a commitment
     * @description Both sides agreed on it.
     *
     *     Needs `commitments:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsAgree"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.4"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.6"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/assess-risk": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Assess the risk
     * @description Whether it is likely to be kept as promised: `none`, to `watch`, or `high`. The last assessment holds; while it is `watch` or `high` an open commitment is at risk. Moves no stage.
     *
     *     Needs `commitments:record`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsAssessRisk"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/assign-agency": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Assign an agency
     * @description Who sees to it. An agency may be unnamed: `{nameAsWritten}` alone. Assigned again in the same role it stands once, with the later instruction.
     *
     *     Needs `commitments:record`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsAssignAgency"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/attach-evidence": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Attach evidence
     * @description A paper that shows what happened: minutes, a letter, a photograph. The register keeps its address and digest; the paper itself may be stored with `POST /v1/files`, before or after, or be kept elsewhere. Where it is stored here, `size` and `mediaType` must be its own (text may be called any kind of text). The same paper is attached once. Welcome under a pause and after an exit.
     *
     *     Needs `commitments:record`. May be refused with `evidence-attached`, `evidence-differs`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsAttachEvidence"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.16"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/cancel": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel it
     * @description An exit: covers the stage until a `reopen` lifts it.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsCancel"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/close": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Close it
     * @description An exit: nothing more is expected.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsClose"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/commit-funds": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record funds committed
     * @description Money was set aside for it: a budget line, a decision. Each time adds to the total of its currency.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsCommitFunds"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/complete": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record people who completed
     * @description When as many completed as were granted a seat (or enrolled, where none were granted), the course is delivered.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsComplete"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/correct": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Correct what an event says
     * @description The original stays; from now on the event reads as corrected. Anything in its body can be corrected, `/occurredOn` too, by the rules that its command is asked. Refused too where an event that would no longer be lifted or set back contradicts others by now: `restores` names it.
     *
     *     Needs `commitments:correct`. May be refused with `unknown-event`, `already-withdrawn`, `not-correctable`, `invalid-field`, `invalid-body`, `not-stated`, `no-change`, `still-used`, `named-twice`, `milestone-scheduled`, `unknown-milestone`, `dependency-cycle`, `milestone-not-scheduled`, `evidence-not-attached`, `milestone-settled`, `permit-step-submitted`, `permit-step-not-submitted`, `permit-step-answered`, `occurrence-recorded`, `handover-not-recorded`, `fulfilment-not-recorded`, `evidence-attached`, `evidence-differs`, `dispute-recorded`, `dispute-not-recorded`, `dispute-settled`, `nothing-to-lift`, `names-itself`, `supersede-cycle`, `stage-not-reached`, `agency-not-assigned`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsCorrect"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.17"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.12"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/decline": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Decline it
     * @description An exit: the side that was to take it, or to give it, turned it down. The word for what was proposed or pledged; what both sides had agreed is rather cancelled, but the register takes the word that the paper has.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsDecline"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/deliver": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that it was delivered
     * @description The work is complete; a gift still waits for its hand-over.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsDeliver"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/disburse-funds": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record funds disbursed
     * @description Money was paid out. Each instalment adds to the total of its currency. A grant in cash is delivered when the instalments reach its value as it then is; one in another currency counts towards that by the `rate` that it names, and without one not at all. An approximate amount counts as it is stated.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsDisburseFunds"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/dispute": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Dispute what is recorded of it
     * @description A side says that it is not as the register has it. The stage stays as recorded until a correction, a withdrawal or a `reopen` changes it. A dispute is raised once; a new one takes a new id.
     *
     *     Needs `commitments:record`. May be refused with `dispute-recorded`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsDispute"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.18"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/enrol": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record people enrolled
     * @description People began the course; they are counted, never named.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsEnrol"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/grant-permit-step": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that a step was granted
     * @description Needs the step to be submitted, whatever the day. An infrastructure permit is delivered while every step that was submitted is granted, and at least one was.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`, `permit-step-not-submitted`, `permit-step-answered`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsGrantPermitStep"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.19"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/grant-scholarship": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Grant a scholarship
     * @description Seats on a course. May be given again: each grant adds its seats.
     *
     *     Needs `commitments:record`. May be refused with `not-stated`, `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsGrantScholarship"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.4"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.13"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/hand-over": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record a hand-over
     * @description One side's word until the other accepts it. Several are allowed (contractor to province, province to district); the first is the moment. `by` and `to` are those that the paper names: the commitment need not name them.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsHandOver"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/history": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the history of a commitment
     * @description Every event as it was recorded, oldest first or newest first, with the corrections and the withdrawal that came later.
     */
    get: {
      parameters: {
        query?: {
          /** @description Order; `-revision`: the newest first. Absent: the oldest first. */
          sort?: components["parameters"]["sort.2"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. */
          limit?: components["parameters"]["limit.2"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.10"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/hold-occurrence": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that an occurrence was held
     * @description A patrol, a meeting of the posts, a festival, a commemoration took place. Fulfils an event or commemoration; a recurring duty is never fulfilled as a whole. With a `window` it is one occurrence and is recorded once; also of a window that was reported missed, which then was not.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`, `occurrence-recorded`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsHoldOccurrence"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.20"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/lapse": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that it lapsed
     * @description An exit: its time ran out and nobody took it up. Nothing lapses by itself: what is overdue stays open until somebody says so.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsLapse"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/link": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Link it to an agreement, a meeting or a request
     * @description Files it under the agreement under which it was promised, the meeting at which it was given, the request that it answers: one of them at least, each instead of the one under which it was filed before. Holds at every day.
     *
     *     Needs `commitments:record`. May be refused with `no-change`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsLink"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.7"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/meet-milestone": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that a milestone was met
     * @description Also of one that was missed, partly met or waived before: met goes furthest and holds. Nobody is kept from meeting it before those that it waits for.
     *
     *     Needs `commitments:record`. May be refused with `milestone-not-scheduled`, `evidence-not-attached`, `named-twice`, `milestone-settled`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsMeetMilestone"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.21"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.14"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/miss-milestone": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that a milestone was not met
     * @description Somebody said so. It stays open and may still be met; that its day has passed is seen without it.
     *
     *     Needs `commitments:record`. May be refused with `milestone-not-scheduled`, `evidence-not-attached`, `named-twice`, `milestone-settled`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsMissMilestone"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.21"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.14"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/miss-occurrence": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that an occurrence was missed
     * @description What was expected in the `window` did not take place. Recorded once for each series and window, and not after it was held. Moves no stage.
     *
     *     Needs `commitments:record`. May be refused with `occurrence-recorded`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsMissOccurrence"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.22"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/partly-meet-milestone": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that a milestone was partly met
     * @description It stays open: it may still be met, or the rest be waived.
     *
     *     Needs `commitments:record`. May be refused with `milestone-not-scheduled`, `evidence-not-attached`, `named-twice`, `milestone-settled`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsPartlyMeetMilestone"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.21"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.14"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/pledge": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pledge a commitment
     * @description A side gave its word.
     *
     *     Needs `commitments:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsPledge"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.4"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.6"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/prepare": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that preparation started
     * @description Dossiers, surveys, procedures.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsPrepare"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/propose": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Propose a commitment
     * @description A side put it forward, or a paper shows the work but no promise.
     *
     *     Needs `commitments:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsPropose"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.4"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.6"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/reassign-agency": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Charge another agency in place of one
     * @description From its day on `to` sees to it in that role, with the instruction that `from` had. Needs `from` to have been charged with it in that role, whatever the day.
     *
     *     Needs `commitments:record`. May be refused with `agency-not-assigned`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsReassignAgency"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.8"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/reclassify": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change who may see it
     * @description The present visibility guards every moment of the thing, past ones too.
     *
     *     Needs `commitments:classify`. May be refused with `no-change`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsReclassify"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.7"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/record-expenditure": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record an expenditure
     * @description Money was spent on the work itself. Adds to the total of its currency; fulfils nothing.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsRecordExpenditure"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/refuse-permit-step": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that a step was refused
     * @description Needs the step to be submitted, whatever the day. A step that was granted is not refused after that: withdraw the grant, or reopen the commitment to a stage before.
     *
     *     Needs `commitments:record`. May be refused with `permit-step-not-submitted`, `permit-step-answered`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsRefusePermitStep"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.23"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/release-agency": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Release an agency
     * @description From its day on it no longer sees to it in that role. Needs it to have been charged with it in that role, whatever the day.
     *
     *     Needs `commitments:record`. May be refused with `agency-not-assigned`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsReleaseAgency"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.8"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/reopen": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reopen it
     * @description Lifts the exits (with a `stage` the pauses too) that did not certainly come after it. With a `stage`, which what is recorded must have reached, it is set back to that stage, and the events beyond it no longer count towards one. Set back to a stage before `delivered`, what counted towards the kind's own measure (completions; disbursements of a grant; granted permit steps; the occurrence) counts no more; seats granted and people enrolled that lie beyond the stage are seats no more, while money that moved and occurrences that were held stay in the totals.
     *
     *     Needs `commitments:record`. May be refused with `nothing-to-lift`, `stage-not-reached`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsReopen"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.24"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/report-progress": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Report progress
     * @description How far it is; moves no stage.
     *
     *     Needs `commitments:record`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsReportProgress"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/reschedule": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Move the due date
     * @description Rescheduled is not late: the first due date and every move are kept.
     *
     *     Needs `commitments:record`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsReschedule"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/reschedule-milestone": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Move the due date of a milestone
     * @description Rescheduled is not late: the first due date and every move are kept. Moves neither the commitment's due date nor those that wait for it.
     *
     *     Needs `commitments:record`. May be refused with `milestone-not-scheduled`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsRescheduleMilestone"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.25"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/resume": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Resume it
     * @description Lifts the pauses that did not certainly come after it, and records which.
     *
     *     Needs `commitments:record`. May be refused with `nothing-to-lift`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsResume"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.10"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/revalue": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change the value
     * @description From its own day on; the value before stays in history. Needs another value than it has on that day, as corrected too.
     *
     *     Needs `commitments:record`. May be refused with `no-change`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsRevalue"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.7"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/schedule-milestone": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Schedule a milestone
     * @description A step on the way with a due date of its own. It may wait for others of the same commitment, which are scheduled first and do not, directly or through others, wait for it.
     *
     *     Needs `commitments:record`. May be refused with `milestone-scheduled`, `unknown-milestone`, `dependency-cycle`, `named-twice`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsScheduleMilestone"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.26"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.15"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/settle-dispute": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Settle a dispute
     * @description Needs the dispute to be recorded, whatever the day. A settlement changes no fact: what was wrong is corrected.
     *
     *     Needs `commitments:record`. May be refused with `dispute-not-recorded`, `dispute-settled`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsSettleDispute"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.27"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/start": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that implementation started
     * @description Ground was broken, the work began.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsStart"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/submit-permit-step": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Submit a step of the permit chain
     * @description A dossier went to an authority. A step is submitted once: one that was refused and sent in again stays the same step, and is granted in the end with `grant-permit-step` or not; a new application takes another `stepId`.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`, `permit-step-submitted`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsSubmitPermitStep"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.28"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/supersede": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that another commitment took its place
     * @description An exit: what was promised goes on as `successorId`, which must exist. Neither itself nor, through others, one that it took the place of.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`, `names-itself`, `supersede-cycle`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsSupersede"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.16"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/suspend": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Suspend it
     * @description A pause covers the stage until a `resume` lifts it.
     *
     *     Needs `commitments:record`. May be refused with `ended`, `suspended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsSuspend"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.6"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/verify": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that fulfilment was verified
     * @description Somebody checked. With outcome `full` it needs a recorded fulfilment; `partial` says `done` of `planned`.
     *
     *     Needs `commitments:record`. May be refused with `fulfilment-not-recorded`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsVerify"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.29"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/waive-milestone": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Waive a milestone
     * @description It is no longer asked for. If it was met after all, that goes further and holds.
     *
     *     Needs `commitments:record`. May be refused with `milestone-not-scheduled`, `evidence-not-attached`, `named-twice`, `milestone-settled`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsWaiveMilestone"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.21"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.14"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/commitments/{id}/withdraw-event": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw an event recorded in error
     * @description The event stays in history, struck out, and counts no longer. Final: record the fact again if it holds after all. Refused where an event that would hold again, or read as it did before, contradicts others by now: `restores` names it.
     *
     *     Needs `commitments:correct`. May be refused with `unknown-event`, `already-withdrawn`, `withdrawal-final`, `still-used`, `named-twice`, `no-change`, `milestone-scheduled`, `unknown-milestone`, `dependency-cycle`, `milestone-not-scheduled`, `evidence-not-attached`, `milestone-settled`, `permit-step-submitted`, `permit-step-not-submitted`, `permit-step-answered`, `occurrence-recorded`, `handover-not-recorded`, `fulfilment-not-recorded`, `evidence-attached`, `evidence-differs`, `dispute-recorded`, `dispute-not-recorded`, `dispute-settled`, `nothing-to-lift`, `names-itself`, `supersede-cycle`, `stage-not-reached`, `agency-not-assigned`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["commitmentsWithdrawEvent"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.30"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.17"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/diff": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Compare two moments, each a day and a knowledge of it
     * @description What differs between the two, and how, of things that match the filters at one of them. The filters are those of commitments; where one says nothing of another sort of thing, things of that sort are left out.
     */
    get: {
      parameters: {
        query?: {
          /** @description The day of the first moment. Absent: the day of `fromKnownAt`. */
          fromValidAt?: components["parameters"]["fromValidAt"];
          /** @description As known then: a day (its end), an instant or a position. Absent: as known at the second moment. */
          fromKnownAt?: components["parameters"]["fromKnownAt"];
          /** @description Of these things alone. */
          thing?: components["parameters"]["thing"];
          /** @description That differ in one of these ways. */
          change?: components["parameters"]["change"];
          /** @description In any role; its parts and predecessors count, and duties that went to it. Several: any of them. */
          party?: components["parameters"]["party.2"];
          /** @description Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too. */
          corridor?: components["parameters"]["corridor.2"];
          kind?: components["parameters"]["kind"];
          stage?: components["parameters"]["stage.2"];
          /** @description The word of the schedule on the day asked about. */
          schedule?: components["parameters"]["schedule"];
          /** @description Neither kept nor ended. */
          open?: components["parameters"]["open"];
          /** @description Open, and last assessed as one to watch or of high risk. */
          atRisk?: components["parameters"]["atRisk"];
          /** @description `unaccepted`: handed over by the word of one side, which the other has not accepted. */
          handover?: components["parameters"]["handover"];
          /** @description A dispute about it is not settled. */
          disputed?: components["parameters"]["disputed"];
          /** @description The last day that the due date can mean is this day or later. */
          dueFrom?: components["parameters"]["dueFrom"];
          /** @description The last day that the due date can mean is this day or earlier. */
          dueTo?: components["parameters"]["dueTo"];
          /** @description Open and not possibly overdue, and the due date, read at its earliest, is over within so many days. */
          dueWithin?: components["parameters"]["dueWithin"];
          /** @description Certainly handed over, for the first time, on this day or later. */
          handedOverFrom?: components["parameters"]["handedOverFrom"];
          /** @description Certainly handed over, for the first time, on this day or earlier. */
          handedOverTo?: components["parameters"]["handedOverTo"];
          /** @description Whether an agency is charged with it, and named. */
          owner?: components["parameters"]["owner"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description A DAC sector code. */
          sector?: components["parameters"]["sector"];
          /** @description The party whose area it is to be done in; its parts and predecessors count. */
          place?: components["parameters"]["place"];
          /** @description Promised under that agreement, or carried over to it by a renewal. */
          agreement?: components["parameters"]["agreement"];
          /** @description Given at that meeting. */
          meeting?: components["parameters"]["meeting"];
          /** @description Answers that request. */
          request?: components["parameters"]["request"];
          /** @description Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on. */
          orphaned?: components["parameters"]["orphaned"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.21"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/events": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Follow what is recorded, as pages or live
     * @description Every event of the log in its order, as CloudEvents. Whoever keeps `after` of the last page, or the `id` of the last live event, comes back to it and misses nothing. With `Accept: text/event-stream` the same events come as they are recorded, as Server-Sent Events (`id`: the position, `event`: the type, `data`: the CloudEvent); a client that comes back says `Last-Event-ID`, which wins over `after`. With `Prefer: wait=5` a page that would be empty waits for news, at most 5 seconds.
     */
    get: {
      parameters: {
        query?: {
          /** @description What came after this position: `after` of a page, the `id` of a live event, or `asOf.position` of any answer. Absent: all. */
          after?: components["parameters"]["after.2"];
          /** @description Of these things alone; `ledger`: what the ledger says of itself. */
          thing?: components["parameters"]["thing.2"];
          /** @description Of that thing alone; needs `thing`. */
          id?: components["parameters"]["id.3"];
          /** @description Of that type. */
          type?: components["parameters"]["type"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. */
          limit?: components["parameters"]["limit.2"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
          /** @description Of a live stream: the `id` of the last event that is at hand. */
          "last-event-id"?: components["parameters"]["last-event-id"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.25"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/files": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Store a paper
     * @description A form with exactly one file, whatever the part is called. It is stored once, under the SHA-256 of its bytes, and never changed or deleted; the same bytes again are no error, so a lost answer is asked for by sending them again. The type is found by content: a name and a Content-Type count for nothing. At most 26214400 bytes of application/pdf, image/png, image/jpeg, image/tiff, image/heic, image/heif, image/webp, application/rtf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/vnd.openxmlformats-officedocument.presentationml.presentation, application/vnd.oasis.opendocument.text, application/vnd.oasis.opendocument.spreadsheet, application/vnd.oasis.opendocument.presentation, text/plain; text is UTF-8, CSV among it. Attach it with `attach-evidence`, which takes `sha256`, `size` and `mediaType` as they are answered, and `file` as its `uri`.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["filesStore"];
      responses: {
        200: components["responses"]["Answer200.26"];
        201: components["responses"]["Answer201.2"];
        400: components["responses"]["Answer400.5"];
        403: components["responses"]["Answer403"];
        408: components["responses"]["Answer408"];
        413: components["responses"]["Answer413.2"];
        415: components["responses"]["Answer415.3"];
        422: components["responses"]["Answer422.18"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.6"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/files/{sha256}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a paper
     * @description The bytes as they were stored, as a download: with the type that they have by content, and under their SHA-256 as a name. They never change: the `ETag` is the SHA-256, and caches may keep them for ever. `HEAD` answers size and type alone, and does not read the paper: only `GET` tells that one is damaged.
     */
    get: {
      parameters: {
        query?: never;
        header?: {
          /** @description The ETag of the bytes that are at hand. */
          "if-none-match"?: components["parameters"]["if-none-match.3"];
        };
        path: {
          /** @description 64 lower-case hexadecimal digits, as an event names it. */
          sha256: components["parameters"]["sha256"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.27"];
        304: components["responses"]["Answer304.2"];
        400: components["responses"]["Answer400.6"];
        404: components["responses"]["Answer404.5"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500.2"];
        503: components["responses"]["Answer503.7"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record a spreadsheet
     * @description A command on each row. The first row names the columns: `command` (as `commitments/agree`), `id`, `key`, then fields by their JSON path: `title.vi`, `due`, `claims.0.sourceId`. Amounts, quantities and dates are written as people write them (`10,6 tỷ đồng`, `trước ngày 30/9/2023`), several ids with `;` between them. `GET /v1/imports/templates/{thing}.xlsx` has the columns of a thing. A row whose first cell begins with `#` is a note. Of a workbook the first sheet that is not hidden is read; it holds no formulas, no merged cells, nothing that is hidden, no percentages, and no dates that do not show their day, month and year. While one cell cannot be read, nothing is recorded and each such cell is told; what the rules of the register refuse is refused row by row, and the others are recorded. With `validateOnly=true` nothing is recorded, and each row is tried out on top of those before it. The same file sent again, by whomever, records nothing twice. At most 10000 rows and 16777216 bytes.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a preview; nothing is recorded. */
          validateOnly?: components["parameters"]["validateOnly.2"];
        };
        header?: {
          /** @description Rows are told apart by their own keys. A row without a `key` has one made of its cells and of this one: under another, the same row is recorded anew. */
          "idempotency-key"?: components["parameters"]["idempotency-key.2"];
          /** @description Who gives the commands; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor.2"];
          /** @description W3C trace context; its trace id is kept as the events' correlation id. */
          traceparent?: components["parameters"]["traceparent.2"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["importsRecord"];
      responses: {
        200: components["responses"]["Answer200.28"];
        400: components["responses"]["Answer400.7"];
        408: components["responses"]["Answer408"];
        413: components["responses"]["Answer413.3"];
        415: components["responses"]["Answer415.4"];
        422: components["responses"]["Answer422.19"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.8"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/agreements.csv": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of agreements to fill in, as CSV
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.29"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/agreements.xlsx": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of agreements to fill in, as a workbook
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.30"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/commitments.csv": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of commitments to fill in, as CSV
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.29"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/commitments.xlsx": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of commitments to fill in, as a workbook
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.30"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/indicators.csv": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of indicators to fill in, as CSV
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.29"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/indicators.xlsx": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of indicators to fill in, as a workbook
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.30"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/meetings.csv": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of meetings to fill in, as CSV
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.29"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/meetings.xlsx": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of meetings to fill in, as a workbook
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.30"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/parties.csv": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of parties to fill in, as CSV
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.29"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/parties.xlsx": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of parties to fill in, as a workbook
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.30"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/requests.csv": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of requests to fill in, as CSV
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.29"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/requests.xlsx": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of requests to fill in, as a workbook
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.30"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/sources.csv": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of sources to fill in, as CSV
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.29"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/imports/templates/sources.xlsx": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A table of sources to fill in, as a workbook
     * @description The columns that the commands take, the example of each command as a row, and what each column means: in a workbook on its second sheet, in CSV as notes after the rows. It imports as it stands, so put your own rows in the place of the examples.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.30"];
        400: components["responses"]["Answer400.8"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/indicators": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List indicators on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          /** @description A currency of ISO 4217 or a measure. */
          unit?: components["parameters"]["unit"];
          /** @description The whole name of the area, whatever case and diacritics. */
          geography?: components["parameters"]["geography"];
          aggregation?: components["parameters"]["aggregation"];
          /** @description A figure of its series is an estimate still. */
          hasEstimate?: components["parameters"]["hasEstimate"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Order; `-` before it for the other direction. Absent: id. */
          sort?: components["parameters"]["sort.8"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.31"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/indicators/define": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Define an indicator, under an id chosen for it
     * @description A figure that is followed from period to period, in one unit, of one area. Its figures are reported, never promised: they stand in no total of commitments.
     *
     *     Needs `indicators:record`. May be refused with `already-recorded`, `unknown-unit`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["indicatorsDefine"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.31"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.20"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/indicators/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read an indicator on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.32"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/indicators/{id}/correct": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Correct what an event says
     * @description The original stays; from now on the event reads as corrected. Anything in its body can be corrected, `/occurredOn` too, by the rules that its command is asked. Refused too where an event that would no longer be lifted or set back contradicts others by now: `restores` names it.
     *
     *     Needs `indicators:correct`. May be refused with `unknown-event`, `already-withdrawn`, `not-correctable`, `invalid-field`, `invalid-body`, `not-stated`, `no-change`, `still-used`, `unknown-unit`, `target-set`, `observation-reported`, `period-ahead`, `observation-not-reported`, `status-set-back`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["indicatorsCorrect"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.32"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.21"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/indicators/{id}/define": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Define an indicator
     * @description A figure that is followed from period to period, in one unit, of one area. Its figures are reported, never promised: they stand in no total of commitments.
     *
     *     Needs `indicators:record`. May be refused with `already-recorded`, `unknown-unit`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["indicatorsDefine"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.4"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.31"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.22"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/indicators/{id}/history": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the history of an indicator
     * @description Every event as it was recorded, oldest first or newest first, with the corrections and the withdrawal that came later.
     */
    get: {
      parameters: {
        query?: {
          /** @description Order; `-revision`: the newest first. Absent: the oldest first. */
          sort?: components["parameters"]["sort.2"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. */
          limit?: components["parameters"]["limit.2"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.10"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/indicators/{id}/reclassify": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change who may see it
     * @description The present visibility guards every moment of the thing, past ones too.
     *
     *     Needs `indicators:classify`. May be refused with `no-change`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["indicatorsReclassify"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.7"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/indicators/{id}/report-observation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Report a figure
     * @description What a source gives for a period; `occurredOn` is the day on which it was given. Figures of several sources for one period stand side by side, each under an id of its own, and are never averaged or added. What is given for a period that begins later is an estimate.
     *
     *     Needs `indicators:record`. May be refused with `observation-reported`, `period-ahead`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["indicatorsReportObservation"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.33"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.23"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/indicators/{id}/revise-observation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revise a figure
     * @description A new figure for the same period from those who gave the first: what was given stays beside it. It keeps the qualifier that it had unless another is given. An estimate becomes provisional and final, never the other way, in whichever order that is recorded: a final figure can be revised to another final one. What was wrongly recorded is corrected instead.
     *
     *     Needs `indicators:record`. May be refused with `observation-not-reported`, `status-set-back`, `period-ahead`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["indicatorsReviseObservation"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.34"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.23"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/indicators/{id}/set-target": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Set a target
     * @description What is aimed at in a period. A period has one target; another figure for it is a correction.
     *
     *     Needs `indicators:record`. May be refused with `target-set`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["indicatorsSetTarget"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.35"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/indicators/{id}/withdraw-event": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw an event recorded in error
     * @description The event stays in history, struck out, and counts no longer. Final: record the fact again if it holds after all. Refused where an event that would hold again, or read as it did before, contradicts others by now: `restores` names it.
     *
     *     Needs `indicators:correct`. May be refused with `unknown-event`, `already-withdrawn`, `withdrawal-final`, `still-used`, `unknown-unit`, `target-set`, `observation-reported`, `period-ahead`, `observation-not-reported`, `status-set-back`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["indicatorsWithdrawEvent"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.36"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.24"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List meetings on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          /** @description Among its parties; parts and predecessors of that one count. Several: any of them. */
          party?: components["parameters"]["party"];
          /** @description Between two provinces, their districts and units counted, or two countries: both among its parties. */
          corridor?: components["parameters"]["corridor"];
          /** @description The whole name of its series, whatever case and diacritics. */
          series?: components["parameters"]["series"];
          stage?: components["parameters"]["stage.3"];
          /** @description It may lie on that day or later: on which it was held, else for which it is planned. */
          from?: components["parameters"]["from"];
          /** @description It may lie on that day or earlier. */
          to?: components["parameters"]["to"];
          /** @description Found anywhere in the words that say where, whatever case and diacritics. */
          place?: components["parameters"]["place.2"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or the name of the series, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text.2"];
          /** @description Order; `-` before it for the other direction. Absent: id. */
          sort?: components["parameters"]["sort.9"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.33"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings/hold": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that a meeting was held, under an id chosen for it
     * @description The sides met, on `occurredOn`. Needs no schedule: what nobody announced was held all the same. The countries of the parties, as registered when the meeting first names them, are recorded beside it: they are the meeting's sides.
     *
     *     Needs `meetings:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `party-not-there`, `scheduled-after-held`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["meetingsHold"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.37"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.25"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings/schedule": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Schedule a meeting, under an id chosen for it
     * @description The sides settled that they meet: `occurredOn` is the day on which they did so, `plannedFor` the day of the meeting, which may lie ahead. What it states holds until the holding states it anew. A meeting is scheduled before it is held: the next session is a meeting of its own. The countries of the parties, as registered when the meeting first names them, are recorded beside it: they are the meeting's sides.
     *
     *     Needs `meetings:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `party-not-there`, `scheduled-after-held`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["meetingsSchedule"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.37"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.25"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a meeting on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.34"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings/{id}/agree-minutes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that sides agreed the minutes
     * @description One side, or several at once. The minutes are agreed, and the meeting has come to `minutes-agreed`, once all its sides have; until then `minutes.missing` names the others. Needs the meeting to be recorded as held; the day does not matter.
     *
     *     Needs `meetings:record`. May be refused with `meeting-not-held`, `side-not-there`, `minutes-agreed`, `named-twice`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["meetingsAgreeMinutes"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.38"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.26"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings/{id}/correct": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Correct what an event says
     * @description The original stays; from now on the event reads as corrected. Anything in its body can be corrected, `/occurredOn` too, by the rules that its command is asked. Refused too where an event that would no longer be lifted or set back contradicts others by now: `restores` names it.
     *
     *     Needs `meetings:correct`. May be refused with `unknown-event`, `already-withdrawn`, `not-correctable`, `invalid-field`, `invalid-body`, `not-stated`, `no-change`, `still-used`, `named-twice`, `party-not-there`, `scheduled-after-held`, `meeting-not-held`, `side-not-there`, `minutes-agreed`, `communique-issued`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["meetingsCorrect"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.39"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.27"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings/{id}/history": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the history of a meeting
     * @description Every event as it was recorded, oldest first or newest first, with the corrections and the withdrawal that came later.
     */
    get: {
      parameters: {
        query?: {
          /** @description Order; `-revision`: the newest first. Absent: the oldest first. */
          sort?: components["parameters"]["sort.2"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. */
          limit?: components["parameters"]["limit.2"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.10"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings/{id}/hold": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that a meeting was held
     * @description The sides met, on `occurredOn`. Needs no schedule: what nobody announced was held all the same. The countries of the parties, as registered when the meeting first names them, are recorded beside it: they are the meeting's sides.
     *
     *     Needs `meetings:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `party-not-there`, `scheduled-after-held`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["meetingsHold"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.4"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.37"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.28"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings/{id}/issue-communique": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that a communiqué was issued
     * @description A meeting has one. Needs the meeting to be recorded as held; the day does not matter.
     *
     *     Needs `meetings:record`. May be refused with `meeting-not-held`, `communique-issued`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["meetingsIssueCommunique"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.40"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings/{id}/reclassify": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change who may see it
     * @description The present visibility guards every moment of the thing, past ones too.
     *
     *     Needs `meetings:classify`. May be refused with `no-change`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["meetingsReclassify"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.7"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings/{id}/review": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the matrix of a review meeting on a day, as known at a moment
     * @description Every commitment between its parties since the last session of its series that was held, with the assessments of each side at both sessions, what was carried over and why; and the requests between them. A commitment stands between two of them where one, a part of it or who goes on for it, is obliged and another benefits or is obliged too; what was given at the sessions is there as well.
     */
    get: {
      parameters: {
        query?: {
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The meeting's id. */
          id: components["parameters"]["id.4"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.35"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings/{id}/review-commitment": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record how a side assesses a commitment
     * @description Each side says for itself how it sees a commitment, and both may differ. A side that thinks better of it says so again: of its assessments of one commitment the last certain one holds, and the history shows all. One recorded in error is corrected. Changes nothing of the commitment itself. What is said is said at the meeting: needs it to be recorded as held; the day does not matter, so that a side may speak before or after it.
     *
     *     Needs `meetings:record`. May be refused with `meeting-not-held`, `side-not-there`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["meetingsReviewCommitment"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.41"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.29"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings/{id}/schedule": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Schedule a meeting
     * @description The sides settled that they meet: `occurredOn` is the day on which they did so, `plannedFor` the day of the meeting, which may lie ahead. What it states holds until the holding states it anew. A meeting is scheduled before it is held: the next session is a meeting of its own. The countries of the parties, as registered when the meeting first names them, are recorded beside it: they are the meeting's sides.
     *
     *     Needs `meetings:record`. May be refused with `not-stated`, `already-recorded`, `named-twice`, `party-not-there`, `scheduled-after-held`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["meetingsSchedule"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.4"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.37"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.28"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/meetings/{id}/withdraw-event": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw an event recorded in error
     * @description The event stays in history, struck out, and counts no longer. Final: record the fact again if it holds after all. Refused where an event that would hold again, or read as it did before, contradicts others by now: `restores` names it.
     *
     *     Needs `meetings:correct`. May be refused with `unknown-event`, `already-withdrawn`, `withdrawal-final`, `still-used`, `named-twice`, `party-not-there`, `scheduled-after-held`, `meeting-not-held`, `side-not-there`, `minutes-agreed`, `communique-issued`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["meetingsWithdrawEvent"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.42"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.30"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parse": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read an amount, a quantity or a date as people write it
     * @description Vietnamese and English, figures and words: `10,6 tỷ đồng`, `gần 197 triệu USD`, `30 cán bộ`, `trước ngày 30/9/2023`, `quý II/2024`, `before 2023-09-30`. A reading's `value` goes into a command as it stands. It never guesses: rubbish, something left over, two values, a missing currency, a day that the calendar does not have and a figure that says two things are refused with `NOT_UNDERSTOOD`, `offset` and `rest`; of a figure that says two things `either` has both readings, and of a text that is clearly no kind `tried` says of each why not. Nothing is recorded.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["parse"];
      responses: {
        200: components["responses"]["Answer200.36"];
        400: components["responses"]["Answer400.9"];
        408: components["responses"]["Answer408"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.31"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List parties on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          level?: components["parameters"]["level"];
          country?: components["parameters"]["country"];
          /** @description Parts of that party, and parts of those. */
          partOf?: components["parameters"]["partOf"];
          /** @description How it has ended by the day asked about; `no`: it lives. */
          ended?: components["parameters"]["ended"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in a name that it has or had, an alias or an identifier, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text.3"];
          /** @description Order; `-` before it for the other direction. Absent: id. */
          sort?: components["parameters"]["sort.10"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.37"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/merge": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Merge parties into a new one, under an id chosen for it
     * @description Two parties or more end, and their successor begins, under an id that no party has yet, also where it bears the name of one that goes into it. A policy records in each predecessor, with `succeed`, what it went into; while that stands the merger is not withdrawn, nor the predecessor taken from it by a correction: withdraw the successions first. Nor does a correction add one that was not given `succeed` before. Where the new party belongs, `place-under` says.
     *
     *     Needs `parties:record`. May be refused with `already-recorded`, `already-begun`, `names-itself`, `named-twice`, `already-succeeded`, `party-ended`, `party-not-begun`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesMerge"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.43"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.32"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/register": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register a party, under an id chosen for it
     * @description A state, ministry, province, district, unit, organisation or company that gives or takes a word.
     *
     *     Needs `parties:record`. May be refused with `already-recorded`, `already-begun`, `part-of-itself`, `part-of-cycle`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesRegister"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.44"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.33"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a party on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.38"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/correct": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Correct what an event says
     * @description The original stays; from now on the event reads as corrected. Anything in its body can be corrected, `/occurredOn` too, by the rules that its command is asked. Refused too where an event that would no longer be lifted or set back contradicts others by now: `restores` names it.
     *
     *     Needs `parties:correct`. May be refused with `unknown-event`, `already-withdrawn`, `not-correctable`, `invalid-field`, `invalid-body`, `not-stated`, `no-change`, `still-used`, `not-succeeded`, `part-of-itself`, `part-of-cycle`, `party-ended`, `party-not-begun`, `names-itself`, `named-twice`, `already-succeeded`, `not-merged`, `lineage-cycle`, `not-a-successor`, `not-its-duty`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesCorrect"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.45"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.34"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/dissolve": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Dissolve a party
     * @description A party ends, as it does once, and no other goes on in its place. Its duties are orphans until `transfer-function` moves them.
     *
     *     Needs `parties:record`. May be refused with `party-ended`, `party-not-begun`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesDissolve"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.46"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/history": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the history of a party
     * @description Every event as it was recorded, oldest first or newest first, with the corrections and the withdrawal that came later.
     */
    get: {
      parameters: {
        query?: {
          /** @description Order; `-revision`: the newest first. Absent: the oldest first. */
          sort?: components["parameters"]["sort.2"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. */
          limit?: components["parameters"]["limit.2"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.10"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/lineage": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the genealogy of a party on a day, as known at a moment
     * @description All parties that mergers and splits join to it, up and down, as far as these have happened by that day.
     */
    get: {
      parameters: {
        query?: {
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The party's id. */
          id: components["parameters"]["id.5"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.39"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/merge": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Merge parties into a new one
     * @description Two parties or more end, and their successor begins, under an id that no party has yet, also where it bears the name of one that goes into it. A policy records in each predecessor, with `succeed`, what it went into; while that stands the merger is not withdrawn, nor the predecessor taken from it by a correction: withdraw the successions first. Nor does a correction add one that was not given `succeed` before. Where the new party belongs, `place-under` says.
     *
     *     Needs `parties:record`. May be refused with `already-recorded`, `already-begun`, `names-itself`, `named-twice`, `already-succeeded`, `party-ended`, `party-not-begun`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesMerge"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.4"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.43"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.35"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/place-under": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Place a party under another
     * @description From its day on, which may lie ahead, the party belongs to another.
     *
     *     Needs `parties:record`. May be refused with `party-ended`, `party-not-begun`, `part-of-itself`, `part-of-cycle`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesPlaceUnder"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.47"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.36"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/reclassify": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change who may see it
     * @description The present visibility guards every moment of the thing, past ones too.
     *
     *     Needs `parties:classify`. May be refused with `no-change`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesReclassify"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.7"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/record-alias": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record another spelling of its name
     * @description As papers write it, rightly or not; it is found by it on every day. A name that it bore by law is a `rename`.
     *
     *     Needs `parties:record`. May be refused with `no-change`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesRecordAlias"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.7"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/register": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register a party
     * @description A state, ministry, province, district, unit, organisation or company that gives or takes a word.
     *
     *     Needs `parties:record`. May be refused with `already-recorded`, `already-begun`, `part-of-itself`, `part-of-cycle`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesRegister"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.4"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.44"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.36"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/rename": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rename a party
     * @description From its day on, which may lie ahead, it bears these names, in all languages: a language that is not given has none any more. The party stays the same; the names before stay known.
     *
     *     Needs `parties:record`. May be refused with `party-ended`, `party-not-begun`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesRename"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.46"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/split": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Split a party
     * @description A party ends and others go on, each registered under an id of its own, also one that keeps the name. A duty that `allocation` gives to none of them is an orphan until `transfer-function` moves it; it names duties of this party, or of one that it goes on for.
     *
     *     Needs `parties:record`. May be refused with `names-itself`, `named-twice`, `not-a-successor`, `party-ended`, `party-not-begun`, `lineage-cycle`, `not-its-duty`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesSplit"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.48"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.37"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/succeed": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record what a party went into
     * @description A party ends: it was merged. The policy of mergers gives this to each predecessor, with the day of the merger; give it yourself only to one that the merger does not name and should: then correct the merger.
     *
     *     Needs `parties:record`. May be refused with `names-itself`, `already-succeeded`, `party-ended`, `party-not-begun`, `not-merged`, `lineage-cycle`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesSucceed"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.49"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.38"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/transfer-function": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Transfer a function
     * @description From its day on another party, which lives then, has the function and its duties. A party need not have ended for that, and one that has ended can still be given it; of two transfers of the same duty the later holds. `commitments` are duties of this party (it gave or got the word, or is charged with it), or of one that it goes on for.
     *
     *     Needs `parties:record`. May be refused with `names-itself`, `named-twice`, `party-ended`, `party-not-begun`, `not-its-duty`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesTransferFunction"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.46"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.39"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/parties/{id}/withdraw-event": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw an event recorded in error
     * @description The event stays in history, struck out, and counts no longer. Final: record the fact again if it holds after all. Refused where an event that would hold again, or read as it did before, contradicts others by now: `restores` names it.
     *
     *     Needs `parties:correct`. May be refused with `unknown-event`, `already-withdrawn`, `withdrawal-final`, `still-used`, `not-succeeded`, `part-of-itself`, `part-of-cycle`, `no-change`, `party-ended`, `party-not-begun`, `names-itself`, `named-twice`, `already-succeeded`, `not-merged`, `lineage-cycle`, `not-a-successor`, `not-its-duty`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["partiesWithdrawEvent"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.50"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.40"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/reports/agreements": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Report on the agreements of a period, as known at a moment
     * @description What the yearly report on international agreements asks for: which were signed, amended or supplemented, extended, renewed and ended in the period, and which are in force on its last day. Where a date is fuzzy an agreement is there `possibly`, else `certainly`.
     */
    get: {
      parameters: {
        query: {
          /** @description The first day of the period. */
          from: components["parameters"]["from.2"];
          /** @description Its last day, and the day asked about. */
          to: components["parameters"]["to.2"];
          /** @description Among its parties on a day of the period; parts and predecessors of that one count. Several: any of them. */
          party?: components["parameters"]["party.5"];
          /** @description Between two provinces, their districts and units counted, or two countries: both among its parties. */
          corridor?: components["parameters"]["corridor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.40"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List requests on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          /** @description Who asks: with it, the out-box of a party. Its parts and predecessors count. Several: any of them. */
          from?: components["parameters"]["from.3"];
          /** @description Whom it was put to: with it, the in-box of a party. Its parts and predecessors count. Several: any of them. */
          to?: components["parameters"]["to.3"];
          /** @description Who alone can say yes. Its parts and predecessors count. Several: any of them. */
          decider?: components["parameters"]["decider"];
          /** @description Who has to act now: the decider, else the authority that it was last passed on to, else the party asked. Its parts and predecessors count. Several: any of them. */
          waitingOn?: components["parameters"]["waitingOn"];
          /** @description In any role. Its parts and predecessors count. Several: any of them. */
          party?: components["parameters"]["party.6"];
          /** @description A party, its parts and predecessors counted, or a country: the answer is due from one of its own. */
          waitingOnUs?: components["parameters"]["waitingOnUs"];
          /** @description A party, its parts and predecessors counted, or a country: one of its own takes part, and the answer is due from somebody else. */
          waitingOnThem?: components["parameters"]["waitingOnThem"];
          /** @description Between two provinces, their districts and units counted, or two countries: one asks the other. */
          corridor?: components["parameters"]["corridor.5"];
          stage?: components["parameters"]["stage.4"];
          /** @description The word of its schedule on the day asked about. */
          schedule?: components["parameters"]["schedule.2"];
          /** @description Neither answered nor ended. */
          open?: components["parameters"]["open.2"];
          /** @description The last day that the day to respond by can mean is this day or later. */
          dueFrom?: components["parameters"]["dueFrom.2"];
          /** @description The last day that the day to respond by can mean is this day or earlier. */
          dueTo?: components["parameters"]["dueTo.2"];
          /** @description Whether an agency is charged with it, and named. */
          owner?: components["parameters"]["owner"];
          /** @description Charged with it in any role; its parts and predecessors count. */
          agency?: components["parameters"]["agency"];
          /** @description Made at that meeting. */
          meeting?: components["parameters"]["meeting.2"];
          /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
          source?: components["parameters"]["source"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Order; `-` before it for the other direction. Absent: id. */
          sort?: components["parameters"]["sort.11"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.41"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/submit": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Submit a request, under an id chosen for it
     * @description One side asks another for something. It is no commitment until it is accepted, and stands in no total of commitments. Where another than `to` decides, name it as `decider`: the request waits on that one. To several parties: one request each. Nothing else of it can have happened before.
     *
     *     Needs `requests:record`. May be refused with `already-recorded`, `named-twice`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsSubmit"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.31"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.41"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a request on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.42"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/accept": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept it
     * @description The whole of what was asked is promised: the commitment is agreed with it, under `commitmentId`, on the same day and from the same sources, and names the request. A request is answered once; late news of an answer of another kind that came before stands beside it, and the page says `answered-twice`. Where that commitment stands for this request already, agreed as the acceptance says, it stays as it is.
     *
     *     Needs `requests:record`. May be refused with `before-submission`, `request-answered`, `ended`, `suspended`, `commitment-recorded`, `named-twice`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsAccept"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.51"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.42"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/accept-partly": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept it in part
     * @description Some of what was asked is promised: as `accept`, with what was not taken in `dropped`. It answers the request; the rest is asked again as a request of its own.
     *
     *     Needs `requests:record`. May be refused with `before-submission`, `request-answered`, `ended`, `suspended`, `commitment-recorded`, `named-twice`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsAcceptPartly"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.51"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.42"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/acknowledge": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that it was acknowledged
     * @description The side asked, or `by`, confirmed that it has the request. May be given again: each authority on the way confirms for itself.
     *
     *     Needs `requests:record`. May be refused with `before-submission`, `request-answered`, `ended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsAcknowledge"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.52"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/answer": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Answer it otherwise
     * @description It was answered without being taken or turned down: with information, or with what was done already.
     *
     *     Needs `requests:record`. May be refused with `before-submission`, `request-answered`, `ended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsAnswer"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.52"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/assign-agency": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Assign an agency
     * @description Who sees to it. An agency may be unnamed: `{nameAsWritten}` alone. Assigned again in the same role it stands once, with the later instruction.
     *
     *     Needs `requests:record`. May be refused with `before-submission`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsAssignAgency"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.53"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/correct": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Correct what an event says
     * @description The original stays; from now on the event reads as corrected. Anything in its body can be corrected, `/occurredOn` too, by the rules that its command is asked. Refused too where an event that would no longer be lifted or set back contradicts others by now: `restores` names it.
     *
     *     Needs `requests:correct`. May be refused with `unknown-event`, `already-withdrawn`, `not-correctable`, `invalid-field`, `invalid-body`, `not-stated`, `no-change`, `still-used`, `ended`, `named-twice`, `before-submission`, `request-answered`, `commitment-recorded`, `agency-not-assigned`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsCorrect"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.54"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.43"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/decline": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Decline it
     * @description It was turned down: an answer like any other.
     *
     *     Needs `requests:record`. May be refused with `before-submission`, `request-answered`, `ended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsDecline"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.52"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/escalate": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pass it upwards
     * @description It was put before a higher authority. It stays one request, counted once, as old as its submission; unless a `decider` is named, it waits on the authority of the last escalation. Needs no recorded acknowledgement.
     *
     *     Needs `requests:record`. May be refused with `before-submission`, `request-answered`, `ended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsEscalate"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.52"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/history": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the history of a request
     * @description Every event as it was recorded, oldest first or newest first, with the corrections and the withdrawal that came later.
     */
    get: {
      parameters: {
        query?: {
          /** @description Order; `-revision`: the newest first. Absent: the oldest first. */
          sort?: components["parameters"]["sort.2"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. */
          limit?: components["parameters"]["limit.2"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.10"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/lapse": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record that it lapsed
     * @description An exit, no answer: what it was about is over. Nothing lapses by itself: what is overdue stays open until somebody says so.
     *
     *     Needs `requests:record`. May be refused with `before-submission`, `request-answered`, `ended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsLapse"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.52"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/reassign-agency": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Charge another agency in place of one
     * @description From its day on `to` sees to it in that role, with the instruction that `from` had. Needs `from` to have been charged with it in that role, whatever the day.
     *
     *     Needs `requests:record`. May be refused with `agency-not-assigned`, `before-submission`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsReassignAgency"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.55"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/reclassify": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change who may see it
     * @description The present visibility guards every moment of the thing, past ones too.
     *
     *     Needs `requests:classify`. May be refused with `no-change`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsReclassify"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.7"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/release-agency": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Release an agency
     * @description From its day on it no longer sees to it in that role. Needs it to have been charged with it in that role, whatever the day.
     *
     *     Needs `requests:record`. May be refused with `agency-not-assigned`, `before-submission`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsReleaseAgency"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.55"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/submit": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Submit a request
     * @description One side asks another for something. It is no commitment until it is accepted, and stands in no total of commitments. Where another than `to` decides, name it as `decider`: the request waits on that one. To several parties: one request each. Nothing else of it can have happened before.
     *
     *     Needs `requests:record`. May be refused with `already-recorded`, `named-twice`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsSubmit"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.4"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.31"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.42"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/withdraw": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw it
     * @description An exit, no answer: the side that asked takes it back. A request recorded in error is withdrawn with `withdraw-event`.
     *
     *     Needs `requests:record`. May be refused with `before-submission`, `request-answered`, `ended`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsWithdraw"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.52"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/requests/{id}/withdraw-event": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw an event recorded in error
     * @description The event stays in history, struck out, and counts no longer. Final: record the fact again if it holds after all. Refused where an event that would hold again, or read as it did before, contradicts others by now: `restores` names it.
     *
     *     Needs `requests:correct`. May be refused with `unknown-event`, `already-withdrawn`, `withdrawal-final`, `still-used`, `ended`, `named-twice`, `before-submission`, `request-answered`, `commitment-recorded`, `agency-not-assigned`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["requestsWithdrawEvent"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.56"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.44"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/search": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Find anything by its words on a day, as known at a moment
     * @description What has the text as its id comes first, then what has a word that begins with all of the text, then what has each of its words at the beginning of one, then all else that has them as fragments. Within these: commitments, agreements, requests, meetings, parties, sources, indicators, each by id.
     */
    get: {
      parameters: {
        query: {
          /** @description Every word of it is found in what the thing is called, or in its id, whatever case and diacritics; `d` finds `đ`. A party by every name and alias, an agreement by its number as well. */
          text: components["parameters"]["text.4"];
          /** @description Among these things alone. */
          thing?: components["parameters"]["thing.3"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. */
          limit?: components["parameters"]["limit.2"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.43"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sources": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List sources on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          type?: components["parameters"]["type.2"];
          /** @description The whole name, whatever case and diacritics. */
          publisher?: components["parameters"]["publisher"];
          /** @description Events of that thing name it in their claims or as a communiqué, a claim of the thing was taken from it, or it has a conflict about the thing. */
          about?: components["parameters"]["about"];
          /** @description A conflict of that kind is recorded at it. */
          conflicts?: components["parameters"]["conflicts"];
          /** @description Whether it is not to be relied on any more. */
          retracted?: components["parameters"]["retracted"];
          /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
          text?: components["parameters"]["text"];
          /** @description Order; `-` before it for the other direction. Absent: id. */
          sort?: components["parameters"]["sort.12"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
          limit?: components["parameters"]["limit"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
          lang?: components["parameters"]["lang"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.44"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        406: components["responses"]["Answer406.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sources/register": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register a source, under an id chosen for it
     * @description A paper, page, law or speech that facts are taken from; claims name it by its id.
     *
     *     Needs `sources:record`. May be refused with `already-recorded`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path?: never;
        cookie?: never;
      };
      requestBody: components["requestBodies"]["sourcesRegister"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.31"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.45"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sources/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a source on a day, as known at a moment */
    get: {
      parameters: {
        query?: {
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.45"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sources/{id}/correct": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Correct what an event says
     * @description The original stays; from now on the event reads as corrected. Anything in its body can be corrected, `/occurredOn` too, by the rules that its command is asked. Refused too where an event that would no longer be lifted or set back contradicts others by now: `restores` names it.
     *
     *     Needs `sources:correct`. May be refused with `unknown-event`, `already-withdrawn`, `not-correctable`, `invalid-field`, `invalid-body`, `not-stated`, `no-change`, `still-used`, `names-itself`, `already-retracted`, `claim-recorded`, `conflict-recorded`, `named-twice`, `conflict-elsewhere`, `unknown-claim`, `other-subject`, `unknown-conflict`, `not-in-conflict`, `already-resolved`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["sourcesCorrect"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.57"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.46"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sources/{id}/extract-claim": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Extract a claim
     * @description What the source says of one field of one thing. It changes no fact: it stands beside what other sources say of the same.
     *
     *     Needs `sources:record`. May be refused with `claim-recorded`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["sourcesExtractClaim"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.58"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sources/{id}/history": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the history of a source
     * @description Every event as it was recorded, oldest first or newest first, with the corrections and the withdrawal that came later.
     */
    get: {
      parameters: {
        query?: {
          /** @description Order; `-revision`: the newest first. Absent: the oldest first. */
          sort?: components["parameters"]["sort.2"];
          /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. */
          limit?: components["parameters"]["limit.2"];
          /** @description Where to go on: taken from `next`, with the same filters. */
          cursor?: components["parameters"]["cursor"];
          /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
          validAt?: components["parameters"]["validAt"];
          /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
          knownAt?: components["parameters"]["knownAt"];
          /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
          after?: components["parameters"]["after"];
        };
        header?: {
          /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
          prefer?: components["parameters"]["prefer"];
          /** @description The ETag of the answer that is at hand. */
          "if-none-match"?: components["parameters"]["if-none-match"];
        };
        path: {
          /** @description The thing's id. */
          id: components["parameters"]["id"];
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: components["responses"]["Answer200.10"];
        304: components["responses"]["Answer304"];
        400: components["responses"]["Answer400.2"];
        404: components["responses"]["Answer404.2"];
        408: components["responses"]["Answer408"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.3"];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sources/{id}/reclassify": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change who may see it
     * @description The present visibility guards every moment of the thing, past ones too.
     *
     *     Needs `sources:classify`. May be refused with `no-change`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["sourcesReclassify"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.4"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.7"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sources/{id}/record-conflict": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record a conflict of claims
     * @description Claims about one field of one thing, of this source and of others, that cannot all be true. Open until it is resolved. One claim at least is this source's, and no two of them are between them in a conflict of one of these sources already. While it stands no claim of this source that it names is withdrawn; a claim of another source can be, and the conflict names it still: resolve it, or withdraw it.
     *
     *     Needs `sources:record`. May be refused with `conflict-recorded`, `named-twice`, `conflict-elsewhere`, `unknown-claim`, `other-subject`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["sourcesRecordConflict"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.59"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.47"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sources/{id}/register": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register a source
     * @description A paper, page, law or speech that facts are taken from; claims name it by its id.
     *
     *     Needs `sources:record`. May be refused with `already-recorded`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["sourcesRegister"];
      responses: {
        200: components["responses"]["Answer200.7"];
        201: components["responses"]["Answer201"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.4"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.31"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.4"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sources/{id}/resolve-conflict": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Resolve a conflict
     * @description Which claim is to be believed, and why. No claim is deleted and no fact changed: where the thing itself reads otherwise, `correct` it.
     *
     *     Needs `sources:record`. May be refused with `unknown-conflict`, `not-in-conflict`, `already-resolved`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["sourcesResolveConflict"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.60"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.48"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sources/{id}/retract": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Retract a source
     * @description Its publisher took it back, or it should not have been relied on. It stays readable, marked, and so do the facts and claims taken from it; claims can still be taken from it and set against others.
     *
     *     Needs `sources:record`. May be refused with `names-itself`, `already-retracted`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["sourcesRetract"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.61"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.38"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sources/{id}/withdraw-event": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw an event recorded in error
     * @description The event stays in history, struck out, and counts no longer. Final: record the fact again if it holds after all. Refused where an event that would hold again, or read as it did before, contradicts others by now: `restores` names it.
     *
     *     Needs `sources:correct`. May be refused with `unknown-event`, `already-withdrawn`, `withdrawal-final`, `still-used`, `names-itself`, `already-retracted`, `claim-recorded`, `conflict-recorded`, `named-twice`, `conflict-elsewhere`, `unknown-claim`, `other-subject`, `unknown-conflict`, `not-in-conflict`, `already-resolved`.
     */
    post: {
      parameters: {
        query?: {
          /** @description true: a dry run. It fails if and only if the real one would. */
          validateOnly?: components["parameters"]["validateOnly"];
        };
        header?: {
          /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
          "idempotency-key"?: components["parameters"]["idempotency-key"];
          /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
          "if-match"?: components["parameters"]["if-match"];
          /** @description `*`: there must be no such thing yet. */
          "if-none-match"?: components["parameters"]["if-none-match.2"];
          /** @description Who gives the command; `local` without it. */
          "camket-actor"?: components["parameters"]["camket-actor"];
          /** @description `return=minimal` leaves the events out. */
          prefer?: components["parameters"]["prefer.2"];
          /** @description W3C trace context; its trace id is kept as the event's correlation id. */
          traceparent?: components["parameters"]["traceparent"];
        };
        path: {
          /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
          id: components["parameters"]["id.2"];
        };
        cookie?: never;
      };
      requestBody: components["requestBodies"]["sourcesWithdrawEvent"];
      responses: {
        200: components["responses"]["Answer200.9"];
        400: components["responses"]["Answer400.3"];
        404: components["responses"]["Answer404.3"];
        408: components["responses"]["Answer408"];
        409: components["responses"]["Answer409.62"];
        412: components["responses"]["Answer412"];
        413: components["responses"]["Answer413"];
        415: components["responses"]["Answer415"];
        422: components["responses"]["Answer422.49"];
        431: components["responses"]["Answer431"];
        500: components["responses"]["Answer500"];
        503: components["responses"]["Answer503.4"];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description The commitment that a request becomes, as `agree` takes it */
    AcceptedCommitmentInput: {
      /**
       * @description What kind of commitment it is, which says what fulfils it
       * @enum {string}
       */
      kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
      title: components["schemas"]["LocalizedTextInput"];
      /** @description Who gives the word. */
      obligors: components["schemas"]["PartyRefInput"][];
      /** @description To whom; may be none. */
      beneficiaries?: components["schemas"]["PartyRefInput"][];
      /** @description OECD DAC sector codes. */
      sectors?: string[];
      places?: {
        /** @description Plain text, 1 to 200 characters */
        text: string;
        /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
        partyId?: string;
      }[];
      value?: components["schemas"]["MoneyInput"];
      quantity?: components["schemas"]["QuantityInput"];
      /** @description By when it is to be kept. */
      due?: components["schemas"]["FuzzyDateInput"];
      /** @description The time for which it holds. */
      period?: components["schemas"]["FuzzyDateInput"];
      recurrence?: components["schemas"]["RecurrenceInput"];
      /** @description The agreement under which it was promised. */
      agreementId?: string;
      /** @description The meeting at which the word was given. */
      meetingId?: string;
      /**
       * @description Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal
       * @enum {string}
       */
      visibility?: "public" | "parties" | "internal" | "sensitive";
    };
    /** @description What each agency is charged with. A commitment counts for every agency charged with it, once for one with several roles: agencies do not add up. One that has ended counts for those that go on for it; the parts of an agency have rows of their own. */
    AgencyBoard: {
      /** @description Days within which something is due soon. */
      within: number;
      /** @description All commitments asked for, each once, by whether an agency is charged, and named. */
      owners: {
        /**
         * @description Whether an agency is charged with it, and named.
         * @enum {string}
         */
        owner: "named" | "unnamed" | "none";
        commitments: number;
        /** @description Of them, the open ones. */
        open: number;
      }[];
      /** @description How many agencies there are. */
      total: number;
      /** @description Those with the most open commitments first; of more than 500 the first: narrow the board by a filter. */
      agencies: {
        /** @description By the names of that day. Absent: all that are known by their words alone. */
        agency?: {
          partyId: string;
          nameAsWritten?: string;
          names?: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
          country?: string;
          /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
          now?: {
            id: string;
            names: components["schemas"]["LocalizedText"];
          };
          /**
           * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
           * @constant
           */
          nothingStands?: true;
        };
        /** @description How many there are. */
        commitments: number;
        /** @description Neither kept nor over. */
        open: number;
        /** @description Open, not possibly overdue, and due within the days asked for by the first reading of the due date. */
        dueSoon: number;
        /** @description Overdue by one reading of the due date, not by another. */
        possiblyOverdue: number;
        /** @description Certainly overdue. */
        overdue: number;
        /** @description Open, and last assessed as one to watch or of high risk. */
        atRisk: number;
        /** @description Fulfilled, on time or late. */
        kept: number;
        /** @description In which role it is charged. */
        roles: {
          /** @enum {string} */
          role: "lead" | "support" | "focal-point" | "approver";
          commitments: number;
        }[];
      }[];
      asOf: components["schemas"]["AsOf"];
    };
    /** @description An agency: a registered party, or its name as written alone */
    AgencyRefInput: components["schemas"]["PartyRefInput"] | components["schemas"]["UnnamedAgencyInput"];
    Agreement: {
      id: string;
      title: components["schemas"]["LocalizedText"];
      number?: string;
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "negotiating" | "signed" | "in-force" | "implementation-suspended" | "renewed" | "terminated" | "withdrawn";
      /**
       * @description The place under a pause or an exit.
       * @enum {string}
       */
      covered?: "negotiating" | "signed" | "in-force";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("negotiating" | "signed" | "in-force" | "implementation-suspended" | "renewed" | "terminated" | "withdrawn")[];
      /** @description Who is a party on that day. */
      parties: components["schemas"]["NamedParty"][];
      /**
       * @description Whether an agency is charged with it, and named.
       * @enum {string}
       */
      owner: "named" | "unnamed" | "none";
      /** @description The agreement that this one renews. */
      renews?: string;
      /** @description The pause or exit that covers it. */
      cover?: {
        /** @description The event that names the stage. */
        eventId: string;
        /** @enum {string} */
        as: "implementation-suspended" | "renewed" | "terminated" | "withdrawn";
        /** @description From which day on. */
        since: string;
        /** @description Why, where the event says so. */
        reason?: string;
      };
      subject?: string;
      standing: {
        /** @description The time for which it holds, as extended. */
        period?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "not-begun" | "current" | "possibly-expired" | "expired" | "ended";
        /** @description Days until the period, read at its earliest, is over; 0 on its last day. */
        daysToRenewal?: number;
        /** @description It has expired and nothing renewed it: since when, and how many days there have been without it. */
        gap?: {
          since: string;
          days: number;
        };
        timesExtended: number;
        firstPeriod?: components["schemas"]["DescribedDate"];
      };
      agencies: ({
        eventId: string;
        agency: components["schemas"]["NamedParty"];
        role: string;
        instruction?: string;
      } & {
        [key: string]: unknown;
      })[];
      sectors?: string[];
      signature?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        signatories?: {
          party: components["schemas"]["NamedParty"];
          office?: string;
        }[];
        place?: string;
        languages?: string;
        documents?: string;
        /** @description The commitments to prepare it that are kept by this. */
        fulfils?: string[];
      };
      entryIntoForce?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
      };
      amendments?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        clauses: string;
        reason: string;
        /** @description The commitments to prepare it that are kept by this. */
        fulfils?: string[];
      }[];
      extensions?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        period: components["schemas"]["DescribedDate"];
        was?: components["schemas"]["DescribedDate"];
        /** @description The commitments to prepare it that are kept by this. */
        fulfils?: string[];
      }[];
      withdrawals?: {
        partyId?: string;
        nameAsWritten?: string;
        names?: components["schemas"]["LocalizedText"];
        /** @enum {string} */
        level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
        country?: string;
        /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
        now?: {
          id: string;
          names: components["schemas"]["LocalizedText"];
        };
        /**
         * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
         * @constant
         */
        nothingStands?: true;
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        reason: string;
      }[];
      successions?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        oldPartyId: string;
        newPartyId: string;
        basis: string;
      }[];
      /** @description The pause that covers it. */
      suspension?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        reason: string;
      };
      renewal?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        successorId: string;
        carriedOver: string[];
        dropped: {
          commitmentId: string;
          reason: string;
        }[];
        /** @description The commitments to prepare it that are kept by this. */
        fulfils?: string[];
      };
      /** @description The agreements that say that they renew it. Once one is certainly signed, `standing` flags no gap. */
      renewedBy?: {
        id: string;
        title: components["schemas"]["LocalizedText"];
        /** @enum {string} */
        stage?: "negotiating" | "signed" | "in-force" | "implementation-suspended" | "renewed" | "terminated" | "withdrawn";
        /** @enum {string} */
        standing: "not-begun" | "current" | "possibly-expired" | "expired" | "ended";
      }[];
      termination?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        notice?: string;
        reason: string;
      };
      lastNewsOn?: string;
      /** @description What was promised under it, or was carried over to it. */
      duties: {
        total: number;
        /** @description Neither kept nor ended. */
        open: number;
        /** @description The open ones first; the first 200: the list of commitments by agreement has all. */
        items: {
          id: string;
          /** @enum {string} */
          kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
          title: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
          schedule: {
            due?: components["schemas"]["DescribedDate"];
            /** @enum {string} */
            status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
          };
          open: boolean;
          /**
           * @description What its renewal says of it; `unplaced`: it is open, and the renewal says nothing.
           * @enum {string}
           */
          placed?: "carried-over" | "dropped" | "unplaced";
        }[];
      };
      /** @description The conflicts between sources about it, open and resolved. */
      conflicts: {
        total: number;
        /** @description Of them, those that nobody has resolved. */
        open: number;
        /** @description The open ones, then the resolved ones; of more than 200 the first: the list of sources by `about` finds where the others are recorded. */
        items: {
          /** @description The source at which it is recorded. */
          sourceId: string;
          conflictId: string;
          /** @description What they contradict each other about. */
          field: string;
          /** @description The claims that cannot all be true. */
          between: {
            /** @description The source that says so. */
            sourceId: string;
            claimId: string;
            /** @description What it says. Absent where the claim does not stand. */
            value?: string;
          }[];
          /** @enum {string} */
          status: "open" | "resolved";
          /** @description How it was resolved. Absent while it is open. */
          resolution?: {
            eventId: string;
            /** @description The claim that is relied on. */
            chosen: {
              sourceId: string;
              claimId: string;
            } & {
              [key: string]: unknown;
            };
            /** @enum {string} */
            rule: "rank" | "recency" | "official" | "other";
            reason: string;
          } & {
            [key: string]: unknown;
          };
        }[];
      };
      /** @description What commands given at once have let through: several agreements say that they renew the same one. Absent: nothing. */
      contradictions?: {
        /** @constant */
        kind: "renewal";
        agreementId: string;
        renewedBy: string[];
      }[];
      /** @description The sources that its events name, in their claims or as a communiqué, as corrections leave them. Absent: none. */
      sources?: {
        total: number;
        /** @description The first 200, in the order in which events first name them. */
        items: {
          id: string;
          /** @description Absent where all that was recorded of the source was withdrawn. */
          title?: components["schemas"]["LocalizedText"];
          /**
           * @description It is not to be relied on any more.
           * @constant
           */
          retracted?: true;
        }[];
      };
      /** @description Field by field, what was corrected of events that stand. Absent: nothing. */
      corrections?: {
        total: number;
        /** @description The last 200, the last recorded first. */
        items: {
          /** @description The event that was corrected. */
          eventId: string;
          /** @description What that event tells. */
          type: string;
          /** @description Where it was wrong: a JSON pointer into the body. */
          field: string;
          /** @description What stood there. Absent: nothing. */
          wrong?: unknown;
          /** @description What belongs there. Absent: nothing. */
          right?: unknown;
          reason: string;
          /** @description Who corrected it. */
          by: {
            id: string;
          } & {
            [key: string]: unknown;
          };
          recordedAt: string;
        }[];
      };
      /** @description How many of its events were withdrawn; its history has them. Absent: none. */
      withdrawn?: number;
      /** @description The other things that the answer names by id, parties aside, and how each is called at the moment; without a title where it is not there. The first 200. Absent: none. */
      named?: {
        thing: string;
        id: string;
        title?: components["schemas"]["LocalizedText"];
      }[];
      /** @enum {string} */
      visibility: "public" | "parties" | "internal" | "sensitive";
      revision: number;
      asOf: components["schemas"]["AsOf"];
    };
    AgreementItem: {
      id: string;
      title: components["schemas"]["LocalizedText"];
      number?: string;
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "negotiating" | "signed" | "in-force" | "implementation-suspended" | "renewed" | "terminated" | "withdrawn";
      /**
       * @description The place under a pause or an exit.
       * @enum {string}
       */
      covered?: "negotiating" | "signed" | "in-force";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("negotiating" | "signed" | "in-force" | "implementation-suspended" | "renewed" | "terminated" | "withdrawn")[];
      /** @description Who is a party on that day. */
      parties: components["schemas"]["NamedParty"][];
      /**
       * @description Whether an agency is charged with it, and named.
       * @enum {string}
       */
      owner: "named" | "unnamed" | "none";
      /** @description The agreement that this one renews. */
      renews?: string;
      standing: {
        /** @description The time for which it holds, as extended. */
        period?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "not-begun" | "current" | "possibly-expired" | "expired" | "ended";
        /** @description Days until the period, read at its earliest, is over; 0 on its last day. */
        daysToRenewal?: number;
        /** @description It has expired and nothing renewed it: since when, and how many days there have been without it. */
        gap?: {
          since: string;
          days: number;
        };
      };
    };
    AgreementReport: {
      period: {
        from: string;
        to: string;
      };
      /** @description How many agreements the report has, and of how many each is said. */
      totals: {
        agreements: number;
        signed: {
          certainly: number;
          possibly: number;
        };
        amended: {
          certainly: number;
          possibly: number;
        };
        extended: {
          certainly: number;
          possibly: number;
        };
        renewed: {
          certainly: number;
          possibly: number;
        };
        inForce: {
          certainly: number;
          possibly: number;
        };
        ended: {
          certainly: number;
          possibly: number;
        };
      };
      /** @description By the day of signing. */
      items: {
        id: string;
        title: components["schemas"]["LocalizedText"];
        number?: string;
        /**
         * @description On the last day of the period. Absent while nothing is certain.
         * @enum {string}
         */
        stage?: "negotiating" | "signed" | "in-force" | "implementation-suspended" | "renewed" | "terminated" | "withdrawn";
        /**
         * @description The place under a pause or an exit.
         * @enum {string}
         */
        covered?: "negotiating" | "signed" | "in-force";
        mayAlreadyBe: ("negotiating" | "signed" | "in-force" | "implementation-suspended" | "renewed" | "terminated" | "withdrawn")[];
        standing: {
          period?: components["schemas"]["DescribedDate"];
          /** @enum {string} */
          status: "not-begun" | "current" | "possibly-expired" | "expired" | "ended";
        };
        parties: components["schemas"]["NamedParty"][];
        /**
         * @description Whether an agency is charged with it, and named.
         * @enum {string}
         */
        owner: "named" | "unnamed" | "none";
        agencies: ({
          eventId: string;
          agency: components["schemas"]["NamedParty"];
          role: string;
          instruction?: string;
        } & {
          [key: string]: unknown;
        })[];
        /** @description When it was signed, in the period or before. */
        signature?: {
          eventId: string;
          occurredOn: components["schemas"]["DescribedDate"];
        };
        /** @description When it entered into force, in the period or before. */
        entryIntoForce?: {
          eventId: string;
          occurredOn: components["schemas"]["DescribedDate"];
        };
        /**
         * @description In the period, as the others. Absent: not.
         * @enum {string}
         */
        signed?: "certainly" | "possibly";
        /**
         * @description Or supplemented.
         * @enum {string}
         */
        amended?: "certainly" | "possibly";
        /** @enum {string} */
        extended?: "certainly" | "possibly";
        /**
         * @description By another agreement.
         * @enum {string}
         */
        renewed?: "certainly" | "possibly";
        /**
         * @description On the last day. `possibly` where it was signed and no entry into force is recorded, or its period or an end is fuzzy.
         * @enum {string}
         */
        inForce?: "certainly" | "possibly";
        /** @enum {string} */
        ended?: "certainly" | "possibly";
        amendments?: {
          eventId: string;
          occurredOn: components["schemas"]["DescribedDate"];
          /** @enum {string} */
          falls: "certainly" | "possibly";
          clauses: string;
        }[];
        extensions?: {
          eventId: string;
          occurredOn: components["schemas"]["DescribedDate"];
          /** @enum {string} */
          falls: "certainly" | "possibly";
          period: components["schemas"]["DescribedDate"];
        }[];
        renewals?: {
          eventId: string;
          occurredOn: components["schemas"]["DescribedDate"];
          /** @enum {string} */
          falls: "certainly" | "possibly";
          successorId: string;
        }[];
        /** @description How it ended: by which act, or because its period is over. */
        end?: {
          eventId?: string;
          occurredOn?: components["schemas"]["DescribedDate"];
          /** @enum {string} */
          falls: "certainly" | "possibly";
          /** @enum {string} */
          as: "renewed" | "terminated" | "withdrawn" | "expired";
          /** @description The first day that may have been the first without it; absent: open. */
          earliest?: string;
          /** @description The last such day. */
          latest?: string;
        };
      }[];
      /** @description False where there are more than 5000 agreements to look through; by id, the first were. */
      complete: boolean;
      /** @description The day is the last of the period. */
      asOf: components["schemas"]["AsOf"];
    };
    AsOf: {
      /** @description The day that the answer is about. */
      validAt: string;
      /** @description The instant by which it was known. */
      knownAt: string;
      /** @description The same as a place in the log: with it as `knownAt` the answer never changes. */
      position: string;
    };
    /** @description What is wrong at one cell. */
    CellProblem: {
      sheet?: string;
      /** @description As spreadsheets name it. */
      cell: string;
      /** @description As spreadsheets count, from 1. */
      row: number;
      /** @description The column's name. */
      column: string;
      /** @description The field of the command's body that it is about: a JSON pointer as a URI fragment. */
      pointer?: string;
      code: string;
      detail: string;
    };
    /** @description Where a fact comes from: which source, where in it, who said it */
    ClaimInput: {
      /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
      sourceId: string;
      /** @description Where in the source */
      locator: string;
      /** @description The words themselves */
      quote?: string;
      saidBy?: components["schemas"]["OfficeHolderInput"];
      /**
       * @description How far a statement is trusted
       * @enum {string}
       */
      confidence?: "high" | "medium" | "low";
      /** @description Who or what took the fact from the source */
      extractor?: string;
    };
    /** @description An event as it was recorded, as CloudEvents 1.0 JSON. It never changes. */
    CloudEvent: {
      /** @constant */
      specversion: "1.0";
      /** @description The event's id, a UUID: what `correct` and `withdraw-event` point at. */
      id: string;
      /** @description The ledger, `/ledgers/{ledgerId}`. */
      source: string;
      type: string;
      /** @description The thing as in paths, `commitments/dac-chung-police-building`; `ledger/main`: the ledger itself. */
      subject: string;
      /** @description When it was recorded. When it happened stands in `data.occurredOn`, since an instant cannot say a fuzzy day. */
      time?: string;
      /** @description The same. */
      recordedtime?: string;
      /** @constant */
      datacontenttype: "application/json";
      /** @description Its number in the log, from 1 on and without gaps, with leading zeros, so that texts sort. */
      sequence: string;
      /** @description The same for all that came of one request. */
      correlationid?: string;
      /** @description The id of the event that called for this one. */
      causationid?: string;
      data: {
        /** @description Its place in the log: whoever has seen it goes on with it as `after`. */
        position: string;
        revision: number;
        recordedAt?: string;
        /** @description When it happened, with the days that it may mean; statements about the record have none. */
        occurredOn?: components["schemas"]["DescribedDate"] | {
          [key: string]: unknown;
        };
        actor?: {
          id: string;
        } & {
          [key: string]: unknown;
        };
        claims: {
          [key: string]: unknown;
        }[];
        commandId?: string;
        /** @description The facts as recorded, as `docs/reference/commands.md` has them. */
        facts: {
          [key: string]: unknown;
        };
      } & {
        [key: string]: unknown;
      };
    } & {
      [key: string]: unknown;
    };
    /** @description What a command came to. */
    CommandAnswer: {
      /** @description The thing's id. */
      id: string;
      /** @description The thing's revision after the command; the `ETag` says the same. */
      revision: number;
      /** @description For `after=` of a read, which then shows this write. Absent in a dry run. */
      position?: string;
      /**
       * @description Nothing was written: this is what would be.
       * @constant
       */
      validateOnly?: true;
      /** @description The commands on other things that this one called for, and what became of each; of a dry run, those that would follow. */
      policies?: {
        policy: string;
        command: string;
        /** @description Why it was not recorded; absent: it was, or this is a dry run. */
        code?: string;
        detail?: string;
      }[];
      /** @description What the command wrote; absent with `Prefer: return=minimal`. */
      events?: components["schemas"]["RecordedEvent"][];
    };
    Commitment: {
      id: string;
      /** @enum {string} */
      kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
      title: components["schemas"]["LocalizedText"];
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
      /**
       * @description The place under a pause or an exit.
       * @enum {string}
       */
      covered?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed")[];
      /** @description The pause or exit that covers it. */
      cover?: {
        /** @description The event that names the stage. */
        eventId: string;
        /** @enum {string} */
        as: "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
        /** @description From which day on. */
        since: string;
        /** @description Why, where the event says so. */
        reason?: string;
      };
      /** @description The commitment that took its place, while it is superseded. */
      successorId?: string;
      /** @description The agreement under which it was promised. */
      agreementId?: string;
      /** @description The meeting at which it was given. */
      meetingId?: string;
      /** @description The request that it answers. */
      requestId?: string;
      schedule: {
        due?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
        dueSoon: boolean;
        /** @description Days after the last day of the due date: until it was kept, or until `validAt` while it is overdue. */
        daysLate?: number;
        timesRescheduled: number;
        firstDue?: components["schemas"]["DescribedDate"];
        /** @description Days from the end of the first due date to the end of the one that holds. */
        daysSlipped?: number;
        /** @description Every move of the due date: rescheduled is not late. */
        moves?: {
          eventId: string;
          occurredOn: components["schemas"]["DescribedDate"];
          /** @description The due date that held until then. */
          from?: components["schemas"]["DescribedDate"];
          due: components["schemas"]["DescribedDate"];
          daysSlipped?: number;
          reason: string;
          agreedWith?: components["schemas"]["NamedParty"];
        }[];
      };
      obligors: components["schemas"]["NamedParty"][];
      beneficiaries: components["schemas"]["NamedParty"][];
      /**
       * @description Whether an agency is charged with it, and named.
       * @enum {string}
       */
      owner: "named" | "unnamed" | "none";
      agencies: ({
        eventId: string;
        agency: components["schemas"]["NamedParty"];
        role: string;
        instruction?: string;
      } & {
        [key: string]: unknown;
      })[];
      value?: components["schemas"]["Money"];
      quantity?: components["schemas"]["Quantity"];
      recurrence?: components["schemas"]["Recurrence"];
      period?: components["schemas"]["DescribedDate"];
      sectors?: string[];
      places?: ({
        text: string;
        partyId?: string;
      } & {
        [key: string]: unknown;
      })[];
      /**
       * @description What fulfils this kind. Beside disbursements a hand-over does so too; beside permit steps and an occurrence, a delivery or a hand-over.
       * @enum {string}
       */
      fulfilledBy: "hand-over" | "disbursements" | "completions" | "permit-steps" | "occurrence" | "delivery" | "never";
      /**
       * @description A grant in cash that names no value: no payments fulfil it, a hand-over alone does. Absent: it names one, or something else fulfils it.
       * @constant
       */
      valueMissing?: true;
      fulfilment?: {
        eventId: string;
        earliest?: string;
        certainOn: string;
      } & {
        [key: string]: unknown;
      };
      progress?: {
        eventId: string;
      } & {
        [key: string]: unknown;
      };
      risk?: {
        eventId: string;
        /** @enum {string} */
        level: "none" | "watch" | "high";
        grounds: string;
      };
      /** @description In the order in which they were scheduled. */
      milestones?: {
        eventId: string;
        milestoneId: string;
        name: string;
        /** @enum {string} */
        stage: "scheduled" | "not-met" | "partially-met" | "waived" | "met";
        schedule: {
          due?: components["schemas"]["DescribedDate"];
          /** @enum {string} */
          status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
          dueSoon: boolean;
          /** @description Days after the last day of the due date: until it was kept, or until `validAt` while it is overdue. */
          daysLate?: number;
          timesRescheduled: number;
          firstDue?: components["schemas"]["DescribedDate"];
          /** @description Days from the end of the first due date to the end of the one that holds. */
          daysSlipped?: number;
          /** @description Every move of the due date: rescheduled is not late. */
          moves?: {
            eventId: string;
            occurredOn: components["schemas"]["DescribedDate"];
            /** @description The due date that held until then. */
            from?: components["schemas"]["DescribedDate"];
            due: components["schemas"]["DescribedDate"];
            daysSlipped?: number;
            reason: string;
            agreedWith?: components["schemas"]["NamedParty"];
          }[];
        };
        dependsOn?: string[];
        /** @description Those of `dependsOn` that are neither met nor waived. */
        waitsFor?: string[];
        /** @description What brought it to its stage. */
        outcome?: {
          eventId: string;
          occurredOn: components["schemas"]["DescribedDate"];
          reason?: string;
          evidence?: string[];
        };
      }[];
      /** @description In the order in which they were submitted. */
      permitSteps?: {
        eventId: string;
        stepId: string;
        name: string;
        authority: components["schemas"]["NamedParty"];
        reference?: string;
        /** @enum {string} */
        stage: "submitted" | "refused" | "granted";
        submittedOn: components["schemas"]["DescribedDate"];
        answeredOn?: components["schemas"]["DescribedDate"];
        conditions?: string;
        reason?: string;
      }[];
      /** @description The first step that is not granted, while the commitment is open. */
      blockingStep?: string;
      /** @description Totals, one per currency: nothing is added across currencies. */
      funds?: {
        /** @description Set aside. It counts towards nothing. */
        committed: components["schemas"]["MoneyTotal"][];
        /** @description Paid out, by the word of whoever recorded it and whoever is named as giving or getting it. Of a grant in cash this alone counts towards its value, from the payment on and not from its receipt: what is in the value's currency, and what is in another by the rate that the payment names. What lies before a reopening stays in the total and counts no more. */
        disbursed: components["schemas"]["MoneyTotal"][];
        /** @description Spent by who got it. It counts towards nothing. */
        spent: components["schemas"]["MoneyTotal"][];
        /** @description Of a grant in cash, what the payments that count come to, in the currency of its value. Absent: it names no value. */
        counts?: {
          amount: string;
          currency: string;
        };
        /** @description The payments that do not count towards the value. Absent: none. */
        notCounted?: {
          total: number;
          /** @description The last 200, the last first. */
          items: {
            eventId: string;
            amount: string;
            currency: string;
            /**
             * @description `set-back`: it lies before a reopening; `no-rate`: it is in another currency and names no rate to that of the value.
             * @enum {string}
             */
            why: "set-back" | "no-rate";
          }[];
        };
      };
      course?: {
        programme: string;
      } & {
        [key: string]: unknown;
      };
      seats?: {
        granted: number;
        enrolled: number;
        completed: number;
      };
      personMonthsPlanned?: string;
      occurrences?: {
        held: number;
        missed: number;
        /** @description How many are expected in the period. */
        expected?: number;
        lastHeld?: {
          eventId: string;
          occurredOn: components["schemas"]["DescribedDate"];
          seriesKey?: string;
          place?: string;
        };
      };
      delivered?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
      } & {
        [key: string]: unknown;
      };
      deliveryNotRecorded?: boolean;
      handover?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        by: components["schemas"]["NamedParty"];
        to: components["schemas"]["NamedParty"];
        /** @description One side's word until the other side accepts it. */
        accepted: boolean;
        acceptedBy?: components["schemas"]["NamedParty"];
        acceptedOn?: components["schemas"]["DescribedDate"];
      } & {
        [key: string]: unknown;
      };
      handovers?: ({
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        by: components["schemas"]["NamedParty"];
        to: components["schemas"]["NamedParty"];
        /** @description One side's word until the other side accepts it. */
        accepted: boolean;
        acceptedBy?: components["schemas"]["NamedParty"];
        acceptedOn?: components["schemas"]["DescribedDate"];
      } & {
        [key: string]: unknown;
      })[];
      verification?: {
        eventId: string;
        verifier: components["schemas"]["NamedParty"];
      } & {
        [key: string]: unknown;
      };
      /** @description How many papers are attached. */
      evidence?: {
        count: number;
        lastAttachedOn: string;
      };
      /** @description The papers themselves. */
      papers?: {
        total: number;
        /** @description By the day they were attached; of more than 200 the last. */
        items: {
          eventId: string;
          title: string;
          mediaType: string;
          sha256: string;
          /** @description In bytes. */
          size: number;
          /** @description Where it is, as given. */
          uri: string;
          attachedOn: string;
          /** @description Its address here; absent: this process does not see it. */
          file?: string;
        }[];
      };
      /** @description In the order in which they were raised. */
      disputes?: {
        eventId: string;
        disputeId: string;
        by: components["schemas"]["NamedParty"];
        grounds: string;
        /** @enum {string} */
        stage: "open" | "settled";
        occurredOn: components["schemas"]["DescribedDate"];
        settledOn?: components["schemas"]["DescribedDate"];
        outcome?: string;
      }[];
      /** @description What each side said of it at its last 20 meetings, the last meeting first. Absent: nothing. */
      assessments?: {
        meetingId: string;
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        /** @description The country that says it. */
        side: string;
        /** @enum {string} */
        assessment: "on-track" | "delayed" | "done" | "failed" | "disputed";
        note?: string;
      }[];
      lastNewsOn?: string;
      /** @description Open, and last assessed as one to watch or of high risk. */
      atRisk: boolean;
      stale: boolean;
      /** @description The agreement under which it was promised, then those to which renewals carried it over. */
      agreements?: {
        id: string;
        title: components["schemas"]["LocalizedText"];
        stage?: string;
        /** @enum {string} */
        standing: "not-begun" | "current" | "possibly-expired" | "expired" | "ended";
      }[];
      /** @description True where it is open and one of those obliged has ended without anybody who goes on for it. */
      orphaned?: boolean;
      /** @description The conflicts between sources about it, open and resolved. */
      conflicts: {
        total: number;
        /** @description Of them, those that nobody has resolved. */
        open: number;
        /** @description The open ones, then the resolved ones; of more than 200 the first: the list of sources by `about` finds where the others are recorded. */
        items: {
          /** @description The source at which it is recorded. */
          sourceId: string;
          conflictId: string;
          /** @description What they contradict each other about. */
          field: string;
          /** @description The claims that cannot all be true. */
          between: {
            /** @description The source that says so. */
            sourceId: string;
            claimId: string;
            /** @description What it says. Absent where the claim does not stand. */
            value?: string;
          }[];
          /** @enum {string} */
          status: "open" | "resolved";
          /** @description How it was resolved. Absent while it is open. */
          resolution?: {
            eventId: string;
            /** @description The claim that is relied on. */
            chosen: {
              sourceId: string;
              claimId: string;
            } & {
              [key: string]: unknown;
            };
            /** @enum {string} */
            rule: "rank" | "recency" | "official" | "other";
            reason: string;
          } & {
            [key: string]: unknown;
          };
        }[];
      };
      /** @description What cannot all be true: the acceptance of `requestId` by which it was promised was withdrawn, and it stands on. Withdraw its agreement, end it, or accept the request again. Absent: nothing. */
      contradictions?: {
        /** @constant */
        kind: "acceptance-withdrawn";
        commitmentId: string;
        requestId: string;
        /** @description The acceptance that was withdrawn. */
        eventId: string;
      }[];
      /** @description The sources that its events name, in their claims or as a communiqué, as corrections leave them. Absent: none. */
      sources?: {
        total: number;
        /** @description The first 200, in the order in which events first name them. */
        items: {
          id: string;
          /** @description Absent where all that was recorded of the source was withdrawn. */
          title?: components["schemas"]["LocalizedText"];
          /**
           * @description It is not to be relied on any more.
           * @constant
           */
          retracted?: true;
        }[];
      };
      /** @description Field by field, what was corrected of events that stand. Absent: nothing. */
      corrections?: {
        total: number;
        /** @description The last 200, the last recorded first. */
        items: {
          /** @description The event that was corrected. */
          eventId: string;
          /** @description What that event tells. */
          type: string;
          /** @description Where it was wrong: a JSON pointer into the body. */
          field: string;
          /** @description What stood there. Absent: nothing. */
          wrong?: unknown;
          /** @description What belongs there. Absent: nothing. */
          right?: unknown;
          reason: string;
          /** @description Who corrected it. */
          by: {
            id: string;
          } & {
            [key: string]: unknown;
          };
          recordedAt: string;
        }[];
      };
      /** @description How many of its events were withdrawn; its history has them. Absent: none. */
      withdrawn?: number;
      /** @description The other things that the answer names by id, parties aside, and how each is called at the moment; without a title where it is not there. The first 200. Absent: none. */
      named?: {
        thing: string;
        id: string;
        title?: components["schemas"]["LocalizedText"];
      }[];
      /** @enum {string} */
      visibility: "public" | "parties" | "internal" | "sensitive";
      revision: number;
      asOf: components["schemas"]["AsOf"];
    };
    CommitmentItem: {
      id: string;
      /** @enum {string} */
      kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
      title: components["schemas"]["LocalizedText"];
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
      /**
       * @description The place under a pause or an exit.
       * @enum {string}
       */
      covered?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed")[];
      schedule: {
        due?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
      };
      obligors: components["schemas"]["NamedParty"][];
      beneficiaries: components["schemas"]["NamedParty"][];
      /**
       * @description Whether an agency is charged with it, and named.
       * @enum {string}
       */
      owner: "named" | "unnamed" | "none";
      value?: components["schemas"]["Money"];
      quantity?: components["schemas"]["Quantity"];
      /**
       * @description Open, and last assessed as one to watch or of high risk. Absent: it is not.
       * @constant
       */
      atRisk?: true;
      /**
       * @description Handed over by the word of one side, which the other has not accepted. Absent: no such hand-over.
       * @constant
       */
      handover?: "unaccepted";
      /**
       * @description A dispute about it is not settled. Absent: none.
       * @constant
       */
      disputed?: true;
    };
    /** @description How the commitments of each corridor stand. One can stand in several corridors, so that corridors do not add up: `all` counts each once. */
    CorridorBoard: {
      /** @description Days within which something is due soon. */
      within: number;
      /** @description Each commitment once. */
      all: {
        /** @description How many there are. */
        commitments: number;
        /** @description Neither kept nor over. */
        open: number;
        /** @description Open, not possibly overdue, and due within the days asked for by the first reading of the due date. */
        dueSoon: number;
        /** @description Overdue by one reading of the due date, not by another. */
        possiblyOverdue: number;
        /** @description Certainly overdue. */
        overdue: number;
        /** @description Open, and last assessed as one to watch or of high risk. */
        atRisk: number;
        /** @description Certainly handed over in the calendar year of the day asked about. */
        handedOver: number;
        /** @description Open, and no agency is charged with it. */
        withoutOwner: number;
      };
      /** @description How many corridors there are. */
      total: number;
      /** @description Those with the most open commitments first; of more than 200 the first: narrow the board by a filter. */
      corridors: {
        /** @description Two provinces, or two countries (`la`, `vn`). Absent: those that stand in no corridor. */
        corridor?: [
          string,
          string
        ];
        /** @description The two provinces by the names of that day. */
        ends?: {
          partyId: string;
          nameAsWritten?: string;
          names?: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
          country?: string;
          /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
          now?: {
            id: string;
            names: components["schemas"]["LocalizedText"];
          };
          /**
           * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
           * @constant
           */
          nothingStands?: true;
        }[];
        /** @description How many there are. */
        commitments: number;
        /** @description Neither kept nor over. */
        open: number;
        /** @description Open, not possibly overdue, and due within the days asked for by the first reading of the due date. */
        dueSoon: number;
        /** @description Overdue by one reading of the due date, not by another. */
        possiblyOverdue: number;
        /** @description Certainly overdue. */
        overdue: number;
        /** @description Open, and last assessed as one to watch or of high risk. */
        atRisk: number;
        /** @description Certainly handed over in the calendar year of the day asked about. */
        handedOver: number;
        /** @description Open, and no agency is charged with it. */
        withoutOwner: number;
        /** @description Its commitments by stage and the word of the schedule. */
        groups: {
          /**
           * @description Absent while nothing is certain.
           * @enum {string}
           */
          stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
          /** @enum {string} */
          schedule: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
          commitments: number;
        }[];
      }[];
      asOf: components["schemas"]["AsOf"];
    };
    CourseItem: {
      id: string;
      /** @enum {string} */
      kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
      title: components["schemas"]["LocalizedText"];
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
      /**
       * @description The place under a pause or an exit.
       * @enum {string}
       */
      covered?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed")[];
      schedule: {
        due?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
      };
      obligors: components["schemas"]["NamedParty"][];
      beneficiaries: components["schemas"]["NamedParty"][];
      /**
       * @description Whether an agency is charged with it, and named.
       * @enum {string}
       */
      owner: "named" | "unnamed" | "none";
      value?: components["schemas"]["Money"];
      quantity?: components["schemas"]["Quantity"];
      /**
       * @description Open, and last assessed as one to watch or of high risk. Absent: it is not.
       * @constant
       */
      atRisk?: true;
      /**
       * @description Handed over by the word of one side, which the other has not accepted. Absent: no such hand-over.
       * @constant
       */
      handover?: "unaccepted";
      /**
       * @description A dispute about it is not settled. Absent: none.
       * @constant
       */
      disputed?: true;
      /**
       * @description `ended`: cancelled, closed or the like before as many completed as there were seats; `not-certain`: nothing is certain yet.
       * @enum {string}
       */
      standing: "not-certain" | "open" | "completed" | "ended";
      /** @description What is studied, where and how long, where a grant of seats says so. */
      course?: {
        programme: string;
        institution?: string;
        duration?: string;
      };
      /** @description Absent where none were granted and nobody enrolled. */
      seats?: {
        granted: number;
        enrolled: number;
        completed: number;
        /** @description Of courses that ended: the seats beyond those that completed. */
        dropped: number;
      };
      /** @description Seats times months. Absent: the duration is not of whole months, or unknown. */
      personMonthsPlanned?: string;
    };
    /** @description The event that a date hangs on. It is kept as it was said, and no day is computed from it: say what is known in `earliest` and `latest` */
    DateAnchor: {
      /**
       * @description A kind of thing in the register
       * @enum {string}
       */
      thing: "party" | "source" | "agreement" | "commitment" | "request" | "meeting" | "indicator";
      /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
      id: string;
      /** @description The event waited for, by its type */
      event: string;
      /** @description How long after it */
      offset?: components["schemas"]["Duration"];
    };
    /** @description The event that a date hangs on. It is kept as it was said, and no day is computed from it: say what is known in `earliest` and `latest` */
    DateAnchorInput: {
      /**
       * @description A kind of thing in the register
       * @enum {string}
       */
      thing: "party" | "source" | "agreement" | "commitment" | "request" | "meeting" | "indicator";
      /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
      id: string;
      /** @description The event waited for, by its type */
      event: string;
      /** @description How long after it */
      offset?: components["schemas"]["DurationInput"];
    };
    /** @description An inference about a date, with who, why and how sure */
    DateInference: {
      /** @description A date in EDTF (ISO 8601-2), years 0001 to 9999: `2023` is some day of that year, `../2023-09-14` that day or one before it, `2022/2025` these years, `2023-09~` about then, `XXXX-09-13` a day of an unknown year */
      edtf: string;
      /** @description Who inferred it */
      by: string;
      /** @description From what */
      reason: string;
      /**
       * @description How far a statement is trusted
       * @enum {string}
       */
      confidence: "high" | "medium" | "low";
    };
    /** @description An inference about a date, with who, why and how sure */
    DateInferenceInput: {
      /** @description A date in EDTF (ISO 8601-2), years 0001 to 9999: `2023` is some day of that year, `../2023-09-14` that day or one before it, `2022/2025` these years, `2023-09~` about then, `XXXX-09-13` a day of an unknown year */
      edtf: string;
      /** @description Who inferred it */
      by: string;
      /** @description From what */
      reason: string;
      /**
       * @description How far a statement is trusted
       * @enum {string}
       */
      confidence: "high" | "medium" | "low";
    };
    /** @description A date as given, and its days: earliest to latest at the outermost, an absent one open; earliestSure and latestSure where it is unknown whether the date itself counts; defaulted where nobody gave it and it is the day of recording */
    DescribedDate: {
      edtf?: string;
      text?: string;
      /** @enum {string} */
      bound?: "on" | "by" | "before" | "after" | "within";
      /** @enum {string} */
      boundInclusive?: "yes" | "no" | "unknown";
      /** @enum {string} */
      precision: "day" | "month" | "quarter" | "half" | "year" | "season" | "multi-year" | "event-anchored" | "unknown";
      /**
       * Format: date
       * @description A calendar day, ISO 8601 YYYY-MM-DD
       */
      earliest?: string;
      /**
       * Format: date
       * @description A calendar day, ISO 8601 YYYY-MM-DD
       */
      earliestSure?: string;
      /**
       * Format: date
       * @description A calendar day, ISO 8601 YYYY-MM-DD
       */
      latestSure?: string;
      /**
       * Format: date
       * @description A calendar day, ISO 8601 YYYY-MM-DD
       */
      latest?: string;
      inferred?: components["schemas"]["DateInference"];
      anchor?: components["schemas"]["DateAnchor"];
      /** @constant */
      defaulted?: true;
    };
    Differences: {
      /** @description What was recorded last, or came about last, comes first. */
      items: components["schemas"]["DifferentThing"][];
      /** @description The address of the next page; absent on the last. */
      next?: string;
      /** @description With `Prefer: return=total-count`, where all were counted. */
      total?: number;
      /** @description With `Prefer: return=total-count`. */
      totals?: {
        things: number;
        /** @description How many differ in which way; one may differ in several. */
        by: {
          [key: string]: number;
        };
        /** @description False where there are more than 20000: these are counted. */
        complete: boolean;
      };
      /** @description The first moment. */
      from: components["schemas"]["AsOf"];
      asOf: components["schemas"]["AsOf"];
    };
    DifferentThing: {
      /** @enum {string} */
      thing: "parties" | "sources" | "agreements" | "commitments" | "requests" | "meetings" | "indicators";
      id: string;
      /** @description Its title or names, as of the second moment where it is there. */
      title: components["schemas"]["LocalizedText"];
      changes: ({
        /** @constant */
        as: "appeared";
        /** @description A stage of things of its sort. */
        from?: string;
        /** @description A stage of things of its sort. */
        to?: string;
      } | {
        /** @constant */
        as: "gone";
        /** @description A stage of things of its sort. */
        from?: string;
        /** @description A stage of things of its sort. */
        to?: string;
      } | {
        /** @constant */
        as: "stage";
        /** @description A stage of things of its sort. */
        from?: string;
        /** @description A stage of things of its sort. */
        to?: string;
      } | {
        /** @constant */
        as: "handed-over";
      } | {
        /** @constant */
        as: "accepted";
      } | {
        /** @constant */
        as: "standing";
        /** @enum {string} */
        from?: "not-begun" | "current" | "possibly-expired" | "expired" | "ended";
        /** @enum {string} */
        to?: "not-begun" | "current" | "possibly-expired" | "expired" | "ended";
      } | {
        /** @constant */
        as: "rescheduled";
        from?: components["schemas"]["DescribedDate"];
        to?: components["schemas"]["DescribedDate"];
      } | {
        /** @constant */
        as: "period";
        from?: components["schemas"]["DescribedDate"];
        to?: components["schemas"]["DescribedDate"];
      } | {
        /** @constant */
        as: "possibly-overdue";
      } | {
        /** @constant */
        as: "overdue";
      } | {
        /** @constant */
        as: "revalued";
        from?: components["schemas"]["Money"];
        to?: components["schemas"]["Money"];
      } | {
        /** @constant */
        as: "renamed";
        from?: components["schemas"]["LocalizedText"];
        to?: components["schemas"]["LocalizedText"];
      } | {
        /** @constant */
        as: "ended";
        /** @enum {string} */
        from?: "merged" | "split" | "dissolved";
        /** @enum {string} */
        to?: "merged" | "split" | "dissolved";
      } | {
        /** @constant */
        as: "retracted";
      } | {
        /** @constant */
        as: "observed";
        from?: {
          period?: components["schemas"]["DescribedDate"];
          observationId: string;
          /** @description What it is a part of. */
          of?: string;
          /**
           * @description A share of which no source says what it is a part of.
           * @constant
           */
          ofUnstated?: true;
          /** @description Decimal text, whole, in the indicator's unit. */
          value: string;
          /** @enum {string} */
          qualifier: "exact" | "circa" | "at-least" | "at-most" | "estimated";
          /** @enum {string} */
          status: "estimate" | "provisional" | "final";
          /** @description How it is to be read: `estimate`, `provisional`, `at-least` …; absent: exact and final. */
          marks?: string[];
          /** @description Other figures of the same period: the page shows them. */
          beside?: number;
        };
        to?: {
          period?: components["schemas"]["DescribedDate"];
          observationId: string;
          /** @description What it is a part of. */
          of?: string;
          /**
           * @description A share of which no source says what it is a part of.
           * @constant
           */
          ofUnstated?: true;
          /** @description Decimal text, whole, in the indicator's unit. */
          value: string;
          /** @enum {string} */
          qualifier: "exact" | "circa" | "at-least" | "at-most" | "estimated";
          /** @enum {string} */
          status: "estimate" | "provisional" | "final";
          /** @description How it is to be read: `estimate`, `provisional`, `at-least` …; absent: exact and final. */
          marks?: string[];
          /** @description Other figures of the same period: the page shows them. */
          beside?: number;
        };
      } | {
        /** @constant */
        as: "corrected";
        /** @description How many of its events. */
        count: number;
      } | {
        /** @constant */
        as: "withdrawn";
        /** @description How many of its events. */
        count: number;
      })[];
      /** @description When the last of its events between the two moments was recorded. */
      recordedAt?: string;
      /** @description The same as a place in the log. */
      position?: string;
      /** @description Instead, of what no event moved last: the day that did. */
      on?: string;
    };
    /** @description What is open, by when it is due. `overdue`, `possiblyOverdue`, `dueSoon`, `later` and `noDate` add up to `open`. */
    DueBoard: {
      /** @description Days within which something is due soon. */
      within: number;
      /** @description Neither kept nor over. */
      open: number;
      /** @description Certainly overdue. */
      overdue: number;
      /** @description Overdue by one reading of the due date, not by another. */
      possiblyOverdue: number;
      /** @description Open, not possibly overdue, and due within the days asked for by the first reading of the due date. */
      dueSoon: number;
      /** @description Open, and due later than soon. */
      later: number;
      /** @description Open, and without a due date. */
      noDate: number;
      /** @description Of all that is open: last assessed as one to watch or of high risk. */
      atRisk: number;
      /** @description What is open, by the last day of the due date. */
      items: components["schemas"]["DueItem"][];
      /** @description The address of the next page; absent on the last. */
      next?: string;
      /** @description With `Prefer: return=total-count`. */
      total?: number;
      asOf: components["schemas"]["AsOf"];
    };
    DueItem: {
      id: string;
      /** @enum {string} */
      kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
      title: components["schemas"]["LocalizedText"];
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
      /**
       * @description The place under a pause or an exit.
       * @enum {string}
       */
      covered?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed")[];
      schedule: {
        due?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
      };
      obligors: components["schemas"]["NamedParty"][];
      beneficiaries: components["schemas"]["NamedParty"][];
      /**
       * @description Whether an agency is charged with it, and named.
       * @enum {string}
       */
      owner: "named" | "unnamed" | "none";
      value?: components["schemas"]["Money"];
      quantity?: components["schemas"]["Quantity"];
      /**
       * @description Open, and last assessed as one to watch or of high risk. Absent: it is not.
       * @constant
       */
      atRisk?: true;
      /**
       * @description Handed over by the word of one side, which the other has not accepted. Absent: no such hand-over.
       * @constant
       */
      handover?: "unaccepted";
      /**
       * @description A dispute about it is not settled. Absent: none.
       * @constant
       */
      disputed?: true;
      /** @description Those charged with it. */
      agencies: {
        agency: components["schemas"]["NamedParty"];
        /** @enum {string} */
        role: "lead" | "support" | "focal-point" | "approver";
      }[];
      /** @description By the earliest reading of its due date. Absent: it has none, or no end. */
      endsEarliest?: {
        /** @description The last day on which it is in time. */
        day: string;
        /** @description Days until then; negative: days since. */
        daysLeft: number;
      };
      /** @description By the latest reading. Absent: it has none, its end is not certain, or it may be kept or over already. */
      endsLatest?: {
        /** @description The last day on which it is in time. */
        day: string;
        /** @description Days until then; negative: days since. */
        daysLeft: number;
      };
    };
    /** @description A length of time, ISO 8601 in whole numbers */
    Duration: string;
    /** @description A length of time, ISO 8601 in whole numbers */
    DurationInput: string;
    EventsPage: {
      /** @description In the order of the log. A page may have fewer than asked for, or none, and lead on. */
      items: components["schemas"]["CloudEvent"][];
      /** @description Where to come back: what lies before it was looked at, whether or not the filter left it out. */
      after: string;
      /** @description The address of the next page, while more are there. */
      next?: string;
    };
    /** @description A date as far as it is known: an EDTF text, or an object with edtf or text. The object is what is stored */
    FuzzyDateInput: string | components["schemas"]["FuzzyDateObjectInput"];
    /** @description A date as far as it is known: edtf, or text where EDTF cannot say it */
    FuzzyDateObjectInput: {
      /** @description A date in EDTF (ISO 8601-2), years 0001 to 9999: `2023` is some day of that year, `../2023-09-14` that day or one before it, `2022/2025` these years, `2023-09~` about then, `XXXX-09-13` a day of an unknown year */
      edtf?: string;
      /** @description The date as the source writes it */
      text?: string;
      /**
       * @description How the date binds; from the edtf where absent
       * @enum {string}
       */
      bound?: "on" | "by" | "before" | "after" | "within";
      /**
       * @description Whether the date itself counts, of by, before and after; unknown of before and after where absent
       * @enum {string}
       */
      boundInclusive?: "yes" | "no" | "unknown";
      anchor?: components["schemas"]["DateAnchorInput"];
      inferred?: components["schemas"]["DateInferenceInput"];
      /**
       * Format: date
       * @description The first day it can mean; only without edtf
       */
      earliest?: string;
      /**
       * Format: date
       * @description The last day it can mean; only without edtf
       */
      latest?: string;
    };
    GiftItem: {
      id: string;
      /** @enum {string} */
      kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
      title: components["schemas"]["LocalizedText"];
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
      /**
       * @description The place under a pause or an exit.
       * @enum {string}
       */
      covered?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed")[];
      schedule: {
        due?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
      };
      obligors: components["schemas"]["NamedParty"][];
      beneficiaries: components["schemas"]["NamedParty"][];
      /**
       * @description Whether an agency is charged with it, and named.
       * @enum {string}
       */
      owner: "named" | "unnamed" | "none";
      value?: components["schemas"]["Money"];
      quantity?: components["schemas"]["Quantity"];
      /**
       * @description Open, and last assessed as one to watch or of high risk. Absent: it is not.
       * @constant
       */
      atRisk?: true;
      /**
       * @description Handed over by the word of one side, which the other has not accepted. Absent: no such hand-over.
       * @constant
       */
      handover?: "unaccepted";
      /**
       * @description A dispute about it is not settled. Absent: none.
       * @constant
       */
      disputed?: true;
      /**
       * @description How far it has come. `ended`: declined, cancelled, lapsed, superseded or closed before a hand-over; `not-certain`: nothing is certain yet.
       * @enum {string}
       */
      step: "not-certain" | "ended" | "pledged" | "built" | "handed-over" | "accepted";
      /** @description Where it is to stand. */
      places?: {
        partyId?: string;
        nameAsWritten?: string;
        names?: components["schemas"]["LocalizedText"];
        /** @enum {string} */
        level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
        country?: string;
        /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
        now?: {
          id: string;
          names: components["schemas"]["LocalizedText"];
        };
        /**
         * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
         * @constant
         */
        nothingStands?: true;
        text: string;
      }[];
      /** @description When the first word was given that states what it is. */
      pledgedOn?: components["schemas"]["DescribedDate"];
      /** @description When it was delivered. Absent: not yet, or nobody said. */
      builtOn?: components["schemas"]["DescribedDate"];
      /** @description When it was handed over, of several times the first. */
      handedOverOn?: components["schemas"]["DescribedDate"];
      /** @description When the other side accepted the last hand-over. */
      acceptedOn?: components["schemas"]["DescribedDate"];
    };
    /** @description How far gifts have come. Each step counts those that went further too, so that the numbers fall from step to step. */
    GiftsBoard: {
      /** @description How many. */
      commitments: number;
      /** @description Declined, cancelled, lapsed, superseded or closed before a hand-over: in no step. */
      ended: number;
      /** @description Those of which nothing is certain yet: in no step. */
      notCertain: number;
      /** @description Proposed, pledged, agreed or further, as far as they stand. */
      pledged: {
        commitments: number;
        /** @description Of them, those that name no value. */
        withoutValue: number;
        /** @description One for each currency. */
        totals: components["schemas"]["MoneyTotal"][];
      };
      /** @description Delivered, or handed over though nobody recorded a delivery. */
      built: {
        commitments: number;
        /** @description Of them, those that name no value. */
        withoutValue: number;
        /** @description One for each currency. */
        totals: components["schemas"]["MoneyTotal"][];
      };
      /** @description Handed over by the word of one side at least. */
      handedOver: {
        commitments: number;
        /** @description Of them, those that name no value. */
        withoutValue: number;
        /** @description One for each currency. */
        totals: components["schemas"]["MoneyTotal"][];
      };
      /** @description Handed over, and every hand-over accepted by the other side. */
      accepted: {
        commitments: number;
        /** @description Of them, those that name no value. */
        withoutValue: number;
        /** @description One for each currency. */
        totals: components["schemas"]["MoneyTotal"][];
      };
      /** @description By `by`. One commitment can stand in several corridors, so that those do not add up to what is over all. */
      groups: {
        /** @description How many groups there are. */
        total: number;
        /** @description Those of most commitments first; of more than 200 the first. Narrow the board by a filter to see the others. */
        items: {
          /** @description Two provinces, or two countries (`la`, `vn`). Absent: those that stand in no corridor. */
          corridor?: [
            string,
            string
          ];
          /** @description The two provinces by name. */
          ends?: {
            partyId: string;
            nameAsWritten?: string;
            names?: components["schemas"]["LocalizedText"];
            /** @enum {string} */
            level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
            country?: string;
            /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
            now?: {
              id: string;
              names: components["schemas"]["LocalizedText"];
            };
            /**
             * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
             * @constant
             */
            nothingStands?: true;
          }[];
          kind?: string;
          /** @description How many. */
          commitments: number;
          /** @description Declined, cancelled, lapsed, superseded or closed before a hand-over: in no step. */
          ended: number;
          /** @description Those of which nothing is certain yet: in no step. */
          notCertain: number;
          /** @description Proposed, pledged, agreed or further, as far as they stand. */
          pledged: {
            commitments: number;
            /** @description Of them, those that name no value. */
            withoutValue: number;
            /** @description One for each currency. */
            totals: components["schemas"]["MoneyTotal"][];
          };
          /** @description Delivered, or handed over though nobody recorded a delivery. */
          built: {
            commitments: number;
            /** @description Of them, those that name no value. */
            withoutValue: number;
            /** @description One for each currency. */
            totals: components["schemas"]["MoneyTotal"][];
          };
          /** @description Handed over by the word of one side at least. */
          handedOver: {
            commitments: number;
            /** @description Of them, those that name no value. */
            withoutValue: number;
            /** @description One for each currency. */
            totals: components["schemas"]["MoneyTotal"][];
          };
          /** @description Handed over, and every hand-over accepted by the other side. */
          accepted: {
            commitments: number;
            /** @description Of them, those that name no value. */
            withoutValue: number;
            /** @description One for each currency. */
            totals: components["schemas"]["MoneyTotal"][];
          };
        }[];
      };
      items: components["schemas"]["GiftItem"][];
      /** @description The address of the next page; absent on the last. */
      next?: string;
      /** @description With `Prefer: return=total-count`. */
      total?: number;
      asOf: components["schemas"]["AsOf"];
    };
    HistoryItem: {
      /** @description The event's id, a UUID: what `correct` and `withdraw-event` point at. */
      id: string;
      type: string;
      revision: number;
      position: string;
      recordedAt: string;
      /** @description As recorded; statements about the record have none. */
      occurredOn?: components["schemas"]["DescribedDate"];
      /** @description The first day by which it may have happened, as it now reads; absent: open. */
      possibleFrom?: string;
      /** @description The first day by which it has. */
      certainFrom?: string;
      actor: {
        id: string;
        assurance: string;
      } & {
        [key: string]: unknown;
      };
      onBehalfOf?: {
        partyId: string;
      } & {
        [key: string]: unknown;
      };
      side?: string;
      claims: ({
        sourceId: string;
        locator?: string;
        quote?: string;
        saidBy?: {
          name: string;
          office: string;
          partyId?: string;
        } & {
          [key: string]: unknown;
        };
        confidence?: string;
        extractor?: string;
        /**
         * @description The source is not to be relied on any more.
         * @constant
         */
        retracted?: true;
      } & {
        [key: string]: unknown;
      })[];
      /** @description The facts as recorded. */
      data: {
        [key: string]: unknown;
      };
      corrections?: ({
        eventId: string;
        recordedAt: string;
        actor: {
          id: string;
          assurance: string;
        } & {
          [key: string]: unknown;
        };
        reason: string;
        changes: ({
          field: string;
          wrong?: unknown;
          right?: unknown;
        } & {
          [key: string]: unknown;
        })[];
      } & {
        [key: string]: unknown;
      })[];
      /** @description The whole body as the corrections leave it, beside what was recorded. */
      corrected?: {
        [key: string]: unknown;
      };
      withdrawn?: {
        eventId: string;
        recordedAt: string;
        actor: {
          id: string;
          assurance: string;
        } & {
          [key: string]: unknown;
        };
        reason: string;
      } & {
        [key: string]: unknown;
      };
      /** @description The parties that it names, in its facts, claims and corrections, with their names as of the act. Absent: none. */
      parties?: {
        partyId: string;
        nameAsWritten?: string;
        names?: components["schemas"]["LocalizedText"];
        /** @enum {string} */
        level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
        country?: string;
        /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
        now?: {
          id: string;
          names: components["schemas"]["LocalizedText"];
        };
        /**
         * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
         * @constant
         */
        nothingStands?: true;
      }[];
      /** @description The other things that it names, and how each is called at the moment. Absent: none. */
      named?: {
        thing: string;
        id: string;
        title?: components["schemas"]["LocalizedText"];
      }[];
    } & {
      [key: string]: unknown;
    };
    /** @description What a table came to, or would come to. */
    ImportAnswer: {
      /** @description The sheet that was read, the first that is not hidden; absent for CSV. */
      sheet?: string;
      /** @description Sheets of the workbook that were not read. */
      otherSheets?: string[];
      /**
       * @description A preview: nothing was recorded.
       * @constant
       */
      validateOnly?: true;
      /** @description Rows that give a command, or should. */
      rows: number;
      /** @description Recorded now; in a preview, those that would be. */
      accepted: number;
      /** @description Recorded before, by the same keys. */
      replayed: number;
      /** @description Refused by the rules of the register. */
      refused: number;
      /** @description Rows with a cell that cannot be read. While there is one, nothing of the table is recorded. */
      malformed: number;
      /** @description Each at its cell, the first 1000. */
      problems: components["schemas"]["CellProblem"][];
      /** @description Problems beyond those. */
      problemsLeft?: number;
      /** @description A row each, in their order. */
      results: components["schemas"]["ImportedRow"][];
    };
    /** @description What a row came to, or would. */
    ImportedRow: {
      /** @description As spreadsheets count, from 1. */
      row: number;
      /** @description Absent where the row could not be read. */
      command?: string;
      /** @description As a request of its own would be answered: 201 begun, 200 accepted, 409 refused, 422 wrong. */
      status: number;
      /** @description Of the thing. */
      id?: string;
      /** @description Of the thing after the row. */
      revision?: number;
      /** @description For `after=` of a read; absent in a preview. */
      position?: string;
      /**
       * @description It was recorded before, with the same key: nothing new was.
       * @constant
       */
      replayed?: true;
      /** @description Earlier rows that began what this one is about or names: without them it would be refused. */
      restsOn?: number[];
      /** @description Why not, where it is not accepted; `problems` has the rest. */
      code?: string;
      /** @description The command's body as it was read, in a preview, of the first 1000 rows. */
      body?: {
        [key: string]: unknown;
      };
    };
    Indicator: {
      id: string;
      name: components["schemas"]["LocalizedText"];
      unit: string;
      geography?: string;
      /** @enum {string} */
      aggregation: "flow" | "stock" | "average" | "share";
      /** @description The figure of the last period, of several the most settled; absent while none is certain. */
      latest?: {
        period?: components["schemas"]["DescribedDate"];
        observationId: string;
        /** @description What it is a part of. */
        of?: string;
        /**
         * @description A share of which no source says what it is a part of.
         * @constant
         */
        ofUnstated?: true;
        /** @description Decimal text, whole, in the indicator's unit. */
        value: string;
        /** @enum {string} */
        qualifier: "exact" | "circa" | "at-least" | "at-most" | "estimated";
        /** @enum {string} */
        status: "estimate" | "provisional" | "final";
        /** @description How it is to be read: `estimate`, `provisional`, `at-least` …; absent: exact and final. */
        marks?: string[];
        /** @description Other figures of the same period: the page shows them. */
        beside?: number;
      };
      /** @description A figure of the series is an estimate still; one without a period counts until a final figure is given on its day or later. */
      hasEstimate: boolean;
      /** @description How many periods there are, and the figures of each. */
      series: {
        total: number;
        /** @description By period, the first one first; at most the last 500. */
        items: {
          period?: components["schemas"]["DescribedDate"];
          target?: {
            eventId: string;
            /** @description Decimal text, whole, in the indicator's unit. */
            value: string;
            /** @enum {string} */
            qualifier: "exact" | "circa" | "at-least" | "at-most" | "estimated";
            occurredOn: components["schemas"]["DescribedDate"];
          };
          /** @description Side by side: of several sources none is added to another. */
          observations: {
            observationId: string;
            /** @description What it is a part of. */
            of?: string;
            /**
             * @description A share of which no source says what it is a part of.
             * @constant
             */
            ofUnstated?: true;
            /** @description Decimal text, whole, in the indicator's unit. */
            value: string;
            /** @enum {string} */
            qualifier: "exact" | "circa" | "at-least" | "at-most" | "estimated";
            /** @enum {string} */
            status: "estimate" | "provisional" | "final";
            /** @description How it is to be read: `estimate`, `provisional`, `at-least` …; absent: exact and final. */
            marks?: string[];
            /** @description By how much it lies above the target, below it with a minus; only where both are exact. */
            overTarget?: string;
            changes?: {
              /** @enum {string} */
              to: "preceding" | "year-before";
              observationId: string;
              period?: components["schemas"]["DescribedDate"];
              /** @description Decimal text, whole, in the indicator's unit. */
              value: string;
              /** @description By how many percent, to one decimal: `8.9`, `-3.2`. */
              percent?: string;
              /** @description Of percentages: by how many points. */
              points?: string;
              /** @description One of the two is not exact; they are not equally settled; periods lie between them. */
              marks?: ("inexact" | "status-differs" | "gap")[];
            }[];
            /** @description As it was first given. */
            reported: {
              eventId: string;
              /** @description Decimal text, whole, in the indicator's unit. */
              value: string;
              /** @enum {string} */
              qualifier: "exact" | "circa" | "at-least" | "at-most" | "estimated";
              /** @enum {string} */
              status: "estimate" | "provisional" | "final";
              /** @description When it was given. */
              occurredOn: components["schemas"]["DescribedDate"];
              reason?: string;
              /** @description The sources that it is taken from. */
              sources?: string[];
            };
            /** @description Each later figure, in the order of their days. */
            revisions?: {
              eventId: string;
              /** @description Decimal text, whole, in the indicator's unit. */
              value: string;
              /** @enum {string} */
              qualifier: "exact" | "circa" | "at-least" | "at-most" | "estimated";
              /** @enum {string} */
              status: "estimate" | "provisional" | "final";
              /** @description When it was given. */
              occurredOn: components["schemas"]["DescribedDate"];
              reason?: string;
              /** @description The sources that it is taken from. */
              sources?: string[];
            }[];
          }[];
        }[];
      };
      /** @description What sources say of it in words, a growth that they report for one. */
      claims: {
        total: number;
        /** @description The first 200. */
        items: {
          sourceId: string;
          claimId: string;
          field: string;
          value: string;
          /** @constant */
          retracted?: true;
        }[];
      };
      /** @description The conflicts between sources about it, open and resolved. */
      conflicts: {
        total: number;
        /** @description Of them, those that nobody has resolved. */
        open: number;
        /** @description The open ones, then the resolved ones; of more than 200 the first: the list of sources by `about` finds where the others are recorded. */
        items: {
          /** @description The source at which it is recorded. */
          sourceId: string;
          conflictId: string;
          /** @description What they contradict each other about. */
          field: string;
          /** @description The claims that cannot all be true. */
          between: {
            /** @description The source that says so. */
            sourceId: string;
            claimId: string;
            /** @description What it says. Absent where the claim does not stand. */
            value?: string;
          }[];
          /** @enum {string} */
          status: "open" | "resolved";
          /** @description How it was resolved. Absent while it is open. */
          resolution?: {
            eventId: string;
            /** @description The claim that is relied on. */
            chosen: {
              sourceId: string;
              claimId: string;
            } & {
              [key: string]: unknown;
            };
            /** @enum {string} */
            rule: "rank" | "recency" | "official" | "other";
            reason: string;
          } & {
            [key: string]: unknown;
          };
        }[];
      };
      /** @description The sources that its events name, in their claims or as a communiqué, as corrections leave them. Absent: none. */
      sources?: {
        total: number;
        /** @description The first 200, in the order in which events first name them. */
        items: {
          id: string;
          /** @description Absent where all that was recorded of the source was withdrawn. */
          title?: components["schemas"]["LocalizedText"];
          /**
           * @description It is not to be relied on any more.
           * @constant
           */
          retracted?: true;
        }[];
      };
      /** @description Field by field, what was corrected of events that stand. Absent: nothing. */
      corrections?: {
        total: number;
        /** @description The last 200, the last recorded first. */
        items: {
          /** @description The event that was corrected. */
          eventId: string;
          /** @description What that event tells. */
          type: string;
          /** @description Where it was wrong: a JSON pointer into the body. */
          field: string;
          /** @description What stood there. Absent: nothing. */
          wrong?: unknown;
          /** @description What belongs there. Absent: nothing. */
          right?: unknown;
          reason: string;
          /** @description Who corrected it. */
          by: {
            id: string;
          } & {
            [key: string]: unknown;
          };
          recordedAt: string;
        }[];
      };
      /** @description How many of its events were withdrawn; its history has them. Absent: none. */
      withdrawn?: number;
      /** @description The other things that the answer names by id, parties aside, and how each is called at the moment; without a title where it is not there. The first 200. Absent: none. */
      named?: {
        thing: string;
        id: string;
        title?: components["schemas"]["LocalizedText"];
      }[];
      /** @enum {string} */
      visibility: "public" | "parties" | "internal" | "sensitive";
      revision: number;
      asOf: components["schemas"]["AsOf"];
    };
    IndicatorItem: {
      id: string;
      name: components["schemas"]["LocalizedText"];
      unit: string;
      geography?: string;
      /** @enum {string} */
      aggregation: "flow" | "stock" | "average" | "share";
      /** @description The figure of the last period, of several the most settled; absent while none is certain. */
      latest?: {
        period?: components["schemas"]["DescribedDate"];
        observationId: string;
        /** @description What it is a part of. */
        of?: string;
        /**
         * @description A share of which no source says what it is a part of.
         * @constant
         */
        ofUnstated?: true;
        /** @description Decimal text, whole, in the indicator's unit. */
        value: string;
        /** @enum {string} */
        qualifier: "exact" | "circa" | "at-least" | "at-most" | "estimated";
        /** @enum {string} */
        status: "estimate" | "provisional" | "final";
        /** @description How it is to be read: `estimate`, `provisional`, `at-least` …; absent: exact and final. */
        marks?: string[];
        /** @description Other figures of the same period: the page shows them. */
        beside?: number;
      };
      /** @description A figure of the series is an estimate still; one without a period counts until a final figure is given on its day or later. */
      hasEstimate: boolean;
    };
    Lineage: {
      id: string;
      /** @description The party and all that mergers and splits join to it, by id. */
      parties: {
        id: string;
        names: components["schemas"]["LocalizedText"];
        /** @enum {string} */
        level: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
        country: string;
        ended?: {
          /**
           * @description How the earlier one ended; one that ended dissolved has no successor.
           * @enum {string}
           */
          as: "merged" | "split" | "dissolved";
          /** @description The first day on which it had. */
          since: string;
        };
      }[];
      /** @description Who went into whom, oldest first. */
      successions: {
        from: string;
        to: string;
        /**
         * @description How the earlier one ended; one that ended dissolved has no successor.
         * @enum {string}
         */
        as: "merged" | "split" | "dissolved";
        /** @description The first day on which it had. */
        since: string;
      }[];
      /** @description False where there are more than an answer holds. */
      complete: boolean;
      asOf: components["schemas"]["AsOf"];
    };
    /** @description A text in at least one of vi, en, lo, km */
    LocalizedText: {
      /** @description Plain text, 1 to 2000 characters */
      vi?: string;
      /** @description Plain text, 1 to 2000 characters */
      en?: string;
      /** @description Plain text, 1 to 2000 characters */
      lo?: string;
      /** @description Plain text, 1 to 2000 characters */
      km?: string;
    };
    /** @description A text in at least one of vi, en, lo, km */
    LocalizedTextInput: {
      /** @description Plain text, 1 to 2000 characters */
      vi?: string;
      /** @description Plain text, 1 to 2000 characters */
      en?: string;
      /** @description Plain text, 1 to 2000 characters */
      lo?: string;
      /** @description Plain text, 1 to 2000 characters */
      km?: string;
    };
    Meeting: {
      id: string;
      title: components["schemas"]["LocalizedText"];
      /** @description The series that it is a session of. */
      series?: string;
      /** @description Which session of the series. */
      ordinal?: number;
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "scheduled" | "held" | "minutes-agreed";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("scheduled" | "held" | "minutes-agreed")[];
      /** @description On which it was held, else for which it is planned. */
      day?: components["schemas"]["DescribedDate"];
      place?: string;
      parties: {
        partyId: string;
        nameAsWritten?: string;
        names?: components["schemas"]["LocalizedText"];
        /** @enum {string} */
        level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
        country?: string;
        /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
        now?: {
          id: string;
          names: components["schemas"]["LocalizedText"];
        };
        /**
         * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
         * @constant
         */
        nothingStands?: true;
      }[];
      /** @description The countries of its parties, as registered when they were stated. */
      sides: string[];
      coChairs?: {
        name: string;
        office: string;
        partyId?: string;
        nameAsWritten?: string;
        names?: components["schemas"]["LocalizedText"];
        /** @enum {string} */
        level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
        country?: string;
        /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
        now?: {
          id: string;
          names: components["schemas"]["LocalizedText"];
        };
        /**
         * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
         * @constant
         */
        nothingStands?: true;
      }[];
      delegations?: {
        partyId: string;
        nameAsWritten?: string;
        names?: components["schemas"]["LocalizedText"];
        /** @enum {string} */
        level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
        country?: string;
        /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
        now?: {
          id: string;
          names: components["schemas"]["LocalizedText"];
        };
        /**
         * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
         * @constant
         */
        nothingStands?: true;
        head: {
          name: string;
          office: string;
        };
      }[];
      /** @description As it was scheduled. */
      plannedFor?: components["schemas"]["DescribedDate"];
      scheduled?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
      };
      /** @description `certainOn`: the first day by which it certainly had been. */
      held?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        certainOn: string;
      };
      /** @description What each side said of each commitment, by commitment: the last certain assessment; the history has all. */
      reviews: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        commitmentId: string;
        side: string;
        /** @enum {string} */
        assessment: "on-track" | "delayed" | "done" | "failed" | "disputed";
        note?: string;
      }[];
      /** @description Absent while no side has agreed them. */
      minutes?: {
        agreed: {
          eventId: string;
          occurredOn: components["schemas"]["DescribedDate"];
          side: string;
          sha256?: string;
          /** @description The address of the paper with this `sha256`, where it is kept here. */
          file?: string;
        }[];
        /** @description The sides that have not agreed them. */
        missing: string[];
      };
      communique?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        sourceId?: string;
      };
      lastNewsOn?: string;
      /** @description The sessions before and after it in its series, held or not: by their numbers, else by their days. */
      sessions?: {
        previous?: {
          id: string;
          title: components["schemas"]["LocalizedText"];
          ordinal?: number;
          /** @enum {string} */
          stage?: "scheduled" | "held" | "minutes-agreed";
          day?: components["schemas"]["DescribedDate"];
        };
        next?: {
          id: string;
          title: components["schemas"]["LocalizedText"];
          ordinal?: number;
          /** @enum {string} */
          stage?: "scheduled" | "held" | "minutes-agreed";
          day?: components["schemas"]["DescribedDate"];
        };
      };
      /** @description What was promised at it, the open ones first; the first 200: the list of commitments by `meeting` has all. */
      commitments: {
        total: number;
        /** @description Neither kept or answered nor ended. */
        open: number;
        items: {
          id: string;
          /** @enum {string} */
          kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
          title: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
          schedule: {
            due?: components["schemas"]["DescribedDate"];
            /** @enum {string} */
            status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
          };
          open: boolean;
        }[];
      };
      /** @description What was asked at it, the open ones first; the first 200: the list of requests by `meeting` has all. */
      requests: {
        total: number;
        /** @description Neither kept or answered nor ended. */
        open: number;
        items: {
          id: string;
          title: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          stage?: "submitted" | "acknowledged" | "escalated" | "accepted" | "partly-accepted" | "declined" | "answered" | "withdrawn" | "lapsed";
          /**
           * @description How far up it has come.
           * @enum {string}
           */
          level?: "submitted" | "acknowledged" | "escalated";
          /** @description Who has to act; absent once it is answered or has ended. */
          waitingOn?: components["schemas"]["NamedParty"];
          schedule: {
            due?: components["schemas"]["DescribedDate"];
            /** @enum {string} */
            status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
          };
          /** @description Days since its first submission, until it was answered or ended: at least and at most. */
          age?: {
            daysMin: number;
            daysMax?: number;
          };
          open: boolean;
        }[];
      };
      /** @description The conflicts between sources about it, open and resolved. */
      conflicts: {
        total: number;
        /** @description Of them, those that nobody has resolved. */
        open: number;
        /** @description The open ones, then the resolved ones; of more than 200 the first: the list of sources by `about` finds where the others are recorded. */
        items: {
          /** @description The source at which it is recorded. */
          sourceId: string;
          conflictId: string;
          /** @description What they contradict each other about. */
          field: string;
          /** @description The claims that cannot all be true. */
          between: {
            /** @description The source that says so. */
            sourceId: string;
            claimId: string;
            /** @description What it says. Absent where the claim does not stand. */
            value?: string;
          }[];
          /** @enum {string} */
          status: "open" | "resolved";
          /** @description How it was resolved. Absent while it is open. */
          resolution?: {
            eventId: string;
            /** @description The claim that is relied on. */
            chosen: {
              sourceId: string;
              claimId: string;
            } & {
              [key: string]: unknown;
            };
            /** @enum {string} */
            rule: "rank" | "recency" | "official" | "other";
            reason: string;
          } & {
            [key: string]: unknown;
          };
        }[];
      };
      /** @description The sources that its events name, in their claims or as a communiqué, as corrections leave them. Absent: none. */
      sources?: {
        total: number;
        /** @description The first 200, in the order in which events first name them. */
        items: {
          id: string;
          /** @description Absent where all that was recorded of the source was withdrawn. */
          title?: components["schemas"]["LocalizedText"];
          /**
           * @description It is not to be relied on any more.
           * @constant
           */
          retracted?: true;
        }[];
      };
      /** @description Field by field, what was corrected of events that stand. Absent: nothing. */
      corrections?: {
        total: number;
        /** @description The last 200, the last recorded first. */
        items: {
          /** @description The event that was corrected. */
          eventId: string;
          /** @description What that event tells. */
          type: string;
          /** @description Where it was wrong: a JSON pointer into the body. */
          field: string;
          /** @description What stood there. Absent: nothing. */
          wrong?: unknown;
          /** @description What belongs there. Absent: nothing. */
          right?: unknown;
          reason: string;
          /** @description Who corrected it. */
          by: {
            id: string;
          } & {
            [key: string]: unknown;
          };
          recordedAt: string;
        }[];
      };
      /** @description How many of its events were withdrawn; its history has them. Absent: none. */
      withdrawn?: number;
      /** @description The other things that the answer names by id, parties aside, and how each is called at the moment; without a title where it is not there. The first 200. Absent: none. */
      named?: {
        thing: string;
        id: string;
        title?: components["schemas"]["LocalizedText"];
      }[];
      /** @enum {string} */
      visibility: "public" | "parties" | "internal" | "sensitive";
      revision: number;
      asOf: components["schemas"]["AsOf"];
    };
    MeetingItem: {
      id: string;
      title: components["schemas"]["LocalizedText"];
      /** @description The series that it is a session of. */
      series?: string;
      /** @description Which session of the series. */
      ordinal?: number;
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "scheduled" | "held" | "minutes-agreed";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("scheduled" | "held" | "minutes-agreed")[];
      /** @description On which it was held, else for which it is planned. */
      day?: components["schemas"]["DescribedDate"];
      place?: string;
      parties: {
        partyId: string;
        nameAsWritten?: string;
        names?: components["schemas"]["LocalizedText"];
        /** @enum {string} */
        level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
        country?: string;
        /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
        now?: {
          id: string;
          names: components["schemas"]["LocalizedText"];
        };
        /**
         * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
         * @constant
         */
        nothingStands?: true;
      }[];
      /** @description The countries of its parties, as registered when they were stated. */
      sides: string[];
    };
    /** @description An amount of money, how it is meant, and its bounds where the source states them */
    Money: {
      /** @description Decimal text in whole units of the currency */
      amount: string;
      /** @description A currency, ISO 4217 */
      currency: string;
      /**
       * @description How the figure is meant
       * @enum {string}
       */
      qualifier: "exact" | "circa" | "at-least" | "at-most" | "range" | "estimated";
      /** @description The least that the source allows */
      lower?: string;
      /** @description The most that the source allows */
      upper?: string;
      /** @description The words of the source */
      text?: string;
    };
    /** @description What the commitments come to. One can stand in several corridors, so those do not add up to the totals over all. */
    MoneyBoard: {
      /** @description How many. */
      commitments: number;
      /** @description Of them, those that name no value. */
      withoutValue: number;
      /** @description One for each currency. */
      totals: components["schemas"]["MoneyTotal"][];
      /** @description The totals in the currency asked for. Each is rounded by itself, so that groups need not add up to the last digit. */
      converted?: {
        currency: string;
        /** @description Rounded to the smallest unit. */
        amount: string;
        /** @description How many parts are exact */
        exact: number;
        /** @description How many parts are not exact: all that were converted are among them. */
        approximate: number;
        /** @description The least, where every part has a lower bound */
        lower?: string;
        /** @description The most, where every part has an upper bound */
        upper?: string;
        /** @description Those that were used. */
        rates: {
          /** @description A currency, ISO 4217 */
          currency: string;
          /** @description A figure of 0 or more as decimal text, at most 30 digits */
          rate: string;
          /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
          sourceId: string;
          /**
           * Format: date
           * @description A calendar day, ISO 8601 YYYY-MM-DD
           */
          date: string;
          /**
           * @description The source that states it is not to be relied on any more.
           * @constant
           */
          retracted?: true;
        }[];
        /** @description Currencies without a rate: not in the amount. */
        left: string[];
      };
      groups: {
        /** @description Two provinces, or two countries (`la`, `vn`). Absent: those that stand in no corridor. */
        corridor?: [
          string,
          string
        ];
        kind?: string;
        /** @description Absent while nothing is certain. */
        stage?: string;
        /** @description How many. */
        commitments: number;
        /** @description Of them, those that name no value. */
        withoutValue: number;
        /** @description One for each currency. */
        totals: components["schemas"]["MoneyTotal"][];
        /** @description The totals in the currency asked for. Each is rounded by itself, so that groups need not add up to the last digit. */
        converted?: {
          currency: string;
          /** @description Rounded to the smallest unit. */
          amount: string;
          /** @description How many parts are exact */
          exact: number;
          /** @description How many parts are not exact: all that were converted are among them. */
          approximate: number;
          /** @description The least, where every part has a lower bound */
          lower?: string;
          /** @description The most, where every part has an upper bound */
          upper?: string;
          /** @description Those that were used. */
          rates: {
            /** @description A currency, ISO 4217 */
            currency: string;
            /** @description A figure of 0 or more as decimal text, at most 30 digits */
            rate: string;
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            sourceId: string;
            /**
             * Format: date
             * @description A calendar day, ISO 8601 YYYY-MM-DD
             */
            date: string;
            /**
             * @description The source that states it is not to be relied on any more.
             * @constant
             */
            retracted?: true;
          }[];
          /** @description Currencies without a rate: not in the amount. */
          left: string[];
        };
      }[];
      asOf: components["schemas"]["AsOf"];
    };
    /** @description An amount of money, how it is meant, and its bounds where the source states them */
    MoneyInput: {
      /** @description Decimal text in whole units of the currency */
      amount: string;
      /** @description A currency, ISO 4217 */
      currency: string;
      /**
       * @description How the figure is meant
       * @enum {string}
       */
      qualifier: "exact" | "circa" | "at-least" | "at-most" | "range" | "estimated";
      /** @description The least that the source allows */
      lower?: string;
      /** @description The most that the source allows */
      upper?: string;
      /** @description The words of the source */
      text?: string;
    };
    /** @description The sum of one currency, how many parts are exact and how many approximate */
    MoneyTotal: {
      currency: string;
      /** @description The sum, decimal text in whole units */
      amount: string;
      /** @description How many parts are exact */
      exact: number;
      /** @description How many parts are not */
      approximate: number;
      /** @description The least, where every part has a lower bound */
      lower?: string;
      /** @description The most, where every part has an upper bound */
      upper?: string;
    };
    /** @description A party as the fact names it, with its names as of the act. Without an id: an agency known by its words alone. */
    NamedParty: {
      partyId?: string;
      nameAsWritten?: string;
      names?: components["schemas"]["LocalizedText"];
      /** @enum {string} */
      level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
      country?: string;
      /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
      now?: {
        id: string;
        names: components["schemas"]["LocalizedText"];
      };
      /**
       * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
       * @constant
       */
      nothingStands?: true;
    };
    /** @description A rate with its source and date: one unit of `currency` is worth `value` */
    NamedRateInput: {
      /** @description What one unit is worth; it may have more decimals than the currency has */
      value: {
        /** @description A figure of 0 or more as decimal text, at most 30 digits */
        amount: string;
        /** @description A currency, ISO 4217 */
        currency: string;
        /**
         * @description How the figure is meant
         * @enum {string}
         */
        qualifier: "exact" | "circa" | "at-least" | "at-most" | "range" | "estimated";
        /** @description Plain text, 1 to 500 characters */
        text?: string;
      };
      /** @description The currency of which one unit is worth the value */
      currency: string;
      /** @description Who states the rate */
      source: string;
      /**
       * Format: date
       * @description The day of the rate
       */
      date: string;
    };
    /** @description A person, the office, and the party whose office it is */
    OfficeHolderInput: {
      /** @description The name of the person */
      name: string;
      /** @description The office held on that day */
      office: string;
      /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
      partyId?: string;
    };
    /** @description The numbers asked first, each with the list that it counts. Without `validAt` and `knownAt` those lists are of now, too. */
    Overview: {
      /** @description Days within which something is due soon. */
      within: number;
      /** @description The calendar year of the day asked about. */
      year: string;
      /** @description Commitments that are neither kept nor over. */
      open: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Of them, those not possibly overdue and due within the days asked for, by the first reading of the due date. */
      dueSoon: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Overdue by one reading of the due date, not by another. */
      possiblyOverdue: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Certainly overdue. */
      overdue: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Certainly handed over in `year`. */
      handedOver: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Open commitments with which no agency is charged. */
      withoutOwner: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Open commitments that were last assessed as to watch or of high risk. */
      atRisk: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Handed over by the word of one side, which the other has not accepted. */
      unaccepted: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description A dispute about it is not settled. */
      disputed: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Open commitments that nobody is left to keep. */
      orphaned: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Requests neither answered nor ended. */
      openRequests: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Of them, those whose answer is due from one of ours. */
      waitingOnUs?: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Of them, those in which one of ours takes part and whose answer is due from somebody else. */
      waitingOnThem?: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Conflicts between sources that nobody has resolved, in the whole register. Absent where `party`, `corridor` or `agency` narrow the rest. */
      openConflicts?: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Agreements in force on that day by their period. */
      agreementsCurrent: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Agreements whose period may be over. */
      agreementsPossiblyExpired: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      /** @description Agreements whose period is over, and that nothing certainly signed renews. */
      agreementsExpired: {
        count: number;
        /** @description The address of the list of which it is the total. */
        list: string;
      };
      asOf: components["schemas"]["AsOf"];
    };
    Party: {
      id: string;
      names: components["schemas"]["LocalizedText"];
      /** @enum {string} */
      level: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
      country: string;
      partOf?: string;
      identifiers?: ({
        scheme: string;
        id: string;
      } & {
        [key: string]: unknown;
      })[];
      /** @description Absent while it lives. */
      ended?: {
        /** @enum {string} */
        as: "merged" | "split" | "dissolved";
        /** @description The first day on which it has ended. */
        since: string;
        /** @description The parties that go on. */
        successors: {
          partyId: string;
          nameAsWritten?: string;
          names?: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
          country?: string;
          /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
          now?: {
            id: string;
            names: components["schemas"]["LocalizedText"];
          };
          /**
           * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
           * @constant
           */
          nothingStands?: true;
        }[];
      } & {
        [key: string]: unknown;
      };
      /** @description How it may have ended by then, for all that is certain. */
      mayAlreadyBe?: ("merged" | "split" | "dissolved")[];
      /** @description The names that it bore before, oldest first, each until the first day of the next. */
      formerly: ({
        eventId: string;
        names: components["schemas"]["LocalizedText"];
        until: string;
      } & {
        [key: string]: unknown;
      })[];
      /** @description Other spellings, as papers write them. */
      aliases: ({
        eventId: string;
        alias: string;
        language?: string;
      } & {
        [key: string]: unknown;
      })[];
      /** @description The merger that it began with; without `since` while that is not certain. Absent: it was registered. */
      begun?: {
        eventId: string;
        predecessors: {
          partyId: string;
          nameAsWritten?: string;
          names?: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
          country?: string;
          /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
          now?: {
            id: string;
            names: components["schemas"]["LocalizedText"];
          };
          /**
           * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
           * @constant
           */
          nothingStands?: true;
        }[];
        since?: string;
        instrument?: string;
      } & {
        [key: string]: unknown;
      };
      /** @description Functions that went to other parties, oldest first; without `commitments`: with all its duties. */
      transfers: ({
        eventId: string;
        since: string;
        to: {
          partyId: string;
          nameAsWritten?: string;
          names?: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
          country?: string;
          /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
          now?: {
            id: string;
            names: components["schemas"]["LocalizedText"];
          };
          /**
           * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
           * @constant
           */
          nothingStands?: true;
        };
        commitments?: string[];
        function?: string;
      } & {
        [key: string]: unknown;
      })[];
      /** @description The parties that went into it, by a merger or a split. */
      predecessors?: {
        partyId: string;
        nameAsWritten?: string;
        names?: components["schemas"]["LocalizedText"];
        /** @enum {string} */
        level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
        country?: string;
        /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
        now?: {
          id: string;
          names: components["schemas"]["LocalizedText"];
        };
        /**
         * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
         * @constant
         */
        nothingStands?: true;
        /** @enum {string} */
        as: "merged" | "split" | "dissolved";
        since: string;
      }[];
      /** @description The conflicts between sources about it, open and resolved. */
      conflicts: {
        total: number;
        /** @description Of them, those that nobody has resolved. */
        open: number;
        /** @description The open ones, then the resolved ones; of more than 200 the first: the list of sources by `about` finds where the others are recorded. */
        items: {
          /** @description The source at which it is recorded. */
          sourceId: string;
          conflictId: string;
          /** @description What they contradict each other about. */
          field: string;
          /** @description The claims that cannot all be true. */
          between: {
            /** @description The source that says so. */
            sourceId: string;
            claimId: string;
            /** @description What it says. Absent where the claim does not stand. */
            value?: string;
          }[];
          /** @enum {string} */
          status: "open" | "resolved";
          /** @description How it was resolved. Absent while it is open. */
          resolution?: {
            eventId: string;
            /** @description The claim that is relied on. */
            chosen: {
              sourceId: string;
              claimId: string;
            } & {
              [key: string]: unknown;
            };
            /** @enum {string} */
            rule: "rank" | "recency" | "official" | "other";
            reason: string;
          } & {
            [key: string]: unknown;
          };
        }[];
      };
      /** @description What commands given at once have let through: a party went into several (`succession`), or each of some belongs to the next and the last to the first (`ring`). Absent: nothing. */
      contradictions?: ({
        /** @constant */
        kind: "succession";
        predecessor: {
          partyId: string;
          nameAsWritten?: string;
          names?: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
          country?: string;
          /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
          now?: {
            id: string;
            names: components["schemas"]["LocalizedText"];
          };
          /**
           * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
           * @constant
           */
          nothingStands?: true;
        };
        successors: {
          partyId: string;
          nameAsWritten?: string;
          names?: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
          country?: string;
          /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
          now?: {
            id: string;
            names: components["schemas"]["LocalizedText"];
          };
          /**
           * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
           * @constant
           */
          nothingStands?: true;
        }[];
      } | {
        /** @constant */
        kind: "ring";
        parties: {
          partyId: string;
          nameAsWritten?: string;
          names?: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
          country?: string;
          /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
          now?: {
            id: string;
            names: components["schemas"]["LocalizedText"];
          };
          /**
           * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
           * @constant
           */
          nothingStands?: true;
        }[];
      })[];
      /** @description The sources that its events name, in their claims or as a communiqué, as corrections leave them. Absent: none. */
      sources?: {
        total: number;
        /** @description The first 200, in the order in which events first name them. */
        items: {
          id: string;
          /** @description Absent where all that was recorded of the source was withdrawn. */
          title?: components["schemas"]["LocalizedText"];
          /**
           * @description It is not to be relied on any more.
           * @constant
           */
          retracted?: true;
        }[];
      };
      /** @description Field by field, what was corrected of events that stand. Absent: nothing. */
      corrections?: {
        total: number;
        /** @description The last 200, the last recorded first. */
        items: {
          /** @description The event that was corrected. */
          eventId: string;
          /** @description What that event tells. */
          type: string;
          /** @description Where it was wrong: a JSON pointer into the body. */
          field: string;
          /** @description What stood there. Absent: nothing. */
          wrong?: unknown;
          /** @description What belongs there. Absent: nothing. */
          right?: unknown;
          reason: string;
          /** @description Who corrected it. */
          by: {
            id: string;
          } & {
            [key: string]: unknown;
          };
          recordedAt: string;
        }[];
      };
      /** @description How many of its events were withdrawn; its history has them. Absent: none. */
      withdrawn?: number;
      /** @description The other things that the answer names by id, parties aside, and how each is called at the moment; without a title where it is not there. The first 200. Absent: none. */
      named?: {
        thing: string;
        id: string;
        title?: components["schemas"]["LocalizedText"];
      }[];
      /** @enum {string} */
      visibility: "public" | "parties" | "internal" | "sensitive";
      revision: number;
      asOf: components["schemas"]["AsOf"];
    };
    PartyItem: {
      id: string;
      names: components["schemas"]["LocalizedText"];
      /** @enum {string} */
      level: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
      country: string;
      partOf?: string;
      identifiers?: ({
        scheme: string;
        id: string;
      } & {
        [key: string]: unknown;
      })[];
      /** @description Absent while it lives. */
      ended?: {
        /** @enum {string} */
        as: "merged" | "split" | "dissolved";
        /** @description The first day on which it has ended. */
        since: string;
        /** @description The parties that go on. */
        successors: {
          partyId: string;
          nameAsWritten?: string;
          names?: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
          country?: string;
          /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
          now?: {
            id: string;
            names: components["schemas"]["LocalizedText"];
          };
          /**
           * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
           * @constant
           */
          nothingStands?: true;
        }[];
      } & {
        [key: string]: unknown;
      };
      /** @description How it may have ended by then, for all that is certain. */
      mayAlreadyBe?: ("merged" | "split" | "dissolved")[];
    };
    /** @description A registered party, and its name as the source writes it */
    PartyRefInput: {
      /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
      partyId: string;
      /** @description The name as the source writes it */
      nameAsWritten?: string;
    };
    PermitItem: {
      id: string;
      /** @enum {string} */
      kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
      title: components["schemas"]["LocalizedText"];
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
      /**
       * @description The place under a pause or an exit.
       * @enum {string}
       */
      covered?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed")[];
      schedule: {
        due?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
      };
      obligors: components["schemas"]["NamedParty"][];
      beneficiaries: components["schemas"]["NamedParty"][];
      /**
       * @description Whether an agency is charged with it, and named.
       * @enum {string}
       */
      owner: "named" | "unnamed" | "none";
      value?: components["schemas"]["Money"];
      quantity?: components["schemas"]["Quantity"];
      /**
       * @description Open, and last assessed as one to watch or of high risk. Absent: it is not.
       * @constant
       */
      atRisk?: true;
      /**
       * @description Handed over by the word of one side, which the other has not accepted. Absent: no such hand-over.
       * @constant
       */
      handover?: "unaccepted";
      /**
       * @description A dispute about it is not settled. Absent: none.
       * @constant
       */
      disputed?: true;
      /**
       * @description `waiting`, `refused`: of the first step that is not granted; `granted`: all are; `not-submitted`: no step yet; `delivered`: done though a step waits, or without any; `ended`: cancelled, closed or the like before; `not-certain`: nothing is certain yet.
       * @enum {string}
       */
      standing: "not-certain" | "not-submitted" | "waiting" | "refused" | "granted" | "delivered" | "ended";
      /** @description In the order in which they were submitted; of more than 30 the first, the one that blocks among them. */
      steps: {
        eventId: string;
        stepId: string;
        name: string;
        authority: components["schemas"]["NamedParty"];
        /** @enum {string} */
        stage: "submitted" | "refused" | "granted";
        submittedOn: components["schemas"]["DescribedDate"];
        /** @description When it was granted or refused. */
        answeredOn?: components["schemas"]["DescribedDate"];
      }[];
      /** @description How many there are, where not all are shown. */
      stepsTotal?: number;
      /** @description The first step that is not granted, while the others wait for it. */
      blocking?: {
        stepId: string;
        /** @description When it was submitted or, refused, when that was. */
        since: components["schemas"]["DescribedDate"];
        /** @description Days from then to the day asked about, from the latest day that the date can mean. */
        daysAtLeast?: number;
        /** @description The same from the earliest. Absent where that is open or not certain. */
        daysAtMost?: number;
      };
    };
    /** @description Chains of permit steps, and on whom they wait. */
    PermitsBoard: {
      /** @description How many. */
      commitments: number;
      /** @description Where the chains stand. */
      standings: {
        waiting: number;
        refused: number;
        notSubmitted: number;
        granted: number;
        delivered: number;
        ended: number;
        notCertain: number;
      };
      /** @description By `by`. One commitment can stand in several corridors, so that those do not add up to what is over all. */
      groups: {
        /** @description How many groups there are. */
        total: number;
        /** @description Those of most commitments first; of more than 200 the first. Narrow the board by a filter to see the others. */
        items: {
          /** @description Two provinces, or two countries (`la`, `vn`). Absent: those that stand in no corridor. */
          corridor?: [
            string,
            string
          ];
          /** @description The two provinces by name. */
          ends?: {
            partyId: string;
            nameAsWritten?: string;
            names?: components["schemas"]["LocalizedText"];
            /** @enum {string} */
            level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
            country?: string;
            /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
            now?: {
              id: string;
              names: components["schemas"]["LocalizedText"];
            };
            /**
             * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
             * @constant
             */
            nothingStands?: true;
          }[];
          kind?: string;
          /** @description How many. */
          commitments: number;
          /** @description Where the chains stand. */
          standings: {
            waiting: number;
            refused: number;
            notSubmitted: number;
            granted: number;
            delivered: number;
            ended: number;
            notCertain: number;
          };
        }[];
      };
      /** @description On whom the chains wait: the authority of the step that blocks, or whoever goes on for it. */
      authorities: {
        /** @description How many there are. */
        total: number;
        /** @description Those most waited for first; of more than 200 the first. */
        items: {
          authority: {
            partyId: string;
            nameAsWritten?: string;
            names?: components["schemas"]["LocalizedText"];
            /** @enum {string} */
            level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
            country?: string;
            /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
            now?: {
              id: string;
              names: components["schemas"]["LocalizedText"];
            };
            /**
             * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
             * @constant
             */
            nothingStands?: true;
          };
          /** @description Chains that wait for its answer. */
          waiting: number;
          /** @description Chains that wait since it refused. */
          refused: number;
          /** @description Days that the first of those that wait has certainly waited. */
          longestDays?: number;
        }[];
      };
      items: components["schemas"]["PermitItem"][];
      /** @description The address of the next page; absent on the last. */
      next?: string;
      /** @description With `Prefer: return=total-count`. */
      total?: number;
      asOf: components["schemas"]["AsOf"];
    };
    /** @description Problem details (RFC 9457). The facts of a refusal stand in fields of their own. */
    Problem: {
      /** @description The page that explains it. */
      type: string;
      title: string;
      status: number;
      detail: string;
      code: string;
      /** @description The request's id. */
      instance?: string;
      errors?: ({
        /** @description Where in the body: a JSON pointer as a URI fragment. */
        pointer?: string;
        /** @description Which query parameter. */
        parameter?: string;
        /** @description Which header. */
        header?: string;
        /** @description Which cell of a table, as spreadsheets name it: `C7`; `sheet` and `column` say more. */
        cell?: string;
        code: string;
        detail: string;
      } & {
        [key: string]: unknown;
      })[];
    } & {
      [key: string]: unknown;
    };
    ProblemPage: {
      type: string;
      code: string;
      status: number;
      title: string;
      doc: string;
    };
    /** @description How many of what */
    Quantity: {
      /** @description A figure of 0 or more as decimal text, at most 30 digits */
      value: string;
      /** @description What is counted */
      unit: string;
      /**
       * @description How the figure is meant
       * @enum {string}
       */
      qualifier: "exact" | "circa" | "at-least" | "at-most" | "range" | "estimated";
    };
    /** @description How many of what */
    QuantityInput: {
      /** @description A figure of 0 or more as decimal text, at most 30 digits */
      value: string;
      /** @description What is counted */
      unit: string;
      /**
       * @description How the figure is meant
       * @enum {string}
       */
      qualifier: "exact" | "circa" | "at-least" | "at-most" | "range" | "estimated";
    };
    /** @description A value read of a text: `value` is what a command takes, beside it what follows from it */
    Reading: {
      /** @constant */
      as: "money";
      value: components["schemas"]["Money"];
      /** @description The least that the words allow, where they say so */
      lower?: string;
      /** @description The most that the words allow, where they say so */
      upper?: string;
      /** @description The text as it was given */
      text: string;
    } | {
      /** @constant */
      as: "quantity";
      value: components["schemas"]["Quantity"];
      /** @description The text as it was given */
      text: string;
    } | {
      /** @constant */
      as: "date";
      value: {
        /** @description A date in EDTF (ISO 8601-2), years 0001 to 9999: `2023` is some day of that year, `../2023-09-14` that day or one before it, `2022/2025` these years, `2023-09~` about then, `XXXX-09-13` a day of an unknown year */
        edtf?: string;
        /** @description The date as the source writes it */
        text?: string;
        /**
         * @description How the date binds; from the edtf where absent
         * @enum {string}
         */
        bound?: "on" | "by" | "before" | "after" | "within";
        /**
         * @description Whether the date itself counts, of by, before and after; unknown of before and after where absent
         * @enum {string}
         */
        boundInclusive?: "yes" | "no" | "unknown";
        anchor?: components["schemas"]["DateAnchor"];
        inferred?: components["schemas"]["DateInference"];
        /**
         * Format: date
         * @description The first day it can mean; only without edtf
         */
        earliest?: string;
        /**
         * Format: date
         * @description The last day it can mean; only without edtf
         */
        latest?: string;
      };
      described: components["schemas"]["DescribedDate"];
      /** @description The text as it was given */
      text: string;
    };
    /** @description An event as it stands in the log. */
    RecordedEvent: {
      /** @description A UUID. `correct` and `withdraw-event` name the event by it. */
      id: string;
      type: string;
      /** @description Its place in the thing's own history, from 0. */
      revision: number;
      /** @description Its place in the whole log; absent in a dry run. */
      position?: string;
      /** @description When it was recorded: RFC 3339, UTC. */
      recordedAt: string;
      /** @description When it happened, as far as that is known; `defaulted` where nobody said. */
      occurredOn?: {
        [key: string]: unknown;
      };
      /** @description Who gave the command, and how that is known. */
      actor: {
        [key: string]: unknown;
      };
      onBehalfOf?: {
        [key: string]: unknown;
      };
      side?: string;
      /** @description Where the fact comes from. */
      claims: {
        [key: string]: unknown;
      }[];
      /** @description The facts, as given; what `decide` adds stands with them. */
      data: {
        [key: string]: unknown;
      };
    };
    /** @description A duty tied to an occasion, and how many are expected in its period */
    Recurrence: {
      /** @description What it returns with */
      occasion: string;
      /** @description How many are expected in the period of the commitment */
      expectedPerPeriod?: number;
    };
    /** @description A duty tied to an occasion, and how many are expected in its period */
    RecurrenceInput: {
      /** @description What it returns with */
      occasion: string;
      /** @description How many are expected in the period of the commitment */
      expectedPerPeriod?: number;
    };
    /** @description Duties that return, and how often they were done. */
    RecurringBoard: {
      /** @description How many. */
      commitments: number;
      /** @description Where the duties stand. */
      standings: {
        current: number;
        over: number;
        ended: number;
        notCertain: number;
      };
      occurrences: {
        held: number;
        /** @description Reported as missed. */
        missed: number;
        /** @description How many are expected in the whole period, where that was said. */
        expected: number;
        /** @description Of the duties whose period is over: how many fewer were held than expected, duty by duty. */
        short: number;
      };
      /** @description Duties of which nobody said how many are expected. */
      withoutExpected: number;
      /** @description Current duties of which no occurrence is recorded. */
      neverHeld: number;
      /** @description By `by`. One commitment can stand in several corridors, so that those do not add up to what is over all. */
      groups: {
        /** @description How many groups there are. */
        total: number;
        /** @description Those of most commitments first; of more than 200 the first. Narrow the board by a filter to see the others. */
        items: {
          /** @description Two provinces, or two countries (`la`, `vn`). Absent: those that stand in no corridor. */
          corridor?: [
            string,
            string
          ];
          /** @description The two provinces by name. */
          ends?: {
            partyId: string;
            nameAsWritten?: string;
            names?: components["schemas"]["LocalizedText"];
            /** @enum {string} */
            level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
            country?: string;
            /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
            now?: {
              id: string;
              names: components["schemas"]["LocalizedText"];
            };
            /**
             * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
             * @constant
             */
            nothingStands?: true;
          }[];
          kind?: string;
          /** @description How many. */
          commitments: number;
          /** @description Where the duties stand. */
          standings: {
            current: number;
            over: number;
            ended: number;
            notCertain: number;
          };
          occurrences: {
            held: number;
            /** @description Reported as missed. */
            missed: number;
            /** @description How many are expected in the whole period, where that was said. */
            expected: number;
            /** @description Of the duties whose period is over: how many fewer were held than expected, duty by duty. */
            short: number;
          };
          /** @description Duties of which nobody said how many are expected. */
          withoutExpected: number;
          /** @description Current duties of which no occurrence is recorded. */
          neverHeld: number;
        }[];
      };
      items: components["schemas"]["RecurringItem"][];
      /** @description The address of the next page; absent on the last. */
      next?: string;
      /** @description With `Prefer: return=total-count`. */
      total?: number;
      asOf: components["schemas"]["AsOf"];
    };
    RecurringItem: {
      id: string;
      /** @enum {string} */
      kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
      title: components["schemas"]["LocalizedText"];
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
      /**
       * @description The place under a pause or an exit.
       * @enum {string}
       */
      covered?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed")[];
      schedule: {
        due?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
      };
      obligors: components["schemas"]["NamedParty"][];
      beneficiaries: components["schemas"]["NamedParty"][];
      /**
       * @description Whether an agency is charged with it, and named.
       * @enum {string}
       */
      owner: "named" | "unnamed" | "none";
      value?: components["schemas"]["Money"];
      quantity?: components["schemas"]["Quantity"];
      /**
       * @description Open, and last assessed as one to watch or of high risk. Absent: it is not.
       * @constant
       */
      atRisk?: true;
      /**
       * @description Handed over by the word of one side, which the other has not accepted. Absent: no such hand-over.
       * @constant
       */
      handover?: "unaccepted";
      /**
       * @description A dispute about it is not settled. Absent: none.
       * @constant
       */
      disputed?: true;
      /**
       * @description `over`: its period has certainly ended; `ended`: cancelled, closed or the like; `not-certain`: nothing is certain yet.
       * @enum {string}
       */
      standing: "not-certain" | "current" | "over" | "ended";
      /** @description What it returns with. */
      occasion?: string;
      period?: components["schemas"]["DescribedDate"];
      occurrences: {
        held: number;
        /** @description Reported as missed. */
        missed: number;
        /** @description How many are expected in the whole period, where that was said. */
        expected?: number;
        /** @description Of a duty whose period is over: how many fewer were held than expected. Before that nobody can say. */
        short?: number;
        lastHeldOn?: components["schemas"]["DescribedDate"];
      };
    };
    Request: {
      id: string;
      title: components["schemas"]["LocalizedText"];
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "submitted" | "acknowledged" | "escalated" | "accepted" | "partly-accepted" | "declined" | "answered" | "withdrawn" | "lapsed";
      /**
       * @description The place that it had reached when it was answered or ended.
       * @enum {string}
       */
      covered?: "submitted" | "acknowledged" | "escalated";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("submitted" | "acknowledged" | "escalated" | "accepted" | "partly-accepted" | "declined" | "answered" | "withdrawn" | "lapsed")[];
      /**
       * @description How far up it has come, whether or not it has ended since.
       * @enum {string}
       */
      level?: "submitted" | "acknowledged" | "escalated";
      /** @description Who asks. */
      from: components["schemas"]["NamedParty"];
      /** @description Whom it was put to. */
      to: components["schemas"]["NamedParty"];
      /** @description Who alone can say yes. */
      decider?: components["schemas"]["NamedParty"];
      /** @description Who has to act: the decider, else the authority that it was last passed on to, else the party asked. Absent once it is answered or has ended. */
      waitingOn?: components["schemas"]["NamedParty"];
      quantity?: components["schemas"]["Quantity"];
      /** @description The meeting at which it was made. */
      meetingId?: string;
      /** @description Absent while it is not certainly submitted. */
      age?: {
        daysMin: number;
        /** @description Absent where the day of the submission is open. */
        daysMax?: number;
      };
      /**
       * @description Whether an agency is charged with it, and named.
       * @enum {string}
       */
      owner: "named" | "unnamed" | "none";
      /** @description The pause or exit that covers it. */
      cover?: {
        /** @description The event that names the stage. */
        eventId: string;
        /** @enum {string} */
        as: "accepted" | "partly-accepted" | "declined" | "answered" | "withdrawn" | "lapsed";
        /** @description From which day on. */
        since: string;
        /** @description Why, where the event says so. */
        reason?: string;
      };
      /** @description What is asked for. */
      ask: string;
      schedule: {
        due?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
        dueSoon: boolean;
        /** @description Days after the last day to respond by: until it was answered, or until `validAt`. */
        daysLate?: number;
      };
      agencies: ({
        eventId: string;
        agency: components["schemas"]["NamedParty"];
        role: string;
        instruction?: string;
      } & {
        [key: string]: unknown;
      })[];
      /** @description Who confirmed having it; without `by`, the party asked. */
      acknowledgements?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        by?: components["schemas"]["NamedParty"];
      }[];
      /** @description Each authority that it was passed on to, in order. */
      escalations?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        toAuthority: components["schemas"]["NamedParty"];
        letterRef?: string;
      }[];
      /** @description What became of it: the answer, or the exit, that names the stage. */
      outcome?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        as: "accepted" | "partly-accepted" | "declined" | "answered" | "withdrawn" | "lapsed";
        /** @description Of an acceptance: the commitment that it became. */
        commitmentId?: string;
        /** @description What of it was not taken. */
        dropped?: string;
        answer?: string;
        reason?: string;
      };
      /** @description Every answer that stands, in order: late news of an earlier one beside the one that names the stage. Absent: none. */
      answers?: {
        eventId: string;
        occurredOn: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        as: "accepted" | "partly-accepted" | "declined" | "answered";
        /** @description Of an acceptance: the commitment that it became. */
        commitmentId?: string;
      }[];
      lastNewsOn?: string;
      /** @description What was promised in answer to it, as it stands on that day. */
      commitments: {
        total: number;
        /** @description Neither kept nor ended. */
        open: number;
        /** @description The open ones first; the first 200: their list by `request` has all. */
        items: {
          id: string;
          /** @enum {string} */
          kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
          title: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
          schedule: {
            due?: components["schemas"]["DescribedDate"];
            /** @enum {string} */
            status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
          };
          open: boolean;
        }[];
      };
      /** @description The conflicts between sources about it, open and resolved. */
      conflicts: {
        total: number;
        /** @description Of them, those that nobody has resolved. */
        open: number;
        /** @description The open ones, then the resolved ones; of more than 200 the first: the list of sources by `about` finds where the others are recorded. */
        items: {
          /** @description The source at which it is recorded. */
          sourceId: string;
          conflictId: string;
          /** @description What they contradict each other about. */
          field: string;
          /** @description The claims that cannot all be true. */
          between: {
            /** @description The source that says so. */
            sourceId: string;
            claimId: string;
            /** @description What it says. Absent where the claim does not stand. */
            value?: string;
          }[];
          /** @enum {string} */
          status: "open" | "resolved";
          /** @description How it was resolved. Absent while it is open. */
          resolution?: {
            eventId: string;
            /** @description The claim that is relied on. */
            chosen: {
              sourceId: string;
              claimId: string;
            } & {
              [key: string]: unknown;
            };
            /** @enum {string} */
            rule: "rank" | "recency" | "official" | "other";
            reason: string;
          } & {
            [key: string]: unknown;
          };
        }[];
      };
      /** @description What cannot all be true: several answers stand, in `eventIds`, of which one is to be corrected or withdrawn; the commitment that it says it became was recorded for another request, `requestId`, or for none, or is not there; the acceptance by which it became one was withdrawn, in `eventId`, and the commitment stands on for it. Absent: nothing. */
      contradictions?: ({
        /** @constant */
        kind: "answered-twice";
        eventIds: string[];
      } | {
        /** @constant */
        kind: "acceptance";
        commitmentId: string;
        requestId?: string;
      } | {
        /** @constant */
        kind: "commitment-missing";
        commitmentId: string;
      } | {
        /** @constant */
        kind: "acceptance-withdrawn";
        commitmentId: string;
        requestId: string;
        /** @description The acceptance that was withdrawn. */
        eventId: string;
      })[];
      /** @description The sources that its events name, in their claims or as a communiqué, as corrections leave them. Absent: none. */
      sources?: {
        total: number;
        /** @description The first 200, in the order in which events first name them. */
        items: {
          id: string;
          /** @description Absent where all that was recorded of the source was withdrawn. */
          title?: components["schemas"]["LocalizedText"];
          /**
           * @description It is not to be relied on any more.
           * @constant
           */
          retracted?: true;
        }[];
      };
      /** @description Field by field, what was corrected of events that stand. Absent: nothing. */
      corrections?: {
        total: number;
        /** @description The last 200, the last recorded first. */
        items: {
          /** @description The event that was corrected. */
          eventId: string;
          /** @description What that event tells. */
          type: string;
          /** @description Where it was wrong: a JSON pointer into the body. */
          field: string;
          /** @description What stood there. Absent: nothing. */
          wrong?: unknown;
          /** @description What belongs there. Absent: nothing. */
          right?: unknown;
          reason: string;
          /** @description Who corrected it. */
          by: {
            id: string;
          } & {
            [key: string]: unknown;
          };
          recordedAt: string;
        }[];
      };
      /** @description How many of its events were withdrawn; its history has them. Absent: none. */
      withdrawn?: number;
      /** @description The other things that the answer names by id, parties aside, and how each is called at the moment; without a title where it is not there. The first 200. Absent: none. */
      named?: {
        thing: string;
        id: string;
        title?: components["schemas"]["LocalizedText"];
      }[];
      /** @enum {string} */
      visibility: "public" | "parties" | "internal" | "sensitive";
      revision: number;
      asOf: components["schemas"]["AsOf"];
    };
    RequestItem: {
      id: string;
      title: components["schemas"]["LocalizedText"];
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "submitted" | "acknowledged" | "escalated" | "accepted" | "partly-accepted" | "declined" | "answered" | "withdrawn" | "lapsed";
      /**
       * @description The place that it had reached when it was answered or ended.
       * @enum {string}
       */
      covered?: "submitted" | "acknowledged" | "escalated";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("submitted" | "acknowledged" | "escalated" | "accepted" | "partly-accepted" | "declined" | "answered" | "withdrawn" | "lapsed")[];
      /**
       * @description How far up it has come, whether or not it has ended since.
       * @enum {string}
       */
      level?: "submitted" | "acknowledged" | "escalated";
      /** @description Who asks. */
      from: components["schemas"]["NamedParty"];
      /** @description Whom it was put to. */
      to: components["schemas"]["NamedParty"];
      /** @description Who alone can say yes. */
      decider?: components["schemas"]["NamedParty"];
      /** @description Who has to act: the decider, else the authority that it was last passed on to, else the party asked. Absent once it is answered or has ended. */
      waitingOn?: components["schemas"]["NamedParty"];
      quantity?: components["schemas"]["Quantity"];
      /** @description The meeting at which it was made. */
      meetingId?: string;
      /** @description Absent while it is not certainly submitted. */
      age?: {
        daysMin: number;
        /** @description Absent where the day of the submission is open. */
        daysMax?: number;
      };
      /**
       * @description Whether an agency is charged with it, and named.
       * @enum {string}
       */
      owner: "named" | "unnamed" | "none";
      schedule: {
        due?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
      };
    };
    Review: {
      id: string;
      title: components["schemas"]["LocalizedText"];
      sides: string[];
      /** @description The last session of its series that was held. Absent: all between them is here. */
      previous?: {
        id: string;
        title: components["schemas"]["LocalizedText"];
        ordinal?: number;
        /** @enum {string} */
        stage?: "scheduled" | "held" | "minutes-agreed";
        day?: components["schemas"]["DescribedDate"];
      };
      /** @description The first day by which that session certainly had been held. */
      since?: string;
      totals: {
        commitments: number;
        carriedOver: number;
        new: number;
        settled: number;
        overdue: number;
        disagreed: number;
        requestsOpen: number;
        /** @description Answered or ended since the last session. */
        requestsAnswered: number;
      };
      /** @description The late ones first, the settled ones last; the first 500. */
      commitments: {
        id: string;
        /** @enum {string} */
        kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
        title: components["schemas"]["LocalizedText"];
        /**
         * @description `carried-over`: open at the last session, and still; `new`: open now, and not then; `settled`: kept or ended since, or reviewed here although it was before.
         * @enum {string}
         */
        group: "carried-over" | "new" | "settled";
        /** @enum {string} */
        stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
        /** @enum {string} */
        covered?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
        mayAlreadyBe: ("proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed")[];
        schedule: {
          due?: components["schemas"]["DescribedDate"];
          /** @enum {string} */
          status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
          /** @description While it is overdue: days since the last day of its due date. */
          daysLate?: number;
          timesRescheduled: number;
          firstDue?: components["schemas"]["DescribedDate"];
          /** @description Days from the end of the first due date to the end of the one that holds. */
          daysSlipped?: number;
        };
        obligors: components["schemas"]["NamedParty"][];
        beneficiaries: components["schemas"]["NamedParty"][];
        /**
         * @description Whether an agency is charged with it, and named.
         * @enum {string}
         */
        owner: "named" | "unnamed" | "none";
        value?: components["schemas"]["Money"];
        quantity?: components["schemas"]["Quantity"];
        /** @description By the side; one that said nothing at either session is not there. */
        assessments: {
          side: string;
          /** @description At this session. */
          now?: {
            eventId: string;
            occurredOn: components["schemas"]["DescribedDate"];
            /** @enum {string} */
            assessment: "on-track" | "delayed" | "done" | "failed" | "disputed";
            note?: string;
          };
          /** @description At the last one. */
          before?: {
            eventId: string;
            occurredOn: components["schemas"]["DescribedDate"];
            /** @enum {string} */
            assessment: "on-track" | "delayed" | "done" | "failed" | "disputed";
            note?: string;
          };
        }[];
        /** @description At this session sides assess it differently. */
        disagree: boolean;
        /** @description Of what was carried over: the reasons on record since the last session, for moving its due date or suspending it, what blocks it by the last report, the grounds of the last risk, and the notes of this review. */
        why?: {
          eventId: string;
          occurredOn: components["schemas"]["DescribedDate"];
          /** @enum {string} */
          as: "rescheduled" | "suspended" | "blocked" | "at-risk" | "reviewed";
          /** @description Of a review: whose it is. */
          side?: string;
          reason: string;
        }[];
      }[];
      /** @description Those open first; the first 200. */
      requests: {
        id: string;
        title: components["schemas"]["LocalizedText"];
        /** @enum {string} */
        stage?: "submitted" | "acknowledged" | "escalated" | "accepted" | "partly-accepted" | "declined" | "answered" | "withdrawn" | "lapsed";
        /**
         * @description How far up it has come.
         * @enum {string}
         */
        level?: "submitted" | "acknowledged" | "escalated";
        /** @description Who has to act; absent once it is answered or has ended. */
        waitingOn?: components["schemas"]["NamedParty"];
        schedule: {
          due?: components["schemas"]["DescribedDate"];
          /** @enum {string} */
          status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
        };
        /** @description Days since its first submission, until it was answered or ended: at least and at most. */
        age?: {
          daysMin: number;
          daysMax?: number;
        };
        open: boolean;
        from: components["schemas"]["NamedParty"];
        to: components["schemas"]["NamedParty"];
      }[];
      /** @description False where there are more than are shown, or more than 2000 between the parties: totals then count those that were looked through, open ones first. */
      complete: boolean;
      asOf: components["schemas"]["AsOf"];
    };
    /** @description A thing by its title or names, with what says in short what it is. */
    SearchHit: {
      /** @constant */
      thing: "commitments";
      id: string;
      title: components["schemas"]["LocalizedText"];
      /** @enum {string} */
      kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
      schedule: {
        due?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
      };
    } | {
      /** @constant */
      thing: "agreements";
      id: string;
      title: components["schemas"]["LocalizedText"];
      number?: string;
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "negotiating" | "signed" | "in-force" | "implementation-suspended" | "renewed" | "terminated" | "withdrawn";
      standing: {
        /** @description The time for which it holds, as extended. */
        period?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "not-begun" | "current" | "possibly-expired" | "expired" | "ended";
        /** @description Days until the period, read at its earliest, is over; 0 on its last day. */
        daysToRenewal?: number;
        /** @description It has expired and nothing renewed it: since when, and how many days there have been without it. */
        gap?: {
          since: string;
          days: number;
        };
      };
    } | {
      /** @constant */
      thing: "requests";
      id: string;
      title: components["schemas"]["LocalizedText"];
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "submitted" | "acknowledged" | "escalated" | "accepted" | "partly-accepted" | "declined" | "answered" | "withdrawn" | "lapsed";
      /**
       * @description How far up it has come, whether or not it has ended since.
       * @enum {string}
       */
      level?: "submitted" | "acknowledged" | "escalated";
      schedule: {
        due?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
      };
    } | {
      /** @constant */
      thing: "meetings";
      id: string;
      title: components["schemas"]["LocalizedText"];
      /** @description The series that it is a session of. */
      series?: string;
      /** @description Which session of the series. */
      ordinal?: number;
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "scheduled" | "held" | "minutes-agreed";
      /** @description On which it was held, else for which it is planned. */
      day?: components["schemas"]["DescribedDate"];
    } | {
      /** @constant */
      thing: "parties";
      id: string;
      title: components["schemas"]["LocalizedText"];
      /** @enum {string} */
      level: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
      country: string;
      partOf?: string;
      /** @description Absent while it lives. */
      ended?: {
        /** @enum {string} */
        as: "merged" | "split" | "dissolved";
        /** @description The first day on which it has ended. */
        since: string;
        /** @description The parties that go on. */
        successors: {
          partyId: string;
          nameAsWritten?: string;
          names?: components["schemas"]["LocalizedText"];
          /** @enum {string} */
          level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
          country?: string;
          /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
          now?: {
            id: string;
            names: components["schemas"]["LocalizedText"];
          };
          /**
           * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
           * @constant
           */
          nothingStands?: true;
        }[];
      } & {
        [key: string]: unknown;
      };
    } | {
      /** @constant */
      thing: "sources";
      id: string;
      title: components["schemas"]["LocalizedText"];
      /** @enum {string} */
      type: "news" | "communique" | "minutes" | "memorandum" | "letter" | "law" | "report";
      publisher: string;
      publishedOn?: components["schemas"]["DescribedDate"];
      /** @description It is not to be relied on any more; it stays readable. */
      retracted?: {
        eventId: string;
        reason: string;
        replacedBy?: string;
      } & {
        [key: string]: unknown;
      };
    } | {
      /** @constant */
      thing: "indicators";
      id: string;
      title: components["schemas"]["LocalizedText"];
      unit: string;
      geography?: string;
      /** @enum {string} */
      aggregation: "flow" | "stock" | "average" | "share";
    };
    /** @description Seats on scholarships and courses. People are counted, never named. */
    SeatsBoard: {
      /** @description How many. */
      commitments: number;
      /** @description Where the courses stand. */
      courses: {
        open: number;
        completed: number;
        ended: number;
        notCertain: number;
      };
      /** @description Courses of which no seats were granted and nobody enrolled. */
      withoutSeats: number;
      seats: {
        granted: number;
        enrolled: number;
        completed: number;
        /** @description Of courses that ended: the seats beyond those that completed. */
        dropped: number;
      };
      /** @description Of the courses whose months are known. */
      personMonthsPlanned: string;
      /** @description Courses that are not in the person-months: of no seats, or no whole months. */
      withoutMonths: number;
      /** @description By `by`. One commitment can stand in several corridors, so that those do not add up to what is over all. */
      groups: {
        /** @description How many groups there are. */
        total: number;
        /** @description Those of most commitments first; of more than 200 the first. Narrow the board by a filter to see the others. */
        items: {
          /** @description Two provinces, or two countries (`la`, `vn`). Absent: those that stand in no corridor. */
          corridor?: [
            string,
            string
          ];
          /** @description The two provinces by name. */
          ends?: {
            partyId: string;
            nameAsWritten?: string;
            names?: components["schemas"]["LocalizedText"];
            /** @enum {string} */
            level?: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
            country?: string;
            /** @description Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named. */
            now?: {
              id: string;
              names: components["schemas"]["LocalizedText"];
            };
            /**
             * @description All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was.
             * @constant
             */
            nothingStands?: true;
          }[];
          kind?: string;
          institution?: string;
          programme?: string;
          /** @description How many. */
          commitments: number;
          /** @description Where the courses stand. */
          courses: {
            open: number;
            completed: number;
            ended: number;
            notCertain: number;
          };
          /** @description Courses of which no seats were granted and nobody enrolled. */
          withoutSeats: number;
          seats: {
            granted: number;
            enrolled: number;
            completed: number;
            /** @description Of courses that ended: the seats beyond those that completed. */
            dropped: number;
          };
          /** @description Of the courses whose months are known. */
          personMonthsPlanned: string;
          /** @description Courses that are not in the person-months: of no seats, or no whole months. */
          withoutMonths: number;
        }[];
      };
      items: components["schemas"]["CourseItem"][];
      /** @description The address of the next page; absent on the last. */
      next?: string;
      /** @description With `Prefer: return=total-count`. */
      total?: number;
      asOf: components["schemas"]["AsOf"];
    };
    /** @description Whose due dates were moved, how often, how far and why. Rescheduled is not late: `schedule` says whether it is on time. */
    SlippageBoard: {
      /** @description How many commitments had their due date moved. */
      moved: number;
      /** @description Of them, those of which the days can be told. */
      daysKnown: number;
      /** @description What those come to; a date brought forward counts against the others. */
      daysSlipped: number;
      items: components["schemas"]["SlippageItem"][];
      /** @description The address of the next page; absent on the last. */
      next?: string;
      /** @description With `Prefer: return=total-count`. */
      total?: number;
      asOf: components["schemas"]["AsOf"];
    };
    SlippageItem: {
      id: string;
      /** @enum {string} */
      kind: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
      title: components["schemas"]["LocalizedText"];
      /**
       * @description Absent while nothing is certain.
       * @enum {string}
       */
      stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed";
      /**
       * @description The place under a pause or an exit.
       * @enum {string}
       */
      covered?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified";
      /** @description Stages that it may have reached by then, for all that is certain. */
      mayAlreadyBe: ("proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed")[];
      schedule: {
        due?: components["schemas"]["DescribedDate"];
        /** @enum {string} */
        status: "no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended";
      };
      obligors: components["schemas"]["NamedParty"][];
      beneficiaries: components["schemas"]["NamedParty"][];
      /**
       * @description Whether an agency is charged with it, and named.
       * @enum {string}
       */
      owner: "named" | "unnamed" | "none";
      value?: components["schemas"]["Money"];
      quantity?: components["schemas"]["Quantity"];
      /**
       * @description Open, and last assessed as one to watch or of high risk. Absent: it is not.
       * @constant
       */
      atRisk?: true;
      /**
       * @description Handed over by the word of one side, which the other has not accepted. Absent: no such hand-over.
       * @constant
       */
      handover?: "unaccepted";
      /**
       * @description A dispute about it is not settled. Absent: none.
       * @constant
       */
      disputed?: true;
      slippage: {
        /** @description The due date that held first. Absent: there was none before the first move. */
        firstDue?: components["schemas"]["DescribedDate"];
        timesRescheduled: number;
        /** @description Days from the end of the first due date to the end of the one that holds; negative: brought forward. Absent where either has no end. */
        daysSlipped?: number;
        lastMove: {
          eventId: string;
          occurredOn: components["schemas"]["DescribedDate"];
          reason: string;
        };
      };
    };
    Source: {
      id: string;
      /** @enum {string} */
      type: "news" | "communique" | "minutes" | "memorandum" | "letter" | "law" | "report";
      publisher: string;
      title: components["schemas"]["LocalizedText"];
      language: string;
      url?: string;
      publishedOn?: components["schemas"]["DescribedDate"];
      eventOn?: components["schemas"]["DescribedDate"];
      retrievedOn?: string;
      sha256?: string;
      rank?: number;
      /** @description It is not to be relied on any more; it stays readable. */
      retracted?: {
        eventId: string;
        reason: string;
        replacedBy?: string;
      } & {
        [key: string]: unknown;
      };
      /** @description The address of the paper with this `sha256`, where it is kept here. */
      file?: string;
      /** @description What it says of things, each beside what other sources say of the same. */
      claims: ({
        eventId: string;
        claimId: string;
        subject: {
          thing: string;
          id: string;
        } & {
          [key: string]: unknown;
        };
        field: string;
        value: string;
        locator: string;
        /** @enum {string} */
        confidence?: "high" | "medium" | "low";
      } & {
        [key: string]: unknown;
      })[];
      /** @description Where its claims and those of others cannot all be true. No claim goes when one is chosen. */
      conflicts: ({
        eventId: string;
        conflictId: string;
        subject: {
          thing: string;
          id: string;
        } & {
          [key: string]: unknown;
        };
        field: string;
        /** @description The claims that cannot all be true. */
        between: {
          /** @description The source that says so. */
          sourceId: string;
          claimId: string;
          /** @description What it says. Absent where the claim does not stand. */
          value?: string;
        }[];
        /** @enum {string} */
        status: "open" | "resolved";
        /** @description How it was resolved. Absent while it is open. */
        resolution?: {
          eventId: string;
          /** @description The claim that is relied on. */
          chosen: {
            sourceId: string;
            claimId: string;
          } & {
            [key: string]: unknown;
          };
          /** @enum {string} */
          rule: "rank" | "recency" | "official" | "other";
          reason: string;
        } & {
          [key: string]: unknown;
        };
      } & {
        [key: string]: unknown;
      })[];
      /** @description The conflicts between sources about it, open and resolved. */
      conflictsAbout: {
        total: number;
        /** @description Of them, those that nobody has resolved. */
        open: number;
        /** @description The open ones, then the resolved ones; of more than 200 the first: the list of sources by `about` finds where the others are recorded. */
        items: {
          /** @description The source at which it is recorded. */
          sourceId: string;
          conflictId: string;
          /** @description What they contradict each other about. */
          field: string;
          /** @description The claims that cannot all be true. */
          between: {
            /** @description The source that says so. */
            sourceId: string;
            claimId: string;
            /** @description What it says. Absent where the claim does not stand. */
            value?: string;
          }[];
          /** @enum {string} */
          status: "open" | "resolved";
          /** @description How it was resolved. Absent while it is open. */
          resolution?: {
            eventId: string;
            /** @description The claim that is relied on. */
            chosen: {
              sourceId: string;
              claimId: string;
            } & {
              [key: string]: unknown;
            };
            /** @enum {string} */
            rule: "rank" | "recency" | "official" | "other";
            reason: string;
          } & {
            [key: string]: unknown;
          };
        }[];
      };
      /** @description The sources that its events name, in their claims or as a communiqué, as corrections leave them. Absent: none. */
      sources?: {
        total: number;
        /** @description The first 200, in the order in which events first name them. */
        items: {
          id: string;
          /** @description Absent where all that was recorded of the source was withdrawn. */
          title?: components["schemas"]["LocalizedText"];
          /**
           * @description It is not to be relied on any more.
           * @constant
           */
          retracted?: true;
        }[];
      };
      /** @description Field by field, what was corrected of events that stand. Absent: nothing. */
      corrections?: {
        total: number;
        /** @description The last 200, the last recorded first. */
        items: {
          /** @description The event that was corrected. */
          eventId: string;
          /** @description What that event tells. */
          type: string;
          /** @description Where it was wrong: a JSON pointer into the body. */
          field: string;
          /** @description What stood there. Absent: nothing. */
          wrong?: unknown;
          /** @description What belongs there. Absent: nothing. */
          right?: unknown;
          reason: string;
          /** @description Who corrected it. */
          by: {
            id: string;
          } & {
            [key: string]: unknown;
          };
          recordedAt: string;
        }[];
      };
      /** @description How many of its events were withdrawn; its history has them. Absent: none. */
      withdrawn?: number;
      /** @description The other things that the answer names by id, parties aside, and how each is called at the moment; without a title where it is not there. The first 200. Absent: none. */
      named?: {
        thing: string;
        id: string;
        title?: components["schemas"]["LocalizedText"];
      }[];
      /** @enum {string} */
      visibility: "public" | "parties" | "internal" | "sensitive";
      revision: number;
      asOf: components["schemas"]["AsOf"];
    };
    SourceItem: {
      id: string;
      /** @enum {string} */
      type: "news" | "communique" | "minutes" | "memorandum" | "letter" | "law" | "report";
      publisher: string;
      title: components["schemas"]["LocalizedText"];
      language: string;
      url?: string;
      publishedOn?: components["schemas"]["DescribedDate"];
      eventOn?: components["schemas"]["DescribedDate"];
      retrievedOn?: string;
      sha256?: string;
      rank?: number;
      /** @description It is not to be relied on any more; it stays readable. */
      retracted?: {
        eventId: string;
        reason: string;
        replacedBy?: string;
      } & {
        [key: string]: unknown;
      };
      /** @description Claims taken from it; its page shows them. */
      claimCount: number;
      /** @description Conflicts recorded at it and not resolved. */
      openConflicts: number;
    };
    StoredFile: {
      /** @description Of its bytes: what `attach-evidence` and a source name it by. */
      sha256: string;
      /** @description In bytes. */
      size: number;
      /** @description By its content. */
      mediaType: string;
      /** @description False: the same bytes were here already. */
      stored: boolean;
      /** @description The address at which it is read, and what `attach-evidence` takes as its `uri`; `Location` says the same. */
      file: string;
    };
    /** @description An agency that no register knows, in the words of the source */
    UnnamedAgencyInput: {
      /** @description The name as the source writes it */
      nameAsWritten: string;
    };
  };
  responses: {
    /** @description What it is. */
    Answer200: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          version: string;
          node: string;
          roles: string[];
          ledger: {
            ledgerId: string;
            timeZone: string;
            /** @description Begins every position. */
            tag: string;
          } & {
            [key: string]: unknown;
          };
          /** @description Every bound, by the part that it belongs to. */
          limits: {
            [key: string]: unknown;
          };
        } & {
          [key: string]: unknown;
        };
      };
    };
    /** @description The request cannot be read. */
    Answer400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "MALFORMED_REQUEST";
        };
      };
    };
    /** @description The request did not arrive in time. */
    Answer408: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "REQUEST_TIMEOUT";
        };
      };
    };
    /** @description The headers are too large. */
    Answer431: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "HEADERS_TOO_LARGE";
        };
      };
    };
    /** @description A fault of ours. */
    Answer500: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INTERNAL_ERROR";
        };
      };
    };
    /** @description The service is closing; `Retry-After` says when to try again. */
    Answer503: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "SHUTTING_DOWN";
        };
      };
    };
    /** @description It lives. */
    "Answer200.2": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          /** @enum {string} */
          status: "alive";
        };
      };
    };
    /** @description All of them, by their code. */
    "Answer200.3": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          items: components["schemas"]["ProblemPage"][];
        };
        "text/html": string;
      };
    };
    /** @description `Accept` allows neither form. */
    Answer406: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "NOT_ACCEPTABLE";
        };
      };
    };
    /** @description The page. */
    "Answer200.4": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemPage"];
        "text/html": string;
      };
    };
    /** @description There is no such problem. */
    Answer404: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "UNKNOWN_PATH";
        };
      };
    };
    /** @description It can. */
    "Answer200.5": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          /** @enum {string} */
          status: "ready" | "not-ready";
          checks: {
            name: string;
            ok: boolean;
            ms: number;
            detail?: unknown;
          }[];
        };
      };
    };
    /** @description Not yet, or not now; `Retry-After` says when to ask again. */
    "Answer503.2": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          /** @enum {string} */
          status: "ready" | "not-ready";
          checks: {
            name: string;
            ok: boolean;
            ms: number;
            detail?: unknown;
          }[];
        };
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "SHUTTING_DOWN";
        };
      };
    };
    /** @description A page; `next` leads on. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.6": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          items: components["schemas"]["AgreementItem"][];
          /** @description The address of the next page; absent on the last. */
          next?: string;
          /** @description With `Prefer: return=total-count`. */
          total?: number;
          asOf: components["schemas"]["AsOf"];
        };
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description `If-None-Match` names this very answer. */
    Answer304: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description A query parameter is unknown, or has the wrong form or value. */
    "Answer400.2": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_QUERY" | "INVALID_CURSOR" | "INVALID_POSITION" | "MALFORMED_REQUEST";
        };
      };
    };
    /** @description `Accept` allows none of the forms. */
    "Answer406.2": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "NOT_ACCEPTABLE";
        };
      };
    };
    /** @description Not reached yet, or busy; `Retry-After` says when. */
    "Answer503.3": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "NOT_CAUGHT_UP" | "BUSY" | "UNREADABLE" | "SHUTTING_DOWN";
        };
      };
    };
    /** @description Accepted; the thing was there already. Also a dry run. */
    "Answer200.7": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["CommandAnswer"];
      };
    };
    /** @description Accepted; the thing begins with it. */
    Answer201: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["CommandAnswer"];
      };
    };
    /** @description Malformed: JSON, a header, a query parameter. */
    "Answer400.3": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "MALFORMED_JSON" | "DUPLICATE_KEY" | "INVALID_UTF8" | "TOO_DEEP" | "FORBIDDEN_KEY" | "INVALID_HEADER" | "INVALID_QUERY" | "MALFORMED_REQUEST";
        };
      };
    };
    /** @description The domain says no. */
    Answer409: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_RECORDED" | "ENDED" | "SUSPENDED";
        };
      };
    };
    /** @description `If-Match` or `If-None-Match` does not hold. */
    Answer412: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "STALE_REVISION";
        };
      };
    };
    /** @description Too large. */
    Answer413: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "BODY_TOO_LARGE";
        };
      };
    };
    /** @description Not JSON by its media type. */
    Answer415: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "UNSUPPORTED_MEDIA_TYPE";
        };
      };
    };
    /** @description Understood, but wrong. */
    Answer422: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NOT_STATED" | "NAMED_TWICE" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description Busy, or the store cannot be used now; `Retry-After` says when. */
    "Answer503.4": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "BUSY" | "UNAVAILABLE" | "OUTCOME_UNKNOWN" | "UNREADABLE" | "SHUTTING_DOWN";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.2": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_RECORDED" | "ENDED" | "SUSPENDED" | "ALREADY_RENEWED" | "RENEWAL_CYCLE" | "PREPARATION_FULFILLED" | "DUTY_NOT_OPEN";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.2": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NOT_STATED" | "NAMED_TWICE" | "NAMES_ITSELF" | "NOT_A_PREPARATION" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The thing as it was then. */
    "Answer200.8": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Agreement"];
      };
    };
    /** @description There is no such thing, or there was not at that moment. */
    "Answer404.2": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "UNKNOWN_THING" | "NOT_YET" | "NOT_RECORDED_YET" | "UNKNOWN_PATH";
        };
      };
    };
    /** @description Accepted. Also a dry run. */
    "Answer200.9": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["CommandAnswer"];
      };
    };
    /** @description There is no such thing. */
    "Answer404.3": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "UNKNOWN_THING" | "UNKNOWN_PATH";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.3": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "PREPARATION_FULFILLED" | "DUTY_NOT_OPEN";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.3": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NAMED_TWICE" | "NOT_A_PREPARATION" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.4": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.4": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.5": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "NOT_CORRECTABLE" | "STILL_USED" | "ALREADY_RENEWED" | "RENEWAL_CYCLE" | "PREPARATION_FULFILLED" | "DUTY_NOT_OPEN" | "NOT_LONGER" | "NOTHING_TO_LIFT" | "NOT_A_PARTY" | "NOT_ITS_RENEWAL" | "AGENCY_NOT_ASSIGNED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.5": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "INVALID_FIELD" | "NOT_STATED" | "NO_CHANGE" | "NAMED_TWICE" | "NAMES_ITSELF" | "NOT_A_PREPARATION" | "CARRIED_AND_DROPPED" | "NOT_ITS_DUTY" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.6": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ENDED" | "SUSPENDED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.7": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "NOT_LONGER" | "PREPARATION_FULFILLED" | "DUTY_NOT_OPEN";
        };
      };
    };
    /** @description A page of events. */
    "Answer200.10": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          items: components["schemas"]["HistoryItem"][];
          /** @description The address of the next page; absent on the last. */
          next?: string;
          /** @description With `Prefer: return=total-count`. */
          total?: number;
          asOf: components["schemas"]["AsOf"];
        };
      };
    };
    /** @description There is nothing at this address. */
    "Answer404.4": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "UNKNOWN_PATH";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.6": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NOT_STATED" | "NAMED_TWICE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.8": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "AGENCY_NOT_ASSIGNED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.7": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NO_CHANGE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.9": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_RENEWED" | "NOT_ITS_RENEWAL" | "DUTY_NOT_OPEN" | "PREPARATION_FULFILLED" | "ENDED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.8": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NAMES_ITSELF" | "NAMED_TWICE" | "CARRIED_AND_DROPPED" | "NOT_ITS_DUTY" | "NOT_A_PREPARATION" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.10": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "NOTHING_TO_LIFT";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.9": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NOT_STATED" | "NAMED_TWICE" | "NAMES_ITSELF" | "NOT_A_PREPARATION" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.11": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "NOT_A_PARTY";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.12": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ENDED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.13": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "WITHDRAWAL_FINAL" | "STILL_USED" | "ALREADY_RENEWED" | "RENEWAL_CYCLE" | "PREPARATION_FULFILLED" | "DUTY_NOT_OPEN" | "NOT_LONGER" | "NOTHING_TO_LIFT" | "NOT_A_PARTY" | "NOT_ITS_RENEWAL" | "AGENCY_NOT_ASSIGNED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.10": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "NAMED_TWICE" | "NAMES_ITSELF" | "NOT_A_PREPARATION" | "CARRIED_AND_DROPPED" | "NOT_ITS_DUTY" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.14": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "NOT_A_PARTY" | "ENDED";
        };
      };
    };
    /** @description The board. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.11": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["AgencyBoard"];
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description The board. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.12": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["CorridorBoard"];
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description The board. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.13": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["DueBoard"];
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description The board. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.14": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["GiftsBoard"];
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description The board. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.15": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["MoneyBoard"];
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description The board. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.16": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Overview"];
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description The board. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.17": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["PermitsBoard"];
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description The board. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.18": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["RecurringBoard"];
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description The board. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.19": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["SeatsBoard"];
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description The board. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.20": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["SlippageBoard"];
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description A page; `next` leads on. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.21": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Differences"];
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description A line for each line. */
    "Answer200.22": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/x-ndjson": string;
      };
    };
    /** @description Malformed: a header, a query parameter. */
    "Answer400.4": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_HEADER" | "INVALID_QUERY" | "MALFORMED_REQUEST";
        };
      };
    };
    /** @description Not NDJSON by its media type. */
    "Answer415.2": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "UNSUPPORTED_MEDIA_TYPE";
        };
      };
    };
    /** @description Too many uploads at once; `Retry-After` says when. */
    "Answer503.5": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "BUSY" | "SHUTTING_DOWN";
        };
      };
    };
    /** @description A page; `next` leads on. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.23": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          items: components["schemas"]["CommitmentItem"][];
          /** @description The address of the next page; absent on the last. */
          next?: string;
          /** @description With `Prefer: return=total-count`. */
          total?: number;
          asOf: components["schemas"]["AsOf"];
        };
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.11": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NOT_STATED" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The thing as it was then. */
    "Answer200.24": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Commitment"];
      };
    };
    /** @description The domain says no. */
    "Answer409.15": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "HANDOVER_NOT_RECORDED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.16": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "EVIDENCE_ATTACHED" | "EVIDENCE_DIFFERS";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.17": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "NOT_CORRECTABLE" | "STILL_USED" | "MILESTONE_SCHEDULED" | "MILESTONE_NOT_SCHEDULED" | "MILESTONE_SETTLED" | "PERMIT_STEP_SUBMITTED" | "PERMIT_STEP_NOT_SUBMITTED" | "PERMIT_STEP_ANSWERED" | "OCCURRENCE_RECORDED" | "HANDOVER_NOT_RECORDED" | "FULFILMENT_NOT_RECORDED" | "EVIDENCE_ATTACHED" | "EVIDENCE_DIFFERS" | "DISPUTE_RECORDED" | "DISPUTE_NOT_RECORDED" | "DISPUTE_SETTLED" | "NOTHING_TO_LIFT" | "STAGE_NOT_REACHED" | "AGENCY_NOT_ASSIGNED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.12": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "INVALID_FIELD" | "NOT_STATED" | "NO_CHANGE" | "NAMED_TWICE" | "UNKNOWN_MILESTONE" | "DEPENDENCY_CYCLE" | "EVIDENCE_NOT_ATTACHED" | "NAMES_ITSELF" | "SUPERSEDE_CYCLE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.18": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "DISPUTE_RECORDED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.19": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ENDED" | "SUSPENDED" | "PERMIT_STEP_NOT_SUBMITTED" | "PERMIT_STEP_ANSWERED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.13": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NOT_STATED" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.20": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ENDED" | "SUSPENDED" | "OCCURRENCE_RECORDED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.21": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "MILESTONE_NOT_SCHEDULED" | "MILESTONE_SETTLED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.14": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "EVIDENCE_NOT_ATTACHED" | "NAMED_TWICE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.22": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "OCCURRENCE_RECORDED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.23": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "PERMIT_STEP_NOT_SUBMITTED" | "PERMIT_STEP_ANSWERED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.24": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "NOTHING_TO_LIFT" | "STAGE_NOT_REACHED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.25": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "MILESTONE_NOT_SCHEDULED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.26": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "MILESTONE_SCHEDULED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.15": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_MILESTONE" | "DEPENDENCY_CYCLE" | "NAMED_TWICE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.27": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "DISPUTE_NOT_RECORDED" | "DISPUTE_SETTLED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.28": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ENDED" | "SUSPENDED" | "PERMIT_STEP_SUBMITTED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.16": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NAMES_ITSELF" | "SUPERSEDE_CYCLE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.29": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "FULFILMENT_NOT_RECORDED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.30": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "WITHDRAWAL_FINAL" | "STILL_USED" | "MILESTONE_SCHEDULED" | "MILESTONE_NOT_SCHEDULED" | "MILESTONE_SETTLED" | "PERMIT_STEP_SUBMITTED" | "PERMIT_STEP_NOT_SUBMITTED" | "PERMIT_STEP_ANSWERED" | "OCCURRENCE_RECORDED" | "HANDOVER_NOT_RECORDED" | "FULFILMENT_NOT_RECORDED" | "EVIDENCE_ATTACHED" | "EVIDENCE_DIFFERS" | "DISPUTE_RECORDED" | "DISPUTE_NOT_RECORDED" | "DISPUTE_SETTLED" | "NOTHING_TO_LIFT" | "STAGE_NOT_REACHED" | "AGENCY_NOT_ASSIGNED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.17": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "NAMED_TWICE" | "NO_CHANGE" | "UNKNOWN_MILESTONE" | "DEPENDENCY_CYCLE" | "EVIDENCE_NOT_ATTACHED" | "NAMES_ITSELF" | "SUPERSEDE_CYCLE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description A page, or a stream that lasts. */
    "Answer200.25": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["EventsPage"];
        "text/event-stream": string;
      };
    };
    /** @description The same bytes were here already. */
    "Answer200.26": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["StoredFile"];
      };
    };
    /** @description Stored. */
    "Answer201.2": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["StoredFile"];
      };
    };
    /** @description The form is malformed or cut off, or a query parameter is there. */
    "Answer400.5": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "MALFORMED_FORM" | "INVALID_QUERY" | "MALFORMED_REQUEST";
        };
      };
    };
    /** @description A page of another site sent the form. */
    Answer403: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "OTHER_SITE";
        };
      };
    };
    /** @description Too large. */
    "Answer413.2": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "FILE_TOO_LARGE";
        };
      };
    };
    /** @description No form, or a file of a type that is not kept. */
    "Answer415.3": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "UNSUPPORTED_MEDIA_TYPE" | "FILE_TYPE_REFUSED";
        };
      };
    };
    /** @description No file, an empty or cut-off one, or more than one part. */
    "Answer422.18": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "NOT_ONE_FILE" | "FILE_EMPTY" | "FILE_CUT_OFF";
        };
      };
    };
    /** @description Too many at once, or the folder cannot be used; `Retry-After` says when. */
    "Answer503.6": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "BUSY" | "UNAVAILABLE" | "SHUTTING_DOWN";
        };
      };
    };
    /** @description The paper; `Content-Type` is what it is by content. */
    "Answer200.27": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/octet-stream": string;
      };
    };
    /** @description `If-None-Match` names this very paper. */
    "Answer304.2": {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description A query parameter is there. */
    "Answer400.6": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_QUERY" | "MALFORMED_REQUEST";
        };
      };
    };
    /** @description No such paper is kept here. */
    "Answer404.5": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "UNKNOWN_FILE" | "UNKNOWN_PATH";
        };
      };
    };
    /** @description The paper is damaged, or a fault of ours. */
    "Answer500.2": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "FILE_DAMAGED" | "INTERNAL_ERROR";
        };
      };
    };
    /** @description The folder of papers cannot be used; `Retry-After` says when. */
    "Answer503.7": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "UNAVAILABLE" | "SHUTTING_DOWN";
        };
      };
    };
    /** @description What each row came to, or would. */
    "Answer200.28": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ImportAnswer"];
      };
    };
    /** @description Malformed: a header, a query parameter; or the table broke off. */
    "Answer400.7": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_HEADER" | "INVALID_QUERY" | "MALFORMED_REQUEST";
        };
      };
    };
    /** @description Too large: bytes, unpacked bytes, rows, columns or cells. Nothing was recorded. */
    "Answer413.3": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TABLE_TOO_LARGE";
        };
      };
    };
    /** @description Neither CSV nor an .xlsx workbook, or not what its media type says: an old .xls, a password, UTF-16; or a coding, as gzip. */
    "Answer415.4": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "UNSUPPORTED_MEDIA_TYPE" | "TABLE_TYPE_REFUSED";
        };
      };
    };
    /** @description A wrong header, a formula, merged or hidden cells, cells that cannot be read, or a damaged file. Nothing was recorded; `errors` has each at its cell. */
    "Answer422.19": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "MALFORMED_TABLE" | "TABLE_UNREADABLE";
        };
      };
    };
    /** @description Too many imports at once, or the service is closing; `Retry-After` says when. */
    "Answer503.8": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "BUSY" | "SHUTTING_DOWN";
        };
      };
    };
    /** @description The table, as a download. */
    "Answer200.29": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "text/csv": string;
      };
    };
    /** @description A query parameter: there is none. */
    "Answer400.8": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_QUERY" | "MALFORMED_REQUEST";
        };
      };
    };
    /** @description The table, as a download. */
    "Answer200.30": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description A page; `next` leads on. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.31": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          items: components["schemas"]["IndicatorItem"][];
          /** @description The address of the next page; absent on the last. */
          next?: string;
          /** @description With `Prefer: return=total-count`. */
          total?: number;
          asOf: components["schemas"]["AsOf"];
        };
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description The domain says no. */
    "Answer409.31": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_RECORDED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.20": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_UNIT" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The thing as it was then. */
    "Answer200.32": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Indicator"];
      };
    };
    /** @description The domain says no. */
    "Answer409.32": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "NOT_CORRECTABLE" | "STILL_USED" | "TARGET_SET" | "OBSERVATION_REPORTED" | "OBSERVATION_NOT_REPORTED" | "STATUS_SET_BACK";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.21": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "INVALID_FIELD" | "NOT_STATED" | "NO_CHANGE" | "UNKNOWN_UNIT" | "PERIOD_AHEAD" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.22": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_UNIT" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.33": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "OBSERVATION_REPORTED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.23": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "PERIOD_AHEAD" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.34": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "OBSERVATION_NOT_REPORTED" | "STATUS_SET_BACK";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.35": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "TARGET_SET";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.36": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "WITHDRAWAL_FINAL" | "STILL_USED" | "TARGET_SET" | "OBSERVATION_REPORTED" | "OBSERVATION_NOT_REPORTED" | "STATUS_SET_BACK";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.24": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "UNKNOWN_UNIT" | "PERIOD_AHEAD" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description A page; `next` leads on. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.33": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          items: components["schemas"]["MeetingItem"][];
          /** @description The address of the next page; absent on the last. */
          next?: string;
          /** @description With `Prefer: return=total-count`. */
          total?: number;
          asOf: components["schemas"]["AsOf"];
        };
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description The domain says no. */
    "Answer409.37": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_RECORDED" | "SCHEDULED_AFTER_HELD";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.25": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NOT_STATED" | "NAMED_TWICE" | "PARTY_NOT_THERE" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The thing as it was then. */
    "Answer200.34": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Meeting"];
      };
    };
    /** @description The domain says no. */
    "Answer409.38": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "MEETING_NOT_HELD" | "MINUTES_AGREED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.26": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "SIDE_NOT_THERE" | "NAMED_TWICE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.39": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "NOT_CORRECTABLE" | "STILL_USED" | "SCHEDULED_AFTER_HELD" | "MEETING_NOT_HELD" | "MINUTES_AGREED" | "COMMUNIQUE_ISSUED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.27": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "INVALID_FIELD" | "NOT_STATED" | "NO_CHANGE" | "NAMED_TWICE" | "PARTY_NOT_THERE" | "SIDE_NOT_THERE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.28": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NOT_STATED" | "NAMED_TWICE" | "PARTY_NOT_THERE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.40": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "MEETING_NOT_HELD" | "COMMUNIQUE_ISSUED";
        };
      };
    };
    /** @description The matrix. */
    "Answer200.35": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Review"];
      };
    };
    /** @description The domain says no. */
    "Answer409.41": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "MEETING_NOT_HELD";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.29": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "SIDE_NOT_THERE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.42": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "WITHDRAWAL_FINAL" | "STILL_USED" | "SCHEDULED_AFTER_HELD" | "MEETING_NOT_HELD" | "MINUTES_AGREED" | "COMMUNIQUE_ISSUED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.30": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "NAMED_TWICE" | "PARTY_NOT_THERE" | "SIDE_NOT_THERE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description What it says. */
    "Answer200.36": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          /** @description One, or one of each kind that it can be */
          readings: components["schemas"]["Reading"][];
        };
      };
    };
    /** @description Malformed: JSON, a query parameter. */
    "Answer400.9": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "MALFORMED_JSON" | "DUPLICATE_KEY" | "INVALID_UTF8" | "TOO_DEEP" | "FORBIDDEN_KEY" | "INVALID_QUERY" | "MALFORMED_REQUEST";
        };
      };
    };
    /** @description Not understood, or a wrong body. */
    "Answer422.31": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "NOT_UNDERSTOOD" | "INVALID_BODY" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER";
        };
      };
    };
    /** @description A page; `next` leads on. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.37": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          items: components["schemas"]["PartyItem"][];
          /** @description The address of the next page; absent on the last. */
          next?: string;
          /** @description With `Prefer: return=total-count`. */
          total?: number;
          asOf: components["schemas"]["AsOf"];
        };
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description The domain says no. */
    "Answer409.43": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_RECORDED" | "ALREADY_BEGUN" | "ALREADY_SUCCEEDED" | "PARTY_ENDED" | "PARTY_NOT_BEGUN";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.32": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NAMES_ITSELF" | "NAMED_TWICE" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.44": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_RECORDED" | "ALREADY_BEGUN" | "PART_OF_CYCLE";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.33": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "PART_OF_ITSELF" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The thing as it was then. */
    "Answer200.38": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Party"];
      };
    };
    /** @description The domain says no. */
    "Answer409.45": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "NOT_CORRECTABLE" | "STILL_USED" | "NOT_SUCCEEDED" | "PART_OF_CYCLE" | "PARTY_ENDED" | "PARTY_NOT_BEGUN" | "ALREADY_SUCCEEDED" | "NOT_MERGED" | "LINEAGE_CYCLE";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.34": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "INVALID_FIELD" | "NOT_STATED" | "NO_CHANGE" | "PART_OF_ITSELF" | "NAMES_ITSELF" | "NAMED_TWICE" | "NOT_A_SUCCESSOR" | "NOT_ITS_DUTY" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.46": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "PARTY_ENDED" | "PARTY_NOT_BEGUN";
        };
      };
    };
    /** @description The genealogy. */
    "Answer200.39": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Lineage"];
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.35": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NAMES_ITSELF" | "NAMED_TWICE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.47": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "PARTY_ENDED" | "PARTY_NOT_BEGUN" | "PART_OF_CYCLE";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.36": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "PART_OF_ITSELF" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.48": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "PARTY_ENDED" | "PARTY_NOT_BEGUN" | "LINEAGE_CYCLE";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.37": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NAMES_ITSELF" | "NAMED_TWICE" | "NOT_A_SUCCESSOR" | "NOT_ITS_DUTY" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.49": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_SUCCEEDED" | "PARTY_ENDED" | "PARTY_NOT_BEGUN" | "NOT_MERGED" | "LINEAGE_CYCLE";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.38": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NAMES_ITSELF" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.39": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NAMES_ITSELF" | "NAMED_TWICE" | "NOT_ITS_DUTY" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.50": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "WITHDRAWAL_FINAL" | "STILL_USED" | "NOT_SUCCEEDED" | "PART_OF_CYCLE" | "PARTY_ENDED" | "PARTY_NOT_BEGUN" | "ALREADY_SUCCEEDED" | "NOT_MERGED" | "LINEAGE_CYCLE";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.40": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "PART_OF_ITSELF" | "NO_CHANGE" | "NAMES_ITSELF" | "NAMED_TWICE" | "NOT_A_SUCCESSOR" | "NOT_ITS_DUTY" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The report. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.40": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["AgreementReport"];
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description A page; `next` leads on. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.41": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          items: components["schemas"]["RequestItem"][];
          /** @description The address of the next page; absent on the last. */
          next?: string;
          /** @description With `Prefer: return=total-count`. */
          total?: number;
          asOf: components["schemas"]["AsOf"];
        };
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.41": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NAMED_TWICE" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The thing as it was then. */
    "Answer200.42": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Request"];
      };
    };
    /** @description The domain says no. */
    "Answer409.51": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "BEFORE_SUBMISSION" | "REQUEST_ANSWERED" | "ENDED" | "SUSPENDED" | "COMMITMENT_RECORDED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.42": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NAMED_TWICE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.52": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "BEFORE_SUBMISSION" | "REQUEST_ANSWERED" | "ENDED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.53": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "BEFORE_SUBMISSION";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.54": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "NOT_CORRECTABLE" | "STILL_USED" | "ENDED" | "BEFORE_SUBMISSION" | "REQUEST_ANSWERED" | "COMMITMENT_RECORDED" | "AGENCY_NOT_ASSIGNED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.43": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "INVALID_FIELD" | "NOT_STATED" | "NO_CHANGE" | "NAMED_TWICE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.55": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "AGENCY_NOT_ASSIGNED" | "BEFORE_SUBMISSION";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.56": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "WITHDRAWAL_FINAL" | "STILL_USED" | "ENDED" | "BEFORE_SUBMISSION" | "REQUEST_ANSWERED" | "COMMITMENT_RECORDED" | "AGENCY_NOT_ASSIGNED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.44": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "NAMED_TWICE" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description A page; `next` leads on. */
    "Answer200.43": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          items: components["schemas"]["SearchHit"][];
          /** @description The address of the next page; absent on the last. */
          next?: string;
          /** @description With `Prefer: return=total-count`. */
          total?: number;
          asOf: components["schemas"]["AsOf"];
        };
      };
    };
    /** @description A page; `next` leads on. `.json`, `.csv` or `.xlsx` after the path asks for a form whatever `Accept` says. */
    "Answer200.44": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          items: components["schemas"]["SourceItem"][];
          /** @description The address of the next page; absent on the last. */
          next?: string;
          /** @description With `Prefer: return=total-count`. */
          total?: number;
          asOf: components["schemas"]["AsOf"];
        };
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.45": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The thing as it was then. */
    "Answer200.45": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Source"];
      };
    };
    /** @description The domain says no. */
    "Answer409.57": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "NOT_CORRECTABLE" | "STILL_USED" | "ALREADY_RETRACTED" | "CLAIM_RECORDED" | "CONFLICT_RECORDED" | "ALREADY_RESOLVED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.46": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "INVALID_FIELD" | "NOT_STATED" | "NO_CHANGE" | "NAMES_ITSELF" | "NAMED_TWICE" | "CONFLICT_ELSEWHERE" | "UNKNOWN_CLAIM" | "OTHER_SUBJECT" | "UNKNOWN_CONFLICT" | "NOT_IN_CONFLICT" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.58": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "CLAIM_RECORDED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.59": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "CONFLICT_RECORDED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.47": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "NAMED_TWICE" | "CONFLICT_ELSEWHERE" | "UNKNOWN_CLAIM" | "OTHER_SUBJECT" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.60": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_RESOLVED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.48": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_CONFLICT" | "NOT_IN_CONFLICT" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.61": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_RETRACTED";
        };
      };
    };
    /** @description The domain says no. */
    "Answer409.62": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "TOO_FAR" | "ALREADY_WITHDRAWN" | "WITHDRAWAL_FINAL" | "STILL_USED" | "ALREADY_RETRACTED" | "CLAIM_RECORDED" | "CONFLICT_RECORDED" | "ALREADY_RESOLVED";
        };
      };
    };
    /** @description Understood, but wrong. */
    "Answer422.49": {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"] & {
          /** @enum {unknown} */
          code?: "INVALID_BODY" | "DATE_AHEAD" | "UNKNOWN_REFERENCE" | "UNKNOWN_EVENT" | "NAMES_ITSELF" | "NAMED_TWICE" | "CONFLICT_ELSEWHERE" | "UNKNOWN_CLAIM" | "OTHER_SUBJECT" | "UNKNOWN_CONFLICT" | "NOT_IN_CONFLICT" | "INVALID_ID" | "UNSTORABLE_TEXT" | "UNSTORABLE_NUMBER" | "IDEMPOTENCY_KEY_REUSED";
        };
      };
    };
  };
  parameters: {
    /** @description `text/html`: the page for people. */
    accept: string;
    /** @description As `type` of a problem ends. */
    code: string;
    /** @description Among its parties; parts and predecessors of that one count. Several: any of them. */
    party: string | string[];
    /** @description Between two provinces, their districts and units counted, or two countries: both among its parties. */
    corridor: string;
    /** @description Charged with it in any role; its parts and predecessors count. */
    agency: string | string[];
    /** @description A DAC sector code. */
    sector: string | string[];
    stage: ("negotiating" | "signed" | "in-force" | "implementation-suspended" | "renewed" | "terminated" | "withdrawn") | ("negotiating" | "signed" | "in-force" | "implementation-suspended" | "renewed" | "terminated" | "withdrawn")[];
    /** @description The word of its standing on the day asked about. */
    standing: ("not-begun" | "current" | "possibly-expired" | "expired" | "ended") | ("not-begun" | "current" | "possibly-expired" | "expired" | "ended")[];
    /** @description To be renewed by then: signed, not ended, and its period, read at its earliest, is over by that day. */
    endsBy: string;
    /** @description Whether another agreement that certainly was signed renews it. */
    renewed: "true" | "false";
    /** @description A source that speaks of it: named in the claims of its events or as a communiqué, or with a claim of it or a conflict about it. */
    source: string | string[];
    /** @description Found anywhere in the title or name, whatever case and diacritics; `d` finds `đ`. */
    text: string;
    /** @description Order; `-` before it for the other direction. Absent: id. */
    sort: "id" | "-id" | "title" | "-title" | "end" | "-end";
    /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. Rows of CSV and XLSX: all, at most 10000. */
    limit: string;
    /** @description Where to go on: taken from `next`, with the same filters. */
    cursor: string;
    /** @description Of CSV and XLSX: the language of titles and names, where they have it; else the first of vi, en, lo, km. JSON has all of them. */
    lang: "vi" | "en" | "lo" | "km";
    /** @description The day asked about; it may lie ahead. Absent: the day of `knownAt`, or today. */
    validAt: string;
    /** @description As known then: an instant (RFC 3339), a day (its end, in the ledger's time zone), or a position of an answer. Absent: now. */
    knownAt: string;
    /** @description The position of a write that the answer must show: waits for it, at most 5 seconds. */
    after: string;
    /** @description `wait=2`: seconds that `after` may wait; `return=total-count`: count the list. */
    prefer: string;
    /** @description The ETag of the answer that is at hand. */
    "if-none-match": string;
    /** @description true: a dry run. It fails if and only if the real one would. */
    validateOnly: "true" | "false";
    /** @description 1 to 255 printable ASCII characters. The same key and body give the first answer again. */
    "idempotency-key": string;
    /** @description The ETag that the thing must have, as an answer gave it: `"0"`. */
    "if-match": string;
    /** @description `*`: there must be no such thing yet. */
    "if-none-match.2": string;
    /** @description Who gives the command; `local` without it. */
    "camket-actor": string;
    /** @description `return=minimal` leaves the events out. */
    "prefer.2": string;
    /** @description W3C trace context; its trace id is kept as the event's correlation id. */
    traceparent: string;
    /** @description The thing's id. */
    id: string;
    /** @description The thing's id: 1 to 64 of a-z, 0-9 and inner hyphens. */
    "id.2": string;
    /** @description Order; `-revision`: the newest first. Absent: the oldest first. */
    "sort.2": "revision" | "-revision";
    /** @description Items a page: 50 where nothing is said; more than 500 are taken as 500. */
    "limit.2": string;
    /** @description Days within which something is due soon: 90 where nothing is said. */
    within: string;
    /** @description In any role; its parts and predecessors count, and duties that went to it. Several: any of them. */
    "party.2": string | string[];
    /** @description Between two provinces, their districts and units counted, or two countries: one obliged, the other benefiting or obliged too. */
    "corridor.2": string;
    kind: ("construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation") | ("construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation")[];
    "stage.2": ("proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed") | ("proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified" | "suspended" | "declined" | "cancelled" | "lapsed" | "superseded" | "closed")[];
    /** @description The word of the schedule on the day asked about. */
    schedule: ("no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended") | ("no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended")[];
    /** @description Neither kept nor ended. */
    open: "true" | "false";
    /** @description Open, and last assessed as one to watch or of high risk. */
    atRisk: "true" | "false";
    /** @description `unaccepted`: handed over by the word of one side, which the other has not accepted. */
    handover: "unaccepted";
    /** @description A dispute about it is not settled. */
    disputed: "true" | "false";
    /** @description The last day that the due date can mean is this day or later. */
    dueFrom: string;
    /** @description The last day that the due date can mean is this day or earlier. */
    dueTo: string;
    /** @description Open and not possibly overdue, and the due date, read at its earliest, is over within so many days. */
    dueWithin: string;
    /** @description Certainly handed over, for the first time, on this day or later. */
    handedOverFrom: string;
    /** @description Certainly handed over, for the first time, on this day or earlier. */
    handedOverTo: string;
    /** @description Whether an agency is charged with it, and named. */
    owner: ("named" | "unnamed" | "none") | ("named" | "unnamed" | "none")[];
    /** @description The party whose area it is to be done in; its parts and predecessors count. */
    place: string | string[];
    /** @description Promised under that agreement, or carried over to it by a renewal. */
    agreement: string | string[];
    /** @description Given at that meeting. */
    meeting: string | string[];
    /** @description Answers that request. */
    request: string | string[];
    /** @description Open, and nobody is left to keep what one of those obliged owes: it, or whom the duty went to, has ended with no successor, allocation or transfer to go on. */
    orphaned: "true" | "false";
    /** @description Pairs of provinces, or of countries. Absent: provinces. */
    by: "provinces" | "countries";
    /** @description Order; `-` before it for the other direction. Absent: due. */
    "sort.3": "due" | "-due" | "id" | "-id" | "title" | "-title" | "stage" | "-stage";
    /** @description How far they have come, and no further. */
    step: ("not-certain" | "ended" | "pledged" | "built" | "handed-over" | "accepted") | ("not-certain" | "ended" | "pledged" | "built" | "handed-over" | "accepted")[];
    /** @description What to group by: `corridor` is pairs of provinces, `countries` pairs of countries. Absent: corridor. */
    "by.2": "corridor" | "countries" | "kind";
    /** @description Order; `-` before it for the other direction. Absent: id. */
    "sort.4": "id" | "-id" | "title" | "-title" | "due" | "-due" | "stage" | "-stage";
    /** @description What to group by; several at once. Absent: the totals over all alone. */
    "by.3": ("corridor" | "countries" | "kind" | "stage") | ("corridor" | "countries" | "kind" | "stage")[];
    /** @description Also all totals, over all and of each group, in this currency, by the rates that are named. */
    in: string;
    /** @description Units of `in` for one of the currency, the source that states it, its day. */
    rate: string | string[];
    /** @description A party, its parts and predecessors counted, or a country: whose requests wait on whom. Absent: `waitingOnUs` and `waitingOnThem` are left out. */
    us: string;
    /** @description In any role; its parts and predecessors count. Several: any of them. */
    "party.3": string | string[];
    /** @description Between two provinces, or two countries. */
    "corridor.3": string;
    /** @description Where the chains stand. */
    "standing.2": ("not-certain" | "not-submitted" | "waiting" | "refused" | "granted" | "delivered" | "ended") | ("not-certain" | "not-submitted" | "waiting" | "refused" | "granted" | "delivered" | "ended")[];
    /** @description On whose answer they wait; its parts and predecessors count. */
    authority: string | string[];
    /** @description Order; `-` before it for the other direction. Absent: waiting, which has those first that have certainly waited longest. */
    "sort.5": "waiting" | "-waiting" | "id" | "-id" | "title" | "-title" | "due" | "-due" | "stage" | "-stage";
    /** @description Where the duties stand. */
    "standing.3": ("not-certain" | "current" | "over" | "ended") | ("not-certain" | "current" | "over" | "ended")[];
    /** @description What to group by: `corridor` is pairs of provinces, `countries` pairs of countries. Absent: corridor. */
    "by.4": "corridor" | "countries";
    /** @description Order; `-` before it for the other direction. Absent: id. */
    "sort.6": "id" | "-id" | "title" | "-title" | "stage" | "-stage" | "held" | "-held" | "missed" | "-missed";
    /** @description Where the courses stand. */
    "standing.4": ("not-certain" | "open" | "completed" | "ended") | ("not-certain" | "open" | "completed" | "ended")[];
    /** @description What to group by: `corridor` is pairs of provinces, `countries` pairs of countries. Absent: corridor. */
    "by.5": "corridor" | "countries" | "kind" | "institution" | "programme";
    /** @description Order; `-` before it for the other direction. Absent: `-days`, those moved furthest first. Of those moved by days that cannot be told, none is said to be moved further than another. */
    "sort.7": "days" | "-days" | "id" | "-id" | "title" | "-title";
    /** @description Since what was known then: a day (its end), an instant or a position of an answer, as of `knownAt`. */
    since: string;
    /** @description Of these things alone. */
    thing: ("parties" | "sources" | "agreements" | "commitments" | "requests" | "meetings" | "indicators") | ("parties" | "sources" | "agreements" | "commitments" | "requests" | "meetings" | "indicators")[];
    /** @description That differ in one of these ways. */
    change: ("appeared" | "gone" | "stage" | "handed-over" | "accepted" | "standing" | "rescheduled" | "period" | "possibly-overdue" | "overdue" | "revalued" | "renamed" | "ended" | "retracted" | "observed" | "corrected" | "withdrawn") | ("appeared" | "gone" | "stage" | "handed-over" | "accepted" | "standing" | "rescheduled" | "period" | "possibly-overdue" | "overdue" | "revalued" | "renamed" | "ended" | "retracted" | "observed" | "corrected" | "withdrawn")[];
    /** @description In which it has a part at one of the two moments; of other things than commitments, agreements, requests and meetings nothing is said then. */
    "party.4": string | string[];
    /** @description Between two provinces, their districts and units counted, or two countries, at one of the two moments. */
    "corridor.4": string;
    /** @description Who gives the commands; `local` without it. */
    "camket-actor.2": string;
    /** @description `return=minimal` leaves the events out of the answers. */
    "prefer.3": string;
    /** @description The day of the first moment. Absent: the day of `fromKnownAt`. */
    fromValidAt: string;
    /** @description As known then: a day (its end), an instant or a position. Absent: as known at the second moment. */
    fromKnownAt: string;
    /** @description What came after this position: `after` of a page, the `id` of a live event, or `asOf.position` of any answer. Absent: all. */
    "after.2": string;
    /** @description Of these things alone; `ledger`: what the ledger says of itself. */
    "thing.2": "parties" | "sources" | "agreements" | "commitments" | "requests" | "meetings" | "indicators" | "ledger";
    /** @description Of that thing alone; needs `thing`. */
    "id.3": string;
    /** @description Of that type. */
    type: ("AgencyAssigned" | "AgencyReassigned" | "AgencyReleased" | "AgreementAmended" | "AgreementEnteredIntoForce" | "AgreementExtended" | "AgreementImplementationResumed" | "AgreementImplementationSuspended" | "AgreementNegotiationOpened" | "AgreementPartySucceeded" | "AgreementRenewed" | "AgreementSigned" | "AgreementTerminated" | "BeneficiariesCompleted" | "BeneficiariesEnrolled" | "ClaimExtracted" | "CommitmentAgreed" | "CommitmentCancelled" | "CommitmentClosed" | "CommitmentDeclined" | "CommitmentLapsed" | "CommitmentLinked" | "CommitmentPledged" | "CommitmentProposed" | "CommitmentReopened" | "CommitmentRescheduled" | "CommitmentResumed" | "CommitmentRevalued" | "CommitmentReviewed" | "CommitmentSuperseded" | "CommitmentSuspended" | "CommuniqueIssued" | "ConflictDetected" | "ConflictResolved" | "DeliveryCompleted" | "DisputeSettled" | "EventWithdrawn" | "EvidenceAttached" | "ExpenditureRecorded" | "FactCorrected" | "FulfilmentVerified" | "FunctionTransferred" | "FundsCommitted" | "FundsDisbursed" | "HandoverAccepted" | "ImplementationStarted" | "IndicatorDefined" | "LedgerOpened" | "MeetingHeld" | "MeetingScheduled" | "MilestoneMet" | "MilestoneNotMet" | "MilestonePartiallyMet" | "MilestoneRescheduled" | "MilestoneScheduled" | "MilestoneWaived" | "MinutesAgreed" | "ObservationReported" | "ObservationRevised" | "OccurrenceHeld" | "OccurrenceMissed" | "PartiesMerged" | "PartyAliasRecorded" | "PartyDissolved" | "PartyPlacedUnder" | "PartyRegistered" | "PartyRenamed" | "PartySplit" | "PartySucceeded" | "PartyWithdrew" | "PermitStepGranted" | "PermitStepRefused" | "PermitStepSubmitted" | "PreparationStarted" | "ProgressReported" | "ProjectHandedOver" | "RequestAccepted" | "RequestAcknowledged" | "RequestAnswered" | "RequestDeclined" | "RequestEscalated" | "RequestLapsed" | "RequestPartlyAccepted" | "RequestSubmitted" | "RequestWithdrawn" | "RiskAssessed" | "ScholarshipGranted" | "SourceRegistered" | "SourceRetracted" | "StatusDisputed" | "TargetSet" | "VisibilityChanged") | ("AgencyAssigned" | "AgencyReassigned" | "AgencyReleased" | "AgreementAmended" | "AgreementEnteredIntoForce" | "AgreementExtended" | "AgreementImplementationResumed" | "AgreementImplementationSuspended" | "AgreementNegotiationOpened" | "AgreementPartySucceeded" | "AgreementRenewed" | "AgreementSigned" | "AgreementTerminated" | "BeneficiariesCompleted" | "BeneficiariesEnrolled" | "ClaimExtracted" | "CommitmentAgreed" | "CommitmentCancelled" | "CommitmentClosed" | "CommitmentDeclined" | "CommitmentLapsed" | "CommitmentLinked" | "CommitmentPledged" | "CommitmentProposed" | "CommitmentReopened" | "CommitmentRescheduled" | "CommitmentResumed" | "CommitmentRevalued" | "CommitmentReviewed" | "CommitmentSuperseded" | "CommitmentSuspended" | "CommuniqueIssued" | "ConflictDetected" | "ConflictResolved" | "DeliveryCompleted" | "DisputeSettled" | "EventWithdrawn" | "EvidenceAttached" | "ExpenditureRecorded" | "FactCorrected" | "FulfilmentVerified" | "FunctionTransferred" | "FundsCommitted" | "FundsDisbursed" | "HandoverAccepted" | "ImplementationStarted" | "IndicatorDefined" | "LedgerOpened" | "MeetingHeld" | "MeetingScheduled" | "MilestoneMet" | "MilestoneNotMet" | "MilestonePartiallyMet" | "MilestoneRescheduled" | "MilestoneScheduled" | "MilestoneWaived" | "MinutesAgreed" | "ObservationReported" | "ObservationRevised" | "OccurrenceHeld" | "OccurrenceMissed" | "PartiesMerged" | "PartyAliasRecorded" | "PartyDissolved" | "PartyPlacedUnder" | "PartyRegistered" | "PartyRenamed" | "PartySplit" | "PartySucceeded" | "PartyWithdrew" | "PermitStepGranted" | "PermitStepRefused" | "PermitStepSubmitted" | "PreparationStarted" | "ProgressReported" | "ProjectHandedOver" | "RequestAccepted" | "RequestAcknowledged" | "RequestAnswered" | "RequestDeclined" | "RequestEscalated" | "RequestLapsed" | "RequestPartlyAccepted" | "RequestSubmitted" | "RequestWithdrawn" | "RiskAssessed" | "ScholarshipGranted" | "SourceRegistered" | "SourceRetracted" | "StatusDisputed" | "TargetSet" | "VisibilityChanged")[];
    /** @description Of a live stream: the `id` of the last event that is at hand. */
    "last-event-id": string;
    /** @description 64 lower-case hexadecimal digits, as an event names it. */
    sha256: string;
    /** @description The ETag of the bytes that are at hand. */
    "if-none-match.3": string;
    /** @description true: a preview; nothing is recorded. */
    "validateOnly.2": "true" | "false";
    /** @description Rows are told apart by their own keys. A row without a `key` has one made of its cells and of this one: under another, the same row is recorded anew. */
    "idempotency-key.2": string;
    /** @description W3C trace context; its trace id is kept as the events' correlation id. */
    "traceparent.2": string;
    /** @description A currency of ISO 4217 or a measure. */
    unit: string | string[];
    /** @description The whole name of the area, whatever case and diacritics. */
    geography: string;
    aggregation: ("flow" | "stock" | "average" | "share") | ("flow" | "stock" | "average" | "share")[];
    /** @description A figure of its series is an estimate still. */
    hasEstimate: "true" | "false";
    /** @description Order; `-` before it for the other direction. Absent: id. */
    "sort.8": "id" | "-id" | "name" | "-name" | "latest" | "-latest";
    /** @description The whole name of its series, whatever case and diacritics. */
    series: string;
    "stage.3": ("scheduled" | "held" | "minutes-agreed") | ("scheduled" | "held" | "minutes-agreed")[];
    /** @description It may lie on that day or later: on which it was held, else for which it is planned. */
    from: string;
    /** @description It may lie on that day or earlier. */
    to: string;
    /** @description Found anywhere in the words that say where, whatever case and diacritics. */
    "place.2": string;
    /** @description Found anywhere in the title or the name of the series, whatever case and diacritics; `d` finds `đ`. */
    "text.2": string;
    /** @description Order; `-` before it for the other direction. Absent: id. */
    "sort.9": "id" | "-id" | "title" | "-title" | "day" | "-day";
    /** @description The meeting's id. */
    "id.4": string;
    level: ("state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company") | ("state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company")[];
    country: string | string[];
    /** @description Parts of that party, and parts of those. */
    partOf: string;
    /** @description How it has ended by the day asked about; `no`: it lives. */
    ended: ("merged" | "split" | "dissolved" | "no") | ("merged" | "split" | "dissolved" | "no")[];
    /** @description Found anywhere in a name that it has or had, an alias or an identifier, whatever case and diacritics; `d` finds `đ`. */
    "text.3": string;
    /** @description Order; `-` before it for the other direction. Absent: id. */
    "sort.10": "id" | "-id" | "name" | "-name";
    /** @description The party's id. */
    "id.5": string;
    /** @description The first day of the period. */
    "from.2": string;
    /** @description Its last day, and the day asked about. */
    "to.2": string;
    /** @description Among its parties on a day of the period; parts and predecessors of that one count. Several: any of them. */
    "party.5": string | string[];
    /** @description Who asks: with it, the out-box of a party. Its parts and predecessors count. Several: any of them. */
    "from.3": string | string[];
    /** @description Whom it was put to: with it, the in-box of a party. Its parts and predecessors count. Several: any of them. */
    "to.3": string | string[];
    /** @description Who alone can say yes. Its parts and predecessors count. Several: any of them. */
    decider: string | string[];
    /** @description Who has to act now: the decider, else the authority that it was last passed on to, else the party asked. Its parts and predecessors count. Several: any of them. */
    waitingOn: string | string[];
    /** @description In any role. Its parts and predecessors count. Several: any of them. */
    "party.6": string | string[];
    /** @description A party, its parts and predecessors counted, or a country: the answer is due from one of its own. */
    waitingOnUs: string;
    /** @description A party, its parts and predecessors counted, or a country: one of its own takes part, and the answer is due from somebody else. */
    waitingOnThem: string;
    /** @description Between two provinces, their districts and units counted, or two countries: one asks the other. */
    "corridor.5": string;
    "stage.4": ("submitted" | "acknowledged" | "escalated" | "accepted" | "partly-accepted" | "declined" | "answered" | "withdrawn" | "lapsed") | ("submitted" | "acknowledged" | "escalated" | "accepted" | "partly-accepted" | "declined" | "answered" | "withdrawn" | "lapsed")[];
    /** @description The word of its schedule on the day asked about. */
    "schedule.2": ("no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended") | ("no-date" | "not-due" | "due" | "possibly-overdue" | "overdue" | "on-time" | "possibly-late" | "late" | "ended")[];
    /** @description Neither answered nor ended. */
    "open.2": "true" | "false";
    /** @description The last day that the day to respond by can mean is this day or later. */
    "dueFrom.2": string;
    /** @description The last day that the day to respond by can mean is this day or earlier. */
    "dueTo.2": string;
    /** @description Made at that meeting. */
    "meeting.2": string | string[];
    /** @description Order; `-` before it for the other direction. Absent: id. */
    "sort.11": "id" | "-id" | "title" | "-title" | "due" | "-due" | "submitted" | "-submitted";
    /** @description Every word of it is found in what the thing is called, or in its id, whatever case and diacritics; `d` finds `đ`. A party by every name and alias, an agreement by its number as well. */
    "text.4": string;
    /** @description Among these things alone. */
    "thing.3": ("parties" | "sources" | "agreements" | "commitments" | "requests" | "meetings" | "indicators") | ("parties" | "sources" | "agreements" | "commitments" | "requests" | "meetings" | "indicators")[];
    "type.2": ("news" | "communique" | "minutes" | "memorandum" | "letter" | "law" | "report") | ("news" | "communique" | "minutes" | "memorandum" | "letter" | "law" | "report")[];
    /** @description The whole name, whatever case and diacritics. */
    publisher: string;
    /** @description Events of that thing name it in their claims or as a communiqué, a claim of the thing was taken from it, or it has a conflict about the thing. */
    about: string;
    /** @description A conflict of that kind is recorded at it. */
    conflicts: "open" | "resolved";
    /** @description Whether it is not to be relied on any more. */
    retracted: "true" | "false";
    /** @description Order; `-` before it for the other direction. Absent: id. */
    "sort.12": "id" | "-id" | "title" | "-title" | "published" | "-published";
  };
  requestBodies: {
    agreementsOpenNegotiation: {
      content: {
        "application/json": {
          title?: components["schemas"]["LocalizedTextInput"];
          /** @description Between whom, with the names as written: two at least, each once. */
          parties?: components["schemas"]["PartyRefInput"][];
          /** @description What it is about. */
          subject?: string;
          period?: components["schemas"]["FuzzyDateInput"];
          /** @description OECD DAC sector codes. */
          sectors?: string[];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsSign: {
      content: {
        "application/json": {
          title?: components["schemas"]["LocalizedTextInput"];
          /** @description Between whom, with the names as written: two at least, each once. */
          parties?: components["schemas"]["PartyRefInput"][];
          /** @description What it is about. */
          subject?: string;
          period?: components["schemas"]["FuzzyDateInput"];
          /** @description OECD DAC sector codes. */
          sectors?: string[];
          /** @description The number that the paper carries. */
          number?: string;
          /** @description Who signed, for which party and in which office. */
          signatories?: {
            party: components["schemas"]["PartyRefInput"];
            /** @description Plain text, 1 to 300 characters */
            office?: string;
          }[];
          /** @description Where it was signed. */
          place?: string;
          /** @description The languages of its texts, and which one prevails. */
          languages?: string;
          /** @description Its annexes and accompanying papers. */
          documents?: string;
          /** @description The id of the agreement that this one renews. */
          renews?: string;
          /** @description The commitments of the kind `agreement-preparation` that are kept by this, and by nothing before it: each is recorded as delivered on its day, also where that lies before the duty was given. */
          fulfils?: string[];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsAmend: {
      content: {
        "application/json": {
          /** @description Which clauses, and how they read now. */
          clauses: string;
          /** @description Why. */
          reason: string;
          /** @description The commitments of the kind `agreement-preparation` that are kept by this, and by nothing before it: each is recorded as delivered on its day, also where that lies before the duty was given. */
          fulfils?: string[];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsAssignAgency: {
      content: {
        "application/json": {
          agency: components["schemas"]["AgencyRefInput"];
          /**
           * @description What an agency does for a thing
           * @enum {string}
           */
          role: "lead" | "support" | "focal-point" | "approver";
          /** @description Plain text, 1 to 2000 characters */
          instruction?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsCorrect: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description What is set right: `field` is a JSON pointer into the event's body as it was given, `right` the value that stands there from now on. Without `right` the field is removed. */
          changes: {
            /** @description JSON pointer (RFC 6901) into the event's body as it was given. */
            field: string;
            /** @description The right value; absent: the field is removed. */
            right?: unknown;
          }[];
          /** @description Why it was wrong. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsEnterIntoForce: {
      content: {
        "application/json": {
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsExtend: {
      content: {
        "application/json": {
          period: components["schemas"]["FuzzyDateInput"];
          /** @description The commitments of the kind `agreement-preparation` that are kept by this, and by nothing before it: each is recorded as delivered on its day, also where that lies before the duty was given. */
          fulfils?: string[];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsReassignAgency: {
      content: {
        "application/json": {
          from: components["schemas"]["AgencyRefInput"];
          to: components["schemas"]["AgencyRefInput"];
          /**
           * @description What an agency does for a thing
           * @enum {string}
           */
          role: "lead" | "support" | "focal-point" | "approver";
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsReclassify: {
      content: {
        "application/json": {
          /**
           * @description Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal
           * @enum {string}
           */
          visibility: "public" | "parties" | "internal" | "sensitive";
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsReleaseAgency: {
      content: {
        "application/json": {
          agency: components["schemas"]["AgencyRefInput"];
          /**
           * @description What an agency does for a thing
           * @enum {string}
           */
          role: "lead" | "support" | "focal-point" | "approver";
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsRenew: {
      content: {
        "application/json": {
          /** @description The id of the agreement that renews this one. */
          successorId: string;
          /** @description The commitments that go on under the successor. */
          carriedOver: string[];
          /** @description The commitments that end with it, each with its reason. */
          dropped: {
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            commitmentId: string;
            /** @description Why. */
            reason: string;
          }[];
          /** @description The commitments of the kind `agreement-preparation` that are kept by this, and by nothing before it: each is recorded as delivered on its day, also where that lies before the duty was given. */
          fulfils?: string[];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsResumeImplementation: {
      content: {
        "application/json": {
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsSucceedParty: {
      content: {
        "application/json": {
          /** @description The id of a party to the agreement. */
          oldPartyId: string;
          /** @description The id of the party that takes its place. */
          newPartyId: string;
          /** @description By what: the law, decision or exchange of letters. */
          basis: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsSuspendImplementation: {
      content: {
        "application/json": {
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsTerminate: {
      content: {
        "application/json": {
          /** @description The notice that was given, and when. */
          notice?: string;
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsWithdrawEvent: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description Why it was recorded in error. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    agreementsWithdrawParty: {
      content: {
        "application/json": {
          /** @description The id of a party to the agreement. */
          partyId: string;
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    /** @description NDJSON */
    commandsUpload: {
      content: {
        "application/x-ndjson": string;
      };
    };
    commitmentsAgree: {
      content: {
        "application/json": {
          /**
           * @description What kind of commitment it is, which says what fulfils it
           * @enum {string}
           */
          kind?: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
          title?: components["schemas"]["LocalizedTextInput"];
          /** @description Who gave the word; a joint duty names both sides. One that has ended by then may be named, as the paper does: who asks for its successor finds the duty, and where nobody goes on it is an orphan. */
          obligors?: components["schemas"]["PartyRefInput"][];
          /** @description To whom; may be none. */
          beneficiaries?: components["schemas"]["PartyRefInput"][];
          /** @description OECD DAC sector codes. */
          sectors?: string[];
          places?: {
            /** @description Plain text, 1 to 200 characters */
            text: string;
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            partyId?: string;
          }[];
          value?: components["schemas"]["MoneyInput"];
          quantity?: components["schemas"]["QuantityInput"];
          due?: components["schemas"]["FuzzyDateInput"];
          period?: components["schemas"]["FuzzyDateInput"];
          recurrence?: components["schemas"]["RecurrenceInput"];
          /** @description The agreement under which it was promised. */
          agreementId?: string;
          /** @description The meeting at which the word was given. */
          meetingId?: string;
          /** @description The request that it answers. */
          requestId?: string;
          /**
           * @description Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal
           * @enum {string}
           */
          visibility?: "public" | "parties" | "internal" | "sensitive";
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsGrantScholarship: {
      content: {
        "application/json": {
          /**
           * @description What kind of commitment it is, which says what fulfils it
           * @enum {string}
           */
          kind?: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
          title?: components["schemas"]["LocalizedTextInput"];
          /** @description Who gave the word; a joint duty names both sides. One that has ended by then may be named, as the paper does: who asks for its successor finds the duty, and where nobody goes on it is an orphan. */
          obligors?: components["schemas"]["PartyRefInput"][];
          /** @description To whom; may be none. */
          beneficiaries?: components["schemas"]["PartyRefInput"][];
          /** @description OECD DAC sector codes. */
          sectors?: string[];
          places?: {
            /** @description Plain text, 1 to 200 characters */
            text: string;
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            partyId?: string;
          }[];
          value?: components["schemas"]["MoneyInput"];
          quantity?: components["schemas"]["QuantityInput"];
          due?: components["schemas"]["FuzzyDateInput"];
          period?: components["schemas"]["FuzzyDateInput"];
          recurrence?: components["schemas"]["RecurrenceInput"];
          /** @description The agreement under which it was promised. */
          agreementId?: string;
          /** @description The meeting at which the word was given. */
          meetingId?: string;
          /** @description The request that it answers. */
          requestId?: string;
          /**
           * @description Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal
           * @enum {string}
           */
          visibility?: "public" | "parties" | "internal" | "sensitive";
          /** @description How many people may come. */
          seats: number;
          /** @description What they will study. */
          programme: string;
          /** @description Where. */
          institution?: string;
          duration?: components["schemas"]["DurationInput"];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsPledge: {
      content: {
        "application/json": {
          /**
           * @description What kind of commitment it is, which says what fulfils it
           * @enum {string}
           */
          kind?: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
          title?: components["schemas"]["LocalizedTextInput"];
          /** @description Who gave the word; a joint duty names both sides. One that has ended by then may be named, as the paper does: who asks for its successor finds the duty, and where nobody goes on it is an orphan. */
          obligors?: components["schemas"]["PartyRefInput"][];
          /** @description To whom; may be none. */
          beneficiaries?: components["schemas"]["PartyRefInput"][];
          /** @description OECD DAC sector codes. */
          sectors?: string[];
          places?: {
            /** @description Plain text, 1 to 200 characters */
            text: string;
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            partyId?: string;
          }[];
          value?: components["schemas"]["MoneyInput"];
          quantity?: components["schemas"]["QuantityInput"];
          due?: components["schemas"]["FuzzyDateInput"];
          period?: components["schemas"]["FuzzyDateInput"];
          recurrence?: components["schemas"]["RecurrenceInput"];
          /** @description The agreement under which it was promised. */
          agreementId?: string;
          /** @description The meeting at which the word was given. */
          meetingId?: string;
          /** @description The request that it answers. */
          requestId?: string;
          /**
           * @description Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal
           * @enum {string}
           */
          visibility?: "public" | "parties" | "internal" | "sensitive";
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsPropose: {
      content: {
        "application/json": {
          /**
           * @description What kind of commitment it is, which says what fulfils it
           * @enum {string}
           */
          kind?: "construction-gift" | "goods-in-kind" | "grant-in-cash" | "scholarship" | "training-course" | "infrastructure-permit" | "survey-or-inspection" | "information-sharing" | "policy-facilitation" | "joint-task" | "unilateral-plan" | "event-or-commemoration" | "agreement-preparation" | "recurring-cooperation";
          title?: components["schemas"]["LocalizedTextInput"];
          /** @description Who gave the word; a joint duty names both sides. One that has ended by then may be named, as the paper does: who asks for its successor finds the duty, and where nobody goes on it is an orphan. */
          obligors?: components["schemas"]["PartyRefInput"][];
          /** @description To whom; may be none. */
          beneficiaries?: components["schemas"]["PartyRefInput"][];
          /** @description OECD DAC sector codes. */
          sectors?: string[];
          places?: {
            /** @description Plain text, 1 to 200 characters */
            text: string;
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            partyId?: string;
          }[];
          value?: components["schemas"]["MoneyInput"];
          quantity?: components["schemas"]["QuantityInput"];
          due?: components["schemas"]["FuzzyDateInput"];
          period?: components["schemas"]["FuzzyDateInput"];
          recurrence?: components["schemas"]["RecurrenceInput"];
          /** @description The agreement under which it was promised. */
          agreementId?: string;
          /** @description The meeting at which the word was given. */
          meetingId?: string;
          /** @description The request that it answers. */
          requestId?: string;
          /**
           * @description Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal
           * @enum {string}
           */
          visibility?: "public" | "parties" | "internal" | "sensitive";
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsAcceptHandover: {
      content: {
        "application/json": {
          acceptedBy: components["schemas"]["PartyRefInput"];
          /** @description Plain text, 1 to 2000 characters */
          defects?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsAssessRisk: {
      content: {
        "application/json": {
          /**
           * @description How likely it is that it will not be kept as promised.
           * @enum {string}
           */
          level: "none" | "watch" | "high";
          /** @description What the assessment rests on. */
          grounds: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsAssignAgency: {
      content: {
        "application/json": {
          agency: components["schemas"]["AgencyRefInput"];
          /**
           * @description What an agency does for a thing
           * @enum {string}
           */
          role: "lead" | "support" | "focal-point" | "approver";
          /** @description Plain text, 1 to 2000 characters */
          instruction?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsAttachEvidence: {
      content: {
        "application/json": {
          /** @description Plain text, 1 to 300 characters */
          title: string;
          mediaType: string;
          /** @description SHA-256 of the paper, 64 lower-case hexadecimal digits. */
          sha256: string;
          /** @description In bytes. */
          size: number;
          /**
           * Format: uri-reference
           * @description Where it is: http, https or urn. Of a paper that is stored here, the `file` that `POST /v1/files` answered: `/v1/files/` and its `sha256`.
           */
          uri: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsCancel: {
      content: {
        "application/json": {
          /** @description Why. */
          reason: string;
          decidedBy?: components["schemas"]["PartyRefInput"];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsClose: {
      content: {
        "application/json": {
          /** @description Plain text, 1 to 2000 characters */
          note?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsCommitFunds: {
      content: {
        "application/json": {
          amount: components["schemas"]["MoneyInput"];
          provider?: components["schemas"]["PartyRefInput"];
          receiver?: components["schemas"]["PartyRefInput"];
          rate?: components["schemas"]["NamedRateInput"];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsComplete: {
      content: {
        "application/json": {
          count: number;
          /** @description Plain text, 1 to 100 characters */
          intake?: string;
          /** @description Plain text, 1 to 200 characters */
          certificate?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsCorrect: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description What is set right: `field` is a JSON pointer into the event's body as it was given, `right` the value that stands there from now on. Without `right` the field is removed. */
          changes: {
            /** @description JSON pointer (RFC 6901) into the event's body as it was given. */
            field: string;
            /** @description The right value; absent: the field is removed. */
            right?: unknown;
          }[];
          /** @description Why it was wrong. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsDecline: {
      content: {
        "application/json": {
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsDeliver: {
      content: {
        "application/json": {
          quantity?: components["schemas"]["QuantityInput"];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsDisburseFunds: {
      content: {
        "application/json": {
          amount: components["schemas"]["MoneyInput"];
          provider?: components["schemas"]["PartyRefInput"];
          receiver?: components["schemas"]["PartyRefInput"];
          rate?: components["schemas"]["NamedRateInput"];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsDispute: {
      content: {
        "application/json": {
          /** @description An id for the dispute, unique in this commitment. */
          disputeId: string;
          by: components["schemas"]["PartyRefInput"];
          /** @description What is disputed, and why. */
          grounds: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsEnrol: {
      content: {
        "application/json": {
          count: number;
          /** @description Plain text, 1 to 100 characters */
          intake?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsGrantPermitStep: {
      content: {
        "application/json": {
          /** @description The step, by the id that was chosen when it was submitted. */
          stepId: string;
          /** @description Under which conditions. */
          conditions?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsHandOver: {
      content: {
        "application/json": {
          by: components["schemas"]["PartyRefInput"];
          to: components["schemas"]["PartyRefInput"];
          /** @description Plain text, 1 to 200 characters */
          minutesRef?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsHoldOccurrence: {
      content: {
        "application/json": {
          /** @description Which of several series, where the duty has more than one. */
          seriesKey?: string;
          window?: components["schemas"]["FuzzyDateInput"];
          /** @description Where. */
          place?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsLapse: {
      content: {
        "application/json": {
          /** @description Why. */
          reason?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsLink: {
      content: {
        "application/json": {
          /** @description The agreement under which it was promised. */
          agreementId?: string;
          /** @description The meeting at which the word was given. */
          meetingId?: string;
          /** @description The request that it answers. */
          requestId?: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsMeetMilestone: {
      content: {
        "application/json": {
          /** @description The milestone, by the id that was chosen when it was scheduled. */
          milestoneId: string;
          /** @description The papers that show it, by their SHA-256; each was attached with `attach-evidence` before. */
          evidence?: string[];
          /** @description Why, or how. */
          reason?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsMissMilestone: {
      content: {
        "application/json": {
          /** @description The milestone, by the id that was chosen when it was scheduled. */
          milestoneId: string;
          /** @description The papers that show it, by their SHA-256; each was attached with `attach-evidence` before. */
          evidence?: string[];
          /** @description Why, or how. */
          reason?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsMissOccurrence: {
      content: {
        "application/json": {
          /** @description Which of several series, where the duty has more than one. */
          seriesKey?: string;
          window: components["schemas"]["FuzzyDateInput"];
          /** @description Why. */
          reason?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsPartlyMeetMilestone: {
      content: {
        "application/json": {
          /** @description The milestone, by the id that was chosen when it was scheduled. */
          milestoneId: string;
          /** @description The papers that show it, by their SHA-256; each was attached with `attach-evidence` before. */
          evidence?: string[];
          /** @description Why, or how. */
          reason?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsPrepare: {
      content: {
        "application/json": {
          /** @description Plain text, 1 to 2000 characters */
          note?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsReassignAgency: {
      content: {
        "application/json": {
          from: components["schemas"]["AgencyRefInput"];
          to: components["schemas"]["AgencyRefInput"];
          /**
           * @description What an agency does for a thing
           * @enum {string}
           */
          role: "lead" | "support" | "focal-point" | "approver";
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsReclassify: {
      content: {
        "application/json": {
          /**
           * @description Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal
           * @enum {string}
           */
          visibility: "public" | "parties" | "internal" | "sensitive";
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsRecordExpenditure: {
      content: {
        "application/json": {
          amount: components["schemas"]["MoneyInput"];
          provider?: components["schemas"]["PartyRefInput"];
          receiver?: components["schemas"]["PartyRefInput"];
          rate?: components["schemas"]["NamedRateInput"];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsRefusePermitStep: {
      content: {
        "application/json": {
          /** @description The step, by the id that was chosen when it was submitted. */
          stepId: string;
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsReleaseAgency: {
      content: {
        "application/json": {
          agency: components["schemas"]["AgencyRefInput"];
          /**
           * @description What an agency does for a thing
           * @enum {string}
           */
          role: "lead" | "support" | "focal-point" | "approver";
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsReopen: {
      content: {
        "application/json": {
          /** @enum {string} */
          stage?: "proposed" | "pledged" | "agreed" | "in-preparation" | "in-implementation" | "delivered" | "handed-over" | "verified";
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsReportProgress: {
      content: {
        "application/json": {
          percent?: number;
          /** @description Plain text, 1 to 4000 characters */
          narrative: string;
          /** @description Plain text, 1 to 2000 characters */
          blockers?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsReschedule: {
      content: {
        "application/json": {
          due: components["schemas"]["FuzzyDateInput"];
          /** @description Why. */
          reason: string;
          agreedWith?: components["schemas"]["PartyRefInput"];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsRescheduleMilestone: {
      content: {
        "application/json": {
          /** @description The milestone, by the id that was chosen when it was scheduled. */
          milestoneId: string;
          due: components["schemas"]["FuzzyDateInput"];
          /** @description Why. */
          reason: string;
          agreedWith?: components["schemas"]["PartyRefInput"];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsResume: {
      content: {
        "application/json": {
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsRevalue: {
      content: {
        "application/json": {
          value: components["schemas"]["MoneyInput"];
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsScheduleMilestone: {
      content: {
        "application/json": {
          /** @description An id for the milestone, unique in this commitment. */
          milestoneId: string;
          /** @description Plain text, 1 to 300 characters */
          name: string;
          due: components["schemas"]["FuzzyDateInput"];
          /** @description The milestones that it waits for. */
          dependsOn?: string[];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsSettleDispute: {
      content: {
        "application/json": {
          /** @description The dispute, by the id that was chosen when it was raised. */
          disputeId: string;
          /** @description What came of it. */
          outcome: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsStart: {
      content: {
        "application/json": {
          /** @description Plain text, 1 to 2000 characters */
          note?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsSubmitPermitStep: {
      content: {
        "application/json": {
          /** @description An id for the step, unique in this commitment. */
          stepId: string;
          /** @description What is asked for. */
          name: string;
          authority: components["schemas"]["PartyRefInput"];
          /** @description The number of the dossier. */
          reference?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsSupersede: {
      content: {
        "application/json": {
          /** @description The commitment that took its place. */
          successorId: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsSuspend: {
      content: {
        "application/json": {
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsVerify: {
      content: {
        "application/json": {
          verifier: components["schemas"]["PartyRefInput"];
          /** @description Plain text, 1 to 500 characters */
          method: string;
          /** @enum {string} */
          outcome: "full" | "partial";
          done?: number;
          planned?: number;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsWaiveMilestone: {
      content: {
        "application/json": {
          /** @description The milestone, by the id that was chosen when it was scheduled. */
          milestoneId: string;
          /** @description The papers that show it, by their SHA-256; each was attached with `attach-evidence` before. */
          evidence?: string[];
          /** @description Why, or how. */
          reason?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    commitmentsWithdrawEvent: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description Why it was recorded in error. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    filesStore: {
      content: {
        "multipart/form-data": {
          /**
           * Format: binary
           * @description The paper.
           */
          file: string;
        };
      };
    };
    /** @description CSV in UTF-8 (RFC 4180, commas or semicolons), or an .xlsx workbook. */
    importsRecord: {
      content: {
        "text/csv": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
      };
    };
    indicatorsDefine: {
      content: {
        "application/json": {
          name: components["schemas"]["LocalizedTextInput"];
          /** @description What one is of: a currency of ISO 4217 (`USD`), or one of `percent`, `person`, `person-month`, `household`, `scholarship`, `seat`, `course`, `building`, `pylon`, `grave`, `set of remains`, `border marker`, `project`, `vehicle`, `crossing`, `m`, `km`, `m²`, `km²`, `ha`, `m³`, `kg`, `t`, `kV`, `MW`, `MWh`, `day`, `week`, `month`, `year`. Figures are given whole: 202 million dollars are `202000000` `USD`. */
          unit: string;
          /** @description Of which area: a province, a border gate, two countries. */
          geography?: string;
          /**
           * @description What a figure of a period is: `flow`, what passed in it; `stock`, what there was at its end; `average`, what it came to on average; `share`, a part of a whole
           * @enum {string}
           */
          aggregation: "flow" | "stock" | "average" | "share";
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    indicatorsCorrect: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description What is set right: `field` is a JSON pointer into the event's body as it was given, `right` the value that stands there from now on. Without `right` the field is removed. */
          changes: {
            /** @description JSON pointer (RFC 6901) into the event's body as it was given. */
            field: string;
            /** @description The right value; absent: the field is removed. */
            right?: unknown;
          }[];
          /** @description Why it was wrong. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    indicatorsReclassify: {
      content: {
        "application/json": {
          /**
           * @description Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal
           * @enum {string}
           */
          visibility: "public" | "parties" | "internal" | "sensitive";
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    indicatorsReportObservation: {
      content: {
        "application/json": {
          /** @description An id for it within this indicator, which its revisions name. */
          observationId: string;
          period?: components["schemas"]["FuzzyDateInput"];
          /** @description The figure, whole, in the indicator's unit, as decimal text. */
          value: string;
          /**
           * @description How the figure is meant
           * @enum {string}
           */
          qualifier: "exact" | "circa" | "at-least" | "at-most" | "estimated";
          /**
           * @description How settled the figure is
           * @enum {string}
           */
          status: "estimate" | "provisional" | "final";
          /** @description What it is a part of, as the source says; of a share without it answers say `ofUnstated`. */
          of?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    indicatorsReviseObservation: {
      content: {
        "application/json": {
          /** @description An id for it within this indicator, which its revisions name. */
          observationId: string;
          /** @description The figure, whole, in the indicator's unit, as decimal text. */
          value: string;
          /**
           * @description How the figure is meant
           * @enum {string}
           */
          qualifier?: "exact" | "circa" | "at-least" | "at-most" | "estimated";
          /**
           * @description How settled the figure is
           * @enum {string}
           */
          status: "estimate" | "provisional" | "final";
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    indicatorsSetTarget: {
      content: {
        "application/json": {
          period: components["schemas"]["FuzzyDateInput"];
          /** @description The figure, whole, in the indicator's unit, as decimal text. */
          value: string;
          /**
           * @description How the figure is meant
           * @enum {string}
           */
          qualifier: "exact" | "circa" | "at-least" | "at-most" | "estimated";
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    indicatorsWithdrawEvent: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description Why it was recorded in error. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    meetingsHold: {
      content: {
        "application/json": {
          title?: components["schemas"]["LocalizedTextInput"];
          /** @description The series that it is a session of, named alike each time, whatever case and diacritics. */
          series?: string;
          /** @description Which session of its series, counted from 1. */
          ordinal?: number;
          /** @description Who chaired it, by name and office. */
          coChairs?: components["schemas"]["OfficeHolderInput"][];
          /** @description Between whom, with the names as written: two at least, each once. Their countries are its sides. */
          parties?: components["schemas"]["PartyRefInput"][];
          /** @description Who came: of parties of the meeting, each once. */
          delegations?: {
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            partyId: string;
            /** @description Who led it, by name and office. */
            head: {
              /** @description The name of the person */
              name: string;
              /** @description The office held on that day */
              office: string;
            };
          }[];
          /** @description Where. */
          place?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    meetingsSchedule: {
      content: {
        "application/json": {
          title?: components["schemas"]["LocalizedTextInput"];
          /** @description The series that it is a session of, named alike each time, whatever case and diacritics. */
          series?: string;
          /** @description Which session of its series, counted from 1. */
          ordinal?: number;
          /** @description Who chaired it, by name and office. */
          coChairs?: components["schemas"]["OfficeHolderInput"][];
          /** @description Between whom, with the names as written: two at least, each once. Their countries are its sides. */
          parties?: components["schemas"]["PartyRefInput"][];
          /** @description Who came: of parties of the meeting, each once. */
          delegations?: {
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            partyId: string;
            /** @description Who led it, by name and office. */
            head: {
              /** @description The name of the person */
              name: string;
              /** @description The office held on that day */
              office: string;
            };
          }[];
          /** @description Where. */
          place?: string;
          plannedFor?: components["schemas"]["FuzzyDateInput"];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    meetingsAgreeMinutes: {
      content: {
        "application/json": {
          /** @description The sides that agreed: countries of the meeting's parties, each once. */
          sides: string[];
          /** @description SHA-256 of the paper, 64 lower-case hexadecimal digits. */
          sha256?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    meetingsCorrect: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description What is set right: `field` is a JSON pointer into the event's body as it was given, `right` the value that stands there from now on. Without `right` the field is removed. */
          changes: {
            /** @description JSON pointer (RFC 6901) into the event's body as it was given. */
            field: string;
            /** @description The right value; absent: the field is removed. */
            right?: unknown;
          }[];
          /** @description Why it was wrong. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    meetingsIssueCommunique: {
      content: {
        "application/json": {
          /** @description The communiqué itself, registered as a source. */
          sourceId?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    meetingsReclassify: {
      content: {
        "application/json": {
          /**
           * @description Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal
           * @enum {string}
           */
          visibility: "public" | "parties" | "internal" | "sensitive";
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    meetingsReviewCommitment: {
      content: {
        "application/json": {
          /** @description The commitment that was reviewed. */
          commitmentId: string;
          /** @description Which side says it: the country of one of the meeting's parties. */
          side: string;
          /**
           * @description How a side sees a commitment.
           * @enum {string}
           */
          assessment: "on-track" | "delayed" | "done" | "failed" | "disputed";
          /** @description What the side said of it: why, and what next. */
          note?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
        };
      };
    };
    meetingsWithdrawEvent: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description Why it was recorded in error. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    parse: {
      content: {
        "application/json": {
          /** @description What is to be read, as it is written */
          text: string;
          /**
           * @description What it is to be read as; without it, whatever it can be
           * @enum {string}
           */
          as?: "money" | "quantity" | "date";
        };
      };
    };
    partiesMerge: {
      content: {
        "application/json": {
          names: components["schemas"]["LocalizedTextInput"];
          /**
           * @description The level of a party
           * @enum {string}
           */
          level: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
          /** @description A country, ISO 3166-1 alpha-2 */
          country: string;
          /** @description The ids of the parties that go into it. */
          predecessors: string[];
          /** @description The law or decision by which it was done. */
          instrument?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    partiesRegister: {
      content: {
        "application/json": {
          names: components["schemas"]["LocalizedTextInput"];
          /**
           * @description The level of a party
           * @enum {string}
           */
          level: "state" | "ministry" | "province" | "district" | "commune" | "unit" | "organisation" | "company";
          /** @description A country, ISO 3166-1 alpha-2 */
          country: string;
          /** @description The id of the party that it belongs to. */
          partOf?: string;
          /** @description Names of it elsewhere, such as `ISO 3166-2`. */
          identifiers?: {
            /** @description Plain text, 1 to 50 characters */
            scheme: string;
            /** @description Plain text, 1 to 100 characters */
            id: string;
          }[];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    partiesCorrect: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description What is set right: `field` is a JSON pointer into the event's body as it was given, `right` the value that stands there from now on. Without `right` the field is removed. */
          changes: {
            /** @description JSON pointer (RFC 6901) into the event's body as it was given. */
            field: string;
            /** @description The right value; absent: the field is removed. */
            right?: unknown;
          }[];
          /** @description Why it was wrong. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    partiesDissolve: {
      content: {
        "application/json": {
          /** @description Why. */
          reason?: string;
          /** @description The law or decision by which it was done. */
          instrument?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    partiesPlaceUnder: {
      content: {
        "application/json": {
          /** @description The id of the party that it belongs to. */
          partOf: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    partiesReclassify: {
      content: {
        "application/json": {
          /**
           * @description Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal
           * @enum {string}
           */
          visibility: "public" | "parties" | "internal" | "sensitive";
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    partiesRecordAlias: {
      content: {
        "application/json": {
          /** @description Plain text, 1 to 300 characters */
          alias: string;
          /** @description A language, BCP 47 */
          language?: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    partiesRename: {
      content: {
        "application/json": {
          names: components["schemas"]["LocalizedTextInput"];
          /** @description The law or decision by which it was done. */
          instrument?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    partiesSplit: {
      content: {
        "application/json": {
          /** @description The ids of the parties that go on. */
          successors: string[];
          /** @description Which successor takes on which duty. */
          allocation?: {
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            commitmentId: string;
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            successorId: string;
          }[];
          /** @description The law or decision by which it was done. */
          instrument?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    partiesSucceed: {
      content: {
        "application/json": {
          /** @description The id of the party that the merger began. */
          successorId: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    partiesTransferFunction: {
      content: {
        "application/json": {
          to: components["schemas"]["PartyRefInput"];
          /** @description The ids of the commitments that go with it. Absent: all of the party's. */
          commitments?: string[];
          /** @description Which function, in words. */
          function?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    partiesWithdrawEvent: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description Why it was recorded in error. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsSubmit: {
      content: {
        "application/json": {
          title: components["schemas"]["LocalizedTextInput"];
          from: components["schemas"]["PartyRefInput"];
          to: components["schemas"]["PartyRefInput"];
          decider?: components["schemas"]["PartyRefInput"];
          /** @description What is asked for. */
          ask: string;
          respondBy?: components["schemas"]["FuzzyDateInput"];
          quantity?: components["schemas"]["QuantityInput"];
          /** @description The meeting at which it was made. */
          meetingId?: string;
          /**
           * @description Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal
           * @enum {string}
           */
          visibility?: "public" | "parties" | "internal" | "sensitive";
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsAccept: {
      content: {
        "application/json": {
          /** @description An id for the commitment that it becomes: a new one, or one that was recorded for this very request. */
          commitmentId: string;
          commitment: components["schemas"]["AcceptedCommitmentInput"];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsAcceptPartly: {
      content: {
        "application/json": {
          /** @description An id for the commitment that it becomes: a new one, or one that was recorded for this very request. */
          commitmentId: string;
          commitment: components["schemas"]["AcceptedCommitmentInput"];
          /** @description What of it was not taken. */
          dropped?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsAcknowledge: {
      content: {
        "application/json": {
          by?: components["schemas"]["PartyRefInput"];
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsAnswer: {
      content: {
        "application/json": {
          /** @description What was answered. */
          answer: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsAssignAgency: {
      content: {
        "application/json": {
          agency: components["schemas"]["AgencyRefInput"];
          /**
           * @description What an agency does for a thing
           * @enum {string}
           */
          role: "lead" | "support" | "focal-point" | "approver";
          /** @description Plain text, 1 to 2000 characters */
          instruction?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsCorrect: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description What is set right: `field` is a JSON pointer into the event's body as it was given, `right` the value that stands there from now on. Without `right` the field is removed. */
          changes: {
            /** @description JSON pointer (RFC 6901) into the event's body as it was given. */
            field: string;
            /** @description The right value; absent: the field is removed. */
            right?: unknown;
          }[];
          /** @description Why it was wrong. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsDecline: {
      content: {
        "application/json": {
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsEscalate: {
      content: {
        "application/json": {
          toAuthority: components["schemas"]["PartyRefInput"];
          /** @description The letter by which it was passed on. */
          letterRef?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsLapse: {
      content: {
        "application/json": {
          /** @description Why. */
          reason?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsReassignAgency: {
      content: {
        "application/json": {
          from: components["schemas"]["AgencyRefInput"];
          to: components["schemas"]["AgencyRefInput"];
          /**
           * @description What an agency does for a thing
           * @enum {string}
           */
          role: "lead" | "support" | "focal-point" | "approver";
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsReclassify: {
      content: {
        "application/json": {
          /**
           * @description Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal
           * @enum {string}
           */
          visibility: "public" | "parties" | "internal" | "sensitive";
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsReleaseAgency: {
      content: {
        "application/json": {
          agency: components["schemas"]["AgencyRefInput"];
          /**
           * @description What an agency does for a thing
           * @enum {string}
           */
          role: "lead" | "support" | "focal-point" | "approver";
          /** @description Why. */
          reason: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsWithdraw: {
      content: {
        "application/json": {
          /** @description Why. */
          reason?: string;
          occurredOn?: components["schemas"]["FuzzyDateInput"];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    requestsWithdrawEvent: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description Why it was recorded in error. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    sourcesRegister: {
      content: {
        "application/json": {
          /**
           * @description What kind of paper a source is
           * @enum {string}
           */
          type: "news" | "communique" | "minutes" | "memorandum" | "letter" | "law" | "report";
          /** @description Plain text, 1 to 200 characters */
          publisher: string;
          title: components["schemas"]["LocalizedTextInput"];
          /** @description A language, BCP 47 */
          language: string;
          /** Format: uri */
          url?: string;
          publishedOn?: components["schemas"]["FuzzyDateInput"];
          eventOn?: components["schemas"]["FuzzyDateInput"];
          /**
           * Format: date
           * @description A calendar day, ISO 8601 YYYY-MM-DD
           */
          retrievedOn?: string;
          /** @description SHA-256 of the paper, 64 lower-case hexadecimal digits. */
          sha256?: string;
          /** @description How much it weighs against others; 1 weighs most. */
          rank?: number;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    sourcesCorrect: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description What is set right: `field` is a JSON pointer into the event's body as it was given, `right` the value that stands there from now on. Without `right` the field is removed. */
          changes: {
            /** @description JSON pointer (RFC 6901) into the event's body as it was given. */
            field: string;
            /** @description The right value; absent: the field is removed. */
            right?: unknown;
          }[];
          /** @description Why it was wrong. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    sourcesExtractClaim: {
      content: {
        "application/json": {
          /** @description An id for it within this source. */
          claimId: string;
          /** @description The thing that it is about. */
          subject: {
            /** @enum {string} */
            thing: "party" | "source" | "agreement" | "commitment" | "request" | "meeting" | "indicator";
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            id: string;
          };
          /** @description What of it: a field as its answers name it, or an act. */
          field: string;
          /** @description What the source says, in words. */
          value: string;
          /** @description Where in the source. */
          locator: string;
          /**
           * @description How far a statement is trusted
           * @enum {string}
           */
          confidence?: "high" | "medium" | "low";
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    sourcesReclassify: {
      content: {
        "application/json": {
          /**
           * @description Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal
           * @enum {string}
           */
          visibility: "public" | "parties" | "internal" | "sensitive";
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    sourcesRecordConflict: {
      content: {
        "application/json": {
          /** @description An id for it within this source. */
          conflictId: string;
          /** @description The thing that it is about. */
          subject: {
            /** @enum {string} */
            thing: "party" | "source" | "agreement" | "commitment" | "request" | "meeting" | "indicator";
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            id: string;
          };
          /** @description What of it: a field as its answers name it, or an act. */
          field: string;
          /** @description The claims that contradict each other. */
          between: {
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            sourceId: string;
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            claimId: string;
          }[];
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    sourcesResolveConflict: {
      content: {
        "application/json": {
          /** @description An id for it within this source. */
          conflictId: string;
          /** @description One of the claims that the conflict is between. */
          chosen: {
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            sourceId: string;
            /** @description An id: 1 to 64 of a-z, 0-9 and inner hyphens */
            claimId: string;
          };
          /**
           * @description By which rule one of several claims was chosen
           * @enum {string}
           */
          rule: "rank" | "recency" | "official" | "other";
          /** @description Why. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    sourcesRetract: {
      content: {
        "application/json": {
          /** @description Why. */
          reason: string;
          /** @description The id of the source that takes its place. */
          replacedBy?: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
    sourcesWithdrawEvent: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description The id of an event of this thing, as its history and the command's answer give it.
           */
          targetEventId: string;
          /** @description Why it was recorded in error. */
          reason: string;
          /** @description Where the fact comes from: which document, where in it, who said it. */
          claims?: components["schemas"]["ClaimInput"][];
          onBehalfOf?: components["schemas"]["PartyRefInput"];
          /** @description Which side says it: an ISO 3166 country code. */
          side?: string;
        };
      };
    };
  };
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
