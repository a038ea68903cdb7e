/**
 * Takes the `innerHTML` assignment out of the bundled Preact: the branch behind
 * `dangerouslySetInnerHTML`, which nothing here uses. Add-on review flags any such assignment, and
 * without it no string can become markup even by mistake. The build fails when one is left.
 */
import type { Plugin } from "vite";

/** `x.innerHTML = y` as an expression, whatever the minifier called x and y. */
const ASSIGNMENT = /([\w$]+)\.innerHTML\s*=\s*(?!=)/g;

export function dropInnerHtml(): Plugin {
  return {
    name: "drop-inner-html",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk" || !file.code.includes("innerHTML")) continue;
        file.code = file.code.replace(ASSIGNMENT, "$1.textContent = ");
        const left = file.code.match(/\b(?:inner|outer)HTML\s*=[^=]/);
        if (left) this.error(`${file.fileName} still assigns markup: ${left[0]}`);
      }
    },
  };
}
