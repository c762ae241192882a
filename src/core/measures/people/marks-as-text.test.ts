import fc from "fast-check";
import { expect, it } from "vitest";
import { marksAsText } from "./marks-as-text.ts";

it("marks as text are their bits and a 0 behind them, as everybody reads base64", () => {
  expect(marksAsText(Uint8Array.of(0, 1, 0))).toBe("QAAA");
  expect(marksAsText(new Uint8Array())).toBe("AAAA");
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 1), { maxLength: 100 }), (marks) => {
      const bytes = Buffer.from(marksAsText(Uint8Array.from(marks)), "base64");
      const bits = [...bytes].flatMap((byte) => [...byte.toString(2).padStart(8, "0")].map(Number));
      expect(bits.slice(0, marks.length)).toEqual(marks);
      expect(bits.length).toBeGreaterThan(marks.length);
      expect(bits.slice(marks.length)).not.toContain(1);
    }),
  );
});
