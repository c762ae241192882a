import { phrasebook } from "../../core/words/phrasebook.ts";

interface OfGoal {
  readonly people: number;
  readonly goal: number;
  /** What the goal is called on its page; null: it is not known yet. */
  readonly name: string | null;
  /** The word of the part. */
  readonly did: string;
  /** A month, days waited, or a place by its name. */
  readonly of: string | null;
  readonly before: boolean;
  readonly among: string | null;
}

/** The words of lists of the people behind a number of a goal. */
export const peopleOfGoalWords = phrasebook({
  en: {
    "page.people.goal": (p: OfGoal, f) => {
      const of = p.among === null ? "" : ` of “${p.among}”`;
      const when = p.before ? "in as many days before the span of" : "in the span of";
      const goal = p.name === null ? `goal ${f.count(p.goal)}` : `the goal “${p.name}”`;
      if (p.did === "climbed")
        return `${f.people(p.people)}${of} climbed the step ${when} ${goal}${p.of === null ? "" : `, having waited ${p.of} days or longer, up to the next of its groups`}.`;
      const month = p.of === null ? "" : ` in ${p.of}`;
      if (p.did === "decided")
        return `${f.people(p.people)}${of} came to the foot of the step${month}, and their days ended in the span of ${goal}.`;
      if (p.did === "took")
        return `${f.people(p.people)}${of} came to the foot of the step${month} and took it in time for ${goal}.`;
      const span = p.before ? "in as many days before its span" : "in its span";
      if (p.did === "stands")
        return `${f.people(p.people)} ${f.one(p.people) ? "stands" : "stand"} on the rung of ${goal}, counted as it counts them.`;
      if (p.did === "joined" || p.did === "ceased")
        return `${f.people(p.people)} ${p.did === "joined" ? "came to belong to the segment" : "ceased to belong to the segment"} on the rung of ${goal} ${span}, each counted once.`;
      const from = p.of === "new" ? "from nowhere" : `from ${p.of}`;
      return p.did === "came"
        ? `${f.people(p.people)} came to the rung of ${goal} ${from} ${span}, each counted once.`
        : `${f.people(p.people)} left the rung of ${goal} for ${p.of} ${span}, each counted once.`;
    },
    "page.people.filter.goal": () => "this number of a goal",
  },
  nb: {
    "page.people.goal": (p, f) => {
      const of = p.among === null ? "" : ` i «${p.among}»`;
      const when = p.before ? "i like mange dager før tidsrommet til" : "i tidsrommet til";
      const goal = p.name === null ? `mål ${f.count(p.goal)}` : `målet «${p.name}»`;
      if (p.did === "climbed")
        return `${f.people(p.people)}${of} klatret steget ${when} ${goal}${p.of === null ? "" : `, etter å ha ventet ${p.of} dager eller mer, fram til neste gruppe`}.`;
      const month = p.of === null ? "" : ` i ${p.of}`;
      if (p.did === "decided")
        return `${f.people(p.people)}${of} kom til foten av steget${month}, og dagene deres tok slutt i tidsrommet til ${goal}.`;
      if (p.did === "took")
        return `${f.people(p.people)}${of} kom til foten av steget${month} og tok det i tide for ${goal}.`;
      const span = p.before ? "i like mange dager før tidsrommet" : "i tidsrommet";
      if (p.did === "stands")
        return `${f.people(p.people)} står på trinnet i ${goal}, talt slik målet teller.`;
      if (p.did === "joined" || p.did === "ceased")
        return `${f.people(p.people)} ${p.did === "joined" ? "begynte å høre til segmentet" : "sluttet å høre til segmentet"} på trinnet i ${goal} ${span}, hver talt én gang.`;
      const from = p.of === "new" ? "som nye" : `fra ${p.of}`;
      return p.did === "came"
        ? `${f.people(p.people)} kom til trinnet i ${goal} ${from} ${span}, hver talt én gang.`
        : `${f.people(p.people)} gikk fra trinnet i ${goal} til ${p.of} ${span}, hver talt én gang.`;
    },
    "page.people.filter.goal": () => "dette tallet i et mål",
  },
  da: {
    "page.people.goal": (p, f) => {
      const of = p.among === null ? "" : ` i »${p.among}«`;
      const when = p.before ? "i lige så mange dage før perioden for" : "i perioden for";
      const goal = p.name === null ? `mål ${f.count(p.goal)}` : `målet »${p.name}«`;
      if (p.did === "climbed")
        return `${f.people(p.people)}${of} klatrede skridtet op ${when} ${goal}${p.of === null ? "" : ` efter at have ventet ${p.of} dage eller mere, frem til næste gruppe`}.`;
      const month = p.of === null ? "" : ` i ${p.of}`;
      if (p.did === "decided")
        return `${f.people(p.people)}${of} kom til foden af skridtet${month}, og deres dage sluttede i perioden for ${goal}.`;
      if (p.did === "took")
        return `${f.people(p.people)}${of} kom til foden af skridtet${month} og tog det i tide til ${goal}.`;
      const span = p.before ? "i lige så mange dage før perioden" : "i perioden";
      if (p.did === "stands")
        return `${f.people(p.people)} står på trinnet i ${goal}, talt som målet tæller.`;
      if (p.did === "joined" || p.did === "ceased")
        return `${f.people(p.people)} ${p.did === "joined" ? "begyndte at høre til segmentet" : "holdt op med at høre til segmentet"} på trinnet i ${goal} ${span}, hver talt én gang.`;
      const from = p.of === "new" ? "som nye" : `fra ${p.of}`;
      return p.did === "came"
        ? `${f.people(p.people)} kom til trinnet i ${goal} ${from} ${span}, hver talt én gang.`
        : `${f.people(p.people)} gik fra trinnet i ${goal} til ${p.of} ${span}, hver talt én gang.`;
    },
    "page.people.filter.goal": () => "dette tal i et mål",
  },
});
