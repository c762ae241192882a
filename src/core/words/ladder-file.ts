import { phrasebook } from "./phrasebook.ts";

export const ladderFileWords = phrasebook({
  en: {},
  nb: {},
  da: {},
});
