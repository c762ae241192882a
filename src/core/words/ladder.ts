import { phrasebook } from "./phrasebook.ts";

export const ladderWords = phrasebook({
  en: {},
  nb: {},
  da: {},
});
