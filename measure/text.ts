/** Words as the measurements compare them; on purpose not the engine's own analysis. */

/** Lower case, no accents, words of letters and digits; "don't" stays one word ("dont"). */
export function foldedWords(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/(?<=\p{L})['’](?=\p{L})/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Letters and digits only: for finding one text in two copies of a transcript. */
export const lettersOf = (text: string): string => foldedWords(text).join("");

/** Function words of both languages: what is left are content words. Fixed, so that baselines stay what they are. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all am an and any are arent as at be because been before being below
  between both but by can cant cannot could couldnt did didnt do does doesnt doing dont down during each few for from
  further had hadnt has hasnt have havent having he her here hers herself him himself his how i if in into is isnt it
  its itself just me more most my myself no nor not now of off on once only or other our ours ourselves out over own
  same she should shouldnt so some such than that the their theirs them themselves then there these they this those
  through to too under until up very was wasnt we were werent what when where which while who whom why will with wont
  would wouldnt you your yours yourself yourselves s t re ve ll d m
  el la los las lo un una unos unas de del al a ante con contra desde en entre hacia hasta para por segun sin sobre
  tras y e o u ni que quien quienes cual cuales cuyo como cuando donde si no se su sus mi mis tu tus nos nuestro
  nuestra nuestros nuestras me te le les es son era eran fue fueron ser sido esta estan estaba este esto estos esas
  esa ese eso esos aquel aquella ha han he hay habia muy mas ya pero sino tambien aqui alli`
    .split(/\s+/)
    .filter(Boolean),
);

export const contentWords = (text: string): string[] =>
  foldedWords(text).filter((word) => !STOP_WORDS.has(word));
