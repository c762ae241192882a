import { phrasebook } from "./phrasebook.ts";

/** What is said of a draft of the ladder. */
export const draftWords = phrasebook({
  en: {
    "draft.noPlace": () => "The places of the draft cannot be changed so.",
    "draft.noPlace.fix": () =>
      "The lowest rung stays where it is, and others stay above it. Ask for the draft anew: it tells its places.",
    "draft.noValue": () => "There is no such value in the draft.",
    "draft.noValue.fix": () => "Ask for the draft anew: its rules tell where their values stand.",
    "draft.wrong": () => "The draft is no ladder yet.",
    "draft.wrong.fix": () => "Mend what is listed; each mistake tells its line.",
  },
  nb: {
    "draft.noPlace": () => "Trinnene i utkastet kan ikke endres slik.",
    "draft.noPlace.fix": () =>
      "Det nederste trinnet blir stående, og de andre står over det. Hent utkastet på nytt: det forteller hvilke trinn det har.",
    "draft.noValue": () => "Det står ingen slik verdi i utkastet.",
    "draft.noValue.fix": () => "Hent utkastet på nytt: reglene forteller hvor verdiene deres står.",
    "draft.wrong": () => "Utkastet er ingen stige ennå.",
    "draft.wrong.fix": () => "Rett det som er listet opp; hver feil forteller hvilken linje den står på.",
  },
  da: {
    "draft.noPlace": () => "Trinene i udkastet kan ikke ændres sådan.",
    "draft.noPlace.fix": () =>
      "Det nederste trin bliver stående, og de andre står over det. Hent udkastet igen: det fortæller, hvilke trin det har.",
    "draft.noValue": () => "Der står ingen sådan værdi i udkastet.",
    "draft.noValue.fix": () => "Hent udkastet igen: reglerne fortæller, hvor deres værdier står.",
    "draft.wrong": () => "Udkastet er ingen stige endnu.",
    "draft.wrong.fix": () => "Ret det, der er listet op; hver fejl fortæller, hvilken linje den står på.",
  },
});
