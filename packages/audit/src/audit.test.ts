// The tree against what others publish of RFC 6962's, and against the RFC's own definition; the leaf and the digest against what they say.
import { createHash } from "node:crypto";
import fc from "fast-check";
import t from "tap";
import { type AuditedEvent, digestText, edgeAt, emptyEdge, envelopeOf, ledgerDigest, openTree, parseDigest, rootOf } from "./index.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"));
const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

// The leaves and roots of transparency-dev/merkle at 417fb0c, testonly/constants.go: the eight leaves that Certificate Transparency's logs are
// tested with, and the root of the tree of the first n of them, n from 0.
const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const roots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
// The sizes and roots of its consistency probes, testdata/consistency/{0,1,2,3,4}/happy-path.json; their proofs belong to another day.
const probes = [
  [1, "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0="],
  [2, "+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU="],
  [5, "Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ="],
  [6, "duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8="],
  [7, "3bib5AOAnjJXUNPSY814kpwpQreUKjS3fhIslZSnTIw="],
  [8, "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg="],
] as const;

t.test("the roots of the first 0 to 8 leaves are those that transparency-dev/merkle publishes", async (t) => {
  const tree = openTree();
  const found = [tree.root()];
  for (const leaf of leaves) {
    tree.append(bytesOf(leaf));
    found.push(tree.root());
  }
  t.strictSame(found.map(hex), roots);
  for (const [size, root] of probes)
    t.equal(digestText({ size, root: found[size] as Uint8Array }), `${size}:${root}`, `as its probes have them at ${size}`);
});

function rootOfAll(...leaves: readonly (string | Uint8Array)[]): Uint8Array {
  const tree = openTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}

t.test("leaf and node are hashed apart, as RFC 6962 asks", async (t) => {
  // transparency-dev/merkle at 417fb0c, rfc6962/rfc6962_test.go
  t.equal(hex(rootOfAll("L123456")), "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
  t.equal(hex(rootOfAll("")), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  const both = Buffer.concat([rootOfAll("Hello"), rootOfAll("World")]);
  t.equal(hex(rootOfAll("Hello", "World")), hex(sha256(Uint8Array.of(1), both)));
  t.not(hex(rootOfAll("Hello", "World")), hex(rootOfAll(both)), "no leaf passes for a node");
  t.equal(hex(rootOfAll("huyện Đắc Chưng")), hex(rootOfAll(Buffer.from("huyện Đắc Chưng"))), "text is hashed as UTF-8");
});

/** MTH of RFC 6962, section 2.1, to the letter. */
function mth(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Uint8Array.of(0), leaves[0] as Uint8Array);
  let k = 1;
  while (2 * k < leaves.length) k *= 2;
  return sha256(Uint8Array.of(1), mth(leaves.slice(0, k)), mth(leaves.slice(k)));
}

t.test("at any size the edge gives the root of the RFC's definition, also when it was kept and gone on from", async (t) => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 70 }), fc.nat(70), (all, cut) => {
      const first = openTree();
      for (const leaf of all.slice(0, cut)) first.append(leaf);
      const edge = first.edge();
      const second = openTree(edge);
      for (const [i, leaf] of all.slice(cut).entries()) {
        second.append(leaf);
        t.strictSame(hex(second.root()), hex(mth(all.slice(0, cut + i + 1))));
      }
      t.strictSame(hex(rootOf(edge)), hex(mth(all.slice(0, cut))));
      const third = openTree();
      const subtrees = all.map((leaf) => third.append(leaf));
      const before = edgeAt(Math.min(cut, all.length), (n) => subtrees[n - 1] as Uint8Array);
      t.strictSame(before, edge, "and at any earlier size, from one hash for each leaf");
      return edge.hashes.length <= 64 * 32;
    }),
    { numRuns: 30 },
  );
  t.equal(hex(rootOf(emptyEdge)), roots[0]);
});

t.test("an edge of another size is refused", async (t) => {
  const tree = openTree();
  for (const leaf of leaves) tree.append(bytesOf(leaf));
  for (const size of [7, 9, -1, 0.5, Number.NaN]) t.throws(() => openTree({ ...tree.edge(), size }), TypeError, String(size));
  t.throws(() => rootOf({ size: 8, hashes: tree.edge().hashes.slice(1) }), TypeError);
});

const event: AuditedEvent = {
  stream: "commitment-police-building",
  revision: 3,
  id: "1b671a64-40d5-491e-99b0-da01ff1f3341",
  type: "ProjectHandedOver",
  data: { place: "huyện Đắc Chưng", value: 4.5e9 },
  metadata: { recordedAt: "2023-11-10T02:00:00.000Z", claims: [] },
};

t.test("a leaf is an event's own names and the hashes of what it says, whatever the order of its keys", async (t) => {
  const hashOf = (text: string) => hex(sha256(Buffer.from(text)));
  const envelope =
    `{"dataHash":"${hashOf('{"place":"huyện Đắc Chưng","value":4500000000}')}","id":"${event.id}",` +
    `"metadataHash":"${hashOf('{"claims":[],"recordedAt":"2023-11-10T02:00:00.000Z"}')}",` +
    '"revision":3,"stream":"commitment-police-building","type":"ProjectHandedOver"}';
  t.equal(envelopeOf(event), envelope);
  t.equal(envelopeOf({ ...event, data: { value: 4_500_000_000, place: "huyện Đắc Chưng" } }), envelope);
  const others: readonly Partial<AuditedEvent>[] = [
    { stream: "commitment-x" },
    { revision: 4 },
    { id: "1b671a64-40d5-491e-99b0-da01ff1f3342" },
    { type: "X" },
    { data: {} },
    { metadata: {} },
  ];
  for (const other of others) t.not(envelopeOf({ ...event, ...other }), envelope, Object.keys(other).join());
});

t.test("an event that has no canonical form, as in a damaged log, has a leaf of its own", async (t) => {
  const [half, infinite, no] = ['{"a":"\\ud800"}', '{"a":1e999}', '{"a":null}'].map((data) =>
    envelopeOf({ ...event, data: JSON.parse(data) }),
  );
  t.equal(new Set([half, infinite, no]).size, 3);
});

t.test("the events of a store's own are no part of a ledger", async (t) => {
  const [all, ours] = [ledgerDigest(), ledgerDigest()];
  for (const one of [event, { ...event, stream: "$projections-x" }, { ...event, type: "$>" }, { ...event, revision: 4 }]) {
    all.take(one);
    if (!one.stream.startsWith("$") && !one.type.startsWith("$")) ours.take(one);
  }
  t.equal(all.size, 2);
  t.equal(digestText(all.digest()), digestText(ours.digest()));
  const later = ledgerDigest(ours.edge());
  later.take({ ...event, revision: 5 });
  ours.take({ ...event, revision: 5 });
  t.equal(digestText(later.digest()), digestText(ours.digest()), "it goes on from an edge that was kept");
});

t.test("a digest is read as it is written, and anything else is refused with what is wrong about it", async (t) => {
  for (const [size, root] of probes) t.equal(digestText(parseDigest(`${size}:${root}`)), `${size}:${root}`);
  const root = probes[0][1];
  const refused: readonly [string, RegExp][] = [
    ["", /no colon/],
    [root, /no colon/],
    [`:${root}`, /"" is no number of events/],
    [`01:${root}`, /"01" is no number/],
    [`-1:${root}`, /"-1" is no number/],
    [`1.5:${root}`, /"1.5" is no number/],
    [`90071992547409921:${root}`, /no ledger has 90071992547409921 events/],
    [`1:${root.slice(0, -1)}`, /is no base64/],
    [`1:${root.replaceAll("+", "-")}`, /is no base64/],
    [`1: ${root}`, /is no base64/],
    ["1:AAAA", /its root has 3 bytes, and a root has 32/],
  ];
  for (const [text, says] of refused) t.throws(() => parseDigest(text), { message: says }, text);
});
