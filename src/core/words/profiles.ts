import { phrasebook } from "./phrasebook.ts";

/** What came of a run of telling, as numbers of people. */
export interface Told {
  told: number;
  same: number;
  notThere: number;
  withheld: number;
  refused: number;
  blanked: number;
}

/** What is said of services that are told where people stand. */
export const profilesWords = phrasebook({
  en: {
    "profiles.made": (p: { id: number; service: string; command: string }) =>
      `Connection ${p.id} to ${p.service} is made. A server that holds the shop tells it soon, then daily; now it is told by ${p.command}`,
    "profiles.counted": (p: Told, f) =>
      `${f.count(p.told)} told, ${f.count(p.same)} unchanged, ${f.count(p.notThere)} not there, ${f.count(p.withheld)} may not be told of, ${f.count(p.refused)} refused, ${f.count(p.blanked)} cleared`,
    "profiles.done": (p: Told & { service: string }, f) =>
      `${p.service}: ${f.count(p.told)} people told, ${f.count(p.same)} unchanged, ${f.count(p.notThere)} not there, ${f.count(p.withheld)} may not be told of, ${f.count(p.refused)} refused, ${f.count(p.blanked)} cleared.`,
    "profiles.telling": (p: { service: string }) => `Telling ${p.service}`,
    "profiles.see": (p: { command: string }) => `Who was refused, and why: ${p.command}`,
    "profiles.nobodyRefused": () => "Nobody was refused the last time.",
    "profiles.column.person": () => "Person",
    "profiles.column.at": () => "When",
    "profiles.column.why": () => "Why, in the service's words",
    "profiles.notIn.fix": () =>
      "Make a new key there that may read and write profiles (contacts, audience), and connect anew with it.",
    "profiles.noList": (p: { list: string }) => `Mailchimp has no audience ${p.list}.`,
    "profiles.noList.fix": () =>
      "The id stands in Mailchimp below the settings of the audience. Connect anew with it.",
    "profiles.slow": () => "The service has not yet done what it was told.",
    "profiles.notCleared": (p: { profiles: number }, f) =>
      `${f.count(p.profiles)} profiles there could not be cleared, so that the connection is not let go of.`,
    "profiles.notCleared.fix": (p: { id: number }) =>
      `It is tried again. Or clear them there, and let go of connection ${p.id} at once.`,
    "profiles.refusesAll": (p: { why: string }) => `The service takes nobody: ${p.why}`,
    "profiles.refusesAll.fix": () =>
      "Look whether the fields there are still of the kind that Stige made, and whether the key may write.",
    "connections.fixedAddress": () => "The service has an address of its own.",
    "connections.fixedAddress.fix": () =>
      "Leave the address out. Only one of this machine may take its place, to try things.",
    "connections.notPurpose": () => "The purpose is empty or too long.",
    "connections.notPurpose.fix": () => "Write it as the consents name it, for example marketing.",
    "connections.notAudience": () => "This is no id of an audience.",
    "connections.notAudience.fix": () =>
      "It stands in Mailchimp below the settings of the audience, for example a1b2c3d4e5.",
    "connections.noCentre": () => "This is no key of Mailchimp’s: it does not end as they do.",
    "connections.noCentre.fix": () => "Copy the whole of it; it ends with a hyphen and, for example, us21.",
    "option.purpose": () => "the purpose of consents that let people be told of (default: marketing)",
    "option.audience": () => "Mailchimp: the id of the audience",
  },
  nb: {
    "profiles.made": (p) =>
      `Kobling ${p.id} til ${p.service} er laget. En server som holder butikken, melder snart til den, deretter daglig; nå meldes det med ${p.command}`,
    "profiles.counted": (p, f) =>
      `${f.count(p.told)} meldt, ${f.count(p.same)} uendret, ${f.count(p.notThere)} ikke der, ${f.count(p.withheld)} kan ikke meldes, ${f.count(p.refused)} avvist, ${f.count(p.blanked)} tømt`,
    "profiles.done": (p, f) =>
      `${p.service}: ${f.count(p.told)} personer meldt, ${f.count(p.same)} uendret, ${f.count(p.notThere)} ikke der, ${f.count(p.withheld)} kan ikke meldes, ${f.count(p.refused)} avvist, ${f.count(p.blanked)} tømt.`,
    "profiles.telling": (p) => `Melder til ${p.service}`,
    "profiles.see": (p) => `Hvem som ble avvist, og hvorfor: ${p.command}`,
    "profiles.nobodyRefused": () => "Ingen ble avvist sist.",
    "profiles.column.person": () => "Person",
    "profiles.column.at": () => "Når",
    "profiles.column.why": () => "Hvorfor, med tjenestens ord",
    "profiles.notIn.fix": () =>
      "Lag en ny nøkkel der som kan lese og skrive profiler (kontakter, publikum), og koble til på nytt med den.",
    "profiles.noList": (p) => `Mailchimp har ikke noe publikum ${p.list}.`,
    "profiles.noList.fix": () =>
      "Id-en står i Mailchimp under innstillingene for publikummet. Koble til på nytt med den.",
    "profiles.slow": () => "Tjenesten har ennå ikke gjort det den ble bedt om.",
    "profiles.notCleared": (p, f) =>
      `${f.count(p.profiles)} profiler der kunne ikke tømmes, så koblingen fjernes ikke.`,
    "profiles.notCleared.fix": (p) =>
      `Det prøves igjen. Eller tøm dem der, og fjern kobling ${p.id} med en gang.`,
    "profiles.refusesAll": (p) => `Tjenesten tar ikke imot noen: ${p.why}`,
    "profiles.refusesAll.fix": () =>
      "Se om feltene der fortsatt er av det slaget Stige laget, og om nøkkelen kan skrive.",
    "connections.fixedAddress": () => "Tjenesten har sin egen adresse.",
    "connections.fixedAddress.fix": () =>
      "Utelat adressen. Bare en på denne maskinen kan stå i stedet, for å prøve.",
    "connections.notPurpose": () => "Formålet er tomt eller for langt.",
    "connections.notPurpose.fix": () => "Skriv det slik samtykkene gjør, for eksempel marketing.",
    "connections.notAudience": () => "Dette er ingen id for et publikum.",
    "connections.notAudience.fix": () =>
      "Den står i Mailchimp under innstillingene for publikummet, for eksempel a1b2c3d4e5.",
    "connections.noCentre": () => "Dette er ingen nøkkel fra Mailchimp: den slutter ikke slik de gjør.",
    "connections.noCentre.fix": () => "Kopier hele; den slutter med bindestrek og for eksempel us21.",
    "option.purpose": () => "formålet med samtykkene som gjør at folk kan meldes (ellers: marketing)",
    "option.audience": () => "Mailchimp: publikummets id",
  },
  da: {
    "profiles.made": (p) =>
      `Forbindelse ${p.id} til ${p.service} er lavet. En server, der holder butikken, melder snart til den, derefter dagligt; nu meldes med ${p.command}`,
    "profiles.counted": (p, f) =>
      `${f.count(p.told)} meldt, ${f.count(p.same)} uændret, ${f.count(p.notThere)} ikke der, ${f.count(p.withheld)} kan ikke meldes, ${f.count(p.refused)} afvist, ${f.count(p.blanked)} tømt`,
    "profiles.done": (p, f) =>
      `${p.service}: ${f.count(p.told)} personer meldt, ${f.count(p.same)} uændret, ${f.count(p.notThere)} ikke der, ${f.count(p.withheld)} kan ikke meldes, ${f.count(p.refused)} afvist, ${f.count(p.blanked)} tømt.`,
    "profiles.telling": (p) => `Melder til ${p.service}`,
    "profiles.see": (p) => `Hvem der blev afvist, og hvorfor: ${p.command}`,
    "profiles.nobodyRefused": () => "Ingen blev afvist sidst.",
    "profiles.column.person": () => "Person",
    "profiles.column.at": () => "Hvornår",
    "profiles.column.why": () => "Hvorfor, med tjenestens ord",
    "profiles.notIn.fix": () =>
      "Lav en ny nøgle der, som må læse og skrive profiler (kontakter, målgruppe), og tilslut igen med den.",
    "profiles.noList": (p) => `Mailchimp har ingen målgruppe ${p.list}.`,
    "profiles.noList.fix": () =>
      "Id’et står i Mailchimp under målgruppens indstillinger. Tilslut igen med det.",
    "profiles.slow": () => "Tjenesten har endnu ikke gjort det, den blev bedt om.",
    "profiles.notCleared": (p, f) =>
      `${f.count(p.profiles)} profiler der kunne ikke tømmes, så forbindelsen fjernes ikke.`,
    "profiles.notCleared.fix": (p) =>
      `Det prøves igen. Eller tøm dem der, og fjern forbindelse ${p.id} med det samme.`,
    "profiles.refusesAll": (p) => `Tjenesten tager ikke imod nogen: ${p.why}`,
    "profiles.refusesAll.fix": () =>
      "Se, om felterne der stadig er af den slags, Stige lavede, og om nøglen må skrive.",
    "connections.fixedAddress": () => "Tjenesten har sin egen adresse.",
    "connections.fixedAddress.fix": () =>
      "Udelad adressen. Kun en på denne maskine kan stå i stedet, for at prøve.",
    "connections.notPurpose": () => "Formålet er tomt eller for langt.",
    "connections.notPurpose.fix": () => "Skriv det, som samtykkerne gør, for eksempel marketing.",
    "connections.notAudience": () => "Dette er intet id for en målgruppe.",
    "connections.notAudience.fix": () =>
      "Det står i Mailchimp under målgruppens indstillinger, for eksempel a1b2c3d4e5.",
    "connections.noCentre": () => "Dette er ingen nøgle fra Mailchimp: den slutter ikke, som de gør.",
    "connections.noCentre.fix": () => "Kopiér den hele; den slutter med bindestreg og for eksempel us21.",
    "option.purpose": () => "formålet med de samtykker, der gør, at folk kan meldes (ellers: marketing)",
    "option.audience": () => "Mailchimp: målgruppens id",
  },
});
