import { dayUs } from "./iso-instant.ts";
import { phrasebook } from "./phrasebook.ts";

export interface AlertTold {
  /** The figure, its value and its limit, as they are said. */
  readonly name: string;
  readonly value: string;
  readonly limit: string;
  readonly days: number;
}

/** What is said of alerts on key figures. */
export const alertWords = phrasebook({
  en: {
    "alerts.below": (p: AlertTold & { sinceUs: number }, f) =>
      `Alert: ${p.name} is ${p.value} in ${f.duration(p.days * dayUs)}, below ${p.limit}, in every such span since ${f.day(p.sinceUs)}.`,
    "alerts.fine": (p: AlertTold, f) =>
      `${p.name} is ${p.value} in ${f.duration(p.days * dayUs)}; below ${p.limit} it is an alert.`,
    "alerts.untold": (p: Omit<AlertTold, "value">, f) =>
      `${p.name} cannot be told of ${f.duration(p.days * dayUs)}; below ${p.limit} it is an alert.`,
    "alerts.wrong": () => "The alert cannot be set.",
    "alerts.wrong.fix": () => "See what is wrong in it.",
    "alerts.limit.new-customers": () => "Give whole people, 1 or more.",
    "alerts.limit.repurchase-rate": () => "Give a share over 0, up to 1, which is 100 %.",
    "alerts.limit.nps": () => "Give a score from −100 to 100.",
    "alerts.none": () => "There is no such alert.",
    "alerts.none.fix": () => "See which alerts there are.",
    "alerts.notMine": () => "stige.yaml is written so that only its writer can change its alerts.",
    "alerts.notMine.fix": () => "Change alerts: in the file.",
  },
  nb: {
    "alerts.below": (p, f) =>
      `Varsel: ${p.name} er ${p.value} på ${f.duration(p.days * dayUs)}, under ${p.limit}, i hvert slikt tidsrom siden ${f.day(p.sinceUs)}.`,
    "alerts.fine": (p, f) =>
      `${p.name} er ${p.value} på ${f.duration(p.days * dayUs)}; under ${p.limit} er det et varsel.`,
    "alerts.untold": (p, f) =>
      `${p.name} kan ikke fortelles for ${f.duration(p.days * dayUs)}; under ${p.limit} er det et varsel.`,
    "alerts.wrong": () => "Varselet kan ikke settes.",
    "alerts.wrong.fix": () => "Se hva som er galt i det.",
    "alerts.limit.new-customers": () => "Oppgi hele personer, 1 eller flere.",
    "alerts.limit.repurchase-rate": () => "Oppgi en andel over 0, opp til 1, som er 100 %.",
    "alerts.limit.nps": () => "Oppgi en score fra −100 til 100.",
    "alerts.none": () => "Det finnes ikke noe slikt varsel.",
    "alerts.none.fix": () => "Se hvilke varsler som finnes.",
    "alerts.notMine": () => "stige.yaml er skrevet slik at bare den som skrev den, kan endre varslene.",
    "alerts.notMine.fix": () => "Endre alerts: i fila.",
  },
  da: {
    "alerts.below": (p, f) =>
      `Advarsel: ${p.name} er ${p.value} på ${f.duration(p.days * dayUs)}, under ${p.limit}, i hver sådan periode siden ${f.day(p.sinceUs)}.`,
    "alerts.fine": (p, f) =>
      `${p.name} er ${p.value} på ${f.duration(p.days * dayUs)}; under ${p.limit} er det en advarsel.`,
    "alerts.untold": (p, f) =>
      `${p.name} kan ikke fortælles for ${f.duration(p.days * dayUs)}; under ${p.limit} er det en advarsel.`,
    "alerts.wrong": () => "Advarslen kan ikke sættes.",
    "alerts.wrong.fix": () => "Se, hvad der er galt i den.",
    "alerts.limit.new-customers": () => "Angiv hele personer, 1 eller flere.",
    "alerts.limit.repurchase-rate": () => "Angiv en andel over 0, op til 1, som er 100 %.",
    "alerts.limit.nps": () => "Angiv en score fra −100 til 100.",
    "alerts.none": () => "Der er ingen sådan advarsel.",
    "alerts.none.fix": () => "Se, hvilke advarsler der er.",
    "alerts.notMine": () => "stige.yaml er skrevet sådan, at kun den, der skrev den, kan ændre advarslerne.",
    "alerts.notMine.fix": () => "Ændr alerts: i filen.",
  },
});
