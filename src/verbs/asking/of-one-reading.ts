import type { Shop } from "../shop/shop.ts";

/** A question whose whole answer is of one state of the shop, whatever is loaded or climbed while it is asked. It only reads. */
export function ofOneReading<S extends Shop, Asked extends readonly unknown[], Answer>(
  verb: (shop: S, ...asked: Asked) => Promise<Answer>,
): (shop: S, ...asked: Asked) => Promise<Answer> {
  return (shop, ...asked) => shop.reading((held) => verb(held, ...asked));
}
