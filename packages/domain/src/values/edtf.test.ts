// EDTF as others mean it: the strings of the package's own tests (edtf 4.11.1, test/parser.js, BSD-2-Clause) and of the specification
// (https://www.loc.gov/standards/datetime/). Each has the days that the package gives it, or stands in one row of the differences, which says
// why Camket reads it otherwise or not at all.
import edtf, { parse } from "edtf";
import t from "tap";
import { readEdtf } from "./read-edtf.ts";

const ofThePackage = [
  "2016 0409 0023 0007 0000 9999 -0002 -9999 -0000 12345 2016-05 2016-01 2016-12 2016-13 2016-00 2016-05-01 2016-05-13 2016-05-29 2016-05-30",
  "2016-05-31 2016-05-00 2016-05-32 2016-02-30 2016-02-31 2016-04-31 2016-06-31 2016-09-31 2016-11-31 2016-05-02T16:54:59",
  "2016-05-02T16:54:59.042 2016-05-02T24:00:00 2016-05-02T24:00:01 2016-05-02T00:61:00 2016-05-02T01:01:60 2016-05-02T16:54:59Z",
  "2016-05-02T16:54:59+02:30 2016-05-02T16:54:59-12:00 2016-05-02T12:00:00-12:01 2016-05-02T16:54:59+0230 2016-05-02T12:00:00+1401",
  "2016-05-02T16:54:59+14 2016-05-02T12:00:00+15 19 00 -04 -00 1980/1994 1980-08/1994 2004-02-01/2005 2004-06/2006-08 2004-02-01/2005-02-08",
  "2016? 2016~ 2016% 2016-05? 2016-05~ 2016-05% 2016-05-03? 2016-05-03~ 2016-05-03% 2016-05-XX 2016-13-XX 2016-XX XXXX 19XX 198X XXXX-XX",
  "XXXX-XX-XX Y170002 Y10000 Y9999 Y00001 Y-170002 Y-10000 Y-9999 Y-00001 2001-21 2001-22 2001-23 2001-24 1980?/1994~ / ../.. ../2016 2016-05/..",
  "2004-06-01/.. /2016-05 /1960-11 /2015 /1960 2016-05-31/.. ?2001 2001~-09 2001-?09~-09 2004?-06-~11 156X-12-31 156X-09-31 156X-11-31",
  "15XX-12-25 15XX-12-XX 15XX-01-3X 15XX-02-3X 15XX-XX-25 1500-1X-25 15XX-0X-25 15XX-2X-25 15XX-X2 1XXX-XX 1XXX-12 1XX3 Y17E7 Y-17E7 1950S2",
  "Y17101000S3 Y-17101E3S3 2001-25 2001-36 2001-39 193 019 009 000 -193 -019 -000 197~ 197? 197% 19~ 19? 19% 2004-06-~01/2004-06-~20",
  "2004-06-XX/2004-07-03 [1999} {1999] [1999 {1999 [..1760-12-03] [1760-12..] [1760..] {1760..} {..1760} 2018-21/2018-23 2018/2018-23",
  "2018-21/2017-01-01 2018-01?/2018-23 2001?-23 2001-33? 20XX-41 1800/1X01 2012-21/2012-22 -",
].flatMap((line) => line.split(" "));
const withBlanks = ["", "[1667,1668, 1670..1672]", "[1667, 1672-12]", "{1667, 1670..1672}", "{1960 ,  1961-12}"];

const ofTheSpecification = [
  "1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 1985-04-12T23:20:30+04:30 1964/2008",
  "2004-02-01/2005-02 2005/2006-02 Y170000002 Y-170000002 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX 1985-04-12/..",
  "1985-04/.. 1985/.. 1985-04-12/ 1985-04/ 1985/ ../1985-04-12 ../1985-04 ../1985 /1985-04-12 /1985-04 /1985 -1985 Y171010000S3 Y3388E2S3 2001-34",
  "[1667,1668,1670..1672] [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984] {1667,1668,1670..1672} {1960,1961-12} {..1984} 2004?-06-11",
  "2004-06~-11 ?2004-06-~11 2004-%06-11 156X-12-25 XXXX-12-XX 1984-1X",
].flatMap((line) => line.split(" "));

/** Where we differ. `ours`: what is said of it, or the days that we read. */
const differences: { why: string; ours: RegExp; texts: readonly string[] }[] = [
  {
    why: "a date is at most a day",
    ours: /has a time of day/,
    texts: [...ofThePackage, ...ofTheSpecification].filter((text) => text.includes("T") && packageDays(text) !== undefined),
  },
  {
    why: "years are 0001 to 9999, as the days that are stored and compared as text",
    ours: /negative year|outside 0001 to 9999|has no "0000"/,
    texts: [
      "0000 -0002 -9999 -04 -193 -019 -1985 Y170002 Y10000 Y-170002 Y-10000 Y17E7 Y-17E7",
      "Y17101000S3 Y-17101E3S3 Y170000002 Y-170000002 Y171010000S3 Y3388E2S3",
    ].flatMap((line) => line.split(" ")),
  },
  { why: "significant digits are those of historians' estimates; X says what is not known", ours: /significant digits/, texts: ["1950S2"] },
  {
    why: "a century and a decade are written 19XX and 193X, so that two or three digits are no slip of a year",
    ours: /is not a year: write four digits/,
    texts: "19 00 193 019 009 000 197~ 197? 197% 19~ 19? 19%".split(" "),
  },
  { why: "an interval that is open at both ends says nothing", ours: /open at both ends/, texts: ["/", "../.."] },
  {
    why: "an unwritten year is missing: it has no days, and not those of all years",
    ours: /^\.\.$/,
    texts: ["XXXX", "XXXX-XX", "XXXX-XX-XX", "XXXX-12-XX"],
  },
  {
    why: "21 to 24 are the seasons as Viet Nam speaks of them, spring from February on, and no quarters",
    ours: /^(?:2001-02-01\.\.2001-04-30|2001-05-01\.\.2001-07-31|2001-08-01\.\.2001-10-31|2001-11-01\.\.2002-01-31)$/,
    texts: ["2001-21", "2001-22", "2001-23", "2001-24", "2001?-23"],
  },
  {
    why: "the same in intervals",
    ours: /^(?:2018-02-01\.\.2018-10-31|2012-02-01\.\.2012-07-31)$/,
    texts: ["2018-21/2018-23", "2012-21/2012-22"],
  },
  { why: "25 is the spring of the northern hemisphere, and no quarter", ours: /^2001-03-01\.\.2001-05-31$/, texts: ["2001-25"] },
  {
    why: "a range in a set ends with its last member, not with its first",
    ours: /^1667-01-01\.\.1672-12-31$/,
    texts: ["[1667,1668, 1670..1672]", "{1667, 1670..1672}", "[1667,1668,1670..1672]", "{1667,1668,1670..1672}"],
  },
  {
    why: "an interval may end in a year of unknown digits; the package parses it and finds no days",
    ours: /^1800-01-01\.\.1901-12-31$/,
    texts: ["1800/1X01"],
  },
];

/** `earliest..latest` by the package, an open end as nothing; undefined where it takes no such text; "none" where it has no days for it. */
function packageDays(text: string): string | undefined {
  let node: ReturnType<typeof parse>;
  try {
    node = parse(text, { level: 3 });
  } catch {
    return undefined;
  }
  try {
    const { min, max } = edtf(node);
    return `${dayOf(min)}..${dayOf(max)}`;
  } catch {
    return "none";
  }
}

function dayOf(ms: number): string {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return "";
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO("UTC").toPlainDate().toString();
}

/** Our days in the same way, or what is said of the text. */
function ourDays(text: string): string {
  const answer = readEdtf(text);
  return "problem" in answer ? answer.problem : `${answer.reading.start ?? ""}..${answer.reading.end ?? ""}`;
}

t.test("the package's examples and the specification's have the package's days, or differ for a reason", async (t) => {
  const texts = new Set([...ofThePackage, ...withBlanks, ...ofTheSpecification]);
  const met = new Set<string>();
  for (const text of texts) {
    const [theirs, ours] = [packageDays(text), ourDays(text)];
    const difference = differences.find(({ texts }) => texts.includes(text));
    if (difference === undefined) {
      if (theirs === undefined) t.ok("problem" in readEdtf(text), `"${text}" is nobody's date`);
      else t.equal(ours, theirs, `"${text}" as the package reads it`);
      continue;
    }
    met.add(text);
    t.match(ours, difference.ours, `"${text}": ${difference.why}`);
    t.not(ours, theirs, `"${text}" still differs`);
  }
  t.ok(texts.size > 190, `${texts.size} examples`);
  t.strictSame(
    differences.flatMap(({ texts }) => texts.filter((text) => !met.has(text))),
    [],
    "each difference has its example",
  );
});

t.test("a mark takes no day from a date and no certainty is left of it, wherever it stands", async (t) => {
  for (const text of [...ofThePackage, ...ofTheSpecification].filter((text) => /[?~%]/.test(text))) {
    const answer = readEdtf(text);
    if ("problem" in answer) continue;
    t.ok(answer.reading.startMarked || answer.reading.endMarked, text);
  }
});
