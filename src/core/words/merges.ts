import { phrasebook } from "./phrasebook.ts";

/** What is said of persons who may be one, and of making them one. */
export const mergesWords = phrasebook({
  en: {
    "help.merge.more": () =>
      "GONE becomes part of KEPT, with all facts, from now on and for all of history; asked with --known-at before, they are two. The reason stays in this shop's control store. Without persons it lists the merges in force.",
    "help.unmerge.more": () =>
      "The merge by which the two became one person is taken back, and any other that joins them, also one that came with a file. Asked with --known-at, they are one for as long as the merge held.",
    "conflicts.none": () => "No persons are in doubt.",
    "conflicts.line": (p: { numbers: string; emails: string }) => `${p.numbers} share ${p.emails}`,
    "conflicts.lineNumbers": (p: { numbers: string }) => `${p.numbers} may be one person`,
    "conflicts.fix": () => "They are kept apart. If they are one person, say so:",
    "conflicts.undo": () => "The first one keeps its number. stige unmerge takes it back.",
    "conflicts.more": (p: { shown: number; all: number }, f) =>
      `${f.count(p.shown)} of ${f.count(p.all)} are shown; --all shows every one.`,
    "merge.done": (p: { kept: string; gone: string }) => `${p.gone} is now one person with ${p.kept}.`,
    "merge.undo": (p: { command: string }) => `To take that back: ${p.command}`,
    "merge.left": (p: { conflicts: number }, f) =>
      p.conflicts === 0
        ? "No persons are left in doubt."
        : `${f.count(p.conflicts)} ${p.conflicts === 1 ? "conflict is" : "conflicts are"} left: stige conflicts`,
    "merge.same": (p: { kept: string; gone: string; called: string }) =>
      p.kept === p.gone
        ? `“${p.kept}” was given twice.`
        : `“${p.kept}” and “${p.gone}” are one person already: ${p.called}.`,
    "merge.same.fix": () => "Give two persons. stige merge alone lists the merges in force.",
    "merge.none": () => "No merges are in force.",
    "merge.column.kept": () => "kept",
    "merge.column.gone": () => "gone",
    "merge.column.since": () => "since",
    "merge.column.reason": () => "reason",
    "unmerge.done": (p: { kept: string; gone: string }) => `${p.gone} and ${p.kept} are two persons again.`,
    "unmerge.still": (p: { kept: string; gone: string; called: string }) =>
      `The merge is taken back, but “${p.gone}” and “${p.kept}” are still one person, ${p.called}: another merge, or an e-mail address they share, joins them.`,
    "unmerge.erased": (p: { given: string }) =>
      `“${p.given}” is erased: a merge of somebody erased cannot be taken back.`,
    "unmerge.none": (p: { kept: string; gone: string }) => `No merge joins “${p.kept}” and “${p.gone}”.`,
    "unmerge.none.fix": () => "List the merges in force with: stige merge",
  },
  nb: {
    "help.merge.more": () =>
      "GONE går inn i KEPT med alle sine fakta, fra nå av og for hele historien; spurt med --known-at før dette er de to. Grunnen blir i butikkens egen database. Uten personer listes sammenslåingene som gjelder.",
    "help.unmerge.more": () =>
      "Sammenslåingen som gjorde de to til én person, tas tilbake, og enhver annen som binder dem sammen, også en som kom med en fil. Spurt med --known-at er de én så lenge sammenslåingen gjaldt.",
    "conflicts.none": () => "Ingen personer er uavklart.",
    "conflicts.line": (p) => `${p.numbers} deler ${p.emails}`,
    "conflicts.lineNumbers": (p) => `${p.numbers} kan være én person`,
    "conflicts.fix": () => "De holdes fra hverandre. Er de én person, så si det:",
    "conflicts.undo": () => "Den første beholder nummeret sitt. stige unmerge tar det tilbake.",
    "conflicts.more": (p, f) => `${f.count(p.shown)} av ${f.count(p.all)} vises; --all viser alle.`,
    "merge.done": (p) => `${p.gone} er nå samme person som ${p.kept}.`,
    "merge.undo": (p) => `Ta det tilbake med: ${p.command}`,
    "merge.left": (p, f) =>
      p.conflicts === 0
        ? "Ingen personer er uavklart lenger."
        : `${f.count(p.conflicts)} ${p.conflicts === 1 ? "konflikt" : "konflikter"} gjenstår: stige conflicts`,
    "merge.same": (p) =>
      p.kept === p.gone
        ? `«${p.kept}» er oppgitt to ganger.`
        : `«${p.kept}» og «${p.gone}» er allerede én person: ${p.called}.`,
    "merge.same.fix": () => "Oppgi to personer. stige merge alene lister opp sammenslåingene som gjelder.",
    "merge.none": () => "Ingen sammenslåinger gjelder.",
    "merge.column.kept": () => "beholdt",
    "merge.column.gone": () => "gått inn i den",
    "merge.column.since": () => "siden",
    "merge.column.reason": () => "grunn",
    "unmerge.done": (p) => `${p.gone} og ${p.kept} er to personer igjen.`,
    "unmerge.still": (p) =>
      `Sammenslåingen er tatt tilbake, men «${p.gone}» og «${p.kept}» er fortsatt én person, ${p.called}: en annen sammenslåing, eller en e-postadresse de deler, binder dem sammen.`,
    "unmerge.erased": (p) =>
      `«${p.given}» er slettet: en sammenslåing av en slettet person kan ikke tas tilbake.`,
    "unmerge.none": (p) => `Ingen sammenslåing binder sammen «${p.kept}» og «${p.gone}».`,
    "unmerge.none.fix": () => "List opp sammenslåingene som gjelder, med: stige merge",
  },
  da: {
    "help.merge.more": () =>
      "GONE går ind i KEPT med alle sine fakta, fra nu af og for hele historien; spurgt med --known-at før dette er de to. Grunden bliver i butikkens egen database. Uden personer vises de sammenlægninger, der gælder.",
    "help.unmerge.more": () =>
      "Den sammenlægning, der gjorde de to til én person, tages tilbage, og enhver anden, der binder dem sammen, også en, der kom med en fil. Spurgt med --known-at er de én, så længe sammenlægningen gjaldt.",
    "conflicts.none": () => "Ingen personer er uafklarede.",
    "conflicts.line": (p) => `${p.numbers} deler ${p.emails}`,
    "conflicts.lineNumbers": (p) => `${p.numbers} er måske én person`,
    "conflicts.fix": () => "De holdes adskilt. Er de én person, så sig det:",
    "conflicts.undo": () => "Den første beholder sit nummer. stige unmerge tager det tilbage.",
    "conflicts.more": (p, f) => `${f.count(p.shown)} af ${f.count(p.all)} vises; --all viser dem alle.`,
    "merge.done": (p) => `${p.gone} er nu samme person som ${p.kept}.`,
    "merge.undo": (p) => `Tag det tilbage med: ${p.command}`,
    "merge.left": (p, f) =>
      p.conflicts === 0
        ? "Ingen personer er uafklarede længere."
        : `${f.count(p.conflicts)} ${p.conflicts === 1 ? "konflikt" : "konflikter"} er tilbage: stige conflicts`,
    "merge.same": (p) =>
      p.kept === p.gone
        ? `»${p.kept}« er angivet to gange.`
        : `»${p.kept}« og »${p.gone}« er allerede én person: ${p.called}.`,
    "merge.same.fix": () => "Angiv to personer. stige merge alene viser de sammenlægninger, der gælder.",
    "merge.none": () => "Ingen sammenlægninger gælder.",
    "merge.column.kept": () => "beholdt",
    "merge.column.gone": () => "gået ind i den",
    "merge.column.since": () => "siden",
    "merge.column.reason": () => "grund",
    "unmerge.done": (p) => `${p.gone} og ${p.kept} er to personer igen.`,
    "unmerge.still": (p) =>
      `Sammenlægningen er taget tilbage, men »${p.gone}« og »${p.kept}« er stadig én person, ${p.called}: en anden sammenlægning, eller en e-mailadresse, de deler, binder dem sammen.`,
    "unmerge.erased": (p) =>
      `»${p.given}« er slettet: en sammenlægning af en slettet person kan ikke tages tilbage.`,
    "unmerge.none": (p) => `Ingen sammenlægning binder »${p.kept}« og »${p.gone}« sammen.`,
    "unmerge.none.fix": () => "Se de sammenlægninger, der gælder, med: stige merge",
  },
});
