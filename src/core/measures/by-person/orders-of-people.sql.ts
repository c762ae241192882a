import { integer } from "../../sql/literal.ts";
import { type ColumnMemory, ownMemory } from "../../sql/shared-columns.ts";
import { type Cut, type Money, spentSql } from "../value/money.sql.ts";
import { type ByPerson, byPerson, inOrder, type PersonStretch } from "./by-person.ts";

/** Every order that counts of a stretch of persons, by person and time: local day, instant, net revenue and margin in minor units (NaN: not known). */
export interface OrdersOfPeople extends ByPerson {
  readonly day: Int32Array;
  readonly us: Float64Array;
  readonly revenue: Float64Array;
  readonly margin: Float64Array;
}

/** The same as the facts were at a cut, with what each is reckoned to have brought. */
export interface SpentByPeople extends ByPerson {
  readonly day: Int32Array;
  readonly us: Float64Array;
  readonly spend: Float64Array;
}

/** The local day of every order that counts of a stretch of persons and had come at an instant, by person and day. */
export interface DaysBought extends ByPerson {
  readonly day: Int32Array;
}

// Person and day are told in one number: every column costs.
const [ofPerson, ofDay] = [1_048_576, 524_288];
const who = `cast(person_id as double) * ${ofPerson} + (cast(local_day as double) + ${ofDay})`;
// To be told of a null costs more than to be told of a number that is none.
const orNaN = (column: string) => `coalesce(cast(${column} as double), cast('nan' as double))`;
const within = ({ from, to }: PersonStretch) =>
  `person_id >= ${integer(from)} and person_id < ${integer(to)}`;

/** SQL: the columns of `ordersOfPeople`. */
export function ordersOfPeopleSql(stretch: PersonStretch): string {
  return `select ${who}, cast(ordered_us as double), ${orNaN("revenue_minor")}, ${orNaN("margin_minor")} from orders
    where counts and ${within(stretch)}`;
}

export function ordersOfPeople(
  stretch: PersonStretch,
  [packed, us, revenue, margin]: readonly Float64Array[],
  memory: ColumnMemory = ownMemory,
): OrdersOfPeople {
  const { order, ...by } = datedByPerson(stretch, packed as Float64Array, us as Float64Array, memory);
  return {
    ...by,
    revenue: inOrder(revenue as Float64Array, order, memory),
    margin: inOrder(margin as Float64Array, order, memory),
  };
}

/** SQL: the column of `daysBought`. */
export function daysBoughtSql(stretch: PersonStretch, untilUs: number): string {
  return `select ${who} from orders where counts and ${within(stretch)} and ordered_us <= ${integer(untilUs)}`;
}

export function daysBought(
  stretch: PersonStretch,
  [packed = new Float64Array()]: readonly Float64Array[],
  memory: ColumnMemory = ownMemory,
): DaysBought {
  const { from, starts, day } = datedByPerson(stretch, packed, packed, memory);
  return { from, starts, day };
}

/** SQL: the columns of `spentByPeople`. */
export function spentByPeopleSql(cut: Cut, stretch: PersonStretch): string {
  return `select ${who}, cast(ordered_us as double), ${orNaN("spend")} from (${spentSql(cut, within({ ...stretch }).replaceAll("person_id", "o.person_id"))}) as s`;
}

export function spentByPeople(
  stretch: PersonStretch,
  [packed, us, spend]: readonly Float64Array[],
  memory: ColumnMemory = ownMemory,
): SpentByPeople {
  const { order, ...by } = datedByPerson(stretch, packed as Float64Array, us as Float64Array, memory);
  return { ...by, spend: inOrder(spend as Float64Array, order, memory) };
}

/** What orders brought by now, where none was refunded since: the orders of the cut are those up to its instant. */
export function spentOf(
  { revenue, margin, ...orders }: OrdersOfPeople,
  { basis, perRevenue }: Money,
  memory: ColumnMemory = ownMemory,
): SpentByPeople {
  if (basis === "revenue") return { ...orders, spend: revenue };
  const spend = memory.doubles(margin.length);
  for (let i = 0; i < margin.length; i++) {
    const told = margin[i] as number;
    spend[i] = Number.isNaN(told) ? (revenue[i] as number) * perRevenue : told;
  }
  return { ...orders, spend };
}

function datedByPerson(stretch: PersonStretch, packed: Float64Array, us: Float64Array, memory: ColumnMemory) {
  const person = new Int32Array(packed.length);
  for (let i = 0; i < packed.length; i++) person[i] = Math.floor((packed[i] as number) / ofPerson);
  const { order, ...by } = byPerson(stretch, person, us, memory);
  const day = memory.ints(packed.length);
  for (let i = 0; i < packed.length; i++) {
    const row = order === null ? i : (order[i] as number);
    day[i] = (packed[row] as number) - (person[row] as number) * ofPerson - ofDay;
  }
  return { ...by, order, day, us: inOrder(us, order, memory) };
}
