import { expect, test, vi } from "vitest";
import { follower } from "./follower.ts";

test("what takes long is asked for anew one time after the other, with a rest, and not while it is held", async () => {
  vi.useFakeTimers();
  try {
    let [asked, held] = [0, false];
    const takes = 100;
    const ask = async () => {
      asked++;
      await new Promise((done) => setTimeout(done, takes));
    };
    const own = follower(ask, () => held);
    own.changed();
    own.changed();
    own.changed();
    expect(asked).toBe(1);
    // It takes 100 ms and rests for ten times that; the two others meanwhile are one.
    await vi.advanceTimersByTimeAsync(1099);
    expect(asked).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toBe(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toBe(2);
    held = true;
    own.changed();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toBe(2);
    held = false;
    own.released();
    expect(asked).toBe(3);
    own.changed();
    await vi.advanceTimersByTimeAsync(200);
    own.end();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});

test("what failed is asked for again with the next change", async () => {
  vi.useFakeTimers();
  try {
    let asked = 0;
    const own = follower(
      async () => {
        asked++;
        throw new Error("away");
      },
      () => false,
    );
    own.changed();
    await vi.advanceTimersByTimeAsync(10);
    own.changed();
    await vi.advanceTimersByTimeAsync(10);
    expect(asked).toBe(2);
    own.end();
  } finally {
    vi.useRealTimers();
  }
});

test("what lacks something is asked for anew once a newer may be had, though nothing more is changed", async () => {
  vi.useFakeTimers();
  try {
    let asked = 0;
    const own = follower(
      async () => {
        if (++asked === 1) own.lacks(18_000);
      },
      () => false,
    );
    own.changed();
    await vi.advanceTimersByTimeAsync(17_999);
    expect(asked).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toBe(2);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(asked).toBe(2);
    own.lacks(1000);
    own.end();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toBe(2);
  } finally {
    vi.useRealTimers();
  }
});
