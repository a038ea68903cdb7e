/** The shelf on the disk, in a real IndexedDB: it keeps, gives back, and opens again as it was left. */
import { expect, onTestFinished, test } from "vitest";
import { diskShelf } from "../../../store/disk-shelf.ts";
import { kept } from "../../unit/store/wrong-match-samples.ts";

function freshShelf() {
  const name = `test-${crypto.randomUUID()}`;
  onTestFinished(() => void indexedDB.deleteDatabase(name));
  return { name, shelf: diskShelf(name) };
}

test("keeps, in another life too, and forgets what is taken away", async () => {
  const { name, shelf } = freshShelf();
  expect(await shelf.all()).toEqual([]);
  await shelf.put(kept("a"));
  await shelf.put(kept("b", { lang: null }));
  const later = diskShelf(name);
  expect(await later.all()).toEqual([kept("a"), kept("b", { lang: null })]);
  await later.remove("a");
  expect(await shelf.all()).toEqual([kept("b", { lang: null })]);
  await shelf.clear();
  expect(await shelf.all()).toEqual([]);
});

test("several at once do not hold each other up", async () => {
  const { shelf } = freshShelf();
  await Promise.all(["a", "b", "c"].map((id) => shelf.put(kept(id))));
  expect((await shelf.all()).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});
