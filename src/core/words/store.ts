import { phrasebook } from "./phrasebook.ts";

/** What is said about the shop's folder: locks, missing folders, damage. */
export const storeWords = phrasebook({
  en: {
    "store.locked": (p: { pid: number }) => `Another process (${p.pid}) is using this shop's data folder.`,
    "store.locked.fix": () => "Wait until it is done, or stop it, and try again.",
    "store.noShop": (p: { folder: string }) => `There is no shop in ${p.folder}: no stige.yaml and no data.`,
    "store.noShop.fix": () => "Load a file with orders to begin: stige load orders.csv",
  },
  nb: {
    "store.locked": (p) => `En annen prosess (${p.pid}) bruker butikkens datamappe.`,
    "store.locked.fix": () => "Vent til den er ferdig, eller stopp den, og prøv igjen.",
    "store.noShop": (p) => `Det er ingen butikk i ${p.folder}: verken stige.yaml eller data.`,
    "store.noShop.fix": () => "Les inn en fil med ordrer for å begynne: stige load ordrer.csv",
  },
  da: {
    "store.locked": (p) => `En anden proces (${p.pid}) bruger butikkens datamappe.`,
    "store.locked.fix": () => "Vent til den er færdig, eller stop den, og prøv igen.",
    "store.noShop": (p) => `Der er ingen butik i ${p.folder}: hverken stige.yaml eller data.`,
    "store.noShop.fix": () => "Indlæs en fil med ordrer for at begynde: stige load ordrer.csv",
  },
});
