/** What is read out of a browser's trace: whose work it was, in which task, and what the page had left pending. */
import { describe, expect, it } from "vitest";
import { markAt, type TraceEvent, workOf } from "../../measure/bench/browser/trace.ts";

const event = (name: string, ts: number, dur: number, args: TraceEvent["args"] = {}): TraceEvent => ({
  name,
  ph: "X",
  pid: 7,
  tid: 7,
  ts,
  dur,
  // Half of the time another program had the processor.
  tdur: dur / 2,
  args,
});
const ours = { worldName: "Ours" };
const FIRST = [event("RunTask", 1_000, 9_000), event("v8.run", 2_000, 6_000, ours)];

describe("a trace", () => {
  it("counts time of the processor, of the named world only", () => {
    const other = [
      event("RunTask", 20_000, 9_000),
      event("v8.callFunction", 21_000, 6_000, { worldName: "Other" }),
    ];
    expect(workOf([...FIRST, ...other], "Ours")).toEqual({
      ms: 3,
      pendingMs: 0,
      longestMs: 3,
      beganAt: 2_000,
    });
  });

  it("counts a call inside of another once", () => {
    const inner = event("v8.callFunction", 3_000, 2_000, ours);
    expect(workOf([...FIRST, inner], "Ours").ms).toBe(3);
  });

  it("adds what one task holds of it, and takes the longest task", () => {
    const more = [
      event("RunTask", 20_000, 9_000),
      ...[20_000, 24_000].map((ts) => event("v8.callFunction", ts, 4_000, ours)),
    ];
    expect(workOf([...FIRST, ...more], "Ours")).toMatchObject({ ms: 7, longestMs: 4 });
  });

  it("counts style and layout that the page had left pending apart", () => {
    const style = event("UpdateLayoutTree", 3_000, 2_000);
    const elsewhere = event("Layout", 8_500, 1_000);
    expect(workOf([...FIRST, style, elsewhere], "Ours")).toMatchObject({ ms: 2, pendingMs: 1, longestMs: 2 });
  });

  it("counts what an answer of the background brings, which bears no name", () => {
    const answer = [
      event("RunTask", 20_000, 9_000),
      event("ThreadControllerImpl::RunTask", 20_000, 1_000, { src_func: "Accept" }),
      event("BlinkScheduler_PerformMicrotaskCheckpoint", 21_500, 4_000),
    ];
    const pages = [
      event("RunTask", 40_000, 9_000),
      event("BlinkScheduler_PerformMicrotaskCheckpoint", 41_500, 4_000),
    ];
    expect(workOf([...FIRST, ...answer, ...pages], "Ours").ms).toBe(5);
  });

  it("is empty where the world did nothing, and finds a mark", () => {
    expect(workOf(FIRST, "Nobody")).toEqual({ ms: 0, pendingMs: 0, longestMs: 0, beganAt: null });
    expect(markAt([event("bench-marks", 5, 0)], "bench-marks")).toBe(5);
    expect(markAt(FIRST, "bench-marks")).toBeNull();
  });
});
