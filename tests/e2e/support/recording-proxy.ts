/**
 * The only network that a browser under test has: an HTTP proxy on this computer that answers for
 * every name with the pages it was given, and writes down each request. Nothing goes further, so
 * real site names can be used, and a request that the page did not make cannot hide.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface ServedPage {
  body: string | Buffer;
  headers?: Record<string, string>;
}

export interface RecordingProxy {
  port: number;
  /** Serves a page at a path, on whatever host. */
  serve(path: string, page: ServedPage): void;
  /** Addresses asked for since the last call of `forget`, in order; `CONNECT host:port` for tunnels. */
  seen(): string[];
  forget(): void;
  close(): Promise<void>;
}

export async function startRecordingProxy(): Promise<RecordingProxy> {
  const pages = new Map<string, ServedPage>();
  let seen: string[] = [];

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    seen.push(url.href);
    const page = pages.get(url.pathname);
    if (!page) {
      response.writeHead(404, { "content-type": "text/plain" }).end();
      return;
    }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...page.headers }).end(page.body);
  });
  server.on("connect", (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 Not served\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    port: (server.address() as AddressInfo).port,
    serve: (path, page) => void pages.set(path, page),
    seen: () => [...seen],
    forget: () => {
      seen = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where a browser under test is told to look for its own services. */
export const BROWSERS_OWN = "http://browser.invalid";

/** The requests that a page does not explain: all but its own address and its site's icon. */
export function requestsBeyond(seen: readonly string[], pages: readonly string[]): string[] {
  const expected = new Set(pages.flatMap((page) => [page, new URL("/favicon.ico", page).href]));
  return seen.filter((address) => !expected.has(address) && !address.startsWith(`${BROWSERS_OWN}/`));
}
