/** A visit in Firefox (visits.ts says what that is). */
import { openExtensionPage } from "../browsers/firefox-extension-page.ts";
import { launchFirefox } from "../browsers/launch-firefox.ts";
import type { Visit } from "./visits.ts";

export async function visitFirefox(
  executable: string,
  extension: string,
  article: string,
  headless: boolean,
): Promise<Visit> {
  const { browser, root, send } = await launchFirefox({ executable, extension, headless });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(article);
  return {
    page,
    popupLines: async () => {
      const popup = await openExtensionPage(send, `${root}popup.html`);
      const query = `browser.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(article)})?.id)`;
      const tabId = await popup.evaluate<number>(query);
      await popup.close();
      const named = await openExtensionPage(send, `${root}popup.html?tab=${tabId}`);
      await named.waitFor(`document.querySelector(".compared") !== null`);
      const text = await named.evaluate<string>(`document.querySelector("main").innerText`);
      await named.close();
      return text.split("\n");
    },
    close: () => browser.close(),
    closed: new Promise((resolve) => browser.once("disconnected", () => resolve())),
  };
}
