// What a register keeps of the streams that moved last, so that the next event of one costs no read: least recently used goes first,
// bounded by streams and by the events in them.

export interface Remembered<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, weight: number): void;
  delete(key: string): void;
  clear(): void;
}

export function remember<Value>(entriesMax: number, weightMax: number): Remembered<Value> {
  const entries = new Map<string, { value: Value; weight: number }>();
  let total = 0;
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, weight) {
      total += weight - (entries.get(key)?.weight ?? 0);
      entries.delete(key);
      entries.set(key, { value, weight });
      for (const [oldest, { weight: freed }] of entries) {
        if (entries.size <= entriesMax && total <= weightMax) break;
        if (oldest === key) break;
        entries.delete(oldest);
        total -= freed;
      }
    },
    delete(key) {
      total -= entries.get(key)?.weight ?? 0;
      entries.delete(key);
    },
    clear() {
      entries.clear();
      total = 0;
    },
  };
}
