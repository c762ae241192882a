import type { Formats } from "../../core/words/formats.ts";
import { phrasebook } from "../../core/words/phrasebook.ts";

interface List {
  readonly people: number;
  /** Null: wherever they stand. */
  readonly rung: string | null;
  readonly days: number;
}
type Answered = List & { readonly how: "promoter" | "passive" | "detractor" | "any" | "ever" | "fresh" };
type Surveyed = List & { readonly how: "sent" | "answered" };
type Referral = List & { readonly how: "friend" | "referrer" | "buyer" };

const en = (p: List, f: Formats) => `${f.people(p.people)}${p.rung === null ? "" : ` on ${p.rung}`}`;
const on = (p: List, f: Formats) => `${f.people(p.people)}${p.rung === null ? "" : ` på trinnet ${p.rung}`}`;

const scores: Readonly<Record<string, string>> = {
  promoter: "9 eller 10",
  passive: "7 eller 8",
  detractor: "0 til 6",
};

/** The words of lists of people by what they answered, what they were sent and who referred whom. */
export const peopleAnsweringWords = phrasebook({
  en: {
    "page.people.nps": (p: Answered, f) => {
      const days = `in the last ${f.count(p.days)} days`;
      if (p.how === "ever") return `${en(p, f)} once answered whether they would recommend you.`;
      if (p.how === "fresh")
        return `${en(p, f)} answered in the last 365 days whether they would recommend you.`;
      if (p.how === "any") return `${en(p, f)} answered ${days} whether they would recommend you.`;
      const score = { promoter: "9 or 10", passive: "7 or 8", detractor: "0 to 6" }[p.how];
      return `${en(p, f)} last answered ${score} ${days} when asked whether they would recommend you.`;
    },
    "page.people.survey": (p: Surveyed, f) =>
      `${en(p, f)} ${f.one(p.people) ? "was" : "were"} sent a survey in the ${f.count(p.days)} days that ended 30 days ago${p.how === "answered" ? ", and answered within 30 days" : ""}.`,
    "page.people.referral": (p: Referral, f) => {
      const days = `in the last ${f.count(p.days)} days`;
      const be = f.one(p.people) ? "was" : "were";
      if (p.how === "friend") return `${en(p, f)} ${be} referred by somebody and became customers ${days}.`;
      if (p.how === "referrer") return `${en(p, f)} referred somebody who became a customer ${days}.`;
      return `${en(p, f)} ${be} referred by somebody and bought ${days}.`;
    },
    "page.people.erased": () =>
      "whoever was erased is counted where it is told what happened before, and stands in no list of later days",
    "page.people.filter.answers": () => "what they answered",
    "page.people.filter.referral": () => "referrals",
  },
  nb: {
    "page.people.nps": (p, f) => {
      const days = `siste ${f.count(p.days)} dager`;
      if (p.how === "ever") return `${on(p, f)} har en gang svart på om de vil anbefale dere.`;
      if (p.how === "fresh") return `${on(p, f)} svarte siste 365 dager på om de vil anbefale dere.`;
      if (p.how === "any") return `${on(p, f)} svarte ${days} på om de vil anbefale dere.`;
      const score = scores[p.how];
      return `${on(p, f)} svarte sist ${score} ${days} på om de vil anbefale dere.`;
    },
    "page.people.survey": (p, f) =>
      `${on(p, f)} fikk en undersøkelse i de ${f.count(p.days)} dagene fram til for 30 dager siden${p.how === "answered" ? ", og svarte innen 30 dager" : ""}.`,
    "page.people.referral": (p, f) => {
      const days = `siste ${f.count(p.days)} dager`;
      if (p.how === "friend") return `${on(p, f)} ble vervet av noen og ble kunder ${days}.`;
      if (p.how === "referrer") return `${on(p, f)} vervet noen som ble kunde ${days}.`;
      return `${on(p, f)} var vervet av noen og handlet ${days}.`;
    },
    "page.people.erased": () =>
      "den som er slettet, telles der det fortelles hva som hendte før, men står i ingen liste for senere dager",
    "page.people.filter.answers": () => "hva de svarte",
    "page.people.filter.referral": () => "vervinger",
  },
  da: {
    "page.people.nps": (p, f) => {
      const days = `inden for de seneste ${f.count(p.days)} dage`;
      if (p.how === "ever") return `${on(p, f)} har på et tidspunkt svaret på, om de vil anbefale jer.`;
      if (p.how === "fresh")
        return `${on(p, f)} svarede inden for de seneste 365 dage på, om de vil anbefale jer.`;
      if (p.how === "any") return `${on(p, f)} svarede ${days} på, om de vil anbefale jer.`;
      const score = scores[p.how];
      return `${on(p, f)} svarede senest ${score} ${days} på, om de vil anbefale jer.`;
    },
    "page.people.survey": (p, f) =>
      `${on(p, f)} fik en undersøgelse i de ${f.count(p.days)} dage frem til for 30 dage siden${p.how === "answered" ? " og svarede inden for 30 dage" : ""}.`,
    "page.people.referral": (p, f) => {
      const days = `inden for de seneste ${f.count(p.days)} dage`;
      if (p.how === "friend") return `${on(p, f)} blev henvist af nogen og blev kunder ${days}.`;
      if (p.how === "referrer") return `${on(p, f)} henviste nogen, der blev kunde ${days}.`;
      return `${on(p, f)} var henvist af nogen og købte ${days}.`;
    },
    "page.people.erased": () =>
      "den, der er slettet, tælles, hvor det fortælles, hvad der skete før, men står i ingen liste for senere dage",
    "page.people.filter.answers": () => "hvad de svarede",
    "page.people.filter.referral": () => "henvisninger",
  },
});
