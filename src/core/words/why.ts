import { phrasebook } from "./phrasebook.ts";

export const whyWords = phrasebook({
  en: {},
  nb: {},
  da: {},
});
