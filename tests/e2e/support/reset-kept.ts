/**
 * Makes the extension forget all that a test made it keep. Runs in a page of the extension; it may use
 * nothing from outside itself, and goes through the background, which remembers what it has read.
 */
export async function resetKept(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<{ value: { wrong: { id: string }[] } }> } };
  };
  const ask = (type: string, request: object) =>
    chrome.runtime.sendMessage({ way: "ui>background", type, request });
  const { value } = await ask("read-options", {});
  for (const { id } of value.wrong) await ask("undo-wrong", { id });
  await ask("set-sensitivity", { sensitivity: "standard" });
  const packs = (await ask("read-packs", {})) as unknown as { value: { id: string; isBuiltIn: boolean }[] };
  for (const { id, isBuiltIn } of packs.value) if (!isBuiltIn) await ask("remove-pack", { id });
}
