/**
 * Stands in for WXT's context of a content script, which every page would load and run (half a millisecond) for what `life.ts` does in
 * a few lines. wxt.config.ts puts it there; nothing else imports it.
 */
export class ContentScriptContext {}
