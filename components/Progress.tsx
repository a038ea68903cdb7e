/** A bar for work whose whole is known. */
export function Progress({
  value,
  of,
  label,
  lang,
}: {
  value: number;
  of: number;
  label: string;
  lang: string;
}) {
  const share = of > 0 ? Math.min(1, value / of) : 0;
  const text = new Intl.NumberFormat(lang, { style: "percent" }).format(share);
  return <progress value={share} max={1} aria-label={label} aria-valuetext={text} />;
}
