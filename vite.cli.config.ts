/**
 * How the command line is built: everything in one file, dist/cli.mjs, that Node 20 runs without
 * node_modules. The extension is built by wxt.config.ts.
 */
import { chmodSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `npx fact-overlay` starts the file itself. */
const makeExecutable: Plugin = {
  name: "make-executable",
  writeBundle({ dir }, bundle) {
    for (const file of Object.keys(bundle)) chmodSync(`${dir}/${file}`, 0o755);
  },
};

export default defineConfig({
  root: at("."),
  publicDir: false,
  plugins: [makeExecutable],
  ssr: { noExternal: true },
  build: {
    ssr: at("cli/main.ts"),
    target: "node20",
    outDir: at("dist"),
    emptyOutDir: false,
    rolldownOptions: {
      output: {
        format: "es",
        entryFileNames: "cli.mjs",
        banner: "#!/usr/bin/env node",
        codeSplitting: false,
      },
    },
  },
});
