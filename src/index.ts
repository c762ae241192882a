export type { Effects } from "./open.ts";
export { openShop } from "./open.ts";
export type { Directory, LadderVersion, Person, Projection, Shop } from "./verbs/shop.ts";
export type { Workshop } from "./verbs/workshop.ts";
