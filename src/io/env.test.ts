import { expect, test } from "vitest";
import { readEnv } from "./env.ts";

test.each([
  [{ LANG: "nb_NO.UTF-8" }, "nb"],
  [{ LANG: "nn_NO.UTF-8" }, "nb"],
  [{ LANG: "da_DK.UTF-8" }, "da"],
  [{ LANG: "sv_SE.UTF-8" }, "en"],
  [{ LANG: "en_US.UTF-8", LC_ALL: "da_DK" }, "da"],
  [{}, "en"],
] as const)("the system's language in %j is %s", (variables, language) => {
  expect(readEnv(variables).language).toBe(language);
});

test("colour is off by NO_COLOR and on a dumb terminal", () => {
  expect(readEnv({ NO_COLOR: "1" }).noColour).toBe(true);
  expect(readEnv({ TERM: "dumb" }).noColour).toBe(true);
  expect(readEnv({ NO_COLOR: "" }).noColour).toBe(false);
  expect(readEnv({ FORCE_COLOR: "0" }).forceColour).toBe(false);
});

test("columns are taken only from a number", () => {
  expect(readEnv({ COLUMNS: "120" }).columns).toBe(120);
  expect(readEnv({ COLUMNS: "wide" }).columns).toBeNull();
});

test("paths are meant from where an npm script was typed, and from nowhere else", () => {
  expect(readEnv({ npm_lifecycle_event: "stige", INIT_CWD: "/home/kari" }).typedIn).toBe("/home/kari");
  expect(readEnv({ npm_lifecycle_event: "test", INIT_CWD: "/home/kari" }).typedIn).toBeNull();
  expect(readEnv({ INIT_CWD: "/home/kari" }).typedIn).toBeNull();
});
