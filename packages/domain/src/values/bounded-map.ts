// A map that remembers a bounded number of answers of a pure function, the oldest leaving first.
// For what decide and evolve ask again and again (bounds of a date, the day of an instant). It never changes an answer,
// only how often it is computed, so losing an entry costs time and nothing else.

/** Makes `compute` remember its last `entriesMax` answers by their key. */
export function remembering<Key, Answer>(entriesMax: number, compute: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const answer = compute(key);
    if (known.size >= entriesMax) {
      const oldest = known.keys().next();
      if (!oldest.done) known.delete(oldest.value);
    }
    known.set(key, answer);
    return answer;
  };
}
