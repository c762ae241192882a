import type { World } from "../../src/cli/world.ts";
import { lackingMigrations } from "../../src/verbs/health/migrations.ts";
import type { Shop } from "../../src/verbs/shop/shop.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";

/** A terminal that writes down what it is told, in front of one shop (null: there is none). */
export function spiedWorld(
  shop: Shop | null,
  also: Partial<World> = {},
): { readonly world: World; out(): string; err(): string } {
  let out = "";
  let err = "";
  const world: World = {
    folder: "/nowhere",
    called: "stige",
    width: 80,
    colour: false,
    interactive: false,
    systemLanguage: "en",
    timeZone: "UTC",
    debug: false,
    version: "0.1.0",
    now: () => shop?.now() ?? 0,
    async out(text) {
      out += text;
    },
    err(text) {
      err += text;
    },
    choose: () => Promise.resolve(null),
    bar: () => ({ progress: () => {}, stop: () => {} }),
    // The questions ask no more of a workshop than of a shop; closing is left to the test.
    openShop: async () => {
      if (!shop) throw new Error("no shop in this test");
      return Object.assign(Object.create(shop) as object, {
        close: async () => {},
        progress: () => {},
      }) as unknown as Workshop;
    },
    settingsIn: async () => shop?.settings ?? null,
    server: { port: null, host: null, logLevel: null, address: null },
    serve: async () => {
      throw new Error("nothing is served in this test");
    },
    live: null,
    lackingMigrations: (folder) => lackingMigrations(folder),
    handOver: async () => null,
    untilStopped: () => new AbortController().signal,
    ...also,
  };
  return { world, out: () => out, err: () => err };
}
