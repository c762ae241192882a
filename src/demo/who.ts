import { weighted } from "../core/stats/draws.ts";
import { type Random, restart, wholeBelow } from "../core/stats/random.ts";
import { kinds, type Life } from "./life.ts";
import { firstNames, lastNames, mailDomains } from "./names.ts";
import { streams, type World } from "./world.ts";

/** Number, kind and mail address of one person, in pieces; used again for the next. */
export interface Who {
  person: number;
  kind: number;
  first: number;
  last: number;
  domain: number;
}

/** The columns that hold a `Who`. */
export interface WhoColumns {
  readonly person: Int32Array;
  readonly kind: Uint8Array;
  readonly first: Uint8Array;
  readonly last: Uint8Array;
  readonly domain: Uint8Array;
}

export const nobody: Who = { person: -1, kind: 0, first: 0, last: 0, domain: 0 };

/** Common names are common: the n-th of the list weighs 1 / (n + 8). */
const drawFirst = weighted(firstNames.map((_, i) => 1 / ((i % 63) + 8)));
const drawLast = weighted(lastNames.map((_, i) => 1 / (i + 8)));
const domainOfStaff = mailDomains.length - 1;

/** Names a person. The twin of a registered person (`world.twins`) bears that person's name. */
export function drawWho(world: World, life: Life, who: Who, random: Random) {
  const named = life.index === world.twins?.gone ? world.twins.kept : life.index;
  restart(random, world.seed, named, streams.name);
  who.person = life.index;
  who.kind = life.kind;
  who.first = drawFirst(random);
  who.last = drawLast(random);
  who.domain = life.kind === kinds.staff ? domainOfStaff : wholeBelow(random, domainOfStaff);
}

export function writeWho(columns: WhoColumns, at: number, who: Who) {
  columns.person[at] = who.person;
  columns.kind[at] = who.kind;
  columns.first[at] = who.first;
  columns.last[at] = who.last;
  columns.domain[at] = who.domain;
}
