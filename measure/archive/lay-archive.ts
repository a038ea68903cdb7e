/** An archive to be scanned: the saved pages, repeated under names of their own, and a pack of many claims. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packFromCsv } from "../../packs/from-csv.ts";
import { csvOf } from "../claims.ts";
import { evalPath, evalRows } from "../eval-data.ts";
import { manyClaims } from "../large-packs.ts";

export interface Archive {
  readonly list: string;
  readonly pack: string;
  readonly bytes: number;
}

export function layArchive(folder: string, pages: number, claims: number): Archive {
  const files = evalRows<{ file: string }>("pages/index.jsonl").map(({ file }) => evalPath(`pages/${file}`));
  const sizes = files.map((file) => readFileSync(file).length);
  mkdirSync(join(folder, "pages"));
  let bytes = 0;
  const names = Array.from({ length: pages }, (_, i) => {
    const name = join(folder, "pages", `${String(i).padStart(7, "0")}.html`);
    symlinkSync(files[i % files.length]!, name);
    bytes += sizes[i % files.length]!;
    return name;
  });
  const list = join(folder, "list.txt");
  writeFileSync(list, names.join("\n"));
  const rows = manyClaims(claims).map(({ id, wordings }) => ({ id, claim: wordings[0]!.text, title: "" }));
  const pack = join(folder, "pack.json");
  const made = packFromCsv(csvOf(rows), { id: `claims-${claims}`, day: "2020-01-01" }).pack;
  writeFileSync(pack, JSON.stringify(made));
  return { list, pack, bytes };
}
