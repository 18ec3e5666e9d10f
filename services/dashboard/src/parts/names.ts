// What ids are called: the titles and names that an answer of the API carries beside its ids, gathered for whoever shows them.
import type { LocalizedText } from "@camket/domain";
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { type PartyNamed, party } from "./party.ts";
import { localized } from "./text-in.ts";

interface Titled {
  readonly thing: string;
  readonly id: string;
  readonly title?: LocalizedText | undefined;
}

/** What answers carry. */
export interface Names {
  readonly parties?: readonly PartyNamed[] | undefined;
  readonly named?: readonly Titled[] | undefined;
  readonly sources?: { readonly items: readonly { readonly id: string; readonly title?: LocalizedText | undefined }[] } | undefined;
}

export interface NamedBy {
  /** The title of a thing, or its id where no answer says it. */
  title(thing: string, id: string): Content;
  /** The same as a link to its page. */
  link(thing: string, id: string): Content;
  party(ref: { readonly partyId?: string | undefined; readonly nameAsWritten?: string | undefined }): Content;
}

const paths: Readonly<Record<string, string>> = {
  party: "parties",
  source: "sources",
  agreement: "agreements",
  commitment: "commitments",
  request: "requests",
  meeting: "meetings",
  indicator: "indicators",
};

export function namesIn(visit: Visit, ...all: readonly Names[]): NamedBy {
  const titles = new Map(
    all.flatMap(({ named = [], sources }) => [
      ...(sources?.items ?? []).map(({ id, title }) => [`source/${id}`, title] as const),
      ...named.map(({ thing, id, title }) => [`${thing}/${id}`, title] as const),
    ]),
  );
  const parties = new Map(all.flatMap(({ parties = [] }) => parties.map((one) => [one.partyId, one] as const)));
  const title = (thing: string, id: string): Content => {
    if (thing === "party") return party({ ...parties.get(id), partyId: id }, visit);
    const text = titles.get(`${thing}/${id}`);
    return text ? localized(text, visit.language) : id;
  };
  return {
    title,
    link: (thing, id) =>
      thing === "party" ? title(thing, id) : html`<a href=${visit.address.to(`/${paths[thing] ?? thing}/${id}`)}>${title(thing, id)}</a>`,
    party: (ref) => party({ ...(ref.partyId === undefined ? {} : parties.get(ref.partyId)), ...ref }, visit),
  };
}
