/**
 * Adds a claim pack in a thread of its own: one of a hundred thousand claims takes seconds, in which the options page should go on
 * answering.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { type AddPack, addPack } from "../../library/add-pack.ts";
import { packLibrary } from "../../store/pack-library.ts";

export default defineUnlistedScript(() => {
  addEventListener("message", async ({ data }: MessageEvent<AddPack>) => {
    postMessage(await addPack(data, packLibrary(), (said) => postMessage(said)));
  });
});
