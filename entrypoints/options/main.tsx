/**
 * The options page: shows what the background knows and tells it what a person changes. It keeps nothing
 * itself; whenever it is looked at again it asks again, because a card may have added to the list.
 */
import { render } from "preact";
import { browser } from "../../browser/api.ts";
import type { Options as Known } from "../../browser/messages.ts";
import { uiAsksBackground } from "../../browser/send.ts";
import { Options } from "../../components/Options.tsx";
import type { AccuracyReport, OptionsProps } from "../../components/types.ts";
import accuracy from "../../data/accuracy.json";
import { toLabelledExamples } from "../../store/labelled-examples.ts";
import { interfaceLanguage, translateInto } from "../strings/translate-into.ts";
import { saveFile } from "./save-file.ts";

const lang = interfaceLanguage(browser.i18n.getUILanguage());
const t = translateInto(lang);
document.documentElement.lang = lang;
document.title = `${t("options.title")} – ${t("extName")}`;

const place = document.getElementById("options") as HTMLElement;
let known: Known | null = null;
let fault: OptionsProps["fault"] = null;
let undone = false;

void read();
document.addEventListener("visibilitychange", () => document.hidden || void read());

async function read(): Promise<void> {
  try {
    known = await uiAsksBackground("read-options", {});
    if (fault === "options") fault = null;
  } catch {
    fault = "options";
  }
  show();
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
    />,
    place,
  );
}
