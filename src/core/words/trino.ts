import { phrasebook } from "./phrasebook.ts";

/** What is said when a question to Trino comes to nothing. */
export const trinoWords = phrasebook({
  en: {
    "trino.failed": (p: { name: string; what: string }) => `Trino could not do it (${p.name}): ${p.what}`,
    "trino.failed.fix": (p: { query: string }) => `Trino's own page tells more about query ${p.query}.`,
    "trino.lostWorker.fix": () =>
      "One of Trino's machines was lost or not reached. Try again in a minute; with retry-policy=TASK in Trino's settings, most queries survive it.",
    "trino.memory.fix": () =>
      "Let Trino have more memory for a query (query.max-memory-per-node, query.max-memory), or try again when it has less to do.",
    "trino.unreachable": (p: { url: string; what: string }) => `No Trino answers at ${p.url}: ${p.what}`,
    "trino.unreachable.fix": () => "Check the address, and that Trino has started. Nothing was begun.",
    "trino.perhapsBegun": (p: { url: string; what: string }) =>
      `Trino at ${p.url} did not say whether it took the query on: ${p.what}`,
    "trino.perhapsBegun.fix": () =>
      "Look at Trino's page of queries before you try again: it may be running.",
    "trino.brokenOff": (p: { query: string; what: string }) =>
      `Trino does not answer for query ${p.query} any more: ${p.what}`,
    "trino.brokenOff.fix": () => "Check that Trino is running, and try again.",
    "trino.tooLong": (p: { seconds: number }) =>
      `Trino needed more than ${p.seconds} seconds, and was stopped.`,
    "trino.tooLong.fix": () => "Allow more time, or try again when Trino has less to do.",
  },
  nb: {
    "trino.failed": (p) => `Trino klarte det ikke (${p.name}): ${p.what}`,
    "trino.failed.fix": (p) => `Trinos egen side forteller mer om spørring ${p.query}.`,
    "trino.lostWorker.fix": () =>
      "En av Trinos maskiner falt ut eller svarte ikke. Prøv igjen om et minutt; med retry-policy=TASK i Trinos innstillinger overlever de fleste spørringer det.",
    "trino.memory.fix": () =>
      "Gi Trino mer minne til en spørring (query.max-memory-per-node, query.max-memory), eller prøv igjen når den har mindre å gjøre.",
    "trino.unreachable": (p) => `Ingen Trino svarer på ${p.url}: ${p.what}`,
    "trino.unreachable.fix": () => "Sjekk adressen, og at Trino er startet. Ingenting ble satt i gang.",
    "trino.perhapsBegun": (p) => `Trino på ${p.url} sa ikke om spørringen ble tatt imot: ${p.what}`,
    "trino.perhapsBegun.fix": () =>
      "Se på Trinos side over spørringer før du prøver igjen: den kan være i gang.",
    "trino.brokenOff": (p) => `Trino svarer ikke lenger for spørring ${p.query}: ${p.what}`,
    "trino.brokenOff.fix": () => "Sjekk at Trino kjører, og prøv igjen.",
    "trino.tooLong": (p) => `Trino trengte mer enn ${p.seconds} sekunder og ble stoppet.`,
    "trino.tooLong.fix": () => "Gi den mer tid, eller prøv igjen når Trino har mindre å gjøre.",
  },
  da: {
    "trino.failed": (p) => `Trino kunne ikke gøre det (${p.name}): ${p.what}`,
    "trino.failed.fix": (p) => `Trinos egen side fortæller mere om forespørgsel ${p.query}.`,
    "trino.lostWorker.fix": () =>
      "En af Trinos maskiner faldt ud eller svarede ikke. Prøv igen om et minut; med retry-policy=TASK i Trinos indstillinger overlever de fleste forespørgsler det.",
    "trino.memory.fix": () =>
      "Giv Trino mere hukommelse til en forespørgsel (query.max-memory-per-node, query.max-memory), eller prøv igen, når den har mindre at gøre.",
    "trino.unreachable": (p) => `Ingen Trino svarer på ${p.url}: ${p.what}`,
    "trino.unreachable.fix": () => "Tjek adressen, og at Trino er startet. Intet blev sat i gang.",
    "trino.perhapsBegun": (p) => `Trino på ${p.url} sagde ikke, om forespørgslen blev taget imod: ${p.what}`,
    "trino.perhapsBegun.fix": () =>
      "Se på Trinos side over forespørgsler, før du prøver igen: den kan være i gang.",
    "trino.brokenOff": (p) => `Trino svarer ikke længere for forespørgsel ${p.query}: ${p.what}`,
    "trino.brokenOff.fix": () => "Tjek, at Trino kører, og prøv igen.",
    "trino.tooLong": (p) => `Trino brugte mere end ${p.seconds} sekunder og blev stoppet.`,
    "trino.tooLong.fix": () => "Giv den mere tid, eller prøv igen, når Trino har mindre at lave.",
  },
});
