/** `fact-overlay pack validate`: every fault of a claim pack at once, each with its place and its mend. */
import { type Command, theFiles } from "./command.ts";
import { readPack } from "./load-packs.ts";

export const packValidateCommand: Command = {
  usage: `fact-overlay pack validate FILE...

Checks claim packs and names every fault with its place (a JSON pointer; line and column when the file is not
JSON) and how to mend it. Exit 1 when there is one.
`,
  options: {},
  async run(input) {
    let allValid = true;
    for (const file of theFiles(input)) {
      const pack = await readPack(file, input.terminal);
      if (!pack) allValid = false;
      else
        await input.terminal.write(
          `${file}: valid (claims: ${pack.claims.length}, sources: ${pack.sources.length})\n`,
        );
    }
    return allValid ? 0 : 1;
  },
};
