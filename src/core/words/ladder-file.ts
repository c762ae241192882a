import { ladderChangeWords } from "./ladder-file-changes.ts";
import { ladderFileRuleWords } from "./ladder-file-rules.ts";
import { ladderFileValueWords } from "./ladder-file-values.ts";
import { ladderFileYamlWords } from "./ladder-file-yaml.ts";
import { phrasebook } from "./phrasebook.ts";

/** Everything said about `stige.yaml`: what is wrong in it and what would be right, what differs between two ladders, and a rule as a sentence. */
export const ladderFileWords = phrasebook({
  en: {
    ...ladderFileYamlWords.en,
    ...ladderFileValueWords.en,
    ...ladderFileRuleWords.en,
    ...ladderChangeWords.en,
  },
  nb: {
    ...ladderFileYamlWords.nb,
    ...ladderFileValueWords.nb,
    ...ladderFileRuleWords.nb,
    ...ladderChangeWords.nb,
  },
  da: {
    ...ladderFileYamlWords.da,
    ...ladderFileValueWords.da,
    ...ladderFileRuleWords.da,
    ...ladderChangeWords.da,
  },
});
