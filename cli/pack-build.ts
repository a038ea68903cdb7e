/**
 * `fact-overlay pack build`: a checked and tested pack in one fixed form, JSON with the fields in the schema's order. What comparing
 * needs of it is compiled when it is first used, and kept by its content (`compiled-claims.ts`).
 */
import { type Command, InputError, theFile } from "./command.ts";
import { readPack } from "./load-packs.ts";
import { reportExamples } from "./report-examples.ts";
import { OUTPUT_OPTION, outputOf, writeOutput } from "./write-output.ts";

export const packBuildCommand: Command = {
  usage: `fact-overlay pack build FILE -o OUT

Checks a claim pack, runs its examples and writes it in its final form: JSON with the fields in a
fixed order. --pack takes it as it takes FILE, and so does the options page of the extension. A pack
with faults, or whose examples fail, is not built.

  -o, --output OUT   where to write (- for standard output)
`,
  options: OUTPUT_OPTION,
  async run(input) {
    const file = theFile(input);
    const output = outputOf(input);
    const pack = await readPack(file, input.terminal);
    if (!pack || !reportExamples(file, pack, input.terminal).passed)
      throw new InputError(`${file}: not built.`);
    await writeOutput(output, `${JSON.stringify(pack, null, 2)}\n`, input);
    if (output !== "-") await input.terminal.write(`${output}: built (${pack.claims.length} claims)\n`);
    return 0;
  },
};
