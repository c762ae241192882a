import { phrasebook } from "./phrasebook.ts";

/** Where a database is, without its password. */
export interface Database {
  readonly place: string;
  readonly user: string;
}

/** What is said about the shop's folder: locks, missing folders, damage. */
export const storeWords = phrasebook({
  en: {
    "store.locked": (p: { pid: number }) => `Another process (${p.pid}) is using this shop's data folder.`,
    "store.locked.fix": () => "Wait until it is done, or stop it, and try again.",
    "store.noFolder": (p: { folder: string }) => `There is no folder ${p.folder}.`,
    "store.noFolder.fix": (p: { folder: string }) =>
      `See whether it is spelled so. For a new shop: mkdir "${p.folder}", then begin there, in the browser with stige serve or with stige load orders.csv.`,
    "store.noShop": (p: { folder: string }) => `There is no shop in ${p.folder}: no stige.yaml and no data.`,
    "store.noShop.fix": () => "Load a file with orders to begin: stige load orders.csv",
    "store.noVersion": (p: { version: number }) => `There is no ladder version ${p.version}.`,
    "store.noVersion.fix": () => "Versions are numbered from 1; the last one is in force.",
    "store.yamlWrong": (p: { path: string }) => `${p.path} has mistakes.`,
    "store.yamlWrong.fix": () => "Mend what is listed; nothing was changed.",
    "store.databaseUrl": () => "DATABASE_URL is no address of a PostgreSQL.",
    "store.databaseUrl.fix": () =>
      "Write it as postgresql://user:password@host:5432/database, with %40 for an @ in the password; without it the shop lies in its folder alone.",
    "store.databaseLost": (p: Database) =>
      `The database at ${p.place} cannot be reached, or the connection was lost.`,
    "store.databaseLost.fix": () =>
      "Look whether it runs and DATABASE_URL names it, then try again; of a change that was not done nothing was kept.",
    "store.databaseUndecided": (p: Database) =>
      `The connection to the database at ${p.place} was lost just when a change was to be kept, and it does not answer.`,
    "store.databaseUndecided.fix": () =>
      "When it is back, look whether the change is there (stige loads, or the log) before you repeat it.",
    "store.databaseSignIn": (p: Database) =>
      `The database at ${p.place} does not let ${p.user} in: the password is wrong, or the user may not.`,
    "store.databaseSignIn.fix": () =>
      "Mend user and password in DATABASE_URL, or let the user in (pg_hba.conf).",
    "store.databaseNone": (p: Database) => `There is no such database: ${p.place}.`,
    "store.databaseNone.fix": () => "Make it (createdb), or mend its name in DATABASE_URL.",
    "store.databaseRights": (p: Database) => `${p.user} may not do that in the database at ${p.place}.`,
    "store.databaseRights.fix": (p: Database) =>
      `Stige makes a schema of its own: GRANT CREATE, CONNECT ON DATABASE ${p.place.split("/").at(-1)} TO ${p.user}.`,
    "store.databaseReadOnly": (p: Database) => `The database at ${p.place} only lets itself be read.`,
    "store.databaseReadOnly.fix": () => "Name the primary in DATABASE_URL, not a standby.",
    "store.databaseFull": (p: Database) =>
      `The database at ${p.place} has no room left. Nothing of this change was kept.`,
    "store.databaseFull.fix": () => "Make room on the database's disk, then try again.",
    "store.databaseBusy": (p: Database) => `The database at ${p.place} takes no more connections.`,
    "store.databaseBusy.fix": () => "Stige needs three. Raise max_connections, or stop what holds them.",
    "store.databaseOther": (p: Database) =>
      `The database at ${p.place} is older than PostgreSQL 13, or not in UTF-8.`,
    "store.databaseOther.fix": () => "Use PostgreSQL 13 or newer, and a database made with encoding UTF8.",
    "store.databaseLocked": (p: { holder: string; place: string }) =>
      `Another process (${p.holder}) uses this shop's part of the database at ${p.place}.`,
    "store.keptElsewhere": (p: { holder: string }) =>
      `Another server (${p.holder}) keeps this shop: changes are made there. Nothing was changed.`,
    "store.keptElsewhere.fix": () => "Try again: whatever stands before the servers then asks another.",
    "store.notYetKept": () => "No server of this version has opened this shop in its database yet.",
    "store.takenOver": () => "Another process has taken this shop over, since nothing was heard of this one.",
    "store.takenOver.fix": () => "Start this one anew: it stands by until the other ends.",
    "store.inFolder": () =>
      "DATABASE_URL is set, but this shop's people, loads and accounts lie in its folder.",
    "store.inFolder.fix": () =>
      "Unset DATABASE_URL; or take them along: unset it, stige backup FOLDER, set it, and stige restore FOLDER to a new place.",
    "store.inDatabase": () =>
      "This shop's people, loads and accounts lie in a PostgreSQL, and DATABASE_URL is not set.",
    "store.inDatabase.fix": () => "Set DATABASE_URL to the address of that database.",
    "store.schemaGone": (p: { place: string; schema: string }) =>
      `The database at ${p.place} has nothing of this shop: no schema ${p.schema}.`,
    "store.schemaGone.fix": () =>
      "Set DATABASE_URL to the database that has it, or restore a backup to a new place.",
    "store.markerWrong": (p: { path: string }) => `${p.path} does not say where the shop's store lies.`,
  },
  nb: {
    "store.locked": (p) => `En annen prosess (${p.pid}) bruker butikkens datamappe.`,
    "store.locked.fix": () => "Vent til den er ferdig, eller stopp den, og prøv igjen.",
    "store.noFolder": (p) => `Det finnes ingen mappe ${p.folder}.`,
    "store.noFolder.fix": (p) =>
      `Se om den er skrevet slik. Til en ny butikk: mkdir "${p.folder}", og begynn der, i nettleseren med stige serve eller med stige load ordrer.csv.`,
    "store.noShop": (p) => `Det er ingen butikk i ${p.folder}: verken stige.yaml eller data.`,
    "store.noShop.fix": () => "Les inn en fil med ordrer for å begynne: stige load ordrer.csv",
    "store.noVersion": (p) => `Det finnes ingen regelversjon ${p.version}.`,
    "store.noVersion.fix": () => "Versjonene er nummerert fra 1; den siste gjelder.",
    "store.yamlWrong": (p) => `Det er feil i ${p.path}.`,
    "store.yamlWrong.fix": () => "Rett det som er listet opp; ingenting er endret.",
    "store.databaseUrl": () => "DATABASE_URL er ikke adressen til en PostgreSQL.",
    "store.databaseUrl.fix": () =>
      "Skriv den som postgresql://bruker:passord@vert:5432/database, med %40 for en @ i passordet; uten den ligger butikken bare i mappen sin.",
    "store.databaseLost": (p) => `Databasen på ${p.place} kan ikke nås, eller forbindelsen ble brutt.`,
    "store.databaseLost.fix": () =>
      "Se om den kjører og om DATABASE_URL peker på den, og prøv igjen; av en endring som ikke ble ferdig, er ingenting tatt vare på.",
    "store.databaseUndecided": (p) =>
      `Forbindelsen til databasen på ${p.place} ble brutt akkurat da en endring skulle lagres, og den svarer ikke.`,
    "store.databaseUndecided.fix": () =>
      "Når den er tilbake: Se om endringen er der (stige loads, eller loggen) før du gjentar den.",
    "store.databaseSignIn": (p) =>
      `Databasen på ${p.place} slipper ikke inn ${p.user}: Passordet er feil, eller brukeren har ikke lov.`,
    "store.databaseSignIn.fix": () =>
      "Rett bruker og passord i DATABASE_URL, eller slipp brukeren inn (pg_hba.conf).",
    "store.databaseNone": (p) => `Det finnes ingen slik database: ${p.place}.`,
    "store.databaseNone.fix": () => "Lag den (createdb), eller rett navnet i DATABASE_URL.",
    "store.databaseRights": (p) => `${p.user} har ikke lov til dette i databasen på ${p.place}.`,
    "store.databaseRights.fix": (p) =>
      `Stige lager et eget skjema: GRANT CREATE, CONNECT ON DATABASE ${p.place.split("/").at(-1)} TO ${p.user}.`,
    "store.databaseReadOnly": (p) => `Databasen på ${p.place} kan bare leses.`,
    "store.databaseReadOnly.fix": () => "La DATABASE_URL peke på primærserveren, ikke på en kopi av den.",
    "store.databaseFull": (p) =>
      `Databasen på ${p.place} har ikke mer plass. Ingenting av denne endringen er lagret.`,
    "store.databaseFull.fix": () => "Lag plass på databasens disk, og prøv igjen.",
    "store.databaseBusy": (p) => `Databasen på ${p.place} tar ikke imot flere forbindelser.`,
    "store.databaseBusy.fix": () => "Stige trenger tre. Øk max_connections, eller stopp det som holder dem.",
    "store.databaseOther": (p) => `Databasen på ${p.place} er eldre enn PostgreSQL 13, eller ikke i UTF-8.`,
    "store.databaseOther.fix": () =>
      "Bruk PostgreSQL 13 eller nyere, og en database laget med kodingen UTF8.",
    "store.databaseLocked": (p) =>
      `En annen prosess (${p.holder}) bruker butikkens del av databasen på ${p.place}.`,
    "store.keptElsewhere": (p) =>
      `En annen tjener (${p.holder}) har denne butikken: endringer gjøres der. Ingenting ble endret.`,
    "store.keptElsewhere.fix": () => "Prøv igjen: det som står foran tjenerne, spør da en annen.",
    "store.notYetKept": () => "Ingen tjener av denne versjonen har åpnet butikken i databasen ennå.",
    "store.takenOver": () =>
      "En annen prosess har tatt over butikken, siden det ikke kom livstegn fra denne.",
    "store.takenOver.fix": () => "Start denne på nytt: den står klar til den andre tar slutt.",
    "store.inFolder": () =>
      "DATABASE_URL er satt, men butikkens personer, innlesinger og kontoer ligger i mappen.",
    "store.inFolder.fix": () =>
      "Fjern DATABASE_URL; eller ta dem med: fjern den, kjør stige backup MAPPE, sett den, og kjør stige restore MAPPE til et nytt sted.",
    "store.inDatabase": () =>
      "Butikkens personer, innlesinger og kontoer ligger i en PostgreSQL, og DATABASE_URL er ikke satt.",
    "store.inDatabase.fix": () => "Sett DATABASE_URL til adressen til den databasen.",
    "store.schemaGone": (p) =>
      `Databasen på ${p.place} har ingenting av denne butikken: skjemaet ${p.schema} finnes ikke.`,
    "store.schemaGone.fix": () =>
      "Sett DATABASE_URL til databasen som har det, eller hent tilbake en sikkerhetskopi til et nytt sted.",
    "store.markerWrong": (p) => `${p.path} sier ikke hvor butikkens lager ligger.`,
  },
  da: {
    "store.locked": (p) => `En anden proces (${p.pid}) bruger butikkens datamappe.`,
    "store.locked.fix": () => "Vent til den er færdig, eller stop den, og prøv igen.",
    "store.noFolder": (p) => `Der er ingen mappe ${p.folder}.`,
    "store.noFolder.fix": (p) =>
      `Se, om den er stavet sådan. Til en ny butik: mkdir "${p.folder}", og begynd der, i browseren med stige serve eller med stige load ordrer.csv.`,
    "store.noShop": (p) => `Der er ingen butik i ${p.folder}: hverken stige.yaml eller data.`,
    "store.noShop.fix": () => "Indlæs en fil med ordrer for at begynde: stige load ordrer.csv",
    "store.noVersion": (p) => `Der findes ingen regelversion ${p.version}.`,
    "store.noVersion.fix": () => "Versionerne er nummereret fra 1; den sidste gælder.",
    "store.yamlWrong": (p) => `Der er fejl i ${p.path}.`,
    "store.yamlWrong.fix": () => "Ret det, der er listet; intet er ændret.",
    "store.databaseUrl": () => "DATABASE_URL er ikke adressen på en PostgreSQL.",
    "store.databaseUrl.fix": () =>
      "Skriv den som postgresql://bruger:adgangskode@vært:5432/database, med %40 for et @ i adgangskoden; uden den ligger butikken kun i sin mappe.",
    "store.databaseLost": (p) => `Databasen på ${p.place} kan ikke nås, eller forbindelsen blev afbrudt.`,
    "store.databaseLost.fix": () =>
      "Se, om den kører, og om DATABASE_URL peger på den, og prøv igen; af en ændring, der ikke blev færdig, er intet gemt.",
    "store.databaseUndecided": (p) =>
      `Forbindelsen til databasen på ${p.place} blev afbrudt, netop da en ændring skulle gemmes, og den svarer ikke.`,
    "store.databaseUndecided.fix": () =>
      "Når den er tilbage: Se, om ændringen er der (stige loads, eller loggen), før du gentager den.",
    "store.databaseSignIn": (p) =>
      `Databasen på ${p.place} lukker ikke ${p.user} ind: Adgangskoden er forkert, eller brugeren må ikke.`,
    "store.databaseSignIn.fix": () =>
      "Ret bruger og adgangskode i DATABASE_URL, eller luk brugeren ind (pg_hba.conf).",
    "store.databaseNone": (p) => `Der findes ingen sådan database: ${p.place}.`,
    "store.databaseNone.fix": () => "Opret den (createdb), eller ret navnet i DATABASE_URL.",
    "store.databaseRights": (p) => `${p.user} må ikke gøre dette i databasen på ${p.place}.`,
    "store.databaseRights.fix": (p) =>
      `Stige opretter sit eget skema: GRANT CREATE, CONNECT ON DATABASE ${p.place.split("/").at(-1)} TO ${p.user}.`,
    "store.databaseReadOnly": (p) => `Databasen på ${p.place} kan kun læses.`,
    "store.databaseReadOnly.fix": () =>
      "Lad DATABASE_URL pege på den primære server, ikke på en kopi af den.",
    "store.databaseFull": (p) =>
      `Databasen på ${p.place} har ikke mere plads. Intet af denne ændring er gemt.`,
    "store.databaseFull.fix": () => "Skaf plads på databasens disk, og prøv igen.",
    "store.databaseBusy": (p) => `Databasen på ${p.place} tager ikke imod flere forbindelser.`,
    "store.databaseBusy.fix": () =>
      "Stige har brug for tre. Hæv max_connections, eller stop det, der holder dem.",
    "store.databaseOther": (p) => `Databasen på ${p.place} er ældre end PostgreSQL 13 eller ikke i UTF-8.`,
    "store.databaseOther.fix": () =>
      "Brug PostgreSQL 13 eller nyere og en database oprettet med kodningen UTF8.",
    "store.databaseLocked": (p) =>
      `En anden proces (${p.holder}) bruger butikkens del af databasen på ${p.place}.`,
    "store.keptElsewhere": (p) =>
      `En anden server (${p.holder}) har denne butik: ændringer foretages der. Intet blev ændret.`,
    "store.keptElsewhere.fix": () => "Prøv igen: det, der står foran serverne, spørger da en anden.",
    "store.notYetKept": () => "Ingen server af denne version har åbnet butikken i databasen endnu.",
    "store.takenOver": () => "En anden proces har overtaget butikken, fordi der ikke kom livstegn fra denne.",
    "store.takenOver.fix": () => "Start denne igen: den står klar, til den anden slutter.",
    "store.inFolder": () =>
      "DATABASE_URL er sat, men butikkens personer, indlæsninger og konti ligger i mappen.",
    "store.inFolder.fix": () =>
      "Fjern DATABASE_URL; eller tag dem med: fjern den, kør stige backup MAPPE, sæt den, og kør stige restore MAPPE til et nyt sted.",
    "store.inDatabase": () =>
      "Butikkens personer, indlæsninger og konti ligger i en PostgreSQL, og DATABASE_URL er ikke sat.",
    "store.inDatabase.fix": () => "Sæt DATABASE_URL til adressen på den database.",
    "store.schemaGone": (p) =>
      `Databasen på ${p.place} har intet af denne butik: skemaet ${p.schema} findes ikke.`,
    "store.schemaGone.fix": () =>
      "Sæt DATABASE_URL til den database, der har det, eller gendan en sikkerhedskopi et nyt sted.",
    "store.markerWrong": (p) => `${p.path} siger ikke, hvor butikkens lager ligger.`,
  },
});
