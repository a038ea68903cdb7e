/**
 * The claim packs that pages are compared with: how far each one is, and the way to add one out of a file or to take one away. Files
 * and storage are the wiring's.
 */
import { useRef } from "preact/hooks";
import { PackAddingStep, PackRefused } from "./PackAddingSteps.tsx";
import { PackItem } from "./PackItem.tsx";
import type { OptionsProps } from "./types.ts";

export type PackListProps = Pick<
  OptionsProps,
  "packs" | "adding" | "t" | "lang" | "onAddPack" | "onRemovePack"
> & { isFailed: boolean };

export function PackList({ packs, adding, isFailed, t, lang, onAddPack, onRemovePack }: PackListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isBusy = adding !== null && "at" in adding;
  return (
    <section class="packs">
      <h2 ref={heading} tabIndex={-1}>
        {t("packs.title")}
      </h2>
      <p class="says">{t("packs.intro")}</p>
      {isFailed && (
        <p role="alert" class="fault">
          {t("packs.failed")}
        </p>
      )}
      <ul class="pack-list">
        {(packs ?? []).map((pack) => (
          <PackItem
            key={pack.id}
            pack={pack}
            t={t}
            lang={lang}
            onRemove={() => {
              // The button goes with its pack; the heading is there whatever is left.
              heading.current?.focus({ preventScroll: true });
              onRemovePack(pack.id);
            }}
          />
        ))}
      </ul>
      <div class="add">
        <label class={isBusy ? "file busy" : "file"}>
          <input
            type="file"
            accept=".json,application/json"
            class="unseen"
            disabled={isBusy}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // The same file again, mended, is a change, too.
              currentTarget.value = "";
              if (file) onAddPack(file);
            }}
          />
          <span>{t("packs.add")}</span>
        </label>
        <p class="says">{t("packs.addSays")}</p>
      </div>
      <p role="status" class="status">
        {adding && !("refused" in adding) && <PackAddingStep adding={adding} t={t} lang={lang} />}
      </p>
      {adding && "refused" in adding && <PackRefused refused={adding.refused} t={t} />}
    </section>
  );
}
