/**
 * `fact-overlay pack build`: a checked and tested pack in one fixed form. For now this form is JSON with the fields in
 * the schema's order; a compiled form comes later, and `--pack` takes both.
 */
import { type Command, InputError, theFile } from "./command.ts";
import { readPack } from "./load-packs.ts";
import { reportExamples } from "./report-examples.ts";
import { OUTPUT_OPTION, outputOf, writeOutput } from "./write-output.ts";

export const packBuildCommand: Command = {
  usage: `fact-overlay pack build FILE -o OUT

Checks a claim pack, runs its examples and writes it in its final form: for now, JSON with the fields in a
fixed order (the compiled form is not built yet). --pack takes it as it takes FILE. A pack with
faults, or whose examples fail, is not built.

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
