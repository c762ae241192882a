import { phrasebook } from "./phrasebook.ts";

/** What is said of the loads there are, and of taking one back. */
export const loadsWords = phrasebook({
  en: {
    "help.unload.more": () =>
      "What was known while the load stood stays known and is asked with --known-at. It can be put back until the next compaction; it is then a load of a new number. The file itself may be loaded again with another --map.",
    "loads.none": () => "Nothing has been loaded yet.",
    "loads.column.load": () => "load",
    "loads.column.file": () => "file",
    "loads.column.kind": () => "kind",
    "loads.column.source": () => "source",
    "loads.column.received": () => "received",
    "loads.column.read": () => "rows",
    "loads.column.rejected": () => "rejected",
    "loads.column.new": () => "new",
    "loads.column.changed": () => "changed",
    "loads.column.same": () => "same",
    "loads.undone": (p: { us: number }, f) => `taken back ${f.day(p.us)}`,
    "loads.replaced": (p: { by: number }) => `replaced by ${p.by}`,
    "loads.replaces": (p: { load: number }) => `replaces ${p.load}`,
    "loads.standsAs": (p: { as: number }) => `stands again as ${p.as}`,
    "loads.origin": (p: { of: number }) => `puts back ${p.of}`,
    "unload.done": (p: { load: number; file: string; rows: number }, f) =>
      `Load ${p.load} (${p.file}, ${f.count(p.rows)} ${p.rows === 1 ? "row" : "rows"}) is taken back.`,
    "unload.before": () => "What was known until now stays known: ask with --known-at.",
    "unload.undo": (p: { command: string }) => `To put it back: ${p.command}`,
    "unload.replaced": (p: { load: number; command: string }) =>
      `Load ${p.load}, which it had replaced, stays taken back. To put that one back: ${p.command}`,
    "unload.emptyBook": (p: { source: string }) =>
      `No orders of ${p.source} are left, but stige.yaml still names it as the book of orders. Change orders.from there if you load them under another source.`,
    "unload.noSuchLoad": (p: { load: number }) => `There is no load ${p.load}.`,
    "unload.already": (p: { load: number; us: number }, f) =>
      `Load ${p.load} was already taken back on ${f.day(p.us)}.`,
    "unload.already.fix": (p: { load: number }) => `To put it back: stige unload ${p.load} --undo`,
    "unload.already.standsAs": (p: { load: number }) =>
      `Its rows stand again as load ${p.load}; take that one back: stige unload ${p.load}`,
    "putBack.done": (p: { load: number; of: number; file: string; rows: number }, f) =>
      `Load ${p.of} (${p.file}, ${f.count(p.rows)} ${p.rows === 1 ? "row" : "rows"}) is put back as load ${p.load}.`,
    "putBack.stands": (p: { load: number; as: number }) =>
      p.load === p.as
        ? `Load ${p.load} was not taken back.`
        : `Load ${p.load} stands again already, as load ${p.as}.`,
    "putBack.instead": (p: { load: number; instead: number; file: string }) =>
      `Load ${p.instead} (${p.file}) stands in the place of load ${p.load}.`,
    "putBack.instead.fix": (p: { load: number; instead: number }) =>
      `Take that one back first: stige unload ${p.instead}`,
    "putBack.overlaps.fix": (p: { load: number; other: number }) =>
      `Take load ${p.other} back first (stige unload ${p.other}), or say stige unload ${p.load} --undo --adds if the rows come in addition.`,
    "putBack.cleared": (p: { load: number; file: string }) =>
      `The rows of load ${p.load} (${p.file}) are gone for good: a compaction cleared them away.`,
    "putBack.cleared.fix": () => "Load the file again: stige load FILE",
    "putBack.cleared.replaces.fix": (p: { instead: number; file: string }) =>
      `Load ${p.instead} (${p.file}) stands in their place. To have those rows instead, load their file again: stige load FILE --replaces ${p.instead}`,
    "putBack.addsAlone": () => "--adds goes with --undo.",
  },
  nb: {
    "help.unload.more": () =>
      "Det som var kjent mens innlesingen gjaldt, er fortsatt kjent og spørres om med --known-at. Den kan legges tilbake til neste komprimering og får da et nytt nummer. Selve filen kan leses inn på nytt med en annen --map.",
    "loads.none": () => "Ingenting er lest inn ennå.",
    "loads.column.load": () => "innlesing",
    "loads.column.file": () => "fil",
    "loads.column.kind": () => "type",
    "loads.column.source": () => "kilde",
    "loads.column.received": () => "mottatt",
    "loads.column.read": () => "rader",
    "loads.column.rejected": () => "avvist",
    "loads.column.new": () => "nye",
    "loads.column.changed": () => "endret",
    "loads.column.same": () => "like",
    "loads.undone": (p, f) => `tatt tilbake ${f.day(p.us)}`,
    "loads.replaced": (p) => `erstattet av ${p.by}`,
    "loads.replaces": (p) => `erstatter ${p.load}`,
    "loads.standsAs": (p) => `gjelder igjen som ${p.as}`,
    "loads.origin": (p) => `${p.of} lagt tilbake`,
    "unload.done": (p, f) =>
      `Innlesing ${p.load} (${p.file}, ${f.count(p.rows)} ${p.rows === 1 ? "rad" : "rader"}) er tatt tilbake.`,
    "unload.before": () => "Det som var kjent til nå, er fortsatt kjent: spør med --known-at.",
    "unload.undo": (p) => `Legg den tilbake med: ${p.command}`,
    "unload.replaced": (p) =>
      `Innlesing ${p.load}, som den hadde erstattet, er fortsatt tatt tilbake. Legg den tilbake med: ${p.command}`,
    "unload.emptyBook": (p) =>
      `Ingen ordrer fra ${p.source} er igjen, men stige.yaml teller fortsatt ordrene derfra. Endre orders.from der hvis du leser dem inn fra en annen kilde.`,
    "unload.noSuchLoad": (p) => `Det finnes ingen innlesing ${p.load}.`,
    "unload.already": (p, f) => `Innlesing ${p.load} ble tatt tilbake allerede ${f.day(p.us)}.`,
    "unload.already.fix": (p) => `Legg den tilbake med: stige unload ${p.load} --undo`,
    "unload.already.standsAs": (p) =>
      `Radene gjelder igjen som innlesing ${p.load}; ta den tilbake: stige unload ${p.load}`,
    "putBack.done": (p, f) =>
      `Innlesing ${p.of} (${p.file}, ${f.count(p.rows)} ${p.rows === 1 ? "rad" : "rader"}) er lagt tilbake som innlesing ${p.load}.`,
    "putBack.stands": (p) =>
      p.load === p.as
        ? `Innlesing ${p.load} er ikke tatt tilbake.`
        : `Innlesing ${p.load} gjelder allerede igjen, som innlesing ${p.as}.`,
    "putBack.instead": (p) => `Innlesing ${p.instead} (${p.file}) står i stedet for innlesing ${p.load}.`,
    "putBack.instead.fix": (p) => `Ta den tilbake først: stige unload ${p.instead}`,
    "putBack.overlaps.fix": (p) =>
      `Ta innlesing ${p.other} tilbake først (stige unload ${p.other}), eller si stige unload ${p.load} --undo --adds hvis radene kommer i tillegg.`,
    "putBack.cleared": (p) =>
      `Radene i innlesing ${p.load} (${p.file}) er borte for godt: en komprimering har ryddet dem bort.`,
    "putBack.cleared.fix": () => "Les inn filen på nytt: stige load FIL",
    "putBack.cleared.replaces.fix": (p) =>
      `Innlesing ${p.instead} (${p.file}) står i stedet for dem. Vil du heller ha de radene, les inn filen deres på nytt: stige load FIL --replaces ${p.instead}`,
    "putBack.addsAlone": () => "--adds hører sammen med --undo.",
  },
  da: {
    "help.unload.more": () =>
      "Det, der var kendt, mens indlæsningen gjaldt, er stadig kendt, og der spørges om det med --known-at. Den kan lægges tilbage indtil næste komprimering og får da et nyt nummer. Selve filen kan indlæses igen med en anden --map.",
    "loads.none": () => "Der er ikke indlæst noget endnu.",
    "loads.column.load": () => "indlæsning",
    "loads.column.file": () => "fil",
    "loads.column.kind": () => "type",
    "loads.column.source": () => "kilde",
    "loads.column.received": () => "modtaget",
    "loads.column.read": () => "rækker",
    "loads.column.rejected": () => "afvist",
    "loads.column.new": () => "nye",
    "loads.column.changed": () => "ændret",
    "loads.column.same": () => "ens",
    "loads.undone": (p, f) => `taget tilbage den ${f.day(p.us)}`,
    "loads.replaced": (p) => `erstattet af ${p.by}`,
    "loads.replaces": (p) => `erstatter ${p.load}`,
    "loads.standsAs": (p) => `gælder igen som ${p.as}`,
    "loads.origin": (p) => `${p.of} lagt tilbage`,
    "unload.done": (p, f) =>
      `Indlæsning ${p.load} (${p.file}, ${f.count(p.rows)} ${p.rows === 1 ? "række" : "rækker"}) er taget tilbage.`,
    "unload.before": () => "Det, der var kendt indtil nu, er stadig kendt: spørg med --known-at.",
    "unload.undo": (p) => `Læg den tilbage med: ${p.command}`,
    "unload.replaced": (p) =>
      `Indlæsning ${p.load}, som den havde erstattet, er stadig taget tilbage. Læg den tilbage med: ${p.command}`,
    "unload.emptyBook": (p) =>
      `Der er ingen ordrer fra ${p.source} tilbage, men stige.yaml tæller stadig ordrerne derfra. Ret orders.from der, hvis du indlæser dem fra en anden kilde.`,
    "unload.noSuchLoad": (p) => `Der er ingen indlæsning ${p.load}.`,
    "unload.already": (p, f) => `Indlæsning ${p.load} blev allerede taget tilbage den ${f.day(p.us)}.`,
    "unload.already.fix": (p) => `Læg den tilbage med: stige unload ${p.load} --undo`,
    "unload.already.standsAs": (p) =>
      `Rækkerne gælder igen som indlæsning ${p.load}; tag den tilbage: stige unload ${p.load}`,
    "putBack.done": (p, f) =>
      `Indlæsning ${p.of} (${p.file}, ${f.count(p.rows)} ${p.rows === 1 ? "række" : "rækker"}) er lagt tilbage som indlæsning ${p.load}.`,
    "putBack.stands": (p) =>
      p.load === p.as
        ? `Indlæsning ${p.load} er ikke taget tilbage.`
        : `Indlæsning ${p.load} gælder allerede igen som indlæsning ${p.as}.`,
    "putBack.instead": (p) => `Indlæsning ${p.instead} (${p.file}) står i stedet for indlæsning ${p.load}.`,
    "putBack.instead.fix": (p) => `Tag den tilbage først: stige unload ${p.instead}`,
    "putBack.overlaps.fix": (p) =>
      `Tag indlæsning ${p.other} tilbage først (stige unload ${p.other}), eller sig stige unload ${p.load} --undo --adds, hvis rækkerne kommer oven i.`,
    "putBack.cleared": (p) =>
      `Rækkerne i indlæsning ${p.load} (${p.file}) er væk for altid: en komprimering har ryddet dem væk.`,
    "putBack.cleared.fix": () => "Indlæs filen igen: stige load FIL",
    "putBack.cleared.replaces.fix": (p) =>
      `Indlæsning ${p.instead} (${p.file}) står i stedet for dem. Vil du hellere have de rækker, så indlæs deres fil igen: stige load FIL --replaces ${p.instead}`,
    "putBack.addsAlone": () => "--adds hører sammen med --undo.",
  },
});
