import { phrasebook } from "../../core/words/phrasebook.ts";
import { dataPagesEn } from "./data-pages-english.ts";
import { dataPagesDa, dataPagesNb } from "./data-pages-nordic.ts";

/** The words of the pages of data. */
export const dataPagesWords = phrasebook({ en: dataPagesEn, nb: dataPagesNb, da: dataPagesDa });
