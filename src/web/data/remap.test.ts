import { describe, expect, it } from "vitest";
import { remap } from "./remap.ts";

const bare = {
  kind: null,
  source: null,
  columns: {},
  dates: null,
  decimal: null,
  tax: null,
  sheet: null,
  charset: null,
  delimiter: null,
};
const column = (number: number, ...targets: string[]) => ({
  ...{ column: number, header: "X", said: "", beside: false, cells: [] },
  targets,
});

describe("a column that fills another target", () => {
  it("leaves what it filled before empty, and takes a target from another", () => {
    const first = remap({ ...bare, columns: { gross: 3 } }, column(5, "revenue"), "gross");
    expect(first.columns).toEqual({ revenue: null, gross: 5 });
  });

  it("may fill none, but for what a known export tells besides", () => {
    const { columns } = remap(bare, column(2, "person_email", "lines.sku", "consents.person_email"), null);
    expect(columns).toEqual({ person_email: null, "lines.sku": null });
  });

  it("stays where it was when nothing is chosen anew", () => {
    expect(remap(bare, column(1, "order_id"), "order_id").columns).toEqual({ order_id: 1 });
  });
});
