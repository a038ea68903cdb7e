/** Whether a word may stand for a thing named before: "it", "the drug", a Spanish clitic beside its verb. */
import type { Analysis, Word } from "./analysed.ts";
import type { CompiledLanguage } from "./tables.ts";

/** "the drug", "it": a pronoun or clitic counts only beside a word that is answered ("no lo producimos"). */
export function canPointBack(
  word: Word,
  sentence: Analysis,
  used: ReadonlySet<number>,
  language: CompiledLanguage,
): boolean {
  if (!language.hypernyms.has(word.form)) return false;
  if (!language.functionWords.has(word.form)) return true;
  const isSubject = word.form === "it" && sentence.clauses[word.clause]!.from === word.index;
  if (isArticle(word, sentence)) return false;
  return (
    used.has(word.index + 1) ||
    (language.lang === "en" && (isSubject || used.has(word.index - 1) || used.has(word.index + 2)))
  );
}

const BEFORE_CLITIC =
  /^(?:no|ni|nunca|jamas|tampoco|aqui|ahi|alli|alla|ya|se|me|te|nos|les|que|quien|quienes|nosotros|ellos|ellas|tambien|solo|donde|cuando|si)$/;

/** "la falta de amor" has an article, "no la fabricamos" a pronoun: only what stands before tells. */
function isArticle(word: Word, sentence: Analysis): boolean {
  if (!/^(?:la|los|las)$/.test(word.form)) return false;
  const before = sentence.words[word.index - 1];
  const behind = sentence.words[word.index + 2];
  return !before || !BEFORE_CLITIC.test(before.form) || /^(?:de|del)$/.test(behind?.form ?? "");
}
