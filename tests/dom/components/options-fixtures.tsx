/** The options page with something of everything on it. No test stands here. */
import type { ListedWrong } from "../../../browser/messages.ts";
import { Options } from "../../../components/Options.tsx";
import type { AccuracyReport, OptionsProps } from "../../../components/types.ts";
import { en, es, packOf } from "./fixtures.ts";

const nothing = () => {};

export const accuracy: AccuracyReport = {
  date: "2026-11-23",
  sets: [
    {
      id: "known",
      kind: "development",
      rows: 205,
      stops: {
        standard: {
          precision: [80, 81],
          recall: [70, 93],
          precisionInterval: [0.9333, 0.99979],
          recallInterval: [0.6562, 0.8292],
        },
      },
    },
    {
      id: "a-set-that-nobody-named",
      kind: "held",
      rows: 1241,
      stops: {
        standard: {
          precision: [31, 34],
          recall: [22, 107],
          precisionInterval: [0.77, 0.97],
          recallInterval: [0.14, 0.292],
        },
        wide: {
          precision: [0, 0],
          recall: [0, 107],
          precisionInterval: [0, 1],
          recallInterval: [0, 0.03],
        },
      },
    },
  ],
  pages: { pages: 40, sentences: 4806, marks: 0 },
};

export const wrong: ListedWrong[] = [
  {
    id: "w2",
    pack: "mexico-security-2023",
    claim: "mx-no-production",
    sentence: "Aquí no se produce fentanilo, dijo el presidente.",
    lang: "es",
    stance: "reports",
    title: "La conferencia del jueves",
    address: "https://diario.example/2023/03/16/conferencia",
    date: "2026-11-22",
    claimText: { text: "Fentanyl is not produced in Mexico.", lang: "en" },
  },
  {
    id: "w1",
    pack: "gone",
    claim: "gone-claim",
    sentence: "We make none of it.",
    lang: null,
    stance: "asserts",
    title: "",
    address: "javascript:alert(1)",
    date: "2026-11-20",
    claimText: null,
  },
];

export function optionsPage(lang: "en" | "es", over: Partial<OptionsProps> = {}) {
  return (
    <Options
      options={{ sensitivity: "standard", wrong }}
      fault={null}
      undone={false}
      packs={[packOf("Mexico", { isBuiltIn: true, added: null, claimCount: 12 }), packOf("Moon")]}
      adding={null}
      accuracy={accuracy}
      t={lang === "es" ? es : en}
      lang={lang}
      onSensitivity={nothing}
      onUndo={nothing}
      onExport={nothing}
      onAddPack={nothing}
      onRemovePack={nothing}
      {...over}
    />
  );
}
