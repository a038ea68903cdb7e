/**
 * The data of a language (`language-table.ts`) made quick to ask: sets, phrases, groups of synonyms by form and by stem. Nothing
 * here decides.
 */

import { placeNames } from "./gazetteer.ts";
import { keep } from "./keep.ts";
import { keptStems, type StemTable, writingStems } from "./kept-stems.ts";
import type { LanguageTables } from "./language-table.ts";
import { createLexicon, type Lexicon } from "./lexicon.ts";
import { addTo } from "./multimap.ts";
import { createOpposites, type Opposable, type Opposites } from "./opposites.ts";
import { PhraseSet, PhraseStarts } from "./phrases.ts";
import { privativeOf } from "./privatives.ts";
import { stemOf } from "./stems.ts";
import { createThesaurus, type Thesaurus } from "./thesaurus.ts";
import { fold } from "./tokens.ts";
import type { Language } from "./types.ts";

export interface CompiledLanguage {
  readonly lang: Language;
  readonly functionWords: ReadonlySet<string>;
  readonly neutral: ReadonlySet<string>;
  readonly degree: ReadonlySet<string>;
  readonly wh: ReadonlySet<string>;
  readonly hypernyms: ReadonlySet<string>;
  readonly complement: ReadonlySet<string>;
  readonly wholeNegators: ReadonlySet<string>;
  readonly universal: ReadonlySet<string>;
  readonly idioms: PhraseSet;
  readonly idiomGroups: ReadonlyMap<string, readonly number[]>;
  readonly anaphora: ReadonlySet<string>;
  readonly boundary: PhraseSet;
  readonly abbreviations: ReadonlySet<string>;
  readonly negators: PhraseSet;
  readonly notNegators: PhraseSet;
  readonly partial: PhraseSet;
  readonly pastTime: PhraseSet;
  readonly notPartial: PhraseSet;
  readonly objectVerbs: ReadonlySet<string>;
  readonly objectOpeners: ReadonlySet<string>;
  readonly antifactive: ReadonlySet<string>;
  readonly evidential: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  readonly correctives: PhraseSet;
  /** Openings of a sentence that call the one before false by themselves: "false", "he lied", "not so". */
  readonly verdicts: PhraseSet;
  /** "Bilateral", "both countries": of two countries, the one that is not named. */
  readonly mutual: PhraseSet;
  readonly concessive: PhraseSet;
  readonly notFirstPlural: ReadonlySet<string>;
  readonly notReporting: PhraseSet;
  readonly thesaurus: Thesaurus;
  readonly opposites: Opposites;
  /** Stems of the words that may be the opposites of a folded word, and of some more. Cost: one look-up, once the word was seen. */
  opposedTo(form: string, stem: string): readonly string[];
  /** The pairs that this engine's own table declares. */
  areDeclaredOpposites(a: { form: string; stem: string }, b: { form: string; stem: string }): boolean;
  /** Do two words (folded, or their stems) exclude one another? Synonyms never do, whatever a table says. */
  areOpposites(a: Opposable, b: Opposable): boolean;
  /** What a person is ("senator", "singer"), said before a name. */
  readonly roles: ReadonlySet<string>;
  /** "Outside", "except": what follows is taken out. */
  readonly apart: PhraseSet;
  readonly before: PhraseSet;
  readonly after: PhraseSet;
  readonly until: PhraseSet;
  readonly manners: PhraseSet;
  readonly purposes: PhraseSet;
  readonly numerals: ReadonlyMap<string, number>;
  readonly restrictive: PhraseSet;
  /** Does the word, by what it means or by a prefix, take away what it is said of ("refused", "ineligible")? */
  takesAway(word: { form: string; stem: string }): boolean;
  /** "Some", "often", and what leaves nothing out: "all", "always". */
  readonly hedges: ReadonlySet<string>;
  readonly absolutes: ReadonlySet<string>;
  /** "A package of", "a series of": how many or in which form, and not what. */
  readonly containers: ReadonlySet<string>;
  /** "More", "fewer": what a claim that denies a growth turns on. */
  readonly comparatives: ReadonlySet<string>;
  /** Groups of the words for responsibility: who is cleared of it is not guilty. */
  readonly guilt: readonly number[];
  /** Groups of the words for growing. */
  readonly growth: readonly number[];
  readonly reporting: PhraseSet;
  /** Asked of words with their accents ("afirmo" is no "afirmó"); `firstPersonFolded` of folded ones, and is quick to say no. */
  readonly firstPerson: PhraseSet;
  readonly firstPersonFolded: PhraseSet;
  /** Names of places; what they name is the gazetteer's. */
  readonly placeNames: PhraseSet;
  readonly deny: PhraseSet;
  readonly falseSignals: PhraseSet;
  readonly falseStrong: PhraseSet;
  readonly contrary: PhraseSet;
  readonly concede: PhraseSet;
  readonly modal: PhraseSet;
  readonly didNotSay: PhraseSet;
  readonly deictic: PhraseSet;
  /** Synonym groups of a folded word or of a stem. */
  groupsOf(form: string, stem: string): readonly number[];
  /** All that the tables know of a word by itself, kept once it was asked for. */
  readonly lexicon: Lexicon;
}

const NO_GROUPS: readonly number[] = [];

const compiled = new WeakMap<LanguageTables, Partial<Record<Language, CompiledLanguage>>>();

/** Compiled when first asked for, once for each set of tables however many engines use it: about 50 ms. */
export function compileLanguage(tables: LanguageTables, lang: Language): CompiledLanguage {
  const known = compiled.get(tables) ?? {};
  compiled.set(tables, known);
  known[lang] ??= compile(tables, lang);
  return known[lang];
}

/** The stems of a language's thesaurus and opposites, for `scripts/build-stems.mjs`. */
export function stemsOfTables(
  { thesaurus, opposites, languages }: LanguageTables,
  lang: Language,
): StemTable {
  const endings: string[] = [];
  const ofThesaurus = writingStems(lang, endings);
  createThesaurus(thesaurus[lang], lang, new Set(languages[lang].function), undefined, ofThesaurus.stem);
  const ofOpposites = writingStems(lang, endings);
  createOpposites(opposites[lang], lang, ofOpposites.stem);
  return { endings, thesaurus: ofThesaurus.codes(), opposites: ofOpposites.codes() };
}

/** A page has some hundreds of different words. */
const MAX_OPPOSED = 20_000;

function compile(tables: LanguageTables, lang: Language): CompiledLanguage {
  const table = tables.languages[lang];
  // "At" and "do" are not "ate" and "doing", though their stems are.
  const closed = new Set(table.function);
  const starts = new PhraseStarts();
  const { endings, ...codes } = tables.stems[lang];
  const thesaurus = createThesaurus(
    tables.thesaurus[lang],
    lang,
    closed,
    starts,
    keptStems(codes.thesaurus, endings),
  );
  const declared = declaredOpposites(table.antonyms, lang);
  const opposites = createOpposites(tables.opposites[lang], lang, keptStems(codes.opposites, endings));
  const byForm = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  const idiomGroups = new Map<string, number[]>();
  table.synonyms.forEach((group, id) => {
    for (const word of group) {
      if (word.includes(" ")) {
        addTo(idiomGroups, word, id);
        continue;
      }
      addTo(byForm, word, id);
      addTo(byStem, stemOf(word, lang), id);
    }
  });
  const set = (list: string[]) => new PhraseSet(list, starts);
  const groupsOf = (form: string, stem: string) =>
    byForm.get(form) ?? (closed.has(form) ? undefined : byStem.get(stem)) ?? NO_GROUPS;
  const universal = new Set(table.universal);
  // Asked of pages only: the words of a hundred thousand claims need none.
  const opposed = new Map<string, readonly string[]>();
  const opposedTo = (form: string, stem: string) =>
    opposed.get(form) ??
    keep(
      opposed,
      form,
      closed.has(form) ? [] : [...opposites.about({ form, stem }), ...declared.about({ form, stem })],
      MAX_OPPOSED,
    );
  const lexicon = createLexicon((form, stem) => ({
    groups: groupsOf(form, stem),
    alike: thesaurus.of(form, stem),
    isUniversal: universal.has(form),
    isFunction: closed.has(form),
    starts: starts.of(form),
    opposed: opposites.opposedOf({ form, stem }),
  }));
  return {
    lang,
    functionWords: closed,
    neutral: new Set(table.neutral),
    degree: new Set(table.degree),
    wh: new Set(table.wh),
    hypernyms: new Set(table.hypernyms),
    complement: new Set(table.complement),
    wholeNegators: new Set(table.wholeNegators),
    universal,
    idioms: set([...idiomGroups.keys()]),
    idiomGroups,
    anaphora: new Set(table.anaphoraFalse),
    boundary: set(table.boundary),
    abbreviations: new Set(table.abbreviations),
    negators: set(table.negators),
    notNegators: set(table.notNegators),
    partial: set(table.partial),
    pastTime: set(table.pastTime),
    notPartial: set(table.notPartial),
    objectVerbs: new Set(table.objectVerbs),
    objectOpeners: new Set(table.objectOpeners),
    antifactive: new Set(table.antifactive),
    evidential: new Set(table.evidential),
    evidence: new Set(table.evidence),
    correctives: set(table.correctives),
    verdicts: set(table.verdicts),
    mutual: set(table.mutual),
    concessive: set(table.concessive),
    notFirstPlural: new Set(table.notFirstPlural),
    notReporting: set(table.notReporting),
    thesaurus,
    opposites,
    opposedTo,
    areDeclaredOpposites: declared.are,
    areOpposites: (a, b) =>
      declared.are(a, b) ||
      (opposites.are(a, b) &&
        !share(groupsOf(a.form, a.stem), groupsOf(b.form, b.stem)) &&
        !share(thesaurus.of(a.form, a.stem), thesaurus.of(b.form, b.stem))),
    roles: new Set(table.roles),
    apart: set(table.apart),
    before: set(table.before),
    after: set(table.after),
    until: set(table.until),
    manners: set(table.manners),
    purposes: set(table.purposes),
    numerals: new Map(Object.entries(table.numerals)),
    restrictive: set(table.restrictive),
    takesAway: privativeOf(table.privative, lang),
    hedges: new Set(table.hedges),
    absolutes: new Set(table.absolutes),
    containers: new Set(table.containers),
    comparatives: new Set(table.comparatives),
    guilt: groupsOf(lang === "en" ? "responsible" : "responsable", ""),
    growth: groupsOf(lang === "en" ? "increase" : "aumentar", ""),
    reporting: set(table.reporting),
    firstPerson: new PhraseSet(table.firstPerson),
    firstPersonFolded: set(table.firstPerson.map(fold)),
    placeNames: set(placeNames(tables.countries)),
    deny: set(table.deny),
    falseSignals: set(table.false),
    falseStrong: set(table.falseStrong),
    contrary: set(table.contrary),
    concede: set(table.concede),
    modal: set(table.modal),
    didNotSay: set(table.didNotSay),
    deictic: set(table.deictic),
    groupsOf,
    lexicon,
  };
}

const share = (a: readonly number[], b: readonly number[]) => a.some((group) => b.includes(group));

/** Sides are numbered: an even one and the next exclude each other. Cost: four look-ups, two for most words. */
function declaredOpposites(pairs: readonly string[][][], lang: Language): Pick<Opposites, "are" | "about"> {
  const sidesOf = new Map<string, number[]>();
  const stemsOf: string[][] = [];
  pairs.forEach((pair, at) => {
    pair.forEach((side, which) => {
      stemsOf[at * 2 + which] = side.map((word) => stemOf(word, lang));
      for (const word of side)
        for (const key of [word, stemOf(word, lang)]) addTo(sidesOf, key, at * 2 + which);
    });
  });
  const of = ({ form, stem }: { form: string; stem: string }) => [
    sidesOf.get(form) ?? NO_GROUPS,
    sidesOf.get(stem) ?? NO_GROUPS,
  ];
  return {
    about: (word) => new Set(of(word).flatMap((sides) => sides.flatMap((side) => stemsOf[side ^ 1]!))),
    are(a, b) {
      // Asked of every pair of words: most are in no pair of the table.
      if (!sidesOf.has(a.form) && !sidesOf.has(a.stem)) return false;
      const own = of(a);
      const others = of(b);
      return own.some((sides) => sides.some((side) => others.some((other) => other.includes(side ^ 1))));
    },
  };
}
