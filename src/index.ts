export type { Directory, LadderVersion, Person, Projection, Shop } from "./verbs/shop.ts";
