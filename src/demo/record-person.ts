import { weighted } from "../core/stats/draws.ts";
import { restart, wholeBelow } from "../core/stats/random.ts";
import type { Books } from "./books.ts";
import { kinds, type Life } from "./life.ts";
import { firstNames, lastNames, mailDomains } from "./names.ts";
import type { Reach } from "./reach.ts";
import { streams, type World } from "./world.ts";

/** Common names are common: the n-th of the list weighs 1 / (n + 8). */
const drawFirst = weighted(firstNames.map((_, i) => 1 / ((i % 63) + 8)));
const drawLast = weighted(lastNames.map((_, i) => 1 / (i + 8)));
const drawCountry = weighted([90, 5, 3, 1, 1]);

/** Writes who the person is. The twin of a registered person (`world.twins`) bears that person's name. */
export function recordPerson(world: World, books: Books, life: Life, reach: Reach) {
  const { random } = books;
  const { columns } = books.tables.people;
  const named = life.index === world.twins?.gone ? world.twins.kept : life.index;
  restart(random, world.seed, named, streams.name);
  const at = books.tables.people.row();
  columns.person[at] = life.index;
  columns.sec[at] = life.knownSec;
  columns.first[at] = drawFirst(random);
  columns.last[at] = drawLast(random);
  columns.domain[at] =
    life.kind === kinds.staff ? mailDomains.length : wholeBelow(random, mailDomains.length);
  columns.kind[at] = life.kind;
  columns.country[at] = drawCountry(random);
  columns.wants_mail[at] = reach.email === "consent" || reach.email === "soft_opt_in" ? 1 : 0;
}
