/** The content script follows the sites that a person allows, whatever was registered before. */
import { beforeEach, expect, it, vi } from "vitest";

const BUILT_IN = "*://*.news.example/*";
let granted: string[] = [];
let registered: { id: string; matches: string[] }[] = [];

vi.mock("../../../browser/api.ts", () => ({
  browser: {
    runtime: {
      getManifest: () => ({
        content_scripts: [{ matches: [BUILT_IN], js: ["content.js"], css: ["content.css"] }],
        host_permissions: [BUILT_IN],
      }),
    },
    permissions: { getAll: async () => ({ origins: granted }) },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: async (scripts: typeof registered) => {
        if (registered.length > 0) throw new Error("Duplicate script ID");
        registered = scripts;
      },
      updateContentScripts: async (scripts: typeof registered) => {
        registered = scripts;
      },
      unregisterContentScripts: async () => {
        registered = [];
      },
    },
  },
}));

const { followAllowedSites } = await import("../../../browser/permissions.ts");

beforeEach(() => {
  granted = [BUILT_IN];
  registered = [];
});

it("registers nothing for the sites of the manifest", async () => {
  await followAllowedSites();
  expect(registered).toEqual([]);
});

it("registers, follows and takes back", async () => {
  granted = [BUILT_IN, "*://*.b.example/*"];
  await followAllowedSites();
  expect(registered[0]).toMatchObject({
    matches: ["*://*.b.example/*"],
    js: ["content.js"],
    css: ["content.css"],
    persistAcrossSessions: true,
    runAt: "document_idle",
  });
  granted = [BUILT_IN, "*://*.b.example/*", "*://*.a.example/*"];
  await followAllowedSites();
  expect(registered.map((one) => one.matches)).toEqual([["*://*.a.example/*", "*://*.b.example/*"]]);
  granted = [BUILT_IN];
  await followAllowedSites();
  expect(registered).toEqual([]);
});

it("does not register twice when asked twice at once", async () => {
  granted = [BUILT_IN, "*://*.b.example/*"];
  await Promise.all([followAllowedSites(), followAllowedSites()]);
  expect(registered).toHaveLength(1);
});
