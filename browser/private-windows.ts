/** Tells when the last private window was closed. It sees no tab and no address. */
import { browser } from "./api.ts";

export function onPrivateWindowsClosed(closed: () => void): void {
  browser.windows?.onRemoved.addListener(async () => {
    const open = await browser.windows.getAll();
    if (!open.some((one) => one.incognito)) closed();
  });
}
