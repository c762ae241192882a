import { phrasebook } from "./phrasebook.ts";

/** What is said of everything that a shop stands on. */
export const doctorWords = phrasebook({
  en: {
    "help.doctor": () => "look whether everything that the shop stands on is sound",
    "help.doctor.more": () =>
      "It changes nothing; --deep makes the projection anew, as any command would that finds none.",
    "option.deep": () => "read every stored value, and compute the ladder anew to compare",
    "doctor.settings": () => "stige.yaml is without mistakes.",
    "doctor.noSettings": () => "There is no stige.yaml yet: the first load writes it.",
    "doctor.opens": (p: { version: string }) => `The shop opens, with Stige ${p.version}.`,
    "doctor.store": () => "The control store is whole.",
    "doctor.storeWrong": () => "The control store is damaged.",
    "doctor.fromBackup": () => "Restore the newest backup: stige restore BACKUP --shop DIR --tombstones FILE",
    "doctor.said": (p: { what: string }) => p.what,
    "doctor.reading": () => "Reading sealed files",
    "doctor.segments": (p: { files: number; deep: boolean }, f) =>
      `${f.count(p.files)} sealed ${p.files === 1 ? "file is" : "files are"} there${p.deep ? ", and every value of them can be read" : ", with as many rows as were sealed"}.`,
    "doctor.segmentsWrong": () => "Sealed files are gone or damaged.",
    "doctor.segmentGone": () => "The file is gone.",
    "doctor.segmentRows": (p: { rows: number; wanted: number }, f) =>
      `It holds ${f.count(p.rows)} rows; ${f.count(p.wanted)} were sealed.`,
    "doctor.tombstones": (p: { tombstones: number }, f) =>
      `The key of the ${f.count(p.tombstones)} ${p.tombstones === 1 ? "tombstone" : "tombstones"} is there.`,
    "doctor.ladder": () => "The ladder computed anew is the one there was, stay for stay.",
    "doctor.ladderOther": () => "The ladder computed anew is another than the one there was.",
    "doctor.ladderOther.fix": () =>
      "The new one is in force. Tell whoever makes Stige, with what stige digest says.",
    "doctor.space": (p: { gigabytes: number }, f) => `${f.count(p.gigabytes)} GB are free on the disk.`,
    "doctor.littleSpace": (p: { megabytes: number }, f) =>
      `Only ${f.count(p.megabytes)} MB are free on the disk.`,
    "doctor.failed": (p: { wrong: number }) =>
      p.wrong === 1 ? "One thing is not sound." : `${p.wrong} things are not sound.`,
  },
  nb: {
    "help.doctor": () => "se etter om alt butikken står på er i orden",
    "help.doctor.more": () =>
      "Ingenting endres; --deep lager projeksjonen på nytt, som enhver kommando gjør når den ikke finner noen.",
    "option.deep": () => "les hver lagrede verdi, og regn ut stigen på nytt for å sammenligne",
    "doctor.settings": () => "Det er ingen feil i stige.yaml.",
    "doctor.noSettings": () => "Det finnes ingen stige.yaml ennå: den første innlesingen skriver den.",
    "doctor.opens": (p) => `Butikken åpnes, med Stige ${p.version}.`,
    "doctor.store": () => "Kontrollageret er helt.",
    "doctor.storeWrong": () => "Kontrollageret er skadet.",
    "doctor.fromBackup": () =>
      "Gjenopprett den nyeste sikkerhetskopien: stige restore KOPI --shop MAPPE --tombstones FIL",
    "doctor.said": (p) => p.what,
    "doctor.reading": () => "Leser forseglede filer",
    "doctor.segments": (p, f) =>
      `${f.count(p.files)} ${p.files === 1 ? "forseglet fil" : "forseglede filer"} er der${p.deep ? ", og hver verdi i dem kan leses" : ", med så mange rader som ble forseglet"}.`,
    "doctor.segmentsWrong": () => "Forseglede filer er borte eller skadet.",
    "doctor.segmentGone": () => "Filen er borte.",
    "doctor.segmentRows": (p, f) =>
      `Den rommer ${f.count(p.rows)} rader; ${f.count(p.wanted)} ble forseglet.`,
    "doctor.tombstones": (p, f) =>
      `Nøkkelen til ${f.count(p.tombstones)} ${p.tombstones === 1 ? "gravstein" : "gravsteiner"} er der.`,
    "doctor.ladder": () => "Stigen som er regnet ut på nytt, er den som var, opphold for opphold.",
    "doctor.ladderOther": () => "Stigen som er regnet ut på nytt, er en annen enn den som var.",
    "doctor.ladderOther.fix": () =>
      "Den nye gjelder. Si fra til dem som lager Stige, med det stige digest sier.",
    "doctor.space": (p, f) => `${f.count(p.gigabytes)} GB er ledig på disken.`,
    "doctor.littleSpace": (p, f) => `Bare ${f.count(p.megabytes)} MB er ledig på disken.`,
    "doctor.failed": (p) => (p.wrong === 1 ? "Én ting er ikke i orden." : `${p.wrong} ting er ikke i orden.`),
  },
  da: {
    "help.doctor": () => "se efter, om alt, butikken står på, er i orden",
    "help.doctor.more": () =>
      "Intet ændres; --deep laver projektionen på ny, som enhver kommando gør, når den ikke finder nogen.",
    "option.deep": () => "læs hver gemt værdi, og beregn stigen på ny for at sammenligne",
    "doctor.settings": () => "Der er ingen fejl i stige.yaml.",
    "doctor.noSettings": () => "Der er endnu ingen stige.yaml: den første indlæsning skriver den.",
    "doctor.opens": (p) => `Butikken åbnes, med Stige ${p.version}.`,
    "doctor.store": () => "Kontrollageret er helt.",
    "doctor.storeWrong": () => "Kontrollageret er beskadiget.",
    "doctor.fromBackup": () =>
      "Gendan den nyeste sikkerhedskopi: stige restore KOPI --shop MAPPE --tombstones FIL",
    "doctor.said": (p) => p.what,
    "doctor.reading": () => "Læser forseglede filer",
    "doctor.segments": (p, f) =>
      `${f.count(p.files)} ${p.files === 1 ? "forseglet fil" : "forseglede filer"} er der${p.deep ? ", og hver værdi i dem kan læses" : ", med så mange rækker, som blev forseglet"}.`,
    "doctor.segmentsWrong": () => "Forseglede filer er væk eller beskadigede.",
    "doctor.segmentGone": () => "Filen er væk.",
    "doctor.segmentRows": (p, f) =>
      `Den rummer ${f.count(p.rows)} rækker; ${f.count(p.wanted)} blev forseglet.`,
    "doctor.tombstones": (p, f) => `Nøglen til ${f.count(p.tombstones)} gravsten er der.`,
    "doctor.ladder": () => "Stigen, der er beregnet på ny, er den, der var, ophold for ophold.",
    "doctor.ladderOther": () => "Stigen, der er beregnet på ny, er en anden end den, der var.",
    "doctor.ladderOther.fix": () =>
      "Den nye gælder. Sig det til dem, der laver Stige, med det, stige digest siger.",
    "doctor.space": (p, f) => `${f.count(p.gigabytes)} GB er ledige på disken.`,
    "doctor.littleSpace": (p, f) => `Kun ${f.count(p.megabytes)} MB er ledige på disken.`,
    "doctor.failed": (p) => (p.wrong === 1 ? "Én ting er ikke i orden." : `${p.wrong} ting er ikke i orden.`),
  },
});
