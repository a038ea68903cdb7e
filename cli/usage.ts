/** The overviews that `fact-overlay --help` and `fact-overlay pack --help` print. */

const EXIT_CODES = `Exit codes: 0 done; 1 an input has faults (each named on standard error, the rest done); 2 wrong usage.
`;

const PACK_COMMANDS = `  fact-overlay pack validate FILE...     every fault of a claim pack with its place and the mend
  fact-overlay pack test FILE...         run the claims' own examples
  fact-overlay pack build FILE -o OUT    check and test a pack, and write it in its final form
  fact-overlay pack import --from csv FILE -o PACK.json
  fact-overlay pack export --to csv FILE -o OUT
`;

export const OVERVIEW = `Marks statements that match checked claims. The software matches; people judge.

  fact-overlay scan FILE...              read pages (.html, .txt, - for standard input) and list matches
  fact-overlay scan --files-from LIST    the same for whole archives
  fact-overlay match < sentences.jsonl   compare single statements, one JSON object a line
${PACK_COMMANDS}
Nothing leaves this computer. Add --help to a command for its options.
${EXIT_CODES}`;

export const PACK_OVERVIEW = `Work with claim packs.

${PACK_COMMANDS}
${EXIT_CODES}`;

/** The options by which scan and match choose their claims. */
export const PACK_OPTIONS_USAGE = `  --pack FILE      compare with the claims of this pack, too (as written, or as \`pack build\` writes it);
                   may be given several times; one with a built-in pack's id takes its place
  --no-builtin     leave the built-in pack out
`;
