import { phrasebook } from "./phrasebook.ts";

export const filesWords = phrasebook({
  en: {},
  nb: {},
  da: {},
});
