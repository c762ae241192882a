import { expect, it } from "vitest";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { Refused } from "../guards/guard.ts";
import { comeAgain } from "./come-again.ts";

const at = { host: "db", port: 5432, database: "shop" } as never;

it("a database that is away and a full disk are told programs as what passes; an error inside Stige is told as it is", () => {
  const lost = new StigeError("io", message("store.databaseLost", at), message("store.databaseLost.fix"));
  const told = comeAgain(lost) as Refused;
  expect(told).toBeInstanceOf(Refused);
  expect([told.status, told.headers["Retry-After"]]).toEqual([503, "2"]);
  const inside = new StigeError(
    "io",
    message("server.inside", { number: "1a" }),
    message("server.inside.fix"),
  );
  expect(comeAgain(inside)).toBe(inside);
});
