import { phrasebook } from "./phrasebook.ts";

/** What is said about the shop's folder: locks, missing folders, damage. */
export const storeWords = phrasebook({
  en: {
    "store.locked": (p: { pid: number }) => `Another process (${p.pid}) is using this shop's data folder.`,
    "store.locked.fix": () => "Wait until it is done, or stop it, and try again.",
    "store.noShop": (p: { folder: string }) => `There is no shop in ${p.folder}: no stige.yaml and no data.`,
    "store.noShop.fix": () => "Load a file with orders to begin: stige load orders.csv",
    "store.noVersion": (p: { version: number }) => `There is no ladder version ${p.version}.`,
    "store.noVersion.fix": () => "Versions are numbered from 1; the last one is in force.",
    "store.yamlWrong": (p: { path: string }) => `${p.path} has mistakes.`,
    "store.yamlWrong.fix": () => "Mend what is listed; nothing was changed.",
  },
  nb: {
    "store.locked": (p) => `En annen prosess (${p.pid}) bruker butikkens datamappe.`,
    "store.locked.fix": () => "Vent til den er ferdig, eller stopp den, og prøv igjen.",
    "store.noShop": (p) => `Det er ingen butikk i ${p.folder}: verken stige.yaml eller data.`,
    "store.noShop.fix": () => "Les inn en fil med ordrer for å begynne: stige load ordrer.csv",
    "store.noVersion": (p) => `Det finnes ingen regelversjon ${p.version}.`,
    "store.noVersion.fix": () => "Versjonene er nummerert fra 1; den siste gjelder.",
    "store.yamlWrong": (p) => `Det er feil i ${p.path}.`,
    "store.yamlWrong.fix": () => "Rett det som er listet opp; ingenting er endret.",
  },
  da: {
    "store.locked": (p) => `En anden proces (${p.pid}) bruger butikkens datamappe.`,
    "store.locked.fix": () => "Vent til den er færdig, eller stop den, og prøv igen.",
    "store.noShop": (p) => `Der er ingen butik i ${p.folder}: hverken stige.yaml eller data.`,
    "store.noShop.fix": () => "Indlæs en fil med ordrer for at begynde: stige load ordrer.csv",
    "store.noVersion": (p) => `Der findes ingen regelversion ${p.version}.`,
    "store.noVersion.fix": () => "Versionerne er nummereret fra 1; den sidste gælder.",
    "store.yamlWrong": (p) => `Der er fejl i ${p.path}.`,
    "store.yamlWrong.fix": () => "Ret det, der er listet; intet er ændret.",
  },
});
