import { fileAssumptionWords } from "./files-assumptions.ts";
import { fileMapWords } from "./files-map.ts";
import { packedFileWords } from "./files-packed.ts";
import { fileProblemWords } from "./files-problems.ts";
import { fileRejectWords } from "./files-rejects.ts";
import { fileRemedyWords } from "./files-remedies.ts";
import { phrasebook } from "./phrasebook.ts";

/** Everything said about an import file: why it cannot be read, why a row is rejected, what was assumed. */
export const filesWords = phrasebook({
  en: {
    ...fileProblemWords.en,
    ...fileRejectWords.en,
    ...fileAssumptionWords.en,
    ...fileMapWords.en,
    ...packedFileWords.en,
    ...fileRemedyWords.en,
  },
  nb: {
    ...fileProblemWords.nb,
    ...fileRejectWords.nb,
    ...fileAssumptionWords.nb,
    ...fileMapWords.nb,
    ...packedFileWords.nb,
    ...fileRemedyWords.nb,
  },
  da: {
    ...fileProblemWords.da,
    ...fileRejectWords.da,
    ...fileAssumptionWords.da,
    ...fileMapWords.da,
    ...packedFileWords.da,
    ...fileRemedyWords.da,
  },
});
