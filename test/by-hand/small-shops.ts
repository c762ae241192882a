import { smallShopSql } from "../../src/core/ladder/small-shop.sql.ts";
import type { Projection, Shop } from "../../src/verbs/shop/shop.ts";

/** What a projection has that is not written by hand. */
export const alsoThere = [
  "create table made_from (key varchar)",
  "create table event_rows (person_id integer, happened_us bigint, name_id integer, value double, laid_out boolean)",
  "create table event_names (name_id integer, name varchar, interest boolean)",
];

let shops = 0;

/** A shop by hand (with `alsoThere`) that gives, for whoever asks for a small shop, one person in `oneIn`, of every sample that there is, one after the other. */
export async function* smallShopsOf(shop: Shop, oneIn: number): AsyncGenerator<Shop> {
  const whole = await shop.projection();
  const { engine } = whole;
  const count = async () =>
    (await engine.rows<{ n: number }>("select count(*) as n from people"))[0]?.n as number;
  const people = await count();
  // Asked while names mean those of the small one.
  const beside: Projection = {
    ...whole,
    engine: {
      ...engine,
      rows: (sql) => engine.rows(sql.replaceAll(/\b(from|join) (stays|people)\b/g, "$1 main.$2")),
    },
  };
  for (let which = 0; which < oneIn; which++) {
    const room = `small_${++shops}`;
    await engine.run(`create schema ${room}`);
    for (const sql of smallShopSql("memory.main", `memory.${room}`, oneIn, "stays", which))
      await engine.run(sql);
    await engine.run(`set search_path = '${room}'`);
    // A reading of its own.
    const projection: Projection = {
      ...whole,
      engine: { ...engine },
      sample: { people, sampled: await count() },
      smallShop: `${room} of ${process.pid}`,
    };
    const small: Shop = {
      ...shop,
      projection: async (at = {}) => (at.small ? projection : beside),
      reading: (work) => work(small as never),
    };
    yield small;
    await engine.run("set search_path = 'main'");
  }
}
