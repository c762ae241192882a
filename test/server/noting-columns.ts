import type { Engine } from "../../src/core/sql/engine.ts";
import { seenAs } from "../../src/verbs/asking/seen-as.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";

/** A shop, and what columns of everyone are read of it. */
export function notingColumns(shop: Workshop, read: string[]): Workshop {
  const noting = (engine: Engine): Engine => ({
    ...engine,
    columns: (sql, ...how) => {
      if (/from (orders|stays|people)/i.test(sql)) read.push(sql);
      return engine.columns(sql, ...how);
    },
  });
  return seenAs(shop, (held) => ({
    async projection(at) {
      const found = await held.projection(at);
      return { ...found, engine: noting(found.engine) };
    },
  }));
}
