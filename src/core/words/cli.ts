import { phrasebook } from "./phrasebook.ts";

export const cliWords = phrasebook({
  en: {},
  nb: {},
  da: {},
});
