import { alertWords } from "../../core/words/alerts.ts";
import type { Formats } from "../../core/words/formats.ts";
import { kpisWords } from "../../core/words/kpis.ts";
import { ladderWords } from "../../core/words/ladder.ts";
import { personWords } from "../../core/words/person.ts";
import { retentionWords } from "../../core/words/retention.ts";
import { flowPageWords } from "./flow-page.ts";
import { historyEventWords } from "./history-events.ts";
import { kpisPageWords } from "./kpis-page.ts";
import { ladderPageWords } from "./ladder-page.ts";
import { peopleAnsweringWords } from "./people-answering.ts";
import { peopleBuyingWords } from "./people-buying.ts";
import { peopleOfGoalWords } from "./people-of-goal.ts";
import { peoplePageWords } from "./people-page.ts";
import { personChangesWords } from "./person-changes.ts";
import { restsWords } from "./rests.ts";
import { retentionPageWords } from "./retention-page.ts";
import { retentionPeopleWords } from "./retention-people.ts";
import { rulesPageWords } from "./rules-page.ts";
import { saidSo } from "./said-so.ts";
import { shellWords } from "./shell.ts";
import { todayWords } from "./today.ts";

const en = {
  ...shellWords.en,
  ...ladderWords.en,
  ...personWords.en,
  ...ladderPageWords.en,
  ...flowPageWords.en,
  ...historyEventWords.en,
  ...kpisWords.en,
  ...alertWords.en,
  ...kpisPageWords.en,
  ...peoplePageWords.en,
  ...peopleBuyingWords.en,
  ...peopleOfGoalWords.en,
  ...peopleAnsweringWords.en,
  ...personChangesWords.en,
  ...restsWords.en,
  ...retentionWords.en,
  ...retentionPageWords.en,
  ...retentionPeopleWords.en,
  ...todayWords.en,
  ...rulesPageWords.en,
};
const books: { readonly [L in "en" | "nb" | "da"]: typeof en } = {
  en,
  nb: {
    ...shellWords.nb,
    ...ladderWords.nb,
    ...personWords.nb,
    ...ladderPageWords.nb,
    ...flowPageWords.nb,
    ...historyEventWords.nb,
    ...kpisWords.nb,
    ...alertWords.nb,
    ...kpisPageWords.nb,
    ...peoplePageWords.nb,
    ...peopleBuyingWords.nb,
    ...peopleOfGoalWords.nb,
    ...peopleAnsweringWords.nb,
    ...personChangesWords.nb,
    ...restsWords.nb,
    ...retentionWords.nb,
    ...retentionPageWords.nb,
    ...retentionPeopleWords.nb,
    ...todayWords.nb,
    ...rulesPageWords.nb,
  },
  da: {
    ...shellWords.da,
    ...ladderWords.da,
    ...personWords.da,
    ...ladderPageWords.da,
    ...flowPageWords.da,
    ...historyEventWords.da,
    ...kpisWords.da,
    ...alertWords.da,
    ...kpisPageWords.da,
    ...peoplePageWords.da,
    ...peopleBuyingWords.da,
    ...peopleOfGoalWords.da,
    ...peopleAnsweringWords.da,
    ...personChangesWords.da,
    ...restsWords.da,
    ...retentionWords.da,
    ...retentionPageWords.da,
    ...retentionPeopleWords.da,
    ...todayWords.da,
    ...rulesPageWords.da,
  },
};

type Key = keyof typeof en;
type ParamsOf<K extends Key> = (typeof en)[K] extends (params: infer P, ...rest: never) => string ? P : never;

/** Says a phrase of the interface: `say("shell.ladder")`. */
export type Say = <K extends Key>(
  key: K,
  ...params: unknown extends ParamsOf<K> ? [] : [ParamsOf<K>]
) => string;

/** The phrases of the interface in the reader's language. */
export function sayIn(f: Formats): Say {
  return (key, ...params) => saidSo(books[f.language][key], params[0], f);
}
