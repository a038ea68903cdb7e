/**
 * The options page: shows what the background knows and tells it what a person changes. It keeps nothing
 * itself; whenever it is looked at again it asks again, because a card may have added to the list.
 */
import { render } from "preact";
import { browser } from "../../browser/api.ts";
import type { Options as Known, ListedPack } from "../../browser/messages.ts";
import { uiAsksBackground } from "../../browser/send.ts";
import { Options } from "../../components/Options.tsx";
import type { AccuracyReport, OptionsProps } from "../../components/types.ts";
import accuracy from "../../data/accuracy.json";
import type { PackAdding } from "../../library/add-pack.ts";
import { toLabelledExamples } from "../../store/labelled-examples.ts";
import { interfaceLanguage, translateInto } from "../strings/translate-into.ts";
import { addPackFile } from "./add-pack-file.ts";
import { saveFile } from "./save-file.ts";

const lang = interfaceLanguage(browser.i18n.getUILanguage());
const t = translateInto(lang);
document.documentElement.lang = lang;
document.title = `${t("options.title")} – ${t("extName")}`;

/** Often enough to see it move. */
const PREPARING_MS = 400;
/** After questions that nobody answered it waits longer, half a minute at most. */
const MOST_DOUBLINGS = 6;

const place = document.getElementById("options") as HTMLElement;
let known: Known | null = null;
let fault: OptionsProps["fault"] = null;
let undone = false;
let packs: ListedPack[] | null = null;
let adding: PackAdding | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let failed = 0;

void read();
document.addEventListener("visibilitychange", () => document.hidden || void read());

async function read(): Promise<void> {
  try {
    known = await uiAsksBackground("read-options", {});
    if (fault === "options") fault = null;
  } catch {
    fault = "options";
  }
  await readPacks();
}

/** While a pack is being prepared, again and again: this also keeps the background awake. */
async function readPacks(): Promise<void> {
  clearTimeout(timer);
  try {
    packs = await uiAsksBackground("read-packs", {});
    if (fault === "packs") fault = null;
    failed = 0;
  } catch {
    fault = "packs";
    failed++;
  }
  show();
  // The background may have been stopped while it was asked, and the preparing with it: the next question wakes it.
  if (document.hidden || !(failed > 0 || packs?.some(isPreparing))) return;
  timer = setTimeout(readPacks, PREPARING_MS * 2 ** Math.min(failed, MOST_DOUBLINGS));
}

const isPreparing = ({ state }: ListedPack): boolean =>
  state === "waiting" || (typeof state === "object" && "compiled" in state);

async function addPack(file: File): Promise<void> {
  const told = (said: PackAdding) => {
    adding = said;
    show();
  };
  try {
    // Asked again where it failed before: a pack must not take the built-in one's id.
    packs ??= await uiAsksBackground("read-packs", {});
    const builtIn = packs.find(({ isBuiltIn }) => isBuiltIn)!.id;
    const day = new Date().toISOString().slice(0, 10);
    const ended = await addPackFile({ file, builtIn, revision: `${day} ${crypto.randomUUID()}`, day }, told);
    if ("added" in ended) await uiAsksBackground("packs-changed", {});
    told(ended);
  } catch {
    adding = null;
    fault = "packs";
  }
  await readPacks();
}

async function removePack(id: string): Promise<void> {
  adding = null;
  try {
    await uiAsksBackground("remove-pack", { id });
    await readPacks();
  } catch {
    fault = "packs";
    show();
  }
}

async function change(kind: "sensitivity" | "undo", ask: () => Promise<unknown>): Promise<void> {
  undone = false;
  try {
    await ask();
    fault = null;
    undone = kind === "undo";
  } catch {
    fault = kind;
  }
  await read();
}

function show(): void {
  render(
    <Options
      options={known}
      packs={packs}
      adding={adding}
      fault={fault}
      undone={undone}
      accuracy={accuracy as unknown as AccuracyReport}
      t={t}
      lang={lang}
      onSensitivity={(sensitivity) =>
        change("sensitivity", () => uiAsksBackground("set-sensitivity", { sensitivity }))
      }
      onUndo={(id) => change("undo", () => uiAsksBackground("undo-wrong", { id }))}
      onExport={(withAddress) =>
        saveFile("wrong-matches.jsonl", toLabelledExamples(known?.wrong ?? [], { withAddress }))
      }
      onAddPack={addPack}
      onRemovePack={removePack}
    />,
    place,
  );
}
