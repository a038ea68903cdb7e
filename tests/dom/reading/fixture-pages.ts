/** The fixture pages as text, by name, and as live documents in a frame of their own. */
const files = import.meta.glob<string>("../../fixtures/pages/*.html", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const PAGES = new Map(
  Object.entries(files).map(([path, html]) => [path.replace(/^.*\/|\.html$/g, ""), html] as const),
);

/** Loads a page as the browser does, scripts and declared shadow roots included. */
export async function loadPage(html: string): Promise<Document> {
  const frame = document.createElement("iframe");
  frame.style.cssText = "width: 800px; height: 600px";
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}
