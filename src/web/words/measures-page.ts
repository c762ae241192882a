import { measuresWords } from "../../core/words/measures.ts";
import { phrasebook } from "../../core/words/phrasebook.ts";
import { saidSo } from "./said-so.ts";
import { useWords } from "./use-words.ts";

/** The words of the page of all measures, which come with the page. */
export const measuresPageWords = phrasebook({
  en: {
    question: () => "What does each number count, and what does it rest on?",
    heading: (p: { measures: number }, f) =>
      `${f.count(p.measures)} measures: what each counts, what it needs, and where it stands.`,
    "basis.days": (p: { days: number }, f) => `Key figures as they are now, of ${f.count(p.days)} days`,
    now: () => "Now",
    counted: () => "counted, and stands for nothing else",
    needs: () => "Needs",
    shown: () => "Shown on",
    terminal: () => "In the terminal",
    programs: () => "For programs",
  },
  nb: {
    question: () => "Hva teller hvert tall, og hva hviler det på?",
    heading: (p, f) =>
      `${f.count(p.measures)} tall: hva hvert av dem teller, hva det trenger, og hvor det står.`,
    "basis.days": (p, f) => `Nøkkeltall slik de er nå, for ${f.count(p.days)} dager`,
    now: () => "Nå",
    counted: () => "talt, og står ikke for noe annet",
    needs: () => "Trenger",
    shown: () => "Vises på",
    terminal: () => "I terminalen",
    programs: () => "For programmer",
  },
  da: {
    question: () => "Hvad tæller hvert tal, og hvad hviler det på?",
    heading: (p, f) =>
      `${f.count(p.measures)} tal: hvad hvert af dem tæller, hvad det kræver, og hvor det står.`,
    "basis.days": (p, f) => `Nøgletal, som de er nu, for ${f.count(p.days)} dage`,
    now: () => "Nu",
    counted: () => "talt og står ikke for andet",
    needs: () => "Kræver",
    shown: () => "Vises på",
    terminal: () => "I terminalen",
    programs: () => "Til programmer",
  },
});

const { en } = measuresPageWords;
type Key = keyof typeof en;
type ParamsOf<K extends Key> = (typeof en)[K] extends (params: infer P, ...rest: never) => string ? P : never;

type TellMeasures = <K extends Key>(
  key: K,
  ...params: unknown extends ParamsOf<K> ? [] : [ParamsOf<K>]
) => string;

/** Says what stands on the page of all measures; `kind` names what one needs. */
export function useMeasuresWords() {
  const { say, f } = useWords();
  const tell: TellMeasures = (key, ...params) => saidSo(measuresPageWords[f.language][key], params[0], f);
  const kind = (needs: "people" | "orders" | "answers" | "referrals" | "spend") =>
    measuresWords[f.language][`measures.needs.${needs}`]();
  return { say, f, tell, kind };
}
