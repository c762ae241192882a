import { expect, test } from "vitest";
import { text } from "./literal.ts";

test("a text is quoted; the sign that ends a query's text is put together", () => {
  expect(text("O'Neill")).toBe("'O''Neill'");
  expect(text("")).toBe("''");
  expect(text("a\0b'\0")).toBe("('a' || chr(0) || 'b''' || chr(0) || '')");
});
