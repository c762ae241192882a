import { phrasebook } from "./phrasebook.ts";

/** What is said of erasing people, of what is held about them, of objections, and of clearing away what nothing needs. */
export const forgettingWords = phrasebook({
  en: {
    "help.group.forget": () => "Personal data",
    "help.erase": () => "erase a person for good; past counts stay as they are",
    "help.erase.more": () =>
      "Name, addresses, numbers, traits and rejected rows go at once. The orders and other facts stay, without a name, and stand nowhere from then on. A keyed hash stays behind, so that the next export does not bring the person back.",
    "help.export-person": () => "write everything that is held about a person to a file",
    "help.export-person.more": () =>
      "What the person goes by, traits, every stored row about them, of loads taken back too, where they stood, the loads it came in, rejected rows that name them. Other people are not named in it.",
    "help.object": () => "note that a person objects to marketing",
    "help.object.more": () =>
      "Only a keyed hash is kept. It outlives an erasure. An e-mail address that nobody is known by can object too.",
    "help.compact": () =>
      "take erased people out of the sealed files now, and clear away loads that were taken back",
    "help.compact.more": () =>
      "Without it the files of erased people are written anew after 30 days. After it a load that was taken back cannot be put back.",
    "help.tombstones": () =>
      "count the tombstones of erased people; save them, or apply them to a restored backup",
    "help.tombstones.more": () =>
      "Save them after every erasure, apart from the backups. When a backup was restored, apply the newest file before anything else: whoever was erased since goes again, from the sealed files too.",
    "option.yes": () => "do it without being asked",
    "option.outJson": () => "the file to write: .json",
    "option.withdraw": () => "the person takes the objection back",
    "option.applyTombstones": () =>
      "erase again whom this file of tombstones stands for: after a backup was restored",
    "option.noMarketing": () => "remember, by a keyed hash, that the person objects to marketing",
    "option.saveTombstones": () => "write the tombstones to a file, to be kept apart from the backups",
    "erase.who": (p: { who: string; facts: number; files: number }, f) =>
      `${p.who}: ${f.count(p.facts)} ${p.facts === 1 ? "fact" : "facts"} from ${f.count(p.files)} ${p.files === 1 ? "file" : "files"}.`,
    "erase.other": () => "Somebody else goes by this number now.",
    "erase.other.fix": () => "Look at the page anew before anybody is erased.",
    "erase.cannotUndo": () => "Erasing cannot be undone.",
    "erase.whatGoes": () =>
      "Name, addresses, numbers, traits and rejected rows go now. The facts stay without a name, so that past counts do not change, and stand nowhere from now on.",
    "erase.ask": (p: { who: string }) => `Erase ${p.who} for good?`,
    "erase.ask.no": () => "no, leave everything as it is",
    "erase.ask.yes": () => "yes, erase for good",
    "erase.left": () => "Nothing was erased.",
    "erase.needsYes": () => "Erasing cannot be undone, and nobody is here to be asked.",
    "erase.needsYes.fix": () => "Say it with --yes.",
    "erase.done": (p: { identities: number; traits: number; rejects: number }, f) =>
      `Erased: ${f.count(p.identities)} ${p.identities === 1 ? "identity" : "identities"}, ${f.count(p.traits)} ${p.traits === 1 ? "set" : "sets"} of traits, ${f.count(p.rejects)} rejected ${p.rejects === 1 ? "row" : "rows"}.`,
    "erase.rewrite": (p: { byUs: number; command: string }, f) =>
      `The sealed files still hold the person's number and the numbers of their orders. They are written anew by ${f.day(p.byUs)} at the latest; now with: ${p.command}`,
    "erase.objects": () => "That they do not want to be written to stays known, by keyed hashes alone.",
    "erase.sharing": (p: { others: string }) =>
      `${p.others} shared an address with them without being the same person, and stay, with that address.`,
    "erase.inYaml": () => "stige.yaml still names the person: take that out yourself.",
    "erase.files": (p: { files: string }) =>
      `The files you loaded are yours and still name the person: ${p.files}.`,
    "compact.rewriting": () => "Writing files anew",
    "compact.nothing": () => "There is nothing to clear away.",
    "compact.rewritten": (p: { files: number; rows: number; identities: number }, f) =>
      `${f.count(p.files)} ${p.files === 1 ? "file" : "files"} written anew: ${f.count(p.rows)} ${p.rows === 1 ? "row" : "rows"} no longer ${p.rows === 1 ? "leads" : "lead"} to ${f.count(p.identities)} erased ${p.identities === 1 ? "identity" : "identities"}.`,
    "compact.cleared": (p: { load: number; file: string }) =>
      `Load ${p.load} (${p.file}), taken back, is cleared away.`,
    "tombstones.applied": (p: { identities: number; tombstones: number }, f) =>
      `${f.count(p.tombstones)} tombstones applied: ${f.count(p.identities)} ${p.identities === 1 ? "identity" : "identities"} erased again.`,
    "tombstones.saved": (p: { tombstones: number; file: string }, f) =>
      `${f.count(p.tombstones)} ${p.tombstones === 1 ? "tombstone and its key were" : "tombstones and their key were"} written to ${p.file}. Keep the file like a password.`,
    "tombstones.count": (p: { tombstones: number; objections: number }, f) =>
      `${f.count(p.tombstones)} ${p.tombstones === 1 ? "tombstone" : "tombstones"} of erased people, ${f.count(p.objections)} ${p.objections === 1 ? "hash" : "hashes"} of objections to marketing.`,
    "loaded.forgotten": (p: { forgotten: number }, f) =>
      `${f.count(p.forgotten)} ${p.forgotten === 1 ? "row names" : "rows name"} erased people and ${p.forgotten === 1 ? "was" : "were"} left out`,
    "export-person.done": (p: { file: string; facts: number }, f) =>
      `Everything that is held was written to ${p.file}: ${f.count(p.facts)} stored ${p.facts === 1 ? "row" : "rows"}.`,
    "export-person.notJson": (p: { given: string }) => `“${p.given}” does not end in .json.`,
    "export-person.notJson.fix": () => "The person is written as JSON: --out person.json",
    "object.done": (p: { who: string }) => `${p.who} objects to marketing; that is noted.`,
    "object.already": (p: { who: string }) => `${p.who} had objected before.`,
    "object.withdrawn": (p: { who: string }) => `${p.who} no longer objects.`,
    "object.never": (p: { who: string }) => `${p.who} had not objected.`,
    "forgetting.keyGone": (p: { path: string }) =>
      `People were erased from this shop, and the key by which they are known is gone or another: ${p.path}.`,
    "forgetting.keyGone.fix": () =>
      "Bring it back from a backup. Without it an export would bring the erased people back.",
    "forgetting.otherKey": (p: { path: string }) =>
      `The tombstones in ${p.path} were made with another key than this shop's own.`,
    "forgetting.otherKey.fix": () =>
      "They can be applied to a backup in which nobody was erased since; restore that one and apply them first.",
    "forgetting.notTombstones": (p: { path: string }) => `${p.path} holds no tombstones.`,
    "forgetting.notTombstones.fix": () => "Name a file that stige tombstones --out wrote.",
    "forgetting.lostKnowledge": (p: { load: number; fromUs: number; toUs: number }, f) =>
      `What was known between ${f.minute(p.fromUs)} and ${f.minute(p.toUs)} cannot be told any more: load ${p.load} stood then, was taken back, and was cleared away by a compaction.`,
    "forgetting.lostKnowledge.fix": () => "Ask what was known before that or after.",
  },
  nb: {
    "help.group.forget": () => "Personopplysninger",
    "help.erase": () => "slett en person for godt; tidligere tall blir stående som de er",
    "help.erase.more": () =>
      "Navn, adresser, numre, kjennetegn og avviste rader forsvinner straks. Ordrene og de andre faktaene blir, uten navn, og står ingen steder fra da av. Et nøkkelhash blir igjen, slik at neste eksport ikke henter personen tilbake.",
    "help.export-person": () => "skriv alt som er lagret om en person, til en fil",
    "help.export-person.more": () =>
      "Det personen kjennes som, kjennetegn, hver lagrede rad om dem, også fra innlesinger som er tatt tilbake, hvor de har stått, innlesingene det kom med, avviste rader som nevner dem. Andre personer er ikke nevnt.",
    "help.object": () => "noter at en person motsetter seg markedsføring",
    "help.object.more": () =>
      "Bare et nøkkelhash lagres. Det overlever en sletting. Også en e-postadresse som ingen er kjent med, kan reservere seg.",
    "help.compact": () =>
      "ta slettede personer ut av de forseglede filene nå, og rydd bort innlesinger som er tatt tilbake",
    "help.compact.more": () =>
      "Ellers skrives filene om slettede personer på nytt etter 30 dager. Etterpå kan en innlesing som er tatt tilbake, ikke legges tilbake.",
    "help.tombstones": () =>
      "tell gravsteinene etter slettede personer; lagre dem, eller bruk dem på en tilbakelagt sikkerhetskopi",
    "help.tombstones.more": () =>
      "Lagre dem etter hver sletting, adskilt fra sikkerhetskopiene. Når en sikkerhetskopi er lagt tilbake, bruk den nyeste filen før noe annet: de som er slettet siden, forsvinner igjen, også fra de forseglede filene.",
    "option.yes": () => "gjør det uten å spørre",
    "option.outJson": () => "filen som skal skrives: .json",
    "option.withdraw": () => "personen trekker reservasjonen tilbake",
    "option.applyTombstones": () =>
      "slett på nytt dem denne filen med gravsteiner står for: etter at en sikkerhetskopi er lagt tilbake",
    "option.noMarketing": () => "husk, med et nøkkelhash, at personen motsetter seg markedsføring",
    "option.saveTombstones": () =>
      "skriv gravsteinene til en fil som oppbevares adskilt fra sikkerhetskopiene",
    "erase.who": (p, f) =>
      `${p.who}: ${f.count(p.facts)} fakta fra ${f.count(p.files)} ${p.files === 1 ? "fil" : "filer"}.`,
    "erase.other": () => "En annen har dette nummeret nå.",
    "erase.other.fix": () => "Se på siden på nytt før noen slettes.",
    "erase.cannotUndo": () => "En sletting kan ikke angres.",
    "erase.whatGoes": () =>
      "Navn, adresser, numre, kjennetegn og avviste rader forsvinner nå. Faktaene blir uten navn, slik at tidligere tall ikke endres, og står ingen steder fra nå av.",
    "erase.ask": (p) => `Slette ${p.who} for godt?`,
    "erase.ask.no": () => "nei, la alt være som det er",
    "erase.ask.yes": () => "ja, slett for godt",
    "erase.left": () => "Ingenting er slettet.",
    "erase.needsYes": () => "En sletting kan ikke angres, og her er ingen å spørre.",
    "erase.needsYes.fix": () => "Si det med --yes.",
    "erase.done": (p, f) =>
      `Slettet: ${f.count(p.identities)} ${p.identities === 1 ? "identitet" : "identiteter"}, ${f.count(p.traits)} sett med kjennetegn, ${f.count(p.rejects)} ${p.rejects === 1 ? "avvist rad" : "avviste rader"}.`,
    "erase.rewrite": (p, f) =>
      `De forseglede filene inneholder ennå personens nummer og numrene på ordrene. De skrives på nytt senest ${f.day(p.byUs)}; nå med: ${p.command}`,
    "erase.objects": () => "At personen ikke vil kontaktes, blir husket, bare med nøkkelhasher.",
    "erase.sharing": (p) =>
      `${p.others} delte en adresse med personen uten å være den samme, og blir stående, med den adressen.`,
    "erase.inYaml": () => "stige.yaml nevner ennå personen: ta det ut selv.",
    "erase.files": (p) => `Filene du leste inn, er dine og nevner fortsatt personen: ${p.files}.`,
    "compact.rewriting": () => "Skriver filer på nytt",
    "compact.nothing": () => "Det er ingenting å rydde bort.",
    "compact.rewritten": (p, f) =>
      `${f.count(p.files)} ${p.files === 1 ? "fil" : "filer"} er skrevet på nytt: ${f.count(p.rows)} ${p.rows === 1 ? "rad" : "rader"} fører ikke lenger til ${f.count(p.identities)} ${p.identities === 1 ? "slettet identitet" : "slettede identiteter"}.`,
    "compact.cleared": (p) => `Innlesing ${p.load} (${p.file}), som var tatt tilbake, er ryddet bort.`,
    "tombstones.applied": (p, f) =>
      `${f.count(p.tombstones)} gravsteiner er brukt: ${f.count(p.identities)} ${p.identities === 1 ? "identitet" : "identiteter"} er slettet på nytt.`,
    "tombstones.saved": (p, f) =>
      `${f.count(p.tombstones)} ${p.tombstones === 1 ? "gravstein og nøkkelen er" : "gravsteiner og nøkkelen deres er"} skrevet til ${p.file}. Ta vare på filen som et passord.`,
    "tombstones.count": (p, f) =>
      `${f.count(p.tombstones)} ${p.tombstones === 1 ? "gravstein" : "gravsteiner"} etter slettede personer, ${f.count(p.objections)} ${p.objections === 1 ? "hash" : "hasher"} av reservasjoner mot markedsføring.`,
    "loaded.forgotten": (p, f) =>
      `${f.count(p.forgotten)} ${p.forgotten === 1 ? "rad nevner" : "rader nevner"} slettede personer og er utelatt`,
    "export-person.done": (p, f) =>
      `Alt som er lagret, er skrevet til ${p.file}: ${f.count(p.facts)} ${p.facts === 1 ? "lagret rad" : "lagrede rader"}.`,
    "export-person.notJson": (p) => `«${p.given}» ender ikke på .json.`,
    "export-person.notJson.fix": () => "Personen skrives som JSON: --out person.json",
    "object.done": (p) => `${p.who} motsetter seg markedsføring; det er notert.`,
    "object.already": (p) => `${p.who} hadde reservert seg fra før.`,
    "object.withdrawn": (p) => `${p.who} er ikke lenger reservert.`,
    "object.never": (p) => `${p.who} hadde ikke reservert seg.`,
    "forgetting.keyGone": (p) =>
      `Personer er slettet fra denne butikken, og nøkkelen de kjennes igjen med, er borte eller en annen: ${p.path}.`,
    "forgetting.keyGone.fix": () =>
      "Hent den fra en sikkerhetskopi. Uten den ville en eksport hente de slettede personene tilbake.",
    "forgetting.otherKey": (p) =>
      `Gravsteinene i ${p.path} er laget med en annen nøkkel enn denne butikkens egen.`,
    "forgetting.otherKey.fix": () =>
      "De kan brukes på en sikkerhetskopi der ingen er slettet siden; legg tilbake den og bruk dem først.",
    "forgetting.notTombstones": (p) => `${p.path} inneholder ingen gravsteiner.`,
    "forgetting.notTombstones.fix": () => "Oppgi en fil som stige tombstones --out har skrevet.",
    "forgetting.lostKnowledge": (p, f) =>
      `Det som var kjent mellom ${f.minute(p.fromUs)} og ${f.minute(p.toUs)}, kan ikke lenger fortelles: innlesing ${p.load} gjaldt da, ble tatt tilbake og er ryddet bort ved en komprimering.`,
    "forgetting.lostKnowledge.fix": () => "Spør om det som var kjent før eller etter.",
  },
  da: {
    "help.group.forget": () => "Personoplysninger",
    "help.erase": () => "slet en person permanent; tidligere tal bliver, som de er",
    "help.erase.more": () =>
      "Navn, adresser, numre, kendetegn og afviste rækker forsvinder straks. Ordrerne og de andre fakta bliver, uden navn, og står ingen steder fra da af. En nøglehash bliver tilbage, så næste eksport ikke henter personen tilbage.",
    "help.export-person": () => "skriv alt, hvad der er gemt om en person, til en fil",
    "help.export-person.more": () =>
      "Det, personen kendes som, kendetegn, hver gemt række om dem, også fra indlæsninger, der er taget tilbage, hvor de har stået, de indlæsninger, det kom med, afviste rækker, der nævner dem. Andre personer er ikke nævnt.",
    "help.object": () => "notér, at en person gør indsigelse mod markedsføring",
    "help.object.more": () =>
      "Kun en nøglehash gemmes. Den overlever en sletning. Også en e-mailadresse, som ingen er kendt under, kan gøre indsigelse.",
    "help.compact": () =>
      "tag slettede personer ud af de forseglede filer nu, og ryd indlæsninger væk, som er taget tilbage",
    "help.compact.more": () =>
      "Ellers skrives filerne om slettede personer på ny efter 30 dage. Bagefter kan en indlæsning, der er taget tilbage, ikke lægges tilbage.",
    "help.tombstones": () =>
      "tæl gravstenene efter slettede personer; gem dem, eller brug dem på en gendannet sikkerhedskopi",
    "help.tombstones.more": () =>
      "Gem dem efter hver sletning, adskilt fra sikkerhedskopierne. Når en sikkerhedskopi er gendannet, brug den nyeste fil før noget andet: de, der er slettet siden, forsvinder igen, også fra de forseglede filer.",
    "option.yes": () => "gør det uden at spørge",
    "option.outJson": () => "filen, der skal skrives: .json",
    "option.withdraw": () => "personen trækker indsigelsen tilbage",
    "option.applyTombstones": () =>
      "slet igen dem, som denne fil med gravsten står for: efter at en sikkerhedskopi er lagt tilbage",
    "option.noMarketing": () => "husk, med en nøglehash, at personen gør indsigelse mod markedsføring",
    "option.saveTombstones": () =>
      "skriv gravstenene til en fil, der opbevares adskilt fra sikkerhedskopierne",
    "erase.who": (p, f) =>
      `${p.who}: ${f.count(p.facts)} fakta fra ${f.count(p.files)} ${p.files === 1 ? "fil" : "filer"}.`,
    "erase.other": () => "En anden har dette nummer nu.",
    "erase.other.fix": () => "Se på siden igen, før nogen slettes.",
    "erase.cannotUndo": () => "En sletning kan ikke fortrydes.",
    "erase.whatGoes": () =>
      "Navn, adresser, numre, kendetegn og afviste rækker forsvinder nu. Fakta bliver uden navn, så tidligere tal ikke ændres, og står ingen steder fra nu af.",
    "erase.ask": (p) => `Slet ${p.who} permanent?`,
    "erase.ask.no": () => "nej, lad alt være, som det er",
    "erase.ask.yes": () => "ja, slet permanent",
    "erase.left": () => "Intet er slettet.",
    "erase.needsYes": () => "En sletning kan ikke fortrydes, og her er ingen at spørge.",
    "erase.needsYes.fix": () => "Sig det med --yes.",
    "erase.done": (p, f) =>
      `Slettet: ${f.count(p.identities)} ${p.identities === 1 ? "identitet" : "identiteter"}, ${f.count(p.traits)} sæt kendetegn, ${f.count(p.rejects)} ${p.rejects === 1 ? "afvist række" : "afviste rækker"}.`,
    "erase.rewrite": (p, f) =>
      `De forseglede filer indeholder endnu personens nummer og ordrernes numre. De skrives på ny senest den ${f.day(p.byUs)}; nu med: ${p.command}`,
    "erase.objects": () => "At personen ikke vil kontaktes, huskes fortsat, kun med nøglehasher.",
    "erase.sharing": (p) =>
      `${p.others} delte en adresse med personen uden at være den samme og bliver, med den adresse.`,
    "erase.inYaml": () => "stige.yaml nævner endnu personen: tag det selv ud.",
    "erase.files": (p) => `De filer, du indlæste, er dine og nævner stadig personen: ${p.files}.`,
    "compact.rewriting": () => "Skriver filer på ny",
    "compact.nothing": () => "Der er intet at rydde væk.",
    "compact.rewritten": (p, f) =>
      `${f.count(p.files)} ${p.files === 1 ? "fil" : "filer"} er skrevet på ny: ${f.count(p.rows)} ${p.rows === 1 ? "række" : "rækker"} fører ikke længere til ${f.count(p.identities)} ${p.identities === 1 ? "slettet identitet" : "slettede identiteter"}.`,
    "compact.cleared": (p) => `Indlæsning ${p.load} (${p.file}), som var taget tilbage, er ryddet væk.`,
    "tombstones.applied": (p, f) =>
      `${f.count(p.tombstones)} gravsten er brugt: ${f.count(p.identities)} ${p.identities === 1 ? "identitet" : "identiteter"} er slettet igen.`,
    "tombstones.saved": (p, f) =>
      `${f.count(p.tombstones)} gravsten og ${p.tombstones === 1 ? "dens nøgle" : "deres nøgle"} er skrevet til ${p.file}. Pas på filen som på et kodeord.`,
    "tombstones.count": (p, f) =>
      `${f.count(p.tombstones)} gravsten efter slettede personer, ${f.count(p.objections)} ${p.objections === 1 ? "hash" : "hasher"} af indsigelser mod markedsføring.`,
    "loaded.forgotten": (p, f) =>
      `${f.count(p.forgotten)} ${p.forgotten === 1 ? "række nævner" : "rækker nævner"} slettede personer og er udeladt`,
    "export-person.done": (p, f) =>
      `Alt, hvad der er gemt, er skrevet til ${p.file}: ${f.count(p.facts)} ${p.facts === 1 ? "gemt række" : "gemte rækker"}.`,
    "export-person.notJson": (p) => `»${p.given}« ender ikke på .json.`,
    "export-person.notJson.fix": () => "Personen skrives som JSON: --out person.json",
    "object.done": (p) => `${p.who} gør indsigelse mod markedsføring; det er noteret.`,
    "object.already": (p) => `${p.who} havde gjort indsigelse før.`,
    "object.withdrawn": (p) => `${p.who} gør ikke længere indsigelse.`,
    "object.never": (p) => `${p.who} havde ikke gjort indsigelse.`,
    "forgetting.keyGone": (p) =>
      `Personer er slettet fra denne butik, og den nøgle, de kendes igen på, er væk eller en anden: ${p.path}.`,
    "forgetting.keyGone.fix": () =>
      "Hent den fra en sikkerhedskopi. Uden den ville en eksport hente de slettede personer tilbage.",
    "forgetting.otherKey": (p) =>
      `Gravstenene i ${p.path} er lavet med en anden nøgle end denne butiks egen.`,
    "forgetting.otherKey.fix": () =>
      "De kan bruges på en sikkerhedskopi, hvor ingen er slettet siden; læg den tilbage, og brug dem først.",
    "forgetting.notTombstones": (p) => `${p.path} indeholder ingen gravsten.`,
    "forgetting.notTombstones.fix": () => "Angiv en fil, som stige tombstones --out har skrevet.",
    "forgetting.lostKnowledge": (p, f) =>
      `Hvad der var kendt mellem ${f.minute(p.fromUs)} og ${f.minute(p.toUs)}, kan ikke længere fortælles: indlæsning ${p.load} gjaldt da, blev taget tilbage og er ryddet væk ved en komprimering.`,
    "forgetting.lostKnowledge.fix": () => "Spørg om det, der var kendt før eller efter.",
  },
});
