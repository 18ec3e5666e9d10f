// audit: the Merkle tree of RFC 6962, section 2.1 (the same in RFC 9162), as far as its root needs it: the right edge alone, which takes a
// leaf after the other, gives the root at any moment and is small enough to be kept beside a checkpoint. It knows no event and no store. Within it
// a hash is text of 32 characters, a byte each (latin1): Node makes such in half the time of a buffer.
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
  /** Text is hashed as UTF-8. Gives the root of the largest complete subtree that ends with the leaf, of which `edgeAt` makes edges. */
  append(leaf: string | Uint8Array): Uint8Array;
  root(): Uint8Array;
  edge(): Edge;
}

/** @example const tree = openTree(); tree.append("first"); tree.root(); @throws TypeError where the edge is not one of its size */
export function openTree(from: Edge = emptyEdge): Tree {
  let { size } = from;
  const hashes = subtrees(from);
  return {
    get size() {
      return size;
    },
    append(leaf) {
      let joined = hashLeaf(leaf);
      // As many subtrees of equal size meet at the right end as the size has ones there.
      for (let left = size; left % 2 === 1; left = (left - 1) / 2) joined = hashNode(hashes.pop() as Hash, joined);
      hashes.push(joined);
      size += 1;
      return bytesOf(joined);
    },
    root: () => bytesOf(joinedAll(hashes)),
    edge: () => ({ size, hashes: bytesOf(hashes.join("")) }),
  };
}

/** The edge at any size. `ending(n)` is what `append` gave for the n-th leaf, counted from 1. */
export function edgeAt(size: number, ending: (n: number) => Uint8Array): Edge {
  const hashes: Uint8Array[] = [];
  for (let end = size, leaves = 1; end > 0; end -= leaves) {
    while (end % (2 * leaves) === 0) leaves *= 2;
    hashes.unshift(ending(end));
  }
  return { size, hashes: new Uint8Array(Buffer.concat(hashes)) };
}

/** @throws TypeError as `openTree` does */
export const rootOf = (edge: Edge): Uint8Array => bytesOf(joinedAll(subtrees(edge)));

type Hash = string;
const bytesOf = (hashes: Hash): Uint8Array => new Uint8Array(Buffer.from(hashes, "latin1"));

/** SHA-256(0x00 ‖ leaf) */
const hashLeaf = (leaf: string | Uint8Array): Hash =>
  hash("sha256", typeof leaf === "string" ? `\0${leaf}` : Buffer.concat([Uint8Array.of(0), leaf]), "latin1");

/** 0x01 and two hashes: used within one call only. */
const node = Buffer.alloc(1 + 2 * hashBytes, 1);

/** SHA-256(0x01 ‖ left ‖ right) */
function hashNode(left: Hash, right: Hash): Hash {
  node.write(left, 1, "latin1");
  node.write(right, 1 + hashBytes, "latin1");
  return hash("sha256", node, "latin1");
}

/** The root of the subtrees taken together; of none at all SHA-256 of nothing. */
function joinedAll(hashes: readonly Hash[]): Hash {
  const last = hashes.at(-1);
  if (last === undefined) return hash("sha256", "", "latin1");
  return hashes.slice(0, -1).reduceRight((right, left) => hashNode(left, right), last);
}

function subtrees({ size, hashes }: Edge): Hash[] {
  const count = Number.isSafeInteger(size) && size >= 0 ? ones(size) : Number.NaN;
  if (hashes.length !== count * hashBytes) throw new TypeError(`${hashes.length} bytes are no edge of a tree of ${size}`);
  const text = Buffer.from(hashes).toString("latin1");
  return Array.from({ length: count }, (_, i) => text.slice(i * hashBytes, (i + 1) * hashBytes));
}

function ones(size: number): number {
  let count = 0;
  for (let left = size; left > 0; left = Math.floor(left / 2)) count += left % 2;
  return count;
}
