import type { Problem } from "../../../words/problem.ts";
import { message } from "../../../words/say.ts";
import {
  amountOf,
  firstAt,
  idOf,
  isObject,
  isThere,
  type JsonPart,
  listAt,
  numberOf,
  partAt,
  problem,
  shown,
  textOf,
} from "../json-part.ts";
import { cell } from "../row-cell.ts";

/** What one product of an order fills. */
export type LineCells = Readonly<Record<string, string | number>>;

/** So many lines one order may have: a call of 32 kB holds no more. */
const mostLines = 5000;

/** The products of an order, a line each. What cannot be read is told in `wrong`. */
export function linesOf(products: JsonPart, wrong: Problem[]): readonly LineCells[] {
  if (!isThere(products)) return [];
  if (!Array.isArray(products.value)) {
    wrong.push(problem(products, message("calls.notList"), message("calls.notList.fix")));
    return [];
  }
  return listAt(products)
    .slice(0, mostLines)
    .map((product) => lineOf(product, wrong));
}

function lineOf(product: JsonPart, wrong: Problem[]): LineCells {
  if (!isObject(product.value)) {
    wrong.push(problem(product, message("calls.notProduct"), message("calls.notProduct.fix")));
    return {};
  }
  const pieces = partAt(product, "quantity");
  const quantity = numberOf(pieces);
  if (isThere(pieces) && quantity === null)
    wrong.push(
      problem(pieces, message("calls.notNumber", { given: shown(pieces) }), message("calls.notNumber.fix")),
    );
  return {
    ...cell("lines.sku", idOf(firstAt(product, ["sku", "product_id", "productId"]))),
    ...cell("lines.product", textOf(partAt(product, "name"))),
    ...cell("lines.category", textOf(partAt(product, "category"))),
    ...cell("lines.quantity", quantity),
    ...cell("lines.price", amountOf(partAt(product, "price"), wrong)),
  };
}
