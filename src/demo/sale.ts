/** What is known of an order before its contents are drawn. */
export interface Sale {
  readonly buyer: "registered" | "guest" | "staff" | "nobody";
  readonly taste: number;
  readonly sec: number;
  readonly fate: number;
  readonly fateSec: number;
  readonly origin: number;
}
