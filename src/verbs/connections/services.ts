import { nearestWord } from "../../core/words/nearest-word.ts";
import type { Problem } from "../../core/words/problem.ts";
import { type Message, message } from "../../core/words/say.ts";

/** The shop programs that are read over their APIs. */
export const readServices = ["shopify", "woo"] as const;
/** The services that are told of people. */
export const toldServices = ["klaviyo", "mailchimp", "hubspot"] as const;
export const services = [...readServices, ...toldServices] as const;
export type Service = (typeof services)[number];

/** Whether a service is told of people, rather than read. */
export const isTold = (service: Service): boolean => (toldServices as readonly Service[]).includes(service);

/** Settings of a connection, text by name. */
export type Settings = Readonly<Record<string, string>>;

/** How often a connection is read by itself. */
export const frequencies = ["hour", "day", "never"] as const;
export type Frequency = (typeof frequencies)[number];

interface Setting {
  readonly required: boolean;
  /** As it is kept, or what is wrong with it. */
  read(given: string): string | { readonly sentence: Message; readonly fix: Message };
}

const address: Setting = {
  required: true,
  read: (given) =>
    addressOf(given) ?? {
      sentence: message("connections.notAddress", { given }),
      fix: message("connections.notAddress.fix"),
    },
};

/** From which day on a shop program is read; left out: from its beginning. */
const from: Setting = {
  required: false,
  read: (given) =>
    isDay(given)
      ? given
      : { sentence: message("connections.notDay", { given }), fix: message("connections.notDay.fix") },
};

const every: Setting = {
  required: false,
  read: (given) =>
    (frequencies as readonly string[]).includes(given)
      ? given
      : { sentence: message("connections.notEvery", { given }), fix: message("connections.notEvery.fix") },
};

/** In place of a service's own address, one of this machine: people are told of nowhere else. */
const here: Setting = {
  required: false,
  read(given) {
    const read = addressOf(given);
    return read !== null && isHere(new URL(read))
      ? read
      : { sentence: message("connections.fixedAddress"), fix: message("connections.fixedAddress.fix") };
  },
};

/** The purpose of consents that let somebody be told of. */
const purpose: Setting = {
  required: false,
  read: (given) =>
    /^[^\s].{0,59}$/.test(given)
      ? given.toLowerCase()
      : { sentence: message("connections.notPurpose"), fix: message("connections.notPurpose.fix") },
};

/** Of Mailchimp: the id of the audience. */
const audience: Setting = {
  required: true,
  read: (given) =>
    /^[0-9a-z]{6,20}$/.test(given)
      ? given
      : { sentence: message("connections.notAudience"), fix: message("connections.notAudience.fix") },
};

const settingsOf: Readonly<Record<Service, Readonly<Record<string, Setting>>>> = {
  shopify: { address, from, every },
  woo: { address, from, every },
  klaviyo: { address: here, purpose, every },
  mailchimp: { address: here, list: audience, purpose, every },
  hubspot: { address: here, purpose, every },
};

/** How often; what does not say it is done daily. */
export function frequencyOf(settings: Settings): Frequency {
  return frequencies.find((one) => one === settings.every) ?? "day";
}

/** What is asked of a connection that is to be made. */
export interface ConnectionWish {
  readonly service: Service;
  readonly settings: Settings;
  /** The service's key; of WooCommerce both, with a colon between. */
  readonly secret: string;
}

/** The wish as it is kept, or everything that is wrong with it. No problem tells the secret. */
export function checkedWish({ service, settings, secret }: ConnectionWish): {
  readonly wish: ConnectionWish;
  readonly problems: readonly Problem[];
} {
  const known = settingsOf[service];
  const problems: Problem[] = [];
  const kept: Record<string, string> = {};
  for (const [name, given] of Object.entries(settings)) {
    const setting = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!setting) {
      problems.push(unknownSetting(name, service, Object.keys(known)));
      continue;
    }
    const read = setting.read(given.trim());
    if (typeof read === "string") kept[name] = read;
    else problems.push({ place: `settings.${name}`, ...read });
  }
  for (const [name, { required }] of Object.entries(known))
    if (required && settings[name] === undefined)
      problems.push({
        ...{ place: `settings.${name}`, sentence: message("connections.missing", { name }) },
        fix: message("connections.missing.fix"),
      });
  const key = secret.trim();
  problems.push(...wrongSecret(service, key));
  return { wish: { service, settings: kept, secret: key }, problems };
}

function unknownSetting(name: string, service: Service, names: readonly string[]): Problem {
  const nearest = nearestWord(name, names);
  return {
    place: `settings.${name.slice(0, 40)}`,
    sentence: message("connections.unknownSetting", { name: name.slice(0, 40), service }),
    fix: nearest
      ? message("server.didYouMean", { nearest })
      : message("connections.unknownSetting.fix", { names: names.join(", ") }),
  };
}

function wrongSecret(service: Service, secret: string): Problem[] {
  const place = "secret";
  // It is sent in a header.
  if (!/^[\x21-\x7e]{8,500}$/.test(secret))
    return [{ place, sentence: message("connections.notSecret"), fix: message("connections.notSecret.fix") }];
  if (service === "woo" && !/^[^:]+:[^:]+$/.test(secret))
    return [{ place, sentence: message("connections.twoKeys"), fix: message("connections.twoKeys.fix") }];
  if (service === "mailchimp" && mailchimpAddress(secret) === null)
    return [{ place, sentence: message("connections.noCentre"), fix: message("connections.noCentre.fix") }];
  return [];
}

const isHere = ({ hostname }: URL) => /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname);

/** Where the account of a key of Mailchimp's lives: what stands behind its last hyphen. Null: it is no such key. */
export function mailchimpAddress(secret: string): string | null {
  const [, centre] = /-([a-z]{2,4}\d{1,3})$/.exec(secret) ?? [];
  return centre ? `https://${centre}.api.mailchimp.com` : null;
}

/** An address without a slash at its end; a secret is sent there, so it is encrypted unless it is this machine's. Null: it is none. */
function addressOf(given: string): string | null {
  if (!URL.canParse(given)) return null;
  const url = new URL(given);
  const isPlain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  if (!isPlain || !(url.protocol === "https:" || (url.protocol === "http:" && isHere(url)))) return null;
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text) &&
    text >= "1970-01-01"
  );
}
