/**
 * Whether a sentence asks, supposes, wishes or commands what a claim states, instead of stating it: questions, conditions,
 * wills and plans that rule the words of the claim, and commands. What follows from it is read in `stance.ts`.
 */
import { SAME } from "./agreement.ts";
import type { Alignment } from "./alignment.ts";
import type { Analysis, Operator } from "./analysed.ts";
import type { CompiledLanguage } from "./tables.ts";

const DO_NOT = /^(?:don't|dont|never|do)$/;

/** "Don't consume fentanyl": a clause that begins with the negation of its verb tells somebody what to do. */
export function isCommand({ clauses, words }: Analysis, alignment: Alignment): boolean {
  if (!alignment.wording.isNegative || alignment.wording.lang !== "en") return false;
  const denied = alignment.answers.find(
    ({ term, word }) => word && term.polarity === "negative" && term.country === null,
  );
  if (!denied?.word) return false;
  const { from } = clauses[denied.word.clause]!;
  const first = words[from]!;
  const second = words[from + 1]?.form;
  if (!DO_NOT.test(first.form) || (first.form === "do" && second !== "not")) return false;
  // "Does it? Never has": what was named before is the subject.
  return from === 0 || /["“«:]/.test(first.gap);
}

export function isYesNoQuestion(
  sentence: Analysis,
  alignment: Alignment,
  language: CompiledLanguage,
): boolean {
  if (!sentence.isQuestion && !isAskedAt(sentence, alignment)) return false;
  const first = sentence.words.find(
    (word) => !/^(?:y|and|but|pero|so|entonces|presidente|president)$/.test(word.form),
  );
  if (!first) return true;
  const opening = `${first.form} ${sentence.words[first.index + 1]?.form ?? ""}`;
  const isWh = language.wh.has(first.form) || language.wh.has(opening);
  return !isWh || alignment.agreement < SAME;
}

/** "Was it a gesture?, he was asked": what is answered stands before a question mark, though the sentence goes on. */
function isAskedAt({ text, words }: Analysis, { to }: Alignment): boolean {
  const rest = text.slice(words[to - 1]!.end);
  const end = rest.search(/[.;!?]/);
  return end >= 0 && rest[end] === "?";
}

/** "Are they presses, or do they also make it?": asks which of two, and not whether the one is so. */
export const asksWhich = ({ words }: Analysis) =>
  words.some(
    ({ form, index }) =>
      /^(?:or|o)$/.test(form) &&
      /^(?:do|does|did|are|is|were|was|also|rather|instead|tambien|ademas|mas|en)$/.test(
        words[index + 1]?.form ?? "",
      ) &&
      words[index + 1]!.index < words.length - 1,
  );

/** "Had the wage been cut, ...": English makes a condition by putting the verb first. */
export const isInvertedCondition = (sentence: Analysis) =>
  /^(?:had|were|should)$/.test(sentence.words[0]?.form ?? "") && !sentence.isQuestion;

const CONDITION = /^(?:if|si|unless|a menos que|en caso de|in case|provided that)$/;
/** "If so much is consumed, it is because": what follows is stated, and the condition too. */
const BECAUSE = /^(?:es|fue|is|was|it's) (?:porque|por|because)$/;

/**
 * A will, a wish or a condition counts where it rules the clause of the claim: it stands there before what is
 * answered, or opens what stands there ("hopes that C", "if C").
 */
export function isNearModal(op: Operator, sentence: Analysis, alignment: Alignment): boolean {
  const { words, clauses } = sentence;
  // "Should not blame": where the wording has the same word, it is part of the claim.
  if (alignment.wording.forms.has(words[op.from]!.form)) return false;
  if (isNoun(op, sentence)) return false;
  const { clause } = words[op.from]!;
  if (CONDITION.test(op.phrase) && explains(words, op.to)) return false;
  const answered = alignment.answers.flatMap(({ word, term }) =>
    word && term.country === null ? [word] : [],
  );
  // "Asked him whether it was so that C": however many clauses on, until the sentence is cut.
  if (
    op.phrase === "whether" &&
    !words.slice(op.to, alignment.from + 1).some(({ gap }) => /[,;:.]/.test(gap))
  )
    return op.to <= alignment.from;
  const isIn = (wanted: number) => answered.some((word) => word.clause === wanted && op.from <= word.index);
  if (isIn(clause)) return true;
  const next = clauses[clause + 1];
  if (!next || !isIn(clause + 1)) return false;
  const opens = words[next.from]!;
  const isLinked =
    /^(?:that|que|whether|if|si|to)$/.test(opens.form) || /^(?:that|que)$/.test(words[next.from - 1]!.form);
  return isLinked || CONDITION.test(op.phrase) || !/[,;:.]/.test(opens.gap);
}

/** "Good will", "a matter of will": a noun, and no verb of what will be. */
const isNoun = ({ phrase, from }: Operator, { words }: Analysis): boolean =>
  phrase === "will" && /^(?:good|political|of|free|the|own|their|his|its)$/.test(words[from - 1]?.form ?? "");

function explains(words: Analysis["words"], from: number): boolean {
  for (let i = from; i + 1 < words.length; i++)
    if (BECAUSE.test(`${words[i]!.form} ${words[i + 1]!.form}`)) return true;
  return false;
}
