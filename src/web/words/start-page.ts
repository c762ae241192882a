import { phrasebook } from "../../core/words/phrasebook.ts";

/** What the page says on which a shop begins. */
export const startWords = phrasebook({
  en: {
    "start.ready": () => "Ready to begin",
    "start.none": () => "Nothing has been loaded yet.",
    "start.may": () => "An owner or a marketer of the shop loads the first file.",
    "start.rung": (p: { id: string }): string =>
      ({
        lead: "may have a need",
        prospect: "has shown interest",
        customer: "has bought once",
        repeat: "came back",
        loyal: "keeps coming back",
        ambassador: "recommends you to others",
      })[p.id] ?? "",
    "start.unknown": () => "nobody stands here yet",
    "start.shop": () => "The shop",
    "start.shop.about": () =>
      "The first file tells most of this by itself: its currency, its addresses, its headers. Say it here where you would rather be sure.",
    "start.shop.done": () => "The shop is called this, and counts its days and money so:",
    "start.shop.where": () => "It stands in stige.yaml, in the shop’s folder.",
    "start.name": () => "Name",
    "start.country": () => "Country",
    "start.currency": () => "Currency",
    "start.zone": () => "Time zone: decides what a day is",
    "start.language": () => "Language",
    "start.save": () => "Keep this, and go on to Data",
    "start.or": () => "Or",
    "start.connect": () => "Connect the shop",
    "start.connect.about": () =>
      "Shopify, WooCommerce, Segment or a program of your own tells what happens, as it happens.",
    "start.demo": () => "Look around in the demo shop",
    "start.demo.about": () => "20,000 invented people. In the terminal, in another folder:",
    "start.come": () => "How the ladder will stand",
    "start.come.about": () => "worked out from the file and what counts already; nothing is kept",
    "start.come.working": () => "The ladder is being worked out …",
    "start.come.large": () =>
      "With so many rows the ladder is not worked out twice: it stands when the file is loaded.",
    "start.come.failed": () =>
      "The ladder could not be worked out beforehand. The file can be loaded all the same.",
    "start.come.bare": (p: { n: number }) =>
      p.n === 1
        ? "One rung is not measured, since the files do not tell of it."
        : `${p.n} rungs are not measured, since the files do not tell of them.`,
    "start.come.per": (p: { n: number; told: string }) =>
      p.n === 1 ? "Each dot is one person." : `Each dot is ${p.told} people.`,
    "start.begins": () => "What the shop is taken to be",
    "start.begins.change": () => "Say it otherwise",
    "start.rows": (p: { n: number; told: string }) =>
      p.n === 1 ? "Look at the row" : `Look at the ${p.told} rows`,
    "start.rows.first": (p: { told: string }) => `The first ${p.told} of them`,
    "start.rows.more": () => "Show more",
    "start.stop": () => "Stop loading",
  },
  nb: {
    "start.ready": () => "Klar til å begynne",
    "start.none": () => "Ingenting er lest inn ennå.",
    "start.may": () => "En eier eller markedsfører i butikken legger inn den første filen.",
    "start.rung": (p): string =>
      ({
        lead: "kan ha behov",
        prospect: "har vist interesse",
        customer: "har kjøpt én gang",
        repeat: "kom tilbake",
        loyal: "kommer igjen og igjen",
        ambassador: "anbefaler dere til andre",
      })[p.id] ?? "",
    "start.unknown": () => "ingen står her ennå",
    "start.shop": () => "Butikken",
    "start.shop.about": () =>
      "Den første filen viser det meste av dette selv: valutaen, adressene, overskriftene. Si det her hvis du heller vil være sikker.",
    "start.shop.done": () => "Butikken heter dette, og teller dager og penger slik:",
    "start.shop.where": () => "Det står i stige.yaml, i mappen til butikken.",
    "start.name": () => "Navn",
    "start.country": () => "Land",
    "start.currency": () => "Valuta",
    "start.zone": () => "Tidssone: avgjør hva en dag er",
    "start.language": () => "Språk",
    "start.save": () => "Lagre dette, og gå til Data",
    "start.or": () => "Eller",
    "start.connect": () => "Koble til butikken",
    "start.connect.about": () =>
      "Shopify, WooCommerce, Segment eller et eget program forteller hva som skjer, når det skjer.",
    "start.demo": () => "Se deg rundt med demobutikken",
    "start.demo.about": () => "20 000 oppdiktede personer. I terminalen, i en annen mappe:",
    "start.come": () => "Slik blir stigen",
    "start.come.about": () => "regnet ut fra filen og det som alt teller; ingenting er lagret",
    "start.come.working": () => "Stigen regnes ut …",
    "start.come.large": () =>
      "Med så mange rader regnes ikke stigen ut to ganger: den står når filen er lagt inn.",
    "start.come.failed": () => "Stigen kunne ikke regnes ut på forhånd. Filen kan legges inn likevel.",
    "start.come.bare": (p) =>
      p.n === 1
        ? "Ett trinn er ikke målt, fordi filene ikke forteller om det."
        : `${p.n} trinn er ikke målt, fordi filene ikke forteller om dem.`,
    "start.come.per": (p) => (p.n === 1 ? "Hver prikk er én person." : `Hver prikk er ${p.told} personer.`),
    "start.begins": () => "Hva vi tror butikken er",
    "start.begins.change": () => "Si noe annet",
    "start.rows": (p) => (p.n === 1 ? "Se på raden" : `Se på de ${p.told} radene`),
    "start.rows.first": (p) => `De første ${p.told} av dem`,
    "start.rows.more": () => "Vis flere",
    "start.stop": () => "Stopp innlesingen",
  },
  da: {
    "start.ready": () => "Klar til at begynde",
    "start.none": () => "Intet er indlæst endnu.",
    "start.may": () => "En ejer eller marketingmedarbejder i butikken indlæser den første fil.",
    "start.rung": (p): string =>
      ({
        lead: "kan have behov",
        prospect: "har vist interesse",
        customer: "har købt én gang",
        repeat: "kom tilbage",
        loyal: "kommer igen og igen",
        ambassador: "anbefaler jer til andre",
      })[p.id] ?? "",
    "start.unknown": () => "ingen står her endnu",
    "start.shop": () => "Butikken",
    "start.shop.about": () =>
      "Den første fil viser selv det meste: valutaen, adresserne, overskrifterne. Sig det her, hvis du hellere vil være sikker.",
    "start.shop.done": () => "Butikken hedder dette og tæller dage og penge sådan:",
    "start.shop.where": () => "Det står i stige.yaml i butikkens mappe.",
    "start.name": () => "Navn",
    "start.country": () => "Land",
    "start.currency": () => "Valuta",
    "start.zone": () => "Tidszone: afgør, hvad en dag er",
    "start.language": () => "Sprog",
    "start.save": () => "Gem dette, og gå til Data",
    "start.or": () => "Eller",
    "start.connect": () => "Tilslut butikken",
    "start.connect.about": () =>
      "Shopify, WooCommerce, Segment eller jeres eget program fortæller, hvad der sker, når det sker.",
    "start.demo": () => "Se dig omkring med demobutikken",
    "start.demo.about": () => "20.000 opdigtede personer. I terminalen, i en anden mappe:",
    "start.come": () => "Sådan bliver stigen",
    "start.come.about": () => "regnet ud fra filen og det, der allerede tæller; intet er gemt",
    "start.come.working": () => "Stigen regnes ud …",
    "start.come.large": () =>
      "Med så mange rækker regnes stigen ikke ud to gange: den står, når filen er indlæst.",
    "start.come.failed": () => "Stigen kunne ikke regnes ud på forhånd. Filen kan indlæses alligevel.",
    "start.come.bare": (p) =>
      p.n === 1
        ? "Ét trin er ikke målt, fordi filerne ikke fortæller om det."
        : `${p.n} trin er ikke målt, fordi filerne ikke fortæller om dem.`,
    "start.come.per": (p) => (p.n === 1 ? "Hver prik er én person." : `Hver prik er ${p.told} personer.`),
    "start.begins": () => "Hvad vi tror, butikken er",
    "start.begins.change": () => "Sig noget andet",
    "start.rows": (p) => (p.n === 1 ? "Se på rækken" : `Se på de ${p.told} rækker`),
    "start.rows.first": (p) => `De første ${p.told} af dem`,
    "start.rows.more": () => "Vis flere",
    "start.stop": () => "Stop indlæsningen",
  },
});
