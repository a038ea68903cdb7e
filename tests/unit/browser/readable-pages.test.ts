/** Which addresses may be read, and the pattern that stands for a site. */
import { describe, expect, it } from "vitest";
import { badgeText } from "../../../browser/badge.ts";
import { readableHost, sitePattern } from "../../../browser/readable-pages.ts";

describe("an address", () => {
  it.each([
    ["https://www.reuters.com/world/?x=1", "www.reuters.com"],
    ["http://127.0.0.1:8080/", "127.0.0.1"],
    ["chrome://settings", null],
    ["about:reader?url=https%3A%2F%2Fnews.example", null],
    ["file:///home/a.html", null],
    ["https://chromewebstore.google.com/detail/x", null],
    ["https://chrome.google.com/webstore/x", null],
    ["https://chrome.google.com/other", "chrome.google.com"],
    ["https://addons.mozilla.org/en-US/", null],
    ["no address", null],
    [undefined, null],
  ])("%s is read as %s", (address, host) => {
    expect(readableHost(address)).toBe(host);
  });
});

describe("the pattern of a site", () => {
  it.each([
    ["www.reuters.com", "*://*.reuters.com/*"],
    ["graphics.reuters.com", "*://*.graphics.reuters.com/*"],
    ["127.0.0.1", "*://127.0.0.1/*"],
    ["[::1]", "*://[::1]/*"],
    ["localhost", "*://localhost/*"],
  ])("%s is %s", (host, pattern) => {
    expect(sitePattern(host)).toBe(pattern);
  });
});

describe("the badge", () => {
  it("shows nothing at zero and stays short", () => {
    expect([0, 1, 99, 100].map(badgeText)).toEqual(["", "1", "99", "99+"]);
  });
});
