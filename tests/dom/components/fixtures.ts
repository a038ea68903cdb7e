/**
 * The pieces of a page's result that the component tests render: real claims in the shape that
 * packs/ hands over, and marks around made-up sentences. No test stands here.
 */

import type { ListedPack } from "../../../browser/messages.ts";
import type { Messages } from "../../../components/translate.ts";
import { createTranslate } from "../../../components/translate.ts";
import english from "../../../locales/en.json";
import spanish from "../../../locales/es.json";
import type { Mark, PageState, ShownMatch } from "../../../overlay/types.ts";
import type { ClaimView, SourceView } from "../../../packs/claim-view.ts";

export const en = createTranslate(english as Messages, "en", { strict: true });
export const es = createTranslate(spanish as Messages, "es", { strict: true });

/** A pack in a list: added, ready, of a thousand claims, where nothing else is said. */
export const packOf = (title: string, over: Partial<ListedPack> = {}): ListedPack => ({
  id: title.toLowerCase(),
  version: "1.2.0",
  title,
  claimCount: 1_000,
  comparedCount: over.claimCount ?? 1_000,
  isBuiltIn: false,
  added: "2026-11-20",
  state: "ready",
  ...over,
});

const source = (over: Partial<SourceView> & Pick<SourceView, "kind" | "title">): SourceView => ({
  publisher: null,
  author: null,
  date: null,
  lang: "en",
  href: null,
  archived: null,
  note: null,
  ...over,
});

export const opEd = source({
  kind: "opinion",
  title: "The withdrawal of the Mexican government from security cooperation",
  publisher: "Mexico Today",
  author: "Vanda Felbab-Brown",
  date: "2023-03",
});
export const conference = source({
  kind: "official",
  title: "Conferencia de prensa del 15 de febrero de 2023",
  publisher: "Presidencia de la República",
  date: "2023-02-15",
  lang: "es",
  href: "https://www.gob.mx/presidencia/es/articulos/version-estenografica-15-de-febrero-de-2023#:~:text=segundo%20laboratorio",
});
export const assessment = source({
  kind: "official",
  title: "2020 National Drug Threat Assessment",
  publisher: "DEA",
  date: "2021-03",
});
export const journal = source({
  kind: "reporting",
  title: "How two cartels came to dominate the fentanyl supply",
  publisher: "The Wall Street Journal",
  date: "2022-08-30",
  href: "https://trone.house.gov/2022/08/30/how-two-mexican-drug-cartels",
  archived: "https://web.archive.org/web/2022/https://trone.house.gov/",
  note: "reprint",
});

export const production: ClaimView = {
  pack: "mexico-security-2023",
  packTitle: "Mexico and fentanyl, 2023",
  claim: "mx-no-production",
  text: { text: "Fentanyl is not produced in Mexico.", lang: "en" },
  claimants: ["Andrés Manuel López Obrador", "Roberto Velasco"],
  ratings: [
    {
      words: { text: "those false claims", lang: "en" },
      normalised: "false",
      date: "2023-03",
      rater: "Vanda Felbab-Brown",
      raterKind: "scholar",
      raterNote: "op-ed in Mexico Today",
      source: opEd,
    },
  ],
  summary: {
    text: "The Mexican military announced in February 2023 the bust of the largest fentanyl lab found in Mexico so far. U.S. threat assessments have repeatedly shown the cartels’ part in producing fentanyl there.",
    lang: "en",
  },
  evidence: [
    {
      text: {
        text: "The Mexican military itself announced, in February 2023, the seizure of half a million fentanyl pills in Culiacán.",
        lang: "en",
      },
      quote: {
        text: "en el caso del fentanilo, es el segundo laboratorio más grande que hemos encontrado",
        lang: "es",
      },
      sources: [conference],
    },
    {
      text: {
        text: "U.S. threat assessments have repeatedly shown the role of the cartels in producing fentanyl in Mexico.",
        lang: "en",
      },
      quote: null,
      sources: [assessment],
    },
    {
      text: {
        text: "Major newspapers have published detailed reports on Mexico’s fentanyl labs.",
        lang: "en",
      },
      quote: null,
      sources: [journal],
    },
    {
      text: { text: "On 16 March 2023 the president said that there are producers in Mexico.", lang: "en" },
      quote: { text: "Sí, sí, sí hay productores", lang: "es" },
      sources: [
        { ...conference, title: "Conferencia de prensa del 16 de marzo de 2023", date: "2023-03-16" },
      ],
    },
  ],
  scope: { places: ["MX"], from: "2019-01-01", until: null },
};

export const consumption: ClaimView = {
  ...production,
  claim: "mx-no-consumption",
  text: { text: "Fentanyl is not consumed in Mexico.", lang: "en" },
  summary: {
    text: "More than half of the syringes tested in one Tijuana study held fentanyl.",
    lang: "en",
  },
  evidence: [
    {
      text: { text: "In Tijuana, 52.8 % of the residues tested in syringes held fentanyl.", lang: "en" },
      quote: null,
      sources: [
        source({
          kind: "document",
          title: "Fentanyl, heroin, and methamphetamine-based drug supply in Tijuana",
          publisher: "International Journal of Drug Policy",
          author: "J. Friedman et al.",
          date: "2022",
          href: "https://doi.org/10.1016/j.drugpo.2022.103678",
        }),
      ],
    },
  ],
};

/** The same claim as it comes when the interface is Spanish. */
export const produccion: ClaimView = {
  ...production,
  packTitle: "México y el fentanilo, 2023",
  text: { text: "En México no se produce fentanilo.", lang: "es" },
  summary: {
    text: "El Ejército mexicano anunció en febrero de 2023 el mayor laboratorio de fentanilo hallado hasta entonces en México.",
    lang: "es",
  },
  ratings: production.ratings.map((rating) => ({ ...rating, raterNote: "columna en Mexico Today" })),
};

export function matchOf(claim: ClaimView, over: Partial<ShownMatch> = {}): ShownMatch {
  return {
    pack: claim.pack,
    claim: claim.claim,
    band: "match",
    stance: "reports",
    score: 0.97,
    marked: true,
    explanation: [
      { kind: "answered", claim: "fentanyl", page: "fentanyl" },
      { kind: "answered", claim: "produced", page: "make" },
      { kind: "polarity", claim: "negative", note: "same" },
      { kind: "stance", page: "insisted", note: "attributed" },
      { kind: "missing", claim: "Mexico" },
      { kind: "context", page: "here", note: "a-note-without-words" },
    ],
    start: 116,
    end: 143,
    block: 3,
    quote: "we do not produce fentanyl",
    sentence: "He insisted that here we do not produce fentanyl, ever.",
    sentenceStart: 92,
    ...over,
  };
}

export function markOf(id: string, over: Partial<Mark> = {}, matches = [matchOf(production)]): Mark {
  const marked = (over.band ?? "match") === "match" && over.stance !== "contradicts";
  return {
    id,
    stance: "reports",
    band: "match",
    marked,
    quote: "we do not produce fentanyl",
    sentence: "He insisted that here we do not produce fentanyl, ever.",
    matches: matches.map((one) => ({
      ...one,
      stance: over.stance ?? one.stance,
      band: over.band ?? one.band,
      marked: over.marked ?? (one.marked && marked),
    })),
    position: 0.2,
    painted: marked,
    ...over,
  };
}

export function stateOf(marks: Mark[], over: Partial<PageState> = {}): PageState {
  return { status: "done", sentences: 64, claims: 12, marks, unread: [], ...over };
}
