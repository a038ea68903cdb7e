/**
 * What has to be there before any other script can run: a Node that is new enough and the npm
 * packages of the lockfile. Plain JavaScript without imports of ours or of packages, because in a
 * fresh clone there is nothing else yet. It then hands over to the script proper, in TypeScript.
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LEAST_NODE = [20, 19];
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

/** @param {string} script Path from the root. */
export function bootstrapAndRun(script) {
  checkNode();
  ensurePackages();
  const runner = `${ROOT}node_modules/vite-node/dist/cli.mjs`;
  const done = spawnSync(process.execPath, [runner, script, "--", ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: "inherit",
  });
  process.exitCode = done.status ?? 1;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  console.error(`Node ${LEAST_NODE.join(".")} or newer is needed; this is ${process.versions.node}.`);
  process.exit(2);
}

function ensurePackages() {
  const installed = `${ROOT}node_modules/.package-lock.json`;
  const lock = `${ROOT}package-lock.json`;
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
    console.log("Installing the npm packages (about a minute the first time) …");
    run(NPM, ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  }
  if (!existsSync(`${ROOT}.wxt/tsconfig.json`))
    run(process.execPath, ["node_modules/wxt/bin/wxt.mjs", "prepare"]);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const done = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", shell: command === "npm.cmd" });
  if (done.status === 0) return;
  console.error(`Failed: ${command} ${args.join(" ")}`);
  process.exit(1);
}
