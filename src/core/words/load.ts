import { phrasebook } from "./phrasebook.ts";

export const loadWords = phrasebook({
  en: {},
  nb: {},
  da: {},
});
