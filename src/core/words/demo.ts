import { phrasebook } from "./phrasebook.ts";

export const demoWords = phrasebook({
  en: {},
  nb: {},
  da: {},
});
