/**
 * The options page: how readily sentences are marked, the packs they are compared with, how right that was when it was
 * measured, and the matches that a person called wrong. What a change does is up to the wiring.
 */
import { AccuracyCard } from "./AccuracyCard.tsx";
import { PackList } from "./PackList.tsx";
import { SensitivityChoice } from "./SensitivityChoice.tsx";
import type { OptionsProps } from "./types.ts";
import { WrongMatchList } from "./WrongMatchList.tsx";

export function Options(props: OptionsProps) {
  const { options, fault, undone, accuracy, t, lang, onSensitivity, onUndo, onExport } = props;
  return (
    <main class="fo options" lang={lang}>
      <h1>{t("options.title")}</h1>
      <p class="says">{t("options.intro")}</p>
      {fault === "options" && (
        <p role="alert" class="fault">
          {t("options.failed")}
        </p>
      )}
      {options && (
        <SensitivityChoice
          chosen={options.sensitivity}
          accuracy={accuracy}
          isFailed={fault === "sensitivity"}
          t={t}
          lang={lang}
          onChoose={onSensitivity}
        />
      )}
      <PackList
        packs={props.packs}
        adding={props.adding}
        isFailed={fault === "packs"}
        t={t}
        lang={lang}
        onAddPack={props.onAddPack}
        onRemovePack={props.onRemovePack}
      />
      <AccuracyCard accuracy={accuracy} t={t} lang={lang} />
      {options && (
        <WrongMatchList
          wrong={options.wrong}
          undone={undone}
          isFailed={fault === "undo"}
          t={t}
          lang={lang}
          onUndo={onUndo}
          onExport={onExport}
        />
      )}
    </main>
  );
}
