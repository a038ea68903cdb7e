/**
 * The popup without a result: not scanned yet, not allowed by the browser, being read, or failed. Each
 * says in one sentence what is the case, and in one what can be done.
 */
import type { ComponentChildren } from "preact";
import type { PageState } from "../overlay/types.ts";
import type { PopupProps, Translate } from "./types.ts";

export interface AccessStateProps {
  access: PopupProps["access"];
  state: PageState | null;
  host: string | null;
  canAlwaysScan: boolean;
  t: Translate;
  onScan(): void;
  onAlwaysScan(): void;
}

export function AccessState({
  access,
  state,
  host,
  canAlwaysScan,
  t,
  onScan,
  onAlwaysScan,
}: AccessStateProps) {
  if (access === "blocked") return <Message title={t("blocked.title")} text={t("blocked.text")} />;
  if (state?.status === "failed")
    return (
      <Message
        title={t("failed.title")}
        text={state.error ? `${state.error} ${t("failed.text")}` : t("failed.text")}
      >
        <ScanButtons label={t("scan.again")} onScan={onScan} />
      </Message>
    );
  if (access === "not-run" || state?.status === "off")
    return (
      <Message title={t("notRun.title")} text={t(state?.status === "off" ? "notRun.off" : "notRun.text")}>
        <ScanButtons
          label={t("scan.page")}
          onScan={onScan}
          always={canAlwaysScan ? always(host, t) : null}
          onAlwaysScan={onAlwaysScan}
        />
      </Message>
    );
  return <Progress state={state} t={t} />;
}

/** The label of the lasting permission: named by the site where its name is known. */
export function always(host: string | null, t: Translate): string {
  return host ? t("scan.alwaysHost", { host }) : t("scan.always");
}

interface MessageProps {
  title: string;
  text: string;
  children?: ComponentChildren;
}

function Message({ title, text, children }: MessageProps) {
  return (
    <section class="head">
      <h1>{title}</h1>
      <p class="compared">{text}</p>
      {children}
    </section>
  );
}

interface ScanButtonsProps {
  label: string;
  onScan(): void;
  always?: string | null;
  onAlwaysScan?(): void;
}

function ScanButtons({ label, onScan, always, onAlwaysScan }: ScanButtonsProps) {
  return (
    <div class="actions">
      <button type="button" class="primary" onClick={onScan}>
        {label}
      </button>
      {always && (
        <button type="button" onClick={onAlwaysScan}>
          {always}
        </button>
      )}
    </div>
  );
}

function Progress({ state, t }: { state: PageState | null; t: Translate }) {
  const key =
    state?.status === "reading" || state?.status === "matching"
      ? `progress.${state.status}`
      : "progress.loading";
  return (
    <section class="head" role="status">
      <h1>{t(key)}</h1>
      <div class="bar" aria-hidden="true" />
      {state && state.sentences > 0 && (
        <p class="compared">{t("progress.sofar", { count: state.sentences })}</p>
      )}
    </section>
  );
}
