// The parties of the generated ledger: states, their ministries, provinces, districts and units, and what became of some of them on the day on
// which provinces merged and districts ended.
import type { Random } from "../../simulation/random.ts";
import { type Ranked, shuffled, zipf } from "./chance.ts";
import { type DayNumber, dayOf, firstDay } from "./days.ts";
import type { Drafts } from "./drafts.ts";
import { type CountryCode, countries, districtWords, ministries, offices, type Place, plain, provinces, slugOf } from "./names.ts";

export interface Province {
  readonly id: string;
  readonly country: CountryCode;
  readonly name: string;
  /** It, its districts and its units, those that give and take the most words first. */
  readonly within: Ranked<string>;
  readonly units: readonly string[];
}

export interface Parties {
  readonly provinces: readonly Province[];
  readonly ministries: Readonly<Record<CountryCode, readonly string[]>>;
  /** Who goes on for a party on a day. */
  on(id: string, day: DayNumber): string;
  readonly count: number;
}

const mergerDay = dayOf("2025-07-01");
const codes = Object.keys(countries) as readonly CountryCode[];

/** @param wanted how many, at least those of the provinces */
export function draftParties(drafts: Drafts, random: Random, wanted: number): Parties {
  let count = 0;
  const register = (id: string, names: object, level: string, country: CountryCode, partOf?: string): string => {
    drafts.give("parties", id, firstDay, "register", { names, level, country, ...(partOf ? { partOf } : {}) });
    count += 1;
    return id;
  };
  for (const code of codes) register(countries[code].id, countries[code].names, "state", code);
  const byCountry = (code: CountryCode) =>
    ministries.map(([vi, en]) =>
      register(
        `${slugOf(en)}-${code.toLowerCase()}`,
        { vi: `${vi} ${countries[code].names.vi}`, en: `${en} of ${countries[code].names.en}` },
        "ministry",
        code,
        countries[code].id,
      ),
    );
  const ofMinistries = { VN: byCountry("VN"), LA: byCountry("LA"), KH: byCountry("KH") };

  const perProvince = Math.max(1, Math.round((wanted - count) / provinces.length) - 1);
  const all = provinces.map((place): Province => {
    const { name, country } = place;
    const id = register(provinceId(place), place.names, "province", country, countries[country].id);
    const own = offices
      .slice(0, Math.ceil(perProvince / 3))
      .map(([vi, en]) =>
        register(`${id}-${slugOf(en)}`.slice(0, 64), { vi: `${vi} tỉnh ${name}`, en: `${en} of ${plain(name)}` }, "unit", country, id),
      );
    const districts = districtNames(random, country, perProvince - own.length).map((district, n) =>
      n % 2 === 0
        ? register(`${id}-${slugOf(district)}`, { vi: `huyện ${district}`, en: `${plain(district)} district` }, "district", country, id)
        : register(
            `${id}-${slugOf(district)}-police`,
            { vi: `Công an huyện ${district}`, en: `${plain(district)} district police` },
            "unit",
            country,
            id,
          ),
    );
    return { id, country, name, within: zipf([id, ...own, ...districts]), units: own };
  });

  for (const { id, name } of all) {
    if (random.chance(0.2))
      drafts.give("parties", id, firstDay + random.between(1, 900), "record-alias", { alias: plain(name).replaceAll(" ", "") });
  }
  return { provinces: all, ministries: ofMinistries, on: reorganised(drafts, random, all), count };
}

const provinceId = ({ name, country }: Place): string => slugOf(country === "VN" || !name.includes("Vientiane") ? name : `${name} la`);

function districtNames(random: Random, country: CountryCode, wanted: number): readonly string[] {
  const [first, second] = districtWords[country];
  return shuffled(
    random,
    first.flatMap((one) => second.map((other) => `${one} ${other}`)),
  ).slice(0, Math.max(0, wanted));
}

/** Ten pairs of provinces merge, and one district in twelve of Viet Nam ends: of some their province takes over the duties, of others nobody. */
function reorganised(drafts: Drafts, random: Random, all: readonly Province[]): Parties["on"] {
  const successors = new Map<string, string>();
  const vietnamese = all.filter(({ country }) => country === "VN");
  const occurredOn = "2025-07-01";
  const instrument = "Resolution 202/2025/QH15";
  for (let pair = 0; pair < 10; pair++) {
    const [one, other] = [vietnamese[pair * 2], vietnamese[pair * 2 + 1]] as [Province, Province];
    const id = `${one.id}-2025`;
    const names = { vi: `tỉnh ${one.name}`, en: `${plain(one.name)} province` };
    drafts.give("parties", id, mergerDay - 12, "merge", {
      names,
      level: "province",
      country: "VN",
      predecessors: [one.id, other.id],
      instrument,
      occurredOn,
    });
    for (const { id: predecessor } of [one, other]) {
      drafts.give("parties", predecessor, mergerDay - 12, "succeed", { successorId: id, occurredOn });
      successors.set(predecessor, id);
    }
  }
  for (const { id, within } of vietnamese)
    for (const district of within.of.slice(1)) {
      if (district.endsWith("-police") || !random.chance(1 / 12)) continue;
      drafts.give("parties", district, mergerDay - 10, "dissolve", {
        reason: "the district level ended",
        instrument: "Resolution 203/2025/QH15",
        occurredOn,
      });
      if (random.chance(0.5))
        drafts.give("parties", district, mergerDay + 30, "transfer-function", {
          to: { partyId: successors.get(id) ?? id },
          occurredOn: "2025-08-01",
        });
    }
  return (id, day) => (day < mergerDay ? id : (successors.get(id) ?? id));
}
