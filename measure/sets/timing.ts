/** How long the command line takes, beside what is asked of it; the machine, which it depends on, is named. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { claimRows, csvOf } from "../claims.ts";
import { aroundOf, debateSentences, sentenceId } from "../debates-data.ts";
import { atMost, type MeasuredSet } from "../set.ts";

interface Timed {
  readonly name: string;
  /** null: not done within the limit, or it failed; `why` says which. */
  readonly seconds: number | null;
  readonly why?: string;
  /** Seconds that are asked for. */
  readonly within?: number;
}
interface Part {
  readonly timed: Timed[];
  readonly machine: string;
}
const ROOT = join(import.meta.dirname, "../..");
const OUT = join(ROOT, "measure/out");
const LIMIT_SECONDS = 400;
const ROWS = 20_000;

export const timing: MeasuredSet<Part> = {
  id: "timing",
  weight: 60,
  alone: true,
  parts: () => 1,
  run(_part, _of, quick) {
    const cli = buildCli();
    const politifact = claimRows("politifact_debates");
    const others = claimRows("snopes_tweets").map((row) => ({ ...row, id: `snopes-${row.id}` }));
    const file = (name: string) => join(OUT, name);
    writeFileSync(file("rows.csv"), csvOf([...politifact, ...others].slice(0, ROWS)));
    writeFileSync(file("politifact.csv"), csvOf(politifact));
    const importOf = (from: string, to: string) => [
      "pack",
      "import",
      "--from",
      "csv",
      file(from),
      "-o",
      file(to),
    ];
    const imported = time(`pack import of ${ROWS} rows`, cli, importOf("rows.csv", "rows.json"));
    const timed: Timed[] = [{ ...imported, within: 10 }];
    if (!quick) {
      time("", cli, importOf("politifact.csv", "politifact.json"));
      const sentences = debateSentences();
      const lines = sentences.map((one, at) => {
        const { text, speaker } = one;
        return JSON.stringify({ id: sentenceId(one), text, speaker, ...aroundOf(sentences, at) });
      });
      writeFileSync(file("sentences.jsonl"), lines.join("\n"));
      const args = ["match", "--no-builtin", "--pack", file("politifact.json"), "--format", "jsonl"];
      const name = `match of ${sentences.length} sentences with ${politifact.length} claims, compiling included`;
      const matched = time(name, cli, args, file("sentences.jsonl"));
      const answers = readFileSync(file("answer"), "utf8").split("\n").filter(Boolean).length;
      const isWhole = matched.seconds === null || answers === sentences.length;
      timed.push(
        isWhole ? { ...matched, within: 120 } : { name, seconds: null, why: `only ${answers} answers` },
      );
    }
    return { timed, machine: machineName() };
  },
  summarise([part], quick) {
    const { timed, machine } = part!;
    return {
      id: "timing",
      title: "How long it takes",
      says: `The built command line, one process, nothing of ours beside it. Machine: ${machine}, shared with others.`,
      sampled: quick ? "the import; the long match is left out" : null,
      figures: timed.flatMap(({ name, seconds, within }) =>
        seconds === null
          ? []
          : [
              {
                name: `${name}: seconds`,
                value: seconds,
                decimals: 1,
                ...(within !== undefined && { target: atMost(within) }),
              },
            ],
      ),
      tables: [],
      notes: timed.filter(({ seconds }) => seconds === null).map(({ name, why }) => `${name}: ${why}`),
      errors: [],
    };
  },
};

const machineName = () =>
  `${cpus()[0]?.model.trim() ?? "unknown"}, ${cpus().length} cores, Node ${process.version}`;

/** From the sources as they are, beside the one that is installed. */
function buildCli(): string {
  mkdirSync(OUT, { recursive: true });
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const out = join(OUT, "cli");
  execFileSync(
    process.execPath,
    [vite, "build", "-c", "vite.cli.config.ts", "--outDir", out, "--logLevel", "error"],
    { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] },
  );
  return join(out, "cli.mjs");
}

function time(name: string, cli: string, args: readonly string[], stdin?: string): Timed {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(process.execPath, [cli, ...args], {
    stdio: [stdin ? openSync(stdin, "r") : "ignore", openSync(join(OUT, "answer"), "w"), "pipe"],
    timeout: 1000 * LIMIT_SECONDS,
  });
  const seconds = (performance.now() - start) / 1000;
  if (error) return { name, seconds: null, why: `not done in ${LIMIT_SECONDS} s` };
  // 1: some rows had faults, the rest is done.
  return status === 0 || status === 1
    ? { name, seconds }
    : { name, seconds: null, why: `exit ${status}: ${String(stderr).slice(0, 300)}` };
}
