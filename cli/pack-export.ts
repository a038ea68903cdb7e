/** `fact-overlay pack export`: a pack's claims in other formats. */
import { packToCsv } from "../packs/to-csv.ts";
import { type Command, chooseOption, InputError, theFile, UsageError } from "./command.ts";
import { readPack } from "./load-packs.ts";
import { OUTPUT_OPTION, outputOf, writeOutput } from "./write-output.ts";

export const packExportCommand: Command = {
  usage: `fact-overlay pack export --to csv FILE -o OUT

Writes the claims of a pack as a table, one row a claim and language, with the columns that
\`pack import --from csv\` reads. Values that a spreadsheet would run get an apostrophe before them. Evidence,
scope, examples, second ratings and second claimants have no column. (--to claimreview is not built yet.)

  -o, --output OUT   where to write (- for standard output)
`,
  options: { ...OUTPUT_OPTION, to: { type: "string" } },
  async run(input) {
    if (chooseOption(input, "to", ["csv", "claimreview"]) === "claimreview") {
      throw new UsageError("the export to ClaimReview is not built yet.");
    }
    const file = theFile(input);
    const output = outputOf(input);
    const pack = await readPack(file, input.terminal);
    if (!pack) throw new InputError(`${file}: nothing was written.`);
    await writeOutput(output, packToCsv(pack), input);
    if (output !== "-") await input.terminal.write(`${output}: ${pack.claims.length} claims\n`);
    return 0;
  },
};
