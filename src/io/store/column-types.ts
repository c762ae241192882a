import type { ColumnDataType, ColumnDefinitionBuilder, Kysely, RawBuilder } from "kysely";

type Type = ColumnDataType | RawBuilder<unknown>;

/** How a database calls the types of the store's columns, and what a migration cannot say in one way for both. */
export interface ColumnTypes {
  readonly integer: Type;
  readonly bigint: Type;
  readonly text: Type;
  readonly bytes: Type;
  /** An instant as ISO text, as better-auth keeps it. */
  readonly date: Type;
  /** A primary key that grows by itself, and never comes twice. */
  growing(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
  /** Every table has a column `rowid` by itself. */
  readonly numbersRows: boolean;
  /** Lines of a table are never changed, not by a mistake either. */
  readonly stays: (db: Kysely<unknown>, table: "audit") => Promise<void>;
}
