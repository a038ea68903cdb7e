/**
 * How readily sentences are marked: three stops, each with what it does in plain words and how right it
 * was when that was measured. Which matches a stop marks is decided elsewhere.
 */
import type { Sensitivity } from "../matching/sensitivity.ts";
import { heldFirst, Measured } from "./figures.tsx";
import type { OptionsProps, Translate } from "./types.ts";

const STOPS: Sensitivity[] = ["careful", "standard", "wide"];

export interface SensitivityChoiceProps extends Pick<OptionsProps, "accuracy" | "t" | "lang"> {
  chosen: Sensitivity;
  isFailed: boolean;
  onChoose(sensitivity: Sensitivity): void;
}

export function SensitivityChoice(props: SensitivityChoiceProps) {
  const { chosen, accuracy, isFailed, t, lang, onChoose } = props;
  return (
    <section>
      <h2 id="sensitivity-title">{t("sensitivity.title")}</h2>
      <p class="says">{t("sensitivity.intro")}</p>
      <div role="radiogroup" aria-labelledby="sensitivity-title" class="stops">
        {STOPS.map((stop) => (
          <div key={stop} class="stop">
            <label>
              <input
                type="radio"
                name="sensitivity"
                value={stop}
                checked={stop === chosen}
                aria-describedby={`stop-${stop}`}
                onChange={() => onChoose(stop)}
              />
              <b>{t(`sensitivity.${stop}`)}</b>
            </label>
            <div id={`stop-${stop}`} class="stop-body">
              <p>{t(`sensitivity.${stop}.says`)}</p>
              <StopFigures stop={stop} accuracy={accuracy} t={t} lang={lang} />
            </div>
          </div>
        ))}
      </div>
      <p role="status" class="fault">
        {isFailed && t("sensitivity.failed")}
      </p>
    </section>
  );
}

interface StopFiguresProps {
  stop: Sensitivity;
  accuracy: OptionsProps["accuracy"];
  t: Translate;
  lang: string;
}

function StopFigures({ stop, accuracy, t, lang }: StopFiguresProps) {
  const measured = heldFirst(accuracy.sets).filter((set) => set.stops[stop]);
  if (measured.length === 0) return <p class="none">{t("figures.none")}</p>;
  return (
    <dl class="measured">
      {measured.map(({ id, kind, rows, stops }) => (
        <div key={id} class="on-set">
          <dt>{t(kind === "held" ? "figures.heldShort" : "figures.developmentShort", { count: rows })}</dt>
          <dd>
            <span class="name">{t("figures.precision")}</span>{" "}
            <Measured
              count={stops[stop]?.precision}
              interval={stops[stop]?.precisionInterval}
              t={t}
              lang={lang}
            />
          </dd>
          <dd>
            <span class="name">{t("figures.recall")}</span>{" "}
            <Measured count={stops[stop]?.recall} interval={stops[stop]?.recallInterval} t={t} lang={lang} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
