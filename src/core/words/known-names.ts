import type { Language } from "./language.ts";

type Names = { readonly [L in Language]: { readonly [name: string]: string } };

/** Events as they are usually called in files and by Segment. */
const events: Names = {
  en: {},
  nb: {
    "signed up": "registrerte seg",
    subscribed: "meldte seg på nyhetsbrev",
    "information requested": "ba om informasjon",
    "sample requested": "ba om en prøve",
    "product viewed": "så på et produkt",
    "product added": "la et produkt i handlekurven",
    "cart viewed": "så på handlekurven",
    "checkout started": "gikk til kassen",
  },
  da: {
    "signed up": "tilmeldte sig",
    subscribed: "tilmeldte sig nyhedsbrevet",
    "information requested": "bad om information",
    "sample requested": "bad om en prøve",
    "product viewed": "så på et produkt",
    "product added": "lagde et produkt i kurven",
    "cart viewed": "så på kurven",
    "checkout started": "gik til kassen",
  },
};

const channels: Names = {
  en: { email: "by e-mail", sms: "by SMS", phone: "by phone", post: "by post", push: "by push message" },
  nb: {
    ...{ email: "per e-post", sms: "per SMS", phone: "per telefon" },
    ...{ post: "per post", push: "per pushvarsel" },
  },
  da: {
    ...{ email: "via e-mail", sms: "via SMS", phone: "via telefon" },
    ...{ post: "med posten", push: "via pushbesked" },
  },
};
const inChannel: { readonly [L in Language]: (name: string) => string } = {
  en: (name) => `by ${name}`,
  nb: (name) => `i kanalen ${name}`,
  da: (name) => `i kanalen ${name}`,
};

const purposes: Names = {
  en: {},
  nb: { marketing: "markedsføring", newsletter: "nyhetsbrev" },
  da: { marketing: "markedsføring", newsletter: "nyhedsbrev" },
};

/** An event as a reader says it, by the name in its file where it is none of the usual: nb `cart viewed` is `så på handlekurven`. */
export function eventName(name: string, language: Language): string {
  return events[language][name.toLowerCase()] ?? name;
}

/** The usual event with the name that a file needs beside it: nb `så på handlekurven «cart viewed»`; in English the name alone. */
export function eventToBring(name: string, language: Language): string {
  const said = events[language][name.toLowerCase()];
  if (said === undefined) return name;
  return language === "da" ? `${said} »${name}«` : `${said} «${name}»`;
}

/** By which channel: nb `email` is `per e-post`, one of the shop's own `i kanalen kiosk`, its name as it is `shown`. */
export function byChannel(name: string, language: Language, shown = name): string {
  return channels[language][name.toLowerCase()] ?? inChannel[language](shown);
}

/** What a consent is for: nb `marketing` is `markedsføring`. */
export function purposeName(name: string, language: Language, shown = name): string {
  return purposes[language][name.toLowerCase()] ?? shown;
}
