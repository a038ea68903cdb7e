/** `fact-overlay pack import`: claims out of other formats. Rows with faults are named, the rest is done. */
import { basename } from "node:path";
import { packFromCsv } from "../packs/from-csv.ts";
import { validatePack } from "../packs/validate-pack.ts";
import { type Command, type CommandInput, chooseOption, InputError, theFile, UsageError } from "./command.ts";
import { decodeText } from "./decode-text.ts";
import { readInput } from "./read-input.ts";
import { OUTPUT_OPTION, outputOf, writeOutput } from "./write-output.ts";

export const packImportCommand: Command = {
  usage: `fact-overlay pack import --from csv FILE -o PACK.json [--id ID]

Makes a claim pack out of a table. The first row names the columns, in any order; only \`text\` is
needed: id, language, text, title, summary, wordings (several, split by " | "), rating, rater, date, url, claimant.
A row with rating, rater, date and url is a rated claim; any other is a draft, which matches on the
command line only. Rows with one id and different languages are one claim. (--from claimreview is not built yet.)

  -o, --output PACK.json   where to write (- for standard output)
  --id ID                  id of the pack (without it, from the name of the file)
`,
  options: { ...OUTPUT_OPTION, from: { type: "string" }, id: { type: "string" } },
  async run(input) {
    const { options, terminal } = input;
    if (chooseOption(input, "from", ["csv", "claimreview"]) === "claimreview") {
      throw new UsageError("the import from ClaimReview is not built yet.");
    }
    const file = theFile(input);
    const output = outputOf(input);
    const id = packId(input, output);
    const text = decodeText(await readInput(file, terminal)).text;
    const day = new Date().toISOString().slice(0, 10);
    const { pack, faults, drafts, ignored } = packFromCsv(text, { id, day });
    for (const { row, problem, mend } of faults) terminal.warn(`${file}: row ${row}: ${problem}. ${mend}`);
    if (pack.claims.length === 0)
      throw new InputError(`${file}: there is no claim in it; nothing was written.`);
    const wrong = validatePack(pack).faults?.[0];
    if (wrong)
      throw new InputError(`${file}: ${wrong.pointer}: ${wrong.problem}. ${wrong.mend} Nothing was written.`);
    await writeOutput(output, `${JSON.stringify(pack, null, 2)}\n`, input);
    if (ignored.length > 0) terminal.warn(`${file}: columns not read: ${ignored.join(", ")}`);
    if (output !== "-")
      await terminal.write(
        `${output}: ${pack.claims.length} claims, ${drafts} of them drafts${options.id ? "" : ` (pack id ${id})`}\n`,
      );
    return faults.length > 0 ? 1 : 0;
  },
};

/** The id that is given, or the name of the file that is written (read, when that is standard output). */
function packId(input: CommandInput, output: string): string {
  const given = input.options.id as string | undefined;
  if (given !== undefined) {
    if (/^[a-z0-9][a-z0-9._-]{0,99}$/.test(given)) return given;
    throw new UsageError("--id takes small letters, digits, hyphens, dots and underscores.");
  }
  const name = basename(output === "-" ? theFile(input) : output).replace(/(?!^)\.[^.]*$/, "");
  const slug = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9._-]+/g, "-");
  return slug.replace(/^[^a-z0-9]+|-+$/g, "").slice(0, 100) || "imported";
}
