/**
 * Strings by key, from the flat files in locales/, with placeholders filled in and plural forms chosen.
 * It does not choose the language and does not load files: whoever wires a page hands both in.
 *
 * A message is a string, or one string for each plural category that the language needs
 * (`{ "one": ..., "other": ... }`), chosen by the value named `count`. Placeholders are `{name}`.
 */
import type { Translate } from "./types.ts";

export type PluralMessage = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Messages = Record<string, string | PluralMessage>;

export interface TranslateOptions {
  /** Throw on an unknown key or an unfilled placeholder (tests) instead of showing the key (production). */
  strict?: boolean;
}

export function createTranslate(messages: Messages, lang: string, options: TranslateOptions = {}): Translate {
  const plurals = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  const strict = options.strict ?? false;

  return (key, values = {}) => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (message === undefined) {
      if (strict) throw new Error(`No message "${key}" in "${lang}"`);
      return key;
    }
    const pattern = typeof message === "string" ? message : choose(message, values.count, plurals);
    return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) {
        if (strict) throw new Error(`Message "${key}" has no value for "${name}"`);
        return whole;
      }
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };
}

function choose(
  message: PluralMessage,
  count: string | number | undefined,
  plurals: Intl.PluralRules,
): string {
  return message[plurals.select(Number(count ?? 0))] ?? message.other;
}
