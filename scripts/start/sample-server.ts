/**
 * Serves the sample articles on this computer only, for `npm start`. Files directly in data/samples/
 * and nothing else.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";

export interface SampleServer {
  origin: string;
  close(): void;
}

export function serveSamples(folder: string): Promise<SampleServer> {
  const server = createServer((request, response) => {
    const name = basename(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    try {
      if (!name.endsWith(".html")) throw new Error("Only the articles are served");
      const body = readFileSync(join(folder, name));
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not here");
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => server.close() });
    });
  });
}
