// A log held against digests that were taken of it before: event by event as it is read, so that each is compared at the very size that it speaks of.
import { type Digest, digestText, ledgerDigest, parseDigest } from "@camket/audit";
import type { RecordedEvent } from "@camket/event-store";

/** A digest's text, and where it comes from, for people. */
export interface Expected {
  readonly text: string;
  readonly from: string;
  /** It stands beside the log, where whoever changes the one may change the other. */
  readonly beside?: true;
}

export interface DigestChecker {
  /** In log order. */
  take(event: RecordedEvent): void;
  /** Of all events that could be read. */
  digest(): Digest;
  /** Where the log could not be read: what was not compared. */
  unread(): readonly string[];
  /** What holds and what differs, and what no digest speaks of. `unreadable`: so many events of the log could not be read. */
  end(report: { holds(text: string): void; differs(text: string): void; notChecked(text: string): void }, unreadable: number): void;
}

export function digestChecker(expected: readonly Expected[]): DigestChecker {
  const of = ledgerDigest();
  const wanted = expected.map((one) => ({ ...one, ...parsed(one.text), found: undefined as string | undefined }));
  const compare = (): void => {
    for (const one of wanted) if (one.digest?.size === of.size) one.found ??= digestText(of.digest());
  };
  compare();

  return {
    take(event) {
      of.take(event);
      compare();
    },
    digest: () => of.digest(),
    unread: () => expected.map(({ text, from }) => `the digest ${text} (${from}): the log could not be read to be held against it`),
    end({ holds, differs, notChecked }, unreadable) {
      const surely = wanted.filter(({ text, found }) => text === found);
      const size = Math.max(...surely.map(({ digest }) => digest?.size ?? 0));
      for (const { text, from, digest, wrong, found } of wanted) {
        if (!digest) differs(`${from}: ${wrong}`);
        else if (text === found) holds(`the first ${digest.size} events are those of ${text} (${from})`);
        else if (found === undefined)
          differs(
            `${from} speaks of ${digest.size} events, and ${unreadable > 0 ? `${of.size} could be read` : `the log holds ${of.size}`}`,
          );
        else
          differs(
            `of the first ${digest.size} events at least one is not what it was: ${from} says ${text}, and they give ${found}. It cannot say which`,
          );
      }
      if (surely.length === 0) return;
      const more = of.size - size;
      notChecked(
        `whether the log goes on as it did after the first ${size} events: ${more > 0 ? `the ${more} that follow` : "what may have followed"}, and any that ` +
          "were taken off the end, a digest of that size knows nothing of",
      );
      if (surely.every(({ beside }) => beside))
        notChecked(
          `whether ${surely.map(({ from }) => from).join(" and ")} was changed together with the log: compare it with a digest that was kept elsewhere`,
        );
    },
  };
}

function parsed(text: string): { readonly digest?: Digest; readonly wrong?: string } {
  try {
    return { digest: parseDigest(text) };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}
