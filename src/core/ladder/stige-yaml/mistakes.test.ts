import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formats } from "../../words/formats.ts";
import { languages } from "../../words/language.ts";
import { say } from "../../words/say.ts";
import { readStigeYaml } from "./read-stige-yaml.ts";

const readers = languages.map((language) => formats({ language, timeZone: "Europe/Oslo", currency: "NOK" }));
const english = formats({ language: "en", timeZone: "Europe/Oslo", currency: "NOK" });

/** Every mistake as `line:column place | what is wrong | what would be right`, in English without its quotes. */
function problemsOf(text: string): string[] {
  const read = readStigeYaml(text);
  if (read.ok) return [];
  return read.problems.map(({ line, column, place, sentence, fix }) =>
    `${line}:${column} ${place} | ${say(sentence, english)} | ${say(fix, english)}`.replaceAll("`", ""),
  );
}

/** Broken files with all that is wrong in them. */
const broken: readonly { name: string; text: string; problems: readonly string[] }[] = [
  {
    name: "every part of the shop",
    text: `shop:
  name: 2024
  timezone: Europe/Olso
  currency: nok
  country: UK
  language: norsk
  marginRate: 40
interst: Signed Up
orders: shopify
exclude: { emails: [fjell.no, "@ok.no", "a@b.no"], numbers: [007, true] }
ladder: norwegian
`,
    problems: [
      '2:9 shop.name | Here stands a number, but it should be a text. | Write name: "2024".',
      "3:3 shop.timezone | shop has no timezone. | Did you mean timeZone?",
      "3:13 shop.timeZone | Europe/Olso is not a known time zone. | Did you mean Europe/Oslo?",
      "4:13 shop.currency | nok is not a known currency. | Did you mean NOK?",
      "5:12 shop.country | UK is not a known country code. | Did you mean GB?",
      "6:13 shop.language | norsk is not a language that Stige speaks. | Did you mean nb?",
      "7:15 shop.marginRate | 40 is too high; the most is 1. | Write the share as a number from 0 to 1: 40% is 0.4.",
      "8:1 interst | The file has no part named interst. | Did you mean interest?",
      "8:10 interest | Here stands a text, but it should be a list. | For example: interest: [Signed Up, Product Added].",
      "9:9 orders | Here stands a text, but it should be a group of keys. | For example: orders: { from: shopify }.",
      '10:21 exclude.emails[0] | fjell.no is neither an e-mail address nor a domain that begins with @. | Write "@fjell.no".',
      '10:67 exclude.numbers[1] | Here stands true or false, but it should be a text. | Write "true".',
      "11:9 ladder | Here stands a text, but it should be a group of keys. | Write ladder: { preset: norwegian }.",
    ],
  },
  {
    name: "keys of the shop and the ladder a step too far out",
    text: `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: "NO", margin: 0.4 }
timeZone: Europe/Oslo
ladder: { preset: norwegian }
ofLadder: []
lapsedAftr: 270d
`,
    problems: [
      "1:71 shop.margin | shop has no margin. | Did you mean marginRate?",
      "2:1 timeZone | The file has no part named timeZone. | Did you mean shop: { timeZone: … }?",
      "4:1 ofLadder | The file has no part named ofLadder. | Did you mean ladder: { offLadder: … }?",
      "5:1 lapsedAftr | The file has no part named lapsedAftr. | Did you mean ladder: { lapsedAfter: … }?",
    ],
  },
  {
    name: "the market",
    text: `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: "NO" }
market:
  - { name: Husstander }
  - { name: Kontorer, size: 0 }
  - { nam: Skoler, size: 12.5 }
ladder: { preset: norwegian }
`,
    problems: [
      "3:5 market[0].size | size is missing. | Write market: [{ name: Households with a garden, size: 250000 }].",
      "4:29 market[1].size | 0 is too low; the least is 1. | For example: market: [{ name: Households with a garden, size: 250000 }].",
      "5:7 market[2].nam | market[2] has no nam. | Did you mean name?",
      "5:26 market[2].size | 12.5 is not a whole number. | For example: market: [{ name: Households with a garden, size: 250000 }].",
    ],
  },
  {
    name: "alerts",
    text: `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: "NO" }
alerts:
  - { figure: repurchase, below: 0.05, days: 28 }
  - { figure: repurchase-rate, below: 5, days: 28 }
  - { figure: new-customers, below: 0, days: 0 }
  - { figure: nps, below: 20, days: 90 }
  - { figure: nps, days: 90, below: 10, when: always }
  - { figure: nps, days: 90, below: 10 }
ladder: { preset: norwegian }
`,
    problems: [
      "3:15 alerts[0].figure | repurchase is not a key figure that is followed through time. | Did you mean repurchase-rate?",
      "4:39 alerts[1].below | 5 is too high; the most is 1. | For example: alerts: [{ figure: repurchase-rate, below: 0.05, days: 28 }].",
      "5:37 alerts[2].below | 0 is too low; the least is 1. | For example: alerts: [{ figure: repurchase-rate, below: 0.05, days: 28 }].",
      "5:46 alerts[2].days | 0 is too low; the least is 1. | For example: alerts: [{ figure: repurchase-rate, below: 0.05, days: 28 }].",
      "7:5 alerts[4] | Another alert is on nps in 90 days too. | Keep one of the two.",
      "7:41 alerts[4].when | alerts[4] has no when. | It can be one of these: figure, below and days.",
      "8:5 alerts[5] | Another alert is on nps in 90 days too. | Keep one of the two.",
    ],
  },
  {
    name: "segments",
    text: `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: "NO" }
segments:
  - { name: A }
  - { name: B, rung: custmer }
  - { name: b, rfm: { money: { atLeast: 6 }, often: {} } }
  - { rung: [lead, 7], value: { atLeast: 5, atMost: 4 }, rfm: { recency: { atMost: 1.5 } } }
  - { name: C, when: { orders: {} } }
ladder: { preset: norwegian }
`,
    problems: [
      "3:5 segments[0] | The condition does not say what to look at. | For example: segments: [{ name: Big spenders, rfm: { money: { atLeast: 5 } } }].",
      "4:22 segments[1].rung | custmer is not a place on or off the ladder. | Did you mean customer?",
      "5:5 segments[2] | Another segment is called b too. | Give each segment a name of its own.",
      "5:41 segments[2].rfm.money.atLeast | 6 is too high; the most is 5. | For example: { atLeast: 4 }.",
      "5:46 segments[2].rfm.often | rfm has no often. | It can be one of these: recency, frequency and money.",
      "6:5 segments[3].name | name is missing. | Write name: Big spenders.",
      '6:20 segments[3].rung[1] | Here stands a number, but it should be a text. | Write "7".',
      "6:31 segments[3].value | atLeast is greater than atMost, so it holds of nobody. | Exchange the two.",
      "6:84 segments[3].rfm.recency.atMost | 1.5 is not a whole number. | For example: { atLeast: 4 }.",
      "7:32 segments[4].when.orders | orders says neither atLeast nor none. | For example: atLeast: 1.",
    ],
  },
  {
    name: "a preset and its parameters",
    text: `shop: { name: X, timeZone: Oslo, currency: NKR, country: Norge, language: sv, marginRate: -0.1 }
ladder:
  preset: norsk
  lapsedAfter: 180
  loyalOrders: 2.5
  interestWithin: 6m
`,
    problems: [
      "1:28 shop.timeZone | Oslo is not a known time zone. | Did you mean Europe/Oslo?",
      "1:44 shop.currency | NKR is not a known currency. | For example: currency: NOK.",
      "1:58 shop.country | Norge is not a known country code. | For example: country: NO.",
      "1:75 shop.language | sv is not a language that Stige speaks. | It can be one of these: nb, da and en.",
      "1:91 shop.marginRate | -0.1 is too low; the least is 0. | Write the share as a number from 0 to 1: 40% is 0.4.",
      "3:11 ladder.preset | norsk is not a known preset. | Did you mean norwegian?",
      "4:16 ladder.lapsedAfter | 180 does not say of what: hours, days or weeks. | Write lapsedAfter: 180d.",
      "5:16 ladder.loyalOrders | 2.5 is not a whole number. | For example: loyalOrders: 4.",
      "6:19 ladder.interestWithin | 6m: months and years are not all equally long, so such a window would not be exact. | Write interestWithin: 183d.",
    ],
  },
  {
    name: "parameters of another preset, and unknown ones",
    text: `shop: { name: X, timeZone: europe/oslo, country: no, currency: NOK, colour: red }
ladder: { preset: norwegian, loyalOrders: 4, loyalWithin: -5d, lapsedafter: 300 }
`,
    problems: [
      "1:28 shop.timeZone | europe/oslo is not a known time zone. | Did you mean Europe/Oslo?",
      "1:50 shop.country | no is not a known country code. | Did you mean NO?",
      "1:69 shop.colour | shop has no colour. | It can be one of these: name, timeZone, currency, country, language and marginRate.",
      "2:30 ladder.loyalOrders | The preset norwegian has no loyalOrders. | Take loyalOrders away.",
      "2:46 ladder.loyalWithin | The preset norwegian has no loyalWithin. | Take loyalWithin away.",
      "2:59 ladder.loyalWithin | -5d: a length of time cannot be negative. | Write loyalWithin: 5d.",
      "2:64 ladder.lapsedafter | ladder has no lapsedafter. | Did you mean lapsedAfter?",
      "2:77 ladder.lapsedAfter | 300 does not say of what: hours, days or weeks. | Write lapsedAfter: 300d.",
    ],
  },
  {
    name: "ids",
    text: `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }
ladder:
  rungs:
    - { id: Gull Kunde }
    - { id: customer, when: { orders: { atLeast: 1 } } }
    - { id: customer, when: { orders: { atLeast: 2 } } }
    - { id: new, when: { orders: { atLeast: 3 } } }
    - { id: 9lives, when: { orders: { atLeast: 4 } } }
    - { nmae: Loyal, when: { orders: { atLeast: 5 } } }
    - { id: [a], when: { orders: { atLeast: 6 } } }
  offLadder:
    - { id: customer, when: { orders: { none: true, within: 30d } } }
`,
    problems: [
      "4:13 ladder.rungs[0].id | The id Gull Kunde may hold only a-z, 0-9 and hyphens, and begins with a letter. | Write id: gull-kunde.",
      "6:13 ladder.rungs[2].id | The id customer is already used by ladder.rungs[1]. | Give each rung and each place off the ladder an id of its own.",
      "7:13 ladder.rungs[3].id | The id new is used by Stige itself. | For example: id: new-rung.",
      "8:13 ladder.rungs[4].id | The id 9lives may hold only a-z, 0-9 and hyphens, and begins with a letter. | Write id: lives.",
      "9:7 ladder.rungs[5].id | id is missing. | Write id: customer.",
      "9:9 ladder.rungs[5].nmae | rungs[5] has no nmae. | Did you mean name?",
      "10:13 ladder.rungs[6].id | Here stands a list, but it should be a text. | For example: id: customer.",
      "12:13 ladder.offLadder[0].id | The id customer is already used by ladder.rungs[1]. | Give each rung and each place off the ladder an id of its own.",
    ],
  },
  {
    name: "rungs with and without rules, and grace",
    text: `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }
ladder:
  rungs:
    - { id: lead, when: { known: { for: 1d } } }
    - { id: customer }
    - { id: repeat, when: }
    - { id: loyal, when: { orders: { atLeast: 4 } }, grace: 1y }
    - { id: gold, when: { orders: { atLeast: 4 } }, grace: 0d, name: { no: Gull, en: "" } }
    - silver
  offLadder:
    - { id: lapsed, grace: 30d, when: { orders: { none: true } } }
    - { id: silent }
`,
    problems: [
      "4:19 ladder.rungs[0].when | lead is the lowest rung, where everyone stands who stands nowhere higher; it takes no rule. | Take when away, or put a rung without a rule below this one.",
      "5:7 ladder.rungs[1].when | customer has no rule; only the first rung may be without one. | For example: when: { orders: { atLeast: 1 } }.",
      "6:21 ladder.rungs[2].when | Here stands nothing, but it should be a condition (a group with one key, such as orders). | For example: orders: { atLeast: 1 }.",
      "7:61 ladder.rungs[3].grace | 1y: months and years are not all equally long, so such a window would not be exact. | Write grace: 365d.",
      "8:72 ladder.rungs[4].name.no | name has no no. | It can be one of these: nb, da and en.",
      "8:86 ladder.rungs[4].name.en | The text is empty. | For example: en: Customer.",
      "9:7 ladder.rungs[5] | Here stands a text, but it should be a group of keys. | For example: { id: customer, when: { orders: { atLeast: 1 } } }.",
      "11:21 ladder.offLadder[0].grace | A place off the ladder has no grace: it ends the moment its rule no longer holds. | Take grace away.",
      "12:7 ladder.offLadder[1].when | silent has no rule, so it would take nobody off the ladder. | For example: when: { orders: { none: true, within: 365d } }.",
    ],
  },
  {
    name: "how many",
    text: `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }
ladder:
  rungs:
    - { id: a }
    - { id: b, when: { orders: 2 } }
    - { id: c, when: { orders: { atleast: -1, within: 180 } } }
    - { id: d, when: { orders: { atLeast: 2, none: true } } }
    - { id: e, when: { orders: { atLeast: 0 } } }
    - { id: f, when: { orders: { within: 365d } } }
    - { id: g, when: { orders: { atLeast: "2", distinct: days, where: {} } } }
    - { id: h, when: { event: Foo, within: 3 months, atLeast: 2.5 } }
    - { id: i, when: { referrals: { atLeast: 1, none: false, within: 0d } } }
    - { id: j, when: { nps: { atLeast: 11, which: last } } }
    - { id: k, when: { nps: { none: true, which: any } } }
    - { id: l, when: { nps: 9 } }
    - { id: m, when: { orders: { atLeast: 1e9, within: 200000d } } }
`,
    problems: [
      "5:32 ladder.rungs[1].when.orders | Here stands a number, but it should be a group of keys. | Write orders: { atLeast: 2 }.",
      "6:34 ladder.rungs[2].when.orders.atleast | orders has no atleast. | Did you mean atLeast?",
      "6:43 ladder.rungs[2].when.orders.atLeast | -1 is too low; the least is 1. | For example: atLeast: 1.",
      "6:55 ladder.rungs[2].when.orders.within | 180 does not say of what: hours, days or weeks. | Write within: 180d.",
      "7:46 ladder.rungs[3].when.orders.none | none and atLeast exclude each other. | Keep none: true for fewer than one, else keep atLeast.",
      "8:43 ladder.rungs[4].when.orders.atLeast | 0 is too low; the least is 1. | Write none: true.",
      "9:32 ladder.rungs[5].when.orders | orders says neither atLeast nor none. | For example: atLeast: 1.",
      "10:43 ladder.rungs[6].when.orders.atLeast | Here stands a text, but it should be a number. | For example: atLeast: 1.",
      "10:58 ladder.rungs[6].when.orders.distinct | days is not a known way to count purchases. | Did you mean day?",
      "10:71 ladder.rungs[6].when.orders.where | where is empty. | For example: where: { category: Ski }.",
      "11:44 ladder.rungs[7].when.within | 3 months: months and years are not all equally long, so such a window would not be exact. | Write within: 91d.",
      "11:63 ladder.rungs[7].when.atLeast | 2.5 is not a whole number. | For example: atLeast: 1.",
      "12:55 ladder.rungs[8].when.referrals.none | none is either true or not there. | Write none: true.",
      "12:70 ladder.rungs[8].when.referrals.within | 0d: nothing can happen in a time without length. | For example: within: 1d.",
      "13:40 ladder.rungs[9].when.nps.atLeast | 11 is too high; the most is 10. | For example: atLeast: 9.",
      "13:51 ladder.rungs[9].when.nps.which | last is not a known choice of answers. | Did you mean latest?",
      "14:43 ladder.rungs[10].when.nps.which | which says nothing where no answer is asked for. | Take which away.",
      "15:29 ladder.rungs[11].when.nps | Here stands a number, but it should be a group of keys. | Write nps: { atLeast: 9 }.",
      "16:43 ladder.rungs[12].when.orders.atLeast | 1000000000 is too high; the most is 1000000. | For example: atLeast: 1.",
      "16:56 ladder.rungs[12].when.orders.within | 200000d is longer than a hundred years. | Write within: 36500d.",
    ],
  },
  {
    name: "money, consent and time known",
    text: `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }
ladder:
  rungs:
    - { id: a }
    - { id: b, when: { revenue: { atLeast: 100.005, within: 365 days } } }
    - { id: c, when: { margin: { none: true } } }
    - { id: d, when: { revenue: { atLeast: 0 } } }
    - { id: e, when: { margin: { within: 365d } } }
    - { id: f, when: { consent: { channel: email } } }
    - { id: g, when: { consent: email } }
    - { id: h, when: { known: 730d } }
    - { id: i, when: { known: { for: 1 år } } }
    - { id: j, when: { orders: { atLeast: 1, where: { minRevenue: -5, category: [Ski, Shoes] } } } }
`,
    problems: [
      "5:44 ladder.rungs[1].when.revenue.atLeast | 100.005 has too many decimals; NOK has 2. | Write atLeast: 100.01.",
      "5:61 ladder.rungs[1].when.revenue.within | 365 days is not a length of time; it is written as a whole number with h, d or w. | Write within: 365d.",
      "6:34 ladder.rungs[2].when.margin.none | margin cannot be asked for with none. | Write not: { margin: { atLeast: … } }.",
      "7:44 ladder.rungs[3].when.revenue.atLeast | 0 is too low; it must be above 0. | For example: atLeast: 5000.",
      "8:32 ladder.rungs[4].when.margin.atLeast | atLeast is missing. | Write atLeast: 5000.",
      "9:33 ladder.rungs[5].when.consent.purpose | purpose is missing. | Write purpose: marketing.",
      "10:33 ladder.rungs[6].when.consent | Here stands a text, but it should be a group of keys. | For example: consent: { channel: email, purpose: marketing }.",
      "11:31 ladder.rungs[7].when.known | Here stands a text, but it should be a group of keys. | Write known: { for: 730d }.",
      "12:38 ladder.rungs[8].when.known.for | 1 år: months and years are not all equally long, so such a window would not be exact. | Write for: 365d.",
      "13:67 ladder.rungs[9].when.orders.where.minRevenue | -5 is too low; it must be above 0. | For example: minRevenue: 5000.",
      "13:81 ladder.rungs[9].when.orders.where.category | Here stands a list, but it should be a text. | For example: category: Ski.",
    ],
  },
  {
    name: "conditions put together wrongly",
    text: `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }
ladder:
  rungs:
    - { id: a }
    - { id: b, when: [ { orders: { atLeast: 1 } }, { nps: { atLeast: 9 } } ] }
    - { id: c, when: { orders: { atLeast: 2 }, nps: { atLeast: 9.5 } } }
    - { id: d, when: { orders: { atLeast: 2 }, within: 365d } }
    - { id: e, when: { all: [], } }
    - { id: f, when: { any: { orders: { atLeast: 2 } } } }
    - { id: g, when: { not: [ { orders: { atLeast: 1 } } ] } }
    - { id: h, when: { within: 3d } }
    - { id: i, when: { order: { atLeast: zwei } } }
    - { id: j, when: interest }
    - { id: k, when: { all: [ { orders: { atLeast: 2 } }, nps, { any: [ { rating: 5 } ] } ] } }
    - { id: l, when: { event: [] } }
    - { id: m, when: { event: [Foo, 7] } }
    - { id: n, when: {} }
`,
    problems: [
      "5:22 ladder.rungs[1].when | Here stands a list, but it should be a condition (a group with one key, such as orders). | If all of them must hold, put all: before the list; if one is enough, any:.",
      "6:22 ladder.rungs[2].when | orders and nps stand side by side in one condition. | If all of them must hold, write all: [ { orders: … }, { nps: … } ]; if one is enough, any.",
      "6:64 ladder.rungs[2].when.nps.atLeast | 9.5 is not a whole number. | For example: atLeast: 9.",
      "7:48 ladder.rungs[3].when.within | within stands beside orders, but belongs inside it. | Write orders: { within: 365d }.",
      "8:29 ladder.rungs[4].when.all | all is empty. | For example: all: [ { orders: { atLeast: 2 } }, { nps: { atLeast: 9 } } ].",
      "9:29 ladder.rungs[5].when.any | Here stands a group of keys, but it should be a list. | For example: any: [ { orders: { atLeast: 2 } }, { nps: { atLeast: 9 } } ].",
      "10:29 ladder.rungs[6].when.not | Here stands a list, but it should be a condition (a group with one key, such as orders). | If all of them must hold, put all: before the list; if one is enough, any:.",
      "11:22 ladder.rungs[7].when | The condition does not say what to look at. | For example: orders: { atLeast: 1 }.",
      "12:24 ladder.rungs[8].when.order | when has no order. | Did you mean orders?",
      "12:42 ladder.rungs[8].when.orders.atLeast | Here stands a text, but it should be a number. | For example: atLeast: 1.",
      "13:22 ladder.rungs[9].when | Here stands a text, but it should be a condition (a group with one key, such as orders). | For example: orders: { atLeast: 1 }.",
      "14:59 ladder.rungs[10].when.all[1] | Here stands a text, but it should be a condition (a group with one key, such as orders). | For example: orders: { atLeast: 1 }.",
      "14:75 ladder.rungs[10].when.all[2].any[0].rating | any[0] has no rating. | It can be one of these: orders, revenue, margin, event, nps, referrals, consent, known, all, any, not, atLeast, within and none.",
      "15:31 ladder.rungs[11].when.event | event is empty. | For example: event: [Sample Requested, Product Added].",
      '16:37 ladder.rungs[12].when.event[1] | Here stands a number, but it should be a text. | Write "7".',
      "17:22 ladder.rungs[13].when | The condition does not say what to look at. | For example: orders: { atLeast: 1 }.",
    ],
  },
  {
    name: "both a preset and rungs",
    text: `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }
ladder:
  preset: danish
  rungs: [ { id: lead, when: { orders: { atLeast: 0 } } } ]
`,
    problems: [
      "4:3 ladder.rungs | The ladder has both a preset and rungs of its own. | Keep preset, or keep rungs and offLadder.",
      "4:24 ladder.rungs[0].when | lead is the lowest rung, where everyone stands who stands nowhere higher; it takes no rule. | Take when away, or put a rung without a rule below this one.",
      "4:51 ladder.rungs[0].when.orders.atLeast | 0 is too low; the least is 1. | Write none: true.",
    ],
  },
  {
    name: "neither a preset nor rungs",
    text: `interest: []
ladder:
  lapsedAfter: 3m
`,
    problems: [
      "1:1 shop | shop is missing. | Write shop: { name: My shop, timeZone: Europe/Oslo, currency: NOK, country: NO }.",
      "1:11 interest | interest is empty. | For example: interest: [Signed Up, Product Added].",
      "3:3 ladder | The ladder has neither a preset nor rungs. | Write ladder: { preset: norwegian }.",
      "3:16 ladder.lapsedAfter | 3m: months and years are not all equally long, so such a window would not be exact. | Write lapsedAfter: 91d.",
    ],
  },
  {
    name: "only ways off the ladder, and a parameter",
    text: `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }
ladder:
  offLadder: []
  lapsedAfter: 3d
`,
    problems: [
      "3:3 ladder.rungs | rungs is missing. | Write rungs: [ { id: lead } ].",
      "4:3 ladder.lapsedAfter | lapsedAfter belongs to a preset; in rungs of your own the windows stand in the rules. | Take lapsedAfter away.",
    ],
  },
  {
    name: "no rungs, and a second document",
    text: `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }
ladder: { rungs: [] }
---
foo: 1
`,
    problems: [
      "2:18 ladder.rungs | The ladder has no rungs. | For example: rungs: [ { id: lead }, { id: customer, when: { orders: { atLeast: 1 } } } ].",
      "3:1 stige.yaml | A second document begins here; the file may hold only one. | Take away the line with ---.",
    ],
  },
  {
    name: "a list",
    text: `- shop
- ladder
`,
    problems: [
      "1:1 stige.yaml | Here stands a list, but it should be a group of keys. | For example: ladder: { preset: norwegian }.",
    ],
  },
  {
    name: "nothing",
    text: `
`,
    problems: [
      "1:1 shop | shop is missing. | Write shop: { name: My shop, timeZone: Europe/Oslo, currency: NOK, country: NO }.",
      "1:1 ladder | ladder is missing. | Write ladder: { preset: norwegian }.",
    ],
  },
  {
    name: "tabs",
    text: `shop:
	name: X
	timeZone: Europe/Olso
	currency: NOK
	country: NO
ladder:
	preset: norwegan
`,
    problems: [
      "2:1 stige.yaml | There is a tab in front of this line. YAML takes only spaces there. | Use two spaces instead of each tab.",
      "3:1 stige.yaml | There is a tab in front of this line. YAML takes only spaces there. | Use two spaces instead of each tab.",
      "3:12 shop.timeZone | Europe/Olso is not a known time zone. | Did you mean Europe/Oslo?",
      "4:1 stige.yaml | There is a tab in front of this line. YAML takes only spaces there. | Use two spaces instead of each tab.",
      "5:1 stige.yaml | There is a tab in front of this line. YAML takes only spaces there. | Use two spaces instead of each tab.",
      "7:1 stige.yaml | There is a tab in front of this line. YAML takes only spaces there. | Use two spaces instead of each tab.",
      "7:10 ladder.preset | norwegan is not a known preset. | Did you mean norwegian?",
    ],
  },
  {
    name: "a bracket left open",
    text: `shop: { name: X, timeZone: Europe/Oslo, currency: NOK
ladder:
  preset: norwegia
  lapsedafter: 300
`,
    problems: [
      "1:7 shop.country | country is missing. | Write country: NO.",
      "2:1 ladder | A { or [ is opened above and not closed before this line. | Close it with } or ] where it ends.",
      "3:11 ladder.preset | norwegia is not a known preset. | Did you mean norwegian?",
      "4:3 ladder.lapsedafter | ladder has no lapsedafter. | Did you mean lapsedAfter?",
      "4:16 ladder.lapsedAfter | 300 does not say of what: hours, days or weeks. | Write lapsedAfter: 300d.",
    ],
  },
  {
    name: "a bracket too many",
    text: `shop: { name: X, marginRate: 2, timeZone: Europe/Oslo, currency: NKK, country: NO }}
ladder: { preset: norweg }
`,
    problems: [
      "1:30 shop.marginRate | 2 is too high; the most is 1. | Write the share as a number from 0 to 1: 40% is 0.4.",
      "1:66 shop.currency | NKK is not a known currency. | For example: currency: NOK.",
      "1:84 shop | This bracket closes nothing. | Take it away, or open one before it.",
    ],
  },
  {
    name: "a quotation mark left open",
    text: `interest: [Signed Up, 5]
shop: { name: "X, timeZone: Europe/Oslo, currency: NOK, country: NO }
ladder: { preset: norwegian }
`,
    problems: [
      '1:23 interest[1] | Here stands a number, but it should be a text. | Write "5".',
      "2:15 shop.name | A quotation mark is opened here and not closed. | Close it where the text ends.",
    ],
  },
  {
    name: "a colon forgotten, and one too many",
    text: `shop:
  name: X
  timeZone Europe/Oslo
  currency: NOK
orders: from: shopify
ladder: { preset: norwegian, lapsedAfter: 300 }
`,
    problems: [
      "3:3 shop.timeZone Europe/Oslo currency | This line is neither a key with its value nor an item of a list. | Write key: value, with a blank after the colon.",
      "5:9 orders.from | Two keys stand on one line. | Begin a new line for the second key, or put the text in quotation marks if the colon belongs to it.",
    ],
  },
  {
    name: "lines out of line",
    text: `orders: { form: own, too: 1 }
shop:
  name: X
 timeZone: Europe/Oslo
  currency: NOK
ladder: { preset: norweg }
`,
    problems: [
      "1:11 orders.form | orders has no form. | Did you mean from?",
      "1:22 orders.too | orders has no too. | It can be from.",
      "4:1 shop.name | This line does not begin in the same column as the lines it belongs with. | Give the lines of one group the same number of spaces in front.",
    ],
  },
  {
    name: "twice the same, references, tags and marks that need quotes",
    text: `shop: &shop { name: !x X, timeZone: Europe/Oslo, currency: NOK, country: NO }
shop: { name: Y, timeZone: Europe/Oslo, currency: NOK, country: NO }
ladder: { preset: *shop }
exclude: { emails: [@foo.no], numbers: ["\\q"] }
`,
    problems: [
      "1:21 shop | Tags (!name) are not read in this file. | Take the tag away.",
      "2:1 shop | shop stands twice in the same group. | Keep one shop and take the other away.",
      "3:19 ladder.preset | References (*name) are not read in this file. | Write out what it refers to.",
      '4:21 exclude.emails[0] | A text that begins with this character must stand in quotation marks. | Write it so: "@example.com".',
      "4:42 exclude.numbers[0] | A backslash in a text between double quotation marks begins a code that YAML lacks. | Write two backslashes, or use single quotation marks.",
    ],
  },
  {
    name: "YAML 1.1, where NO means false",
    text: `%YAML 1.1
---
shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }
ladder: { preset: norwegian }
`,
    problems: [
      '3:65 shop.country | Here stands true or false, but it should be a text. | Write country: "NO".',
    ],
  },
];

test.each(broken)("$name", ({ text, problems }) => {
  expect(problemsOf(text)).toEqual(problems);
});

test("more rungs or filters than can be kept", () => {
  const rungs = (count: number, where: (i: number) => string) =>
    Array.from(
      { length: count },
      (_, i) => `{ id: r${i}${i === 0 ? "" : `, when: { orders: { atLeast: 1${where(i)} } }`} }`,
    );
  const file = (items: string[]) =>
    `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }\nladder: { rungs: [\n${items.map((item) => `  ${item}`).join(",\n")} ] }`;
  expect(problemsOf(file(rungs(100, () => "")))).toEqual([]);
  expect(problemsOf(file(rungs(101, () => "")))).toEqual([
    "103:3 ladder.rungs[100] | A ladder has at most 100 rungs and places off it together. | Take rungs away until few enough are left.",
  ]);
  expect(problemsOf(file(rungs(32, (i) => `, where: { product: P${i} }`)))).toEqual([]);
  expect(problemsOf(file(rungs(33, (i) => `, where: { product: P${i} }`)))).toEqual([
    "2:9 ladder | The ladder has more than 31 different filters (where). | Let rules share filters, or leave some out.",
  ]);
});

test("groups nested deeper than anybody means", () => {
  const nested = (depth: number) => `${"{ not: ".repeat(depth)}{ known: { for: 1d } }${" }".repeat(depth)}`;
  const file = (depth: number) =>
    `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }\nladder: { rungs: [ { id: a }, { id: b, when: ${nested(depth)} } ] }`;
  expect(problemsOf(file(12))).toEqual([]);
  expect(problemsOf(file(13))).toHaveLength(1);
  expect(problemsOf(file(13))[0]).toMatch(/\| Here groups stand inside groups deeper than can be read\. \|/);
  for (const text of ["{".repeat(20_000), "[".repeat(20_000), "- ".repeat(20_000), file(5_000)])
    expect(problemsOf(text).join("\n")).toMatch(/deeper than can be read/);
  // A place is no longer than a person reads, so that thousands of brackets cost no walk of thousands of steps each.
  for (const text of ["[".repeat(1_000), "{a: ".repeat(1_000), "[".repeat(3_000)])
    expect(Math.max(...problemsOf(text).map((one) => one.length))).toBeLessThan(500);
});

describe("any text", () => {
  /** Never throws; every mistake has a place in the text and can be said in every language. */
  function holds(text: string): void {
    const read = readStigeYaml(text);
    const lines = text.split("\n").length;
    const told = read.ok ? read.warnings : read.problems;
    if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
    for (const { place, line, column, sentence, fix } of told) {
      expect(place).not.toBe("");
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines);
      expect(column).toBeGreaterThanOrEqual(1);
      for (const reader of readers)
        for (const message of [sentence, fix]) expect(say(message, reader)).toMatch(/^\P{Ll}.*[.?]$/su);
    }
  }

  test("of the broken files, in every language", () => {
    for (const { text } of broken) holds(text);
  });

  test("at random", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), holds), { numRuns: 300 });
    const bits = fc.constantFrom(
      ..."{ } [ ] : , - # & * ! | > \" ' % @ ` \t \n".split(" "),
      ...[
        "\n  ",
        "\n    ",
        "\n- ",
        ": ",
        "shop",
        "ladder",
        "rungs",
        "when",
        "orders",
        "atLeast",
        "within",
        "all",
        "365d",
        "1",
        "true",
      ],
    );
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 60 }).map((parts) => parts.join("")),
        holds,
      ),
      { numRuns: 1000 },
    );
  });

  test("made of a file by small changes", () => {
    const texts = broken.map(({ text }) => text);
    const change = fc.record({
      at: fc.nat(2000),
      gone: fc.nat(12),
      put: fc.constantFrom(
        "",
        " ",
        "\n",
        "\t",
        "{",
        "}",
        "[",
        "]",
        ":",
        ": ",
        ",",
        '"',
        "'",
        "-",
        "0",
        "*a",
        "&a ",
        "null",
        "when: ",
      ),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (text, changes) => {
          let changed = text;
          for (const { at, gone, put } of changes) {
            const from = at % (changed.length + 1);
            changed = changed.slice(0, from) + put + changed.slice(from + gone);
          }
          holds(changed);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
