// audit: the Merkle tree of RFC 6962, section 2.1 (the same in RFC 9162), as far as its root needs it: the right edge alone, which takes a
// leaf after the other, gives the root at any moment and is small enough to be kept beside a checkpoint. It knows no event and no store.
import { hash } from "node:crypto";

/** Of SHA-256. */
export const hashBytes = 32;

/**
 * The roots of the complete subtrees that the leaves fall into, the largest first, 32 bytes each: one for every 1 in the binary form of the
 * size, so that a million leaves need at most 20 of them.
 */
export interface Edge {
  /** Leaves taken so far: a whole number that a double holds exactly. */
  readonly size: number;
  readonly hashes: Uint8Array;
}

export const emptyEdge: Edge = { size: 0, hashes: new Uint8Array(0) };

export interface Tree {
  readonly size: number;
  /** `leaf` is a leaf's hash, as `hashLeaf` gives it. */
  append(leaf: Uint8Array): void;
  root(): Uint8Array;
  edge(): Edge;
}

/** @example const tree = openTree(); tree.append(hashLeaf("first")); tree.root(); @throws TypeError where the edge is not one of its size */
export function openTree({ size: from, hashes: kept }: Edge = emptyEdge): Tree {
  let size = from;
  const hashes = subtrees({ size: from, hashes: kept });
  return {
    get size() {
      return size;
    },
    append(leaf) {
      let joined = leaf;
      // As many subtrees of equal size meet at the right end as the size has ones there.
      for (let left = size; left % 2 === 1; left = (left - 1) / 2) joined = hashNode(hashes.pop() as Uint8Array, joined);
      hashes.push(joined);
      size += 1;
    },
    root: () => joinedAll(hashes),
    edge: () => ({ size, hashes: new Uint8Array(Buffer.concat(hashes)) }),
  };
}

/** @throws TypeError as `openTree` does */
export const rootOf = (edge: Edge): Uint8Array => joinedAll(subtrees(edge));

/** MTH of one leaf: SHA-256(0x00 ‖ leaf). Text is hashed as UTF-8. */
export const hashLeaf = (leaf: string | Uint8Array): Uint8Array =>
  typeof leaf === "string" ? hash("sha256", `\0${leaf}`, "buffer") : hash("sha256", Buffer.concat([leafMark, leaf]), "buffer");

const leafMark = Uint8Array.of(0);

/** 0x01 and two hashes: used within one call only. */
const node = new Uint8Array(1 + 2 * hashBytes);
node[0] = 1;

/** SHA-256(0x01 ‖ left ‖ right) */
function hashNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  node.set(left, 1);
  node.set(right, 1 + hashBytes);
  return hash("sha256", node, "buffer");
}

/** The root of the subtrees taken together; of none at all SHA-256 of nothing. */
function joinedAll(hashes: readonly Uint8Array[]): Uint8Array {
  const last = hashes.at(-1);
  if (!last) return hash("sha256", "", "buffer");
  return hashes.slice(0, -1).reduceRight<Uint8Array>((right, left) => hashNode(left, right), last);
}

function subtrees({ size, hashes }: Edge): Uint8Array[] {
  const count = Number.isSafeInteger(size) && size >= 0 ? ones(size) : Number.NaN;
  if (hashes.length !== count * hashBytes) throw new TypeError(`${hashes.length} bytes are no edge of a tree of ${size}`);
  return Array.from({ length: count }, (_, i) => hashes.slice(i * hashBytes, (i + 1) * hashBytes));
}

function ones(size: number): number {
  let count = 0;
  for (let left = size; left > 0; left = Math.floor(left / 2)) count += left % 2;
  return count;
}
