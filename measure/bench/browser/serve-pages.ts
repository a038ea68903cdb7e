/** The saved pages from this computer, under two names: 127.0.0.1, which the measured extension reads, and localhost, which it does not. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { evalPath } from "../../eval-data.ts";

export interface PageServer {
  /** With the extension on it. `isStill`: without any script of the page's own. */
  read(file: string, isStill: boolean): string;
  /** The same page as if there were no extension. */
  plain(file: string, isStill: boolean): string;
  close(): void;
}

/** @param files Of the data's pages; nothing else is served. */
export async function servePages(files: readonly string[]): Promise<PageServer> {
  const known = new Set(files);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const file = decodeURIComponent(pathname.slice(1));
    if (!known.has(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": "text/html",
      ...(searchParams.has("still") && { "content-security-policy": "script-src 'none'" }),
    });
    response.end(readFileSync(evalPath(`pages/${file}`)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const address = (host: string, file: string, isStill: boolean) =>
    `http://${host}:${port}/${file.split("/").map(encodeURIComponent).join("/")}${isStill ? "?still" : ""}`;
  return {
    read: (file, isStill) => address("127.0.0.1", file, isStill),
    plain: (file, isStill) => address("localhost", file, isStill),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
