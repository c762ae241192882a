import { phrasebook } from "./phrasebook.ts";

type Troubles = Readonly<Record<string, string>>;

/** Why an address is not asked, or does not answer; see `OutgoingTrouble`. */
export const troubles: { readonly en: Troubles; readonly nb: Troubles; readonly da: Troubles } = {
  en: {
    "not-an-address": "it is no address",
    "not-https": "it is not encrypted (https)",
    "user-info": "a name or password stands in it",
    private: "it lies in a private network",
    "unknown-host": "there is no such server",
    unreachable: "nothing answers there",
    "too-slow": "the answer took too long",
    "too-large": "the answer is too large",
    "redirected-too-often": "it leads on elsewhere",
  },
  nb: {
    "not-an-address": "det er ingen adresse",
    "not-https": "den er ikke kryptert (https)",
    "user-info": "et navn eller passord står i den",
    private: "den ligger i et privat nett",
    "unknown-host": "det finnes ingen slik server",
    unreachable: "ingen svarer der",
    "too-slow": "svaret tok for lang tid",
    "too-large": "svaret er for stort",
    "redirected-too-often": "den viser videre til et annet sted",
  },
  da: {
    "not-an-address": "det er ingen adresse",
    "not-https": "den er ikke krypteret (https)",
    "user-info": "et navn eller en adgangskode står i den",
    private: "den ligger i et privat net",
    "unknown-host": "der findes ingen sådan server",
    unreachable: "ingen svarer der",
    "too-slow": "svaret tog for lang tid",
    "too-large": "svaret er for stort",
    "redirected-too-often": "den viser videre til et andet sted",
  },
};

/** What is said of services that are read from or written to. */
export const connectionsWords = phrasebook({
  en: {
    "help.connections": () =>
      "connect shop programs to be read and services to be told, list them, let go of them",
    "help.connections.more": () =>
      "The key is read from a file, so that it stands in no history of commands: Shopify’s access token, WooCommerce’s two keys as ck_…:cs_…, or the private key of Klaviyo, Mailchimp or HubSpot. Those three are told where people stand and what they are worth: only of people who have consented, and who are there already.",
    "help.sync": () => "read what is new in connected shop programs, and tell connected services, now",
    "help.sync.more": () =>
      "Stopped or killed, it goes on from there the next time. A server that holds the shop does it by itself, every hour or day.",
    "option.address": () =>
      "where the shop program answers: https://name.myshopify.com, https://shop.example",
    "option.readFrom": () => "read what was changed since this day (default: everything)",
    "option.readEvery": () => "how often a server does it: hour, day (default) or never",
    "option.keyFile": () => "a file that holds the key, and nothing else",
    "option.leave": () => "let go of a connection at once: what it told stays there, and nobody clears it",
    "connections.command": (p: { usage: string }) => `Say it so: ${p.usage}`,
    "connections.noKeyFile": (p: { file: string }) => `${p.file} cannot be read.`,
    "connections.noKeyFile.fix": () => "Write the key into a file of its own, and name that.",
    "connections.empty": () => "Nothing is connected.",
    "connections.made": (p: { id: number; service: string; command: string }) =>
      `Connection ${p.id} to ${p.service} is made. Read it now with ${p.command}`,
    "connections.removed": (p: { id: number }) =>
      `Connection ${p.id} is let go of, and its key. What it told stays.`,
    "connections.clearing": (p: { id: number; profiles: number; sync: string; leave: string }, f) =>
      `What connection ${p.id} told is cleared on ${f.count(p.profiles)} profiles there first, by a server that holds the shop or with ${p.sync}; then it goes. To let go of it at once and leave what stands there: ${p.leave}`,
    "connections.leaving": () => "is being cleared there, and then goes",
    "connections.column.id": () => "No.",
    "connections.column.service": () => "Service",
    "connections.column.address": () => "Address",
    "connections.column.last": () => "Last",
    "connections.column.next": () => "Next",
    "connections.column.said": () => "Came of it",
    "connections.never": () => "never",
    "connections.goesOn": () => "is under way",
    "connections.asked": () => "when asked",
    "connections.counted": (p: { accepted: number; repeated: number; refused: number }, f) =>
      `${f.count(p.accepted)} new or changed, ${f.count(p.repeated)} known, ${f.count(p.refused)} refused`,
    "connections.done": (p: { service: string; accepted: number; repeated: number; refused: number }, f) =>
      `${p.service}: ${f.count(p.accepted)} orders and customers new or changed, ${f.count(p.repeated)} known, ${f.count(p.refused)} refused.`,
    "connections.reading": (p: { service: string }) => `Reading ${p.service}`,
    "connections.notIn": (p: { address: string; status: number }) =>
      `${p.address} does not take this key (${p.status}).`,
    "connections.notIn.fix": () =>
      "Make a key that may read orders and customers, and connect anew with it. Shopify: read_orders, read_customers, and read_all_orders for what is older than 60 days.",
    "connections.notThere": (p: { address: string; status: number }) =>
      `There is no such API at ${p.address} (${p.status}).`,
    "connections.notThere.fix": () =>
      "Check the address: of Shopify https://name.myshopify.com, of WooCommerce the one at which the shop itself answers.",
    "connections.answered": (p: { address: string; status: number }) =>
      `${p.address} answered ${p.status}, also when asked again.`,
    "connections.answered.fix": () =>
      "It goes on from here the next time. If that stays so, ask whoever runs it.",
    "connections.noAnswer": (p: { address: string; why: string }) =>
      `${p.address} cannot be asked: ${troubles.en[p.why] ?? p.why}.`,
    "connections.noAnswer.fix": () =>
      "Check the address and the network. It goes on from here the next time. Hosts of your own network are named in STIGE_PRIVATE_HOSTS.",
    "connections.notApi": (p: { address: string }) => `What ${p.address} answers is not the API’s.`,
    "connections.notApi.fix": () =>
      "Open the address in a browser: a page may stand in the way, as one that says that the shop is closed.",
    "connections.stopped": () => "It was stopped before its end.",
    "connections.stopped.fix": () => "It goes on from here the next time.",
    "connections.full": () => "Too much waits to be taken in.",
    "connections.full.fix": () => "It goes on from here the next time.",
    "connections.none": () => "There is no such connection.",
    "connections.none.fix": () => "Look at the list of connections.",
    "connections.wrong": () => "The connection cannot be made as it is described.",
    "connections.wrong.fix": () => "Mend what is listed.",
    "connections.unknownSetting": (p: { name: string; service: string }) =>
      `${p.service} has no setting ${p.name}.`,
    "connections.unknownSetting.fix": (p: { names: string }) => `Its settings are ${p.names}.`,
    "connections.missing": (p: { name: string }) => `${p.name} is missing.`,
    "connections.missing.fix": () => "Say it: nothing can be asked without it.",
    "connections.notAddress": (p: { given: string }) => `${p.given} is no address that can be asked.`,
    "connections.notAddress.fix": () =>
      "Write it with https:// and without anything behind the name, for example https://shop.example",
    "connections.notDay": (p: { given: string }) => `${p.given} is no date.`,
    "connections.notDay.fix": () => "Write it as 2024-01-31.",
    "connections.notEvery": (p: { given: string }) => `${p.given} is not how often something is done.`,
    "connections.notEvery.fix": () => "Write hour, day or never.",
    "connections.notSecret": () => "This cannot be the key: there are blanks or foreign signs in it.",
    "connections.notSecret.fix": () => "Copy it anew from the service, the whole of it and nothing else.",
    "connections.twoKeys": () => "WooCommerce has two keys, and this is one.",
    "connections.twoKeys.fix": () => "Write them with a colon between: ck_…:cs_…",
  },
  nb: {
    "help.connections": () =>
      "koble til butikkprogrammer som skal leses og tjenester som skal få vite, vis dem, fjern dem",
    "help.connections.more": () =>
      "Nøkkelen leses fra en fil, så den ikke blir stående i kommandohistorikken: Shopifys tilgangstoken, WooCommerces to nøkler som ck_…:cs_…, eller den private nøkkelen fra Klaviyo, Mailchimp eller HubSpot. De tre får vite hvor folk står og hva de er verdt: bare om folk som har samtykket, og som er der fra før.",
    "help.sync": () =>
      "les det som er nytt i tilkoblede butikkprogrammer, og meld til tilkoblede tjenester, nå",
    "help.sync.more": () =>
      "Stanses det, fortsetter det derfra neste gang. En server som holder butikken, gjør det av seg selv, hver time eller dag.",
    "option.address": () => "der butikkprogrammet svarer: https://navn.myshopify.com, https://butikk.example",
    "option.readFrom": () => "les det som er endret siden denne dagen (ellers: alt)",
    "option.readEvery": () => "hvor ofte en server gjør det: hour, day (vanlig) eller never",
    "option.keyFile": () => "en fil med nøkkelen og ikke noe annet",
    "option.leave": () =>
      "fjern koblingen med en gang: det den meldte, blir stående der, og ingen tømmer det",
    "connections.command": (p) => `Si det slik: ${p.usage}`,
    "connections.noKeyFile": (p) => `${p.file} kan ikke leses.`,
    "connections.noKeyFile.fix": () => "Skriv nøkkelen i en egen fil, og oppgi den.",
    "connections.empty": () => "Ingenting er koblet til.",
    "connections.made": (p) => `Kobling ${p.id} til ${p.service} er laget. Les den nå med ${p.command}`,
    "connections.removed": (p) => `Kobling ${p.id} er fjernet, med nøkkelen. Det den meldte, blir.`,
    "connections.clearing": (p, f) =>
      `Det kobling ${p.id} meldte, tømmes først på ${f.count(p.profiles)} profiler der, av en server som holder butikken, eller med ${p.sync}; så fjernes den. For å fjerne den med en gang og la det stå: ${p.leave}`,
    "connections.leaving": () => "tømmes der, og fjernes så",
    "connections.column.id": () => "Nr.",
    "connections.column.service": () => "Tjeneste",
    "connections.column.address": () => "Adresse",
    "connections.column.last": () => "Sist",
    "connections.column.next": () => "Neste",
    "connections.column.said": () => "Det ga",
    "connections.never": () => "aldri",
    "connections.goesOn": () => "pågår nå",
    "connections.asked": () => "på spørsmål",
    "connections.counted": (p, f) =>
      `${f.count(p.accepted)} nye eller endrede, ${f.count(p.repeated)} kjente, ${f.count(p.refused)} avvist`,
    "connections.done": (p, f) =>
      `${p.service}: ${f.count(p.accepted)} nye eller endrede ordrer og kunder, ${f.count(p.repeated)} kjente, ${f.count(p.refused)} avvist.`,
    "connections.reading": (p) => `Leser ${p.service}`,
    "connections.notIn": (p) => `${p.address} godtar ikke denne nøkkelen (${p.status}).`,
    "connections.notIn.fix": () =>
      "Lag en nøkkel som får lese ordrer og kunder, og koble til på nytt med den. Shopify: read_orders, read_customers, og read_all_orders for det som er eldre enn 60 dager.",
    "connections.notThere": (p) => `Det finnes ikke noe slikt API på ${p.address} (${p.status}).`,
    "connections.notThere.fix": () =>
      "Sjekk adressen: for Shopify https://navn.myshopify.com, for WooCommerce den butikken selv svarer på.",
    "connections.answered": (p) => `${p.address} svarte ${p.status}, også da det ble spurt igjen.`,
    "connections.answered.fix": () =>
      "Det fortsetter herfra neste gang. Varer det ved, spør den som drifter tjenesten.",
    "connections.noAnswer": (p) => `${p.address} kan ikke spørres: ${troubles.nb[p.why] ?? p.why}.`,
    "connections.noAnswer.fix": () =>
      "Sjekk adressen og nettet. Det fortsetter herfra neste gang. Maskiner i eget nett oppgis i STIGE_PRIVATE_HOSTS.",
    "connections.notApi": (p) => `Det ${p.address} svarer, er ikke fra API-et.`,
    "connections.notApi.fix": () =>
      "Åpne adressen i en nettleser: en side kan stå i veien, som en om at butikken er stengt.",
    "connections.stopped": () => "Det ble stanset før det var ferdig.",
    "connections.stopped.fix": () => "Det fortsetter herfra neste gang.",
    "connections.full": () => "For mye venter på å bli tatt inn.",
    "connections.full.fix": () => "Det fortsetter herfra neste gang.",
    "connections.none": () => "Det finnes ingen slik kobling.",
    "connections.none.fix": () => "Se i listen over koblinger.",
    "connections.wrong": () => "Koblingen kan ikke lages slik den er beskrevet.",
    "connections.wrong.fix": () => "Rett det som er listet opp.",
    "connections.unknownSetting": (p) => `${p.service} har ingen innstilling ${p.name}.`,
    "connections.unknownSetting.fix": (p) => `Innstillingene er ${p.names}.`,
    "connections.missing": (p) => `${p.name} mangler.`,
    "connections.missing.fix": () => "Oppgi det: uten kan ingenting hentes.",
    "connections.notAddress": (p) => `${p.given} er ingen adresse som kan spørres.`,
    "connections.notAddress.fix": () =>
      "Skriv den med https:// og uten noe etter navnet, for eksempel https://shop.example",
    "connections.notDay": (p) => `${p.given} er ingen dato.`,
    "connections.notDay.fix": () => "Skriv den som 2024-01-31.",
    "connections.notEvery": (p) => `${p.given} sier ikke hvor ofte noe gjøres.`,
    "connections.notEvery.fix": () => "Skriv hour, day eller never.",
    "connections.notSecret": () =>
      "Dette kan ikke være nøkkelen: det er mellomrom eller fremmede tegn i den.",
    "connections.notSecret.fix": () => "Kopier den på nytt fra tjenesten, hele nøkkelen og ikke noe annet.",
    "connections.twoKeys": () => "WooCommerce har to nøkler, og dette er én.",
    "connections.twoKeys.fix": () => "Skriv dem med kolon mellom: ck_…:cs_…",
  },
  da: {
    "help.connections": () =>
      "tilslut butiksprogrammer, der skal læses, og tjenester, der skal vide, vis dem, fjern dem",
    "help.connections.more": () =>
      "Nøglen læses fra en fil, så den ikke bliver stående i kommandohistorikken: Shopifys adgangstoken, WooCommerces to nøgler som ck_…:cs_…, eller den private nøgle fra Klaviyo, Mailchimp eller HubSpot. De tre får at vide, hvor folk står, og hvad de er værd: kun om folk, der har samtykket, og som er der i forvejen.",
    "help.sync": () =>
      "læs det, der er nyt i tilsluttede butiksprogrammer, og meld til tilsluttede tjenester, nu",
    "help.sync.more": () =>
      "Standses det, fortsætter det derfra næste gang. En server, der holder butikken, gør det af sig selv, hver time eller dag.",
    "option.address": () =>
      "der, hvor butiksprogrammet svarer: https://navn.myshopify.com, https://butik.example",
    "option.readFrom": () => "læs det, der er ændret siden denne dag (ellers: alt)",
    "option.readEvery": () => "hvor ofte en server gør det: hour, day (sædvanligt) eller never",
    "option.keyFile": () => "en fil med nøglen og intet andet",
    "option.leave": () =>
      "fjern forbindelsen med det samme: det, den meldte, bliver stående der, og ingen tømmer det",
    "connections.command": (p) => `Sig det sådan: ${p.usage}`,
    "connections.noKeyFile": (p) => `${p.file} kan ikke læses.`,
    "connections.noKeyFile.fix": () => "Skriv nøglen i en fil for sig, og angiv den.",
    "connections.empty": () => "Intet er tilsluttet.",
    "connections.made": (p) => `Forbindelse ${p.id} til ${p.service} er lavet. Læs den nu med ${p.command}`,
    "connections.removed": (p) => `Forbindelse ${p.id} er fjernet, med nøglen. Det, den meldte, bliver.`,
    "connections.clearing": (p, f) =>
      `Det, forbindelse ${p.id} meldte, tømmes først på ${f.count(p.profiles)} profiler der, af en server, der holder butikken, eller med ${p.sync}; så fjernes den. For at fjerne den med det samme og lade det stå: ${p.leave}`,
    "connections.leaving": () => "tømmes der, og fjernes så",
    "connections.column.id": () => "Nr.",
    "connections.column.service": () => "Tjeneste",
    "connections.column.address": () => "Adresse",
    "connections.column.last": () => "Sidst",
    "connections.column.next": () => "Næste",
    "connections.column.said": () => "Det gav",
    "connections.never": () => "aldrig",
    "connections.goesOn": () => "er i gang",
    "connections.asked": () => "på opfordring",
    "connections.counted": (p, f) =>
      `${f.count(p.accepted)} nye eller ændrede, ${f.count(p.repeated)} kendte, ${f.count(p.refused)} afvist`,
    "connections.done": (p, f) =>
      `${p.service}: ${f.count(p.accepted)} nye eller ændrede ordrer og kunder, ${f.count(p.repeated)} kendte, ${f.count(p.refused)} afvist.`,
    "connections.reading": (p) => `Læser ${p.service}`,
    "connections.notIn": (p) => `${p.address} godtager ikke denne nøgle (${p.status}).`,
    "connections.notIn.fix": () =>
      "Lav en nøgle, der må læse ordrer og kunder, og tilslut igen med den. Shopify: read_orders, read_customers, og read_all_orders for det, der er ældre end 60 dage.",
    "connections.notThere": (p) => `Der findes ikke noget sådant API på ${p.address} (${p.status}).`,
    "connections.notThere.fix": () =>
      "Tjek adressen: for Shopify https://navn.myshopify.com, for WooCommerce den, butikken selv svarer på.",
    "connections.answered": (p) => `${p.address} svarede ${p.status}, også da der blev spurgt igen.`,
    "connections.answered.fix": () =>
      "Det fortsætter herfra næste gang. Bliver det ved, så spørg den, der driver tjenesten.",
    "connections.noAnswer": (p) => `${p.address} kan ikke spørges: ${troubles.da[p.why] ?? p.why}.`,
    "connections.noAnswer.fix": () =>
      "Tjek adressen og nettet. Det fortsætter herfra næste gang. Maskiner i eget net angives i STIGE_PRIVATE_HOSTS.",
    "connections.notApi": (p) => `Det, ${p.address} svarer, er ikke fra API’et.`,
    "connections.notApi.fix": () =>
      "Åbn adressen i en browser: en side kan stå i vejen, som en om at butikken er lukket.",
    "connections.stopped": () => "Det blev standset, før det var færdigt.",
    "connections.stopped.fix": () => "Det fortsætter herfra næste gang.",
    "connections.full": () => "For meget venter på at blive taget ind.",
    "connections.full.fix": () => "Det fortsætter herfra næste gang.",
    "connections.none": () => "Der findes ingen sådan forbindelse.",
    "connections.none.fix": () => "Se i listen over forbindelser.",
    "connections.wrong": () => "Forbindelsen kan ikke laves, som den er beskrevet.",
    "connections.wrong.fix": () => "Ret det, der er nævnt.",
    "connections.unknownSetting": (p) => `${p.service} har ingen indstilling ${p.name}.`,
    "connections.unknownSetting.fix": (p) => `Indstillingerne er ${p.names}.`,
    "connections.missing": (p) => `${p.name} mangler.`,
    "connections.missing.fix": () => "Angiv det: uden kan intet hentes.",
    "connections.notAddress": (p) => `${p.given} er ingen adresse, der kan spørges.`,
    "connections.notAddress.fix": () =>
      "Skriv den med https:// og uden noget efter navnet, for eksempel https://shop.example",
    "connections.notDay": (p) => `${p.given} er ingen dato.`,
    "connections.notDay.fix": () => "Skriv den som 2024-01-31.",
    "connections.notEvery": (p) => `${p.given} siger ikke, hvor ofte noget gøres.`,
    "connections.notEvery.fix": () => "Skriv hour, day eller never.",
    "connections.notSecret": () => "Dette kan ikke være nøglen: der er mellemrum eller fremmede tegn i den.",
    "connections.notSecret.fix": () => "Kopiér den igen fra tjenesten, hele nøglen og intet andet.",
    "connections.twoKeys": () => "WooCommerce har to nøgler, og dette er én.",
    "connections.twoKeys.fix": () => "Skriv dem med kolon imellem: ck_…:cs_…",
  },
});
