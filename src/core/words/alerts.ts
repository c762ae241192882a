import type { Formats } from "./formats.ts";
import { dayUs } from "./iso-instant.ts";
import { phrasebook } from "./phrasebook.ts";

export interface AlertTold {
  /** The figure, its value and its limit, as they are said; value null: it is not told. */
  readonly name: string;
  readonly value: string | null;
  readonly limit: string;
  readonly days: number;
  /** Below the limit without a break since then, microseconds since 1970; null: it is not below. */
  readonly sinceUs: number | null;
  /** The end of the data, where the span ends with them; null: it does not. */
  readonly untilUs: number | null;
}

/** How an alert stands: its figure is not told, as it should be, or below its limit. */
function standing(
  { value, sinceUs }: AlertTold,
  says: {
    readonly untold: () => string;
    readonly fine: (value: string) => string;
    readonly below: (value: string, sinceUs: number) => string;
  },
): string {
  if (value === null) return says.untold();
  return sinceUs === null ? says.fine(value) : says.below(value, sinceUs);
}

const spans = {
  en: ({ days, untilUs }: AlertTold, f: Formats) =>
    `${f.duration(days * dayUs)}${untilUs === null ? "" : ` up to ${f.day(untilUs)}, where the data end`}`,
  nb: ({ days, untilUs }: AlertTold, f: Formats) =>
    `${f.duration(days * dayUs)}${untilUs === null ? "" : ` fram til ${f.day(untilUs)}, der dataene slutter`}`,
  da: ({ days, untilUs }: AlertTold, f: Formats) =>
    `${f.duration(days * dayUs)}${untilUs === null ? "" : ` frem til ${f.day(untilUs)}, hvor data slutter`}`,
};

/** What is said of alerts on key figures. */
export const alertWords = phrasebook({
  en: {
    "alerts.told": (p: AlertTold, f) =>
      standing(p, {
        untold: () => `${p.name} cannot be told of ${spans.en(p, f)}; below ${p.limit} it is an alert.`,
        fine: (value) => `${p.name} is ${value} in ${spans.en(p, f)}; below ${p.limit} it is an alert.`,
        below: (value, sinceUs) =>
          `Alert: ${p.name} is ${value} in ${spans.en(p, f)}, below ${p.limit}, in every such span since ${f.day(sinceUs)}.`,
      }),
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
    "alerts.told": (p, f) =>
      standing(p, {
        untold: () =>
          `${p.name} kan ikke fortelles for ${spans.nb(p, f)}; under ${p.limit} er det et varsel.`,
        fine: (value) => `${p.name} er ${value} på ${spans.nb(p, f)}; under ${p.limit} er det et varsel.`,
        below: (value, sinceUs) =>
          `Varsel: ${p.name} er ${value} på ${spans.nb(p, f)}, under ${p.limit}, i hvert slikt tidsrom siden ${f.day(sinceUs)}.`,
      }),
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
    "alerts.told": (p, f) =>
      standing(p, {
        untold: () =>
          `${p.name} kan ikke fortælles for ${spans.da(p, f)}; under ${p.limit} er det en advarsel.`,
        fine: (value) => `${p.name} er ${value} på ${spans.da(p, f)}; under ${p.limit} er det en advarsel.`,
        below: (value, sinceUs) =>
          `Advarsel: ${p.name} er ${value} på ${spans.da(p, f)}, under ${p.limit}, i hver sådan periode siden ${f.day(sinceUs)}.`,
      }),
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
