// What the adapter tells the process that runs it, as plain data for a log and for metrics. Nothing in it holds a password: reasons are
// the server's own words or ours.

export type EventStoreDbReport =
  /** The server stopped answering: calls are refused at once until it is `back`. */
  | { readonly kind: "server-gone"; readonly reason: string }
  | { readonly kind: "server-back"; readonly goneMs: number }
  /** The client was thrown away and made anew; appends under way are tried again. */
  | { readonly kind: "client-replaced"; readonly reason: string }
  /** An append got no answer, or one that says nothing; it goes again with the same ids at the same revision. */
  | { readonly kind: "append-retried"; readonly stream: string; readonly tries: number; readonly reason: string }
  /** All tries are spent: the caller is told that the outcome is unknown. */
  | { readonly kind: "append-unknown"; readonly stream: string; readonly tries: number; readonly reason: string }
  | { readonly kind: "read-retried"; readonly tries: number; readonly reason: string }
  | { readonly kind: "subscription-dropped"; readonly reason: string; readonly drops: number; readonly resumesInMs: number }
  /** After drops in a row, it gives something again. */
  | { readonly kind: "subscription-resumed"; readonly drops: number }
  /** Positive: the server's clock is ahead of this machine's. */
  | { readonly kind: "clock-skew"; readonly skewMs: number }
  /** The client threw where nobody could catch it (a second answer to one append, say) and was kept from ending the process. */
  | { readonly kind: "client-threw"; readonly reason: string };

export type Report = (report: EventStoreDbReport) => void;
