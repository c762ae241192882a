import { phrasebook } from "./phrasebook.ts";

type Why = "not-an-address" | "not-https" | "user-info" | "private";

/** What is said of the endpoints that webhooks are sent to. */
export const webhooksWords = phrasebook({
  en: {
    "webhooks.wrongAddress": (p: { why: Why }): string =>
      ({
        "not-an-address": "This is no address.",
        "not-https": "This address is not https.",
        "user-info": "A name or a password stands in this address.",
        private: "This address is of this machine or a private network.",
      })[p.why],
    "webhooks.wrongAddress.fix": (p: { why: Why }): string =>
      p.why === "private" || p.why === "not-https"
        ? "Give one that begins with https:// and is reached from the internet, or have whoever runs Stige name its host in STIGE_PRIVATE_HOSTS."
        : "Give one as https://shop.example/hooks.",
    "webhooks.tooMany": (p: { most: number }, f) => `There are ${f.count(p.most)} endpoints already.`,
    "webhooks.tooMany.fix": () => "Remove one that is not used any more.",
    "webhooks.noEndpoint": () => "There is no such endpoint.",
    "webhooks.noEndpoint.fix": () => "Look at the list of endpoints: somebody may have removed it.",
    "webhooks.noDelivery": () => "Nothing of that number was sent to this endpoint.",
    "webhooks.noDelivery.fix": () => "Look at what was sent: it is kept for 30 days.",
  },
  nb: {
    "webhooks.wrongAddress": (p: { why: Why }) =>
      ({
        "not-an-address": "Dette er ingen adresse.",
        "not-https": "Denne adressen er ikke https.",
        "user-info": "Det står et navn eller et passord i denne adressen.",
        private: "Denne adressen hører til denne maskinen eller et privat nett.",
      })[p.why],
    "webhooks.wrongAddress.fix": (p) =>
      p.why === "private" || p.why === "not-https"
        ? "Skriv en som begynner med https:// og nås fra internett, eller be den som driver Stige, om å nevne verten i STIGE_PRIVATE_HOSTS."
        : "Skriv en som https://shop.example/hooks.",
    "webhooks.tooMany": (p, f) => `Det er ${f.count(p.most)} endepunkter allerede.`,
    "webhooks.tooMany.fix": () => "Fjern et som ikke er i bruk lenger.",
    "webhooks.noEndpoint": () => "Det finnes ikke noe slikt endepunkt.",
    "webhooks.noEndpoint.fix": () => "Se på listen over endepunkter: noen kan ha fjernet det.",
    "webhooks.noDelivery": () => "Ingenting med det nummeret er sendt til dette endepunktet.",
    "webhooks.noDelivery.fix": () => "Se på det som er sendt: det tas vare på i 30 dager.",
  },
  da: {
    "webhooks.wrongAddress": (p: { why: Why }) =>
      ({
        "not-an-address": "Dette er ingen adresse.",
        "not-https": "Denne adresse er ikke https.",
        "user-info": "Der står et navn eller en adgangskode i denne adresse.",
        private: "Denne adresse hører til denne maskine eller et privat net.",
      })[p.why],
    "webhooks.wrongAddress.fix": (p) =>
      p.why === "private" || p.why === "not-https"
        ? "Skriv en, der begynder med https:// og nås fra internettet, eller bed den, der driver Stige, om at nævne værten i STIGE_PRIVATE_HOSTS."
        : "Skriv en som https://shop.example/hooks.",
    "webhooks.tooMany": (p, f) => `Der er ${f.count(p.most)} endepunkter allerede.`,
    "webhooks.tooMany.fix": () => "Fjern et, der ikke længere er i brug.",
    "webhooks.noEndpoint": () => "Der er ikke noget sådant endepunkt.",
    "webhooks.noEndpoint.fix": () => "Se på listen over endepunkter: nogen kan have fjernet det.",
    "webhooks.noDelivery": () => "Intet med det nummer er sendt til dette endepunkt.",
    "webhooks.noDelivery.fix": () => "Se på det, der er sendt: det gemmes i 30 dage.",
  },
});
