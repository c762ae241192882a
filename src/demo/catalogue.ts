import { weighted } from "../core/stats/draws.ts";
import type { Random } from "../core/stats/random.ts";

/** A thing the shop sells; price in whole kroner with tax. */
export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly kroner: number;
}

/** Category, weight January to December, and its products from cheap to dear: name and price. */
const shelves: readonly (readonly [string, readonly number[], readonly (readonly [string, number])[]])[] = [
  [
    "Turmat og kjøkken",
    [6, 6, 7, 7, 8, 10, 10, 8, 7, 6, 5, 6],
    [
      ["Turmat lapskaus", 109],
      ["Turmat gryterett vilt", 129],
      ["Kopp emalje Rondane", 149],
      ["Gassboks 230 g", 159],
      ["Termoflaske 0,75 l", 349],
      ["Kjelesett Bål", 549],
      ["Brenner Gnist", 699],
      ["Stormkjøkken Vinje", 1299],
    ],
  ],
  [
    "Ull og undertøy",
    [10, 9, 7, 5, 3, 2, 2, 3, 6, 9, 12, 14],
    [
      ["Ullsokker Myr", 179],
      ["Hals i ull", 249],
      ["Ullboxer Lun", 399],
      ["Ulltrøye tynn Lyng", 699],
      ["Ullstillongs Lyng", 699],
      ["Ulltrøye tykk Rein", 999],
      ["Ullsett Vinternatt", 1599],
    ],
  ],
  [
    "Jakker",
    [6, 6, 7, 8, 7, 5, 4, 5, 8, 10, 10, 8],
    [
      ["Vindjakke Kuling", 899],
      ["Fleecejakke Sau", 999],
      ["Regnjakke Vestland", 1499],
      ["Lett dunjakke Fonn", 2199],
      ["Skalljakke Tind", 3499],
      ["Skalljakke Tind Pro", 4999],
      ["Ekspedisjonsjakke Svalbard", 7499],
    ],
  ],
  [
    "Bukser",
    [5, 5, 6, 7, 8, 8, 6, 6, 7, 7, 6, 6],
    [
      ["Shorts Svaberg", 599],
      ["Turbukse Sti", 999],
      ["Regnbukse Vestland", 1099],
      ["Turbukse Hei", 1499],
      ["Skallbukse Tind", 2799],
      ["Skallbukse Tind Pro", 3999],
    ],
  ],
  [
    "Sko og støvler",
    [4, 4, 5, 7, 9, 9, 7, 7, 8, 7, 6, 5],
    [
      ["Impregnering 200 ml", 179],
      ["Sandal Strand", 799],
      ["Terrengsko Løype", 1399],
      ["Fjellsko lav Ur", 1799],
      ["Fjellstøvel Jotun", 2499],
      ["Fjellstøvel Jotun høy", 3299],
      ["Jaktstøvel Granskog", 3999],
    ],
  ],
  [
    "Sekker",
    [4, 4, 5, 6, 8, 9, 8, 8, 6, 5, 5, 6],
    [
      ["Pakkpose 8 l", 199],
      ["Drikkesekk Kvikk 12 l", 799],
      ["Dagstursekk Nut 25 l", 1299],
      ["Dagstursekk Nut 35 l", 1599],
      ["Tursekk Vidde 50 l", 2299],
      ["Tursekk Vidde 70 l", 2999],
      ["Bæremeis Småtroll", 3499],
    ],
  ],
  [
    "Telt og soveposer",
    [2, 2, 3, 5, 9, 13, 11, 7, 4, 2, 2, 3],
    [
      ["Liggeunderlag Mose", 449],
      ["Hengekøye Furu", 899],
      ["Liggeunderlag oppblåsbart Sky", 1399],
      ["Sovepose sommer Eng", 1799],
      ["Tarp Skogbunn", 1999],
      ["Telt Bekk 2", 3999],
      ["Sovepose vinter Rim", 4299],
      ["Telt Kolle 3", 6499],
      ["Tunneltelt Nordkapp 4", 11999],
    ],
  ],
  [
    "Ski og truger",
    [14, 12, 9, 3, 1, 0.2, 0.2, 0.5, 1, 4, 9, 12],
    [
      ["Klister og smøring", 199],
      ["Skistaver Løypa", 699],
      ["Truger Snøhare", 1799],
      ["Fjellski Vidda", 2999],
      ["Skisko Fjell", 3299],
      ["Skipakke Vidda komplett", 7999],
      ["Toppturski Egg", 8999],
    ],
  ],
];

/** Every product; its place is its number in the simulation. */
export const products: readonly Product[] = shelves.flatMap(([category, , things], shelf) =>
  things.map(([name, kroner], i) => ({
    sku: `FB-${shelf + 1}${String(i + 1).padStart(2, "0")}`,
    name,
    category,
    kroner,
  })),
);

export const categories: readonly string[] = shelves.map(([category]) => category);

const firstOfShelf = shelves.map((_, shelf) =>
  shelves.slice(0, shelf).reduce((sum, [, , things]) => sum + things.length, 0),
);
const shelfOfMonth = Array.from({ length: 12 }, (_, month) =>
  weighted(shelves.map(([, weights]) => weights[month] as number)),
);

/**
 * Picks what is bought in a month (0 to 11): a category by season, in it a thing by how dear the buyer goes.
 * `dear` is about standard normal; the answer is the product's number.
 */
export function pickProduct(random: Random, month: number, dear: number): number {
  const shelf = (shelfOfMonth[month] as (random: Random) => number)(random);
  const first = firstOfShelf[shelf] as number;
  const things = (firstOfShelf[shelf + 1] ?? products.length) - first;
  const part = 1 / (1 + Math.exp(-1.702 * (dear - 0.7)));
  return first + Math.min(things - 1, Math.floor(part * things));
}
