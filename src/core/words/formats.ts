import { currencyDigits } from "./currency-digits.ts";
import { type PeopleTold, peopleTold } from "./few-people.ts";
import { dayMs, dayUs } from "./iso-instant.ts";
import { type Language, type Name, nameIn } from "./language.ts";

/** How numbers, money and instants are written for one reader. Made by `formats`, handed to every phrase. */
export interface Formats extends PeopleTold {
  readonly language: Language;
  readonly timeZone: string;
  /** ISO 4217, the shop's. */
  readonly currency: string;
  /** `1890` -> nb `1 890`, da `1.890`, en `1,890` */
  count(n: number): string;
  /** `0.2412` -> nb `24,1 %`, en `24.1%` */
  percent(share: number): string;
  /** A probability in whole percent, of which none is wholly sure: `0.743` -> nb `74 %`, `0.001` -> `< 1 %`, `1` -> `> 99 %` */
  chance(probability: number): string;
  /** Minor units of the shop's currency in whole major units: `74200` -> nb `742 kr` */
  money(minor: number): string;
  /** An estimated amount in minor units, to three digits where it has more than four: `190203200` -> nb `1 900 000 kr`, `82649` -> nb `826 kr` */
  estimate(minor: number): string;
  /** One amount in minor units of the shop's currency, exact: `99999` -> nb `999,99 kr`, `74200` -> nb `742 kr` */
  amount(minor: number): string;
  /** Minor units of any currency, exact: `moneyIn(10000, "EUR")` -> nb `100,00 EUR` */
  moneyIn(minor: number, currency: string): string;
  /** A local day (days since 1970): nb `31. mars 2026` */
  localDay(day: number): string;
  /** A local day where there is little room: nb `31. mars 2026`, `19. nov. 2025` */
  shortDay(day: number): string;
  /** A month: `2026-03` -> nb `mars 2026` */
  month(month: string): string;
  /** An instant (microseconds since 1970) as the local day: nb `31. mars 2026` */
  day(us: number): string;
  /** An instant with local time, minutes: nb `31. mars 2026 kl. 14:05` */
  minute(us: number): string;
  /** An instant of late with local time, seconds: nb `31. mars, 14:05:09` */
  second(us: number): string;
  /** A length of time in microseconds as whole days, else hours: nb `365 dager` */
  duration(us: number): string;
  /** An interval by its ends as they are said: `22,6 %–25,7 %`; with a word between them where one bears a sign: nb `−3 til 12` */
  between(low: string, high: string): string;
  /** The name the shop gave, in the reader's language. */
  name(name: Name, id: string): string;
  /** `["a","b","c"]` -> nb `a, b og c` */
  list(parts: readonly string[]): string;
}

/** What `Intl` calls the languages. */
export const locales: Record<Language, string> = { nb: "nb-NO", da: "da-DK", en: "en-GB" };
const until: Record<Language, string> = { nb: "til", da: "til", en: "to" };
const days: Record<Language, readonly [string, string]> = {
  nb: ["dag", "dager"],
  da: ["dag", "dage"],
  en: ["day", "days"],
};
const hours: Record<Language, readonly [string, string]> = {
  nb: ["time", "timer"],
  da: ["time", "timer"],
  en: ["hour", "hours"],
};

/** What rounds to nothing has no sign. */
const signDisplay = "negative";

interface FormatsOf {
  readonly language: Language;
  readonly timeZone: string;
  readonly currency: string;
  readonly hidesFew?: boolean;
}

/**
 * The formats of one reader. Needs the reader's language, and the shop's time zone (IANA) and currency (ISO 4217). `hidesFew`: the reader is not to
 * see people, and from 1 to 4 of them are told as fewer than 5.
 * `formats({ language: "nb", timeZone: "Europe/Oslo", currency: "NOK" }).count(1890)` is `"1 890"` (with a no-break space).
 */
export function formats(reader: FormatsOf): Formats {
  const { language, timeZone, currency, hidesFew = false } = reader;
  const locale = locales[language];
  const number = new Intl.NumberFormat(locale, { signDisplay });
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    signDisplay,
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const wholePercent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const { digits, money, roughMoney, amount } = monies(locale, currency);
  const { day, calendarDay, shortDay, calendarMonth, minute, second } = times(locale, timeZone);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const count = (n: number) => number.format(n);
  const plural = (n: number, [one, many]: readonly [string, string]) => `${count(n)} ${n === 1 ? one : many}`;
  return {
    language,
    timeZone,
    currency,
    count,
    ...peopleTold(language, count, hidesFew),
    percent: (share) => percent.format(share),
    chance: (probability) =>
      probability < 0.005
        ? `<\u00a0${wholePercent.format(0.01)}`
        : `${probability > 0.995 ? ">\u00a0" : ""}${wholePercent.format(Math.min(probability, 0.99))}`,
    money: (minor) => money.format(minor / 10 ** digits),
    estimate: (minor) => {
      const major = minor / 10 ** digits;
      return (Math.abs(major) < 9_999.5 ? money : roughMoney).format(major);
    },
    amount: (minor) => amount.format(minor / 10 ** digits),
    moneyIn: (minor, code) => {
      const decimals = currencyDigits(code) ?? 2;
      const exact = new Intl.NumberFormat(locale, {
        style: "currency",
        currency: code,
        currencyDisplay: "code",
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      });
      return exact.format(minor / 10 ** decimals);
    },
    localDay: (at) => calendarDay.format(at * dayMs),
    shortDay: (at) => shortDay.format(at * dayMs),
    month: (month) => calendarMonth.format(Date.parse(`${month}-01`)),
    day: (us) => day.format(us / 1000),
    minute: (us) => minute.format(us / 1000),
    second: (us) => second.format(us / 1000),
    duration: (us) =>
      us % dayUs === 0
        ? plural(us / dayUs, days[language])
        : plural(Math.round(us / 3_600_000_000), hours[language]),
    between: (low, high) => `${low}${/[-−+]/.test(low + high) ? ` ${until[language]} ` : "–"}${high}`,
    name: (name, id) => nameIn(name, language, id),
    list: (parts) => list.format(parts),
  };
}

function monies(locale: string, currency: string) {
  const style = { style: "currency", currency, signDisplay } as const;
  const digits = currencyDigits(currency) ?? 2;
  const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return {
    digits,
    money: new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 }),
    roughMoney: new Intl.NumberFormat(locale, {
      ...style,
      minimumFractionDigits: 0,
      maximumSignificantDigits: 3,
    }),
    amount: new Intl.NumberFormat(locale, { ...style, ...exact, trailingZeroDisplay: "stripIfInteger" }),
  };
}

function times(locale: string, timeZone: string) {
  const date = { day: "numeric", month: "long", year: "numeric" } as const;
  const clock = { hour: "2-digit", minute: "2-digit" } as const;
  return {
    day: new Intl.DateTimeFormat(locale, { timeZone, ...date }),
    shortDay: new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...date, month: "short" }),
    calendarDay: new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...date }),
    calendarMonth: new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "long", year: "numeric" }),
    minute: new Intl.DateTimeFormat(locale, { timeZone, ...date, ...clock }),
    second: new Intl.DateTimeFormat(locale, {
      ...{ timeZone, day: "numeric", month: "short", second: "2-digit" },
      ...clock,
    }),
  };
}
