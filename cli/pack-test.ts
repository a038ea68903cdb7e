/** `fact-overlay pack test`: do the claims' own examples come out as the pack says? */
import { type Command, theFiles } from "./command.ts";
import { readPack } from "./load-packs.ts";
import { reportExamples } from "./report-examples.ts";

export const packTestCommand: Command = {
  usage: `fact-overlay pack test FILE...

Runs the examples of each claim. One under \`match\` must come out as a match of its claim with its
stance (\`contradicts\`: listed with that stance, not marked); one under \`no_match\` must not come out as
a match or a possible match of its claim. Each failure is named; exit 1 when there is one.
`,
  options: {},
  async run(input) {
    let allPassed = true;
    for (const file of theFiles(input)) {
      const pack = await readPack(file, input.terminal);
      const report = pack && reportExamples(file, pack, input.terminal);
      if (report) await input.terminal.write(`${file}: ${report.summary}\n`);
      allPassed &&= report?.passed ?? false;
    }
    return allPassed ? 0 : 1;
  },
};
