/**
 * The one place where the extension API comes in. Callers take it from here and not from a global,
 * so that what talks to the browser can be found by its imports, and replaced in unit tests.
 */
export { browser } from "wxt/browser";
