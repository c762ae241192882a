import { troubles } from "./connections.ts";
import { phrasebook } from "./phrasebook.ts";

type OffWhy = "failing" | "gone" | "asked";
const whys: Readonly<Record<"en" | "nb" | "da", Readonly<Record<OffWhy, string>>>> = {
  en: { failing: "nothing arrived", gone: "it is gone", asked: "as asked" },
  nb: { failing: "ingenting kom fram", gone: "det er borte", asked: "etter ønske" },
  da: { failing: "intet kom frem", gone: "det er væk", asked: "efter ønske" },
};

type Why = "not-an-address" | "not-https" | "user-info" | "private";

/** What is said of the endpoints that webhooks are sent to. */
export const webhooksWords = phrasebook({
  en: {
    "help.webhooks": () =>
      "send signed webhooks when people move or a goal is in danger, test them, see what was sent",
    "help.webhooks.more": () =>
      "Of: person.climbed, person.fell, person.left, person.returned, person.arrived, goal.in_danger, goal.out_of_danger. The secret is shown once. The server that holds the shop sends them; a test is sent at once.",
    "option.events": () => "which webhooks are sent there, with commas between (default: all)",
    "webhooks.none": () => "Webhooks are sent nowhere.",
    "webhooks.made": (p: { id: string; command: string }) =>
      `Webhooks are sent to endpoint ${p.id}. Try it with ${p.command}`,
    "webhooks.signs": () => "It signs with this, shown now and never again:",
    "webhooks.answered": (p: { status: number; said: string | null }) =>
      `It answered ${p.status}: ${p.said ?? ""}`,
    "webhooks.noAnswer": (p: { why: string | null }) => `No answer: ${troubles.en[p.why ?? ""] ?? p.why}.`,
    "webhooks.nothingSent": () => "Nothing has been sent there yet.",
    "webhooks.resent": (p: { number: number }) =>
      `Number ${p.number} is sent again as soon as a server holds the shop.`,
    "webhooks.removed": (p: { id: string }) =>
      `Nothing more is sent to ${p.id}, and what was sent is forgotten.`,
    "webhooks.fine": () => "no trouble so far",
    "webhooks.failing": (p: { sinceUs: number }, f) => `nothing arrives since ${f.minute(p.sinceUs)}`,
    "webhooks.off": (p: { sinceUs: number; why: OffWhy }, f) =>
      `off since ${f.minute(p.sinceUs)} (${whys.en[p.why]})`,
    "webhooks.column.id": () => "ID",
    "webhooks.column.url": () => "Address",
    "webhooks.column.events": () => "Of what",
    "webhooks.column.state": () => "State",
    "webhooks.column.number": () => "No.",
    "webhooks.column.at": () => "When",
    "webhooks.column.type": () => "What",
    "webhooks.column.came": () => "Came of it",
    "webhooks.state.waiting": () => "waits",
    "webhooks.state.delivered": () => "arrived",
    "webhooks.state.failed": () => "did not arrive",
    "webhooks.noEvent": (p: { given: string }) => `There is no webhook ${p.given}.`,
    "webhooks.noEvent.fix": (p: { events: string }) => `They are: ${p.events}.`,
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
    "help.webhooks": () =>
      "send signerte webhooks når folk flytter seg eller et mål er i fare, prøv dem, se hva som er sendt",
    "help.webhooks.more": () =>
      "Om: person.climbed, person.fell, person.left, person.returned, person.arrived, goal.in_danger, goal.out_of_danger. Hemmeligheten vises én gang. Serveren som holder butikken, sender dem; en prøve sendes straks.",
    "option.events": () => "hvilke webhooks som sendes dit, med komma mellom (ellers: alle)",
    "webhooks.none": () => "Webhooks sendes ingen steder.",
    "webhooks.made": (p) => `Webhooks sendes til endepunkt ${p.id}. Prøv det med ${p.command}`,
    "webhooks.signs": () => "Det signerer med dette, som vises nå og aldri mer:",
    "webhooks.answered": (p) => `Det svarte ${p.status}: ${p.said ?? ""}`,
    "webhooks.noAnswer": (p) => `Ikke noe svar: ${troubles.nb[p.why ?? ""] ?? p.why}.`,
    "webhooks.nothingSent": () => "Ingenting er sendt dit ennå.",
    "webhooks.resent": (p) => `Nummer ${p.number} sendes igjen så snart en server holder butikken.`,
    "webhooks.removed": (p) => `Ingenting mer sendes til ${p.id}, og det som er sendt, er glemt.`,
    "webhooks.fine": () => "ingen problemer så langt",
    "webhooks.failing": (p, f) => `ingenting kommer fram siden ${f.minute(p.sinceUs)}`,
    "webhooks.off": (p: { sinceUs: number; why: OffWhy }, f) =>
      `av siden ${f.minute(p.sinceUs)} (${whys.nb[p.why]})`,
    "webhooks.column.id": () => "ID",
    "webhooks.column.url": () => "Adresse",
    "webhooks.column.events": () => "Om hva",
    "webhooks.column.state": () => "Tilstand",
    "webhooks.column.number": () => "Nr.",
    "webhooks.column.at": () => "Når",
    "webhooks.column.type": () => "Hva",
    "webhooks.column.came": () => "Det ga",
    "webhooks.state.waiting": () => "venter",
    "webhooks.state.delivered": () => "kom fram",
    "webhooks.state.failed": () => "kom ikke fram",
    "webhooks.noEvent": (p) => `Det finnes ingen webhook ${p.given}.`,
    "webhooks.noEvent.fix": (p) => `De er: ${p.events}.`,
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
    "help.webhooks": () =>
      "send signerede webhooks, når folk flytter sig, eller et mål er i fare, prøv dem, se hvad der er sendt",
    "help.webhooks.more": () =>
      "Om: person.climbed, person.fell, person.left, person.returned, person.arrived, goal.in_danger, goal.out_of_danger. Hemmeligheden vises én gang. Den server, der holder butikken, sender dem; en prøve sendes straks.",
    "option.events": () => "hvilke webhooks der sendes dertil, med komma imellem (ellers: alle)",
    "webhooks.none": () => "Webhooks sendes ingen steder hen.",
    "webhooks.made": (p) => `Webhooks sendes til endepunkt ${p.id}. Prøv det med ${p.command}`,
    "webhooks.signs": () => "Det signerer med dette, der vises nu og aldrig mere:",
    "webhooks.answered": (p) => `Det svarede ${p.status}: ${p.said ?? ""}`,
    "webhooks.noAnswer": (p) => `Intet svar: ${troubles.da[p.why ?? ""] ?? p.why}.`,
    "webhooks.nothingSent": () => "Intet er sendt dertil endnu.",
    "webhooks.resent": (p) => `Nummer ${p.number} sendes igen, så snart en server holder butikken.`,
    "webhooks.removed": (p) => `Intet mere sendes til ${p.id}, og det, der er sendt, er glemt.`,
    "webhooks.fine": () => "ingen problemer indtil nu",
    "webhooks.failing": (p, f) => `intet kommer frem siden ${f.minute(p.sinceUs)}`,
    "webhooks.off": (p: { sinceUs: number; why: OffWhy }, f) =>
      `fra siden ${f.minute(p.sinceUs)} (${whys.da[p.why]})`,
    "webhooks.column.id": () => "ID",
    "webhooks.column.url": () => "Adresse",
    "webhooks.column.events": () => "Om hvad",
    "webhooks.column.state": () => "Tilstand",
    "webhooks.column.number": () => "Nr.",
    "webhooks.column.at": () => "Hvornår",
    "webhooks.column.type": () => "Hvad",
    "webhooks.column.came": () => "Det gav",
    "webhooks.state.waiting": () => "venter",
    "webhooks.state.delivered": () => "kom frem",
    "webhooks.state.failed": () => "kom ikke frem",
    "webhooks.noEvent": (p) => `Der findes ingen webhook ${p.given}.`,
    "webhooks.noEvent.fix": (p) => `De er: ${p.events}.`,
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
