import { weighted } from "../core/stats/draws.ts";
import type { Books } from "./books.ts";
import type { Life } from "./life.ts";
import type { Reach } from "./reach.ts";
import { drawWho, writeWho } from "./who.ts";
import type { World } from "./world.ts";

const drawCountry = weighted([90, 5, 3, 1, 1]);

/** Writes who the person is, and leaves it in `books.who`. */
export function recordPerson(world: World, books: Books, life: Life, reach: Reach) {
  const { random, who } = books;
  const { columns } = books.tables.people;
  drawWho(world, life, who, random);
  const at = books.tables.people.row();
  writeWho(columns, at, who);
  columns.sec[at] = life.knownSec;
  columns.given[at] = who.first;
  columns.family[at] = who.last;
  columns.country[at] = drawCountry(random);
  columns.wants_mail[at] = reach.email === "consent" || reach.email === "soft_opt_in" ? 1 : 0;
}
