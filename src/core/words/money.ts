import { phrasebook } from "./phrasebook.ts";

/** What is said of rates of exchange, of products and of what margins rest on. */
export const moneyWords = phrasebook({
  en: {
    "rates.none": (p: { currency: string }) =>
      `Every order is in ${p.currency}, and no rates are known. None are needed.`,
    "rates.title": (p: { currency: string }) => `Rates to ${p.currency}`,
    "rates.column.currency": () => "currency",
    "rates.column.rates": () => "rates",
    "rates.column.from": () => "from",
    "rates.column.to": () => "to",
    "rates.column.daysWithout": () => "days without",
    "rates.column.orders": () => "orders",
    "rates.column.withoutRate": () => "without rate",
    "rates.missing": (p: { currency: string; orders: number; from: number; to: number }, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "order" : "orders"} in ${p.currency} ${p.from === p.to ? `on ${f.localDay(p.from)}` : `between ${f.localDay(p.from)} and ${f.localDay(p.to)}`} ${p.orders === 1 ? "has" : "have"} no rate within seven days before: counted, and left out of all money.`,
    "rates.refund": (p: { orders: number }, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "order was" : "orders were"} partly refunded in a currency without a rate: what was left is not known.`,
    "rates.spend": (p: { currency: string; rows: number }, f) =>
      `${f.count(p.rows)} ${p.rows === 1 ? "row" : "rows"} of marketing spend in ${p.currency} ${p.rows === 1 ? "has" : "have"} no rate.`,
    "rates.fix": (p: { currency: string }) =>
      `Load a file with a day, a currency and its rate to ${p.currency}: stige load rates.csv`,
    "rates.all": () => "Every order has a rate.",
    "products.title": (p: { products: number; withCost: number; withCategory: number }, f) =>
      `${f.count(p.products)} ${p.products === 1 ? "product" : "products"}, ${f.count(p.withCost)} with a cost, ${f.count(p.withCategory)} with a category`,
    "products.since": (p: { day: number }, f) => `The first cost holds from ${f.localDay(p.day)}.`,
    "products.always": (p: { products: number }, f) =>
      `${f.count(p.products)} ${p.products === 1 ? "cost names" : "costs name"} no day and ${p.products === 1 ? "holds" : "hold"} always.`,
    "products.margin": (p: { orders: number }, f) =>
      `The margin of ${f.count(p.orders)} counting ${p.orders === 1 ? "order" : "orders"}`,
    "products.fromOrder": () => "told by the order itself",
    "products.fromProducts": () => "revenue less the cost of every line",
    "products.fromRate": (p: { rate: number }, f) => `revenue × ${f.percent(p.rate)} (marginRate)`,
    "products.notMeasured": () => "not measured",
    "products.noOrders": () => "There are no orders yet.",
    "products.withoutSku": (p: { lines: number; of: number }, f) =>
      `${f.count(p.lines)} of ${f.count(p.of)} lines ${p.lines === 1 ? "has" : "have"} no product's number.`,
    "products.noLines": () => "No order tells its lines, so no product can be found in any.",
    "products.without": () => "Sold on days without a cost",
    "products.list": () => "Products",
    "products.more": (p: { shown: number; all: number }, f) =>
      `The first ${f.count(p.shown)} of ${f.count(p.all)}; --all shows every one.`,
    "products.fix": () => "Load a file with a product's number and its cost: stige load products.csv",
    "products.column.sku": () => "sku",
    "products.column.name": () => "name",
    "products.column.category": () => "category",
    "products.column.cost": () => "cost",
    "products.column.since": () => "since",
    "products.column.lines": () => "lines",
    "products.column.revenue": () => "revenue",
    "products.holdsAlways": () => "always",
    "spend.none": () => "No marketing spend has been loaded.",
    "spend.title": (p: { amountMinor: number }, f) => `${f.money(p.amountMinor)} spent on marketing`,
    "spend.column.channel": () => "channel",
    "spend.column.campaign": () => "campaign",
    "spend.column.from": () => "from",
    "spend.column.to": () => "to",
    "spend.column.days": () => "days",
    "spend.column.amount": () => "amount",
    "spend.withoutRate": (p: { rows: number }, f) =>
      `${f.count(p.rows)} ${p.rows === 1 ? "row has" : "rows have"} no rate and ${p.rows === 1 ? "is" : "are"} left out: stige rates says which currency.`,
    "loaded.withoutRate": (p: { orders: number; currencies: readonly string[] }, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "order" : "orders"} in ${f.list(p.currencies)} ${p.orders === 1 ? "has" : "have"} no rate: counted, and left out of all money. stige rates says which days need one.`,
  },
  nb: {
    "rates.none": (p) => `Alle ordrer er i ${p.currency}, og ingen kurser er kjent. Det trengs ingen.`,
    "rates.title": (p) => `Kurser til ${p.currency}`,
    "rates.column.currency": () => "valuta",
    "rates.column.rates": () => "kurser",
    "rates.column.from": () => "fra",
    "rates.column.to": () => "til",
    "rates.column.daysWithout": () => "dager uten",
    "rates.column.orders": () => "ordrer",
    "rates.column.withoutRate": () => "uten kurs",
    "rates.missing": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"} i ${p.currency} ${p.from === p.to ? f.localDay(p.from) : `mellom ${f.localDay(p.from)} og ${f.localDay(p.to)}`} har ingen kurs i de sju dagene før: ${p.orders === 1 ? "den teller" : "de teller"}, men er ikke med i noe beløp.`,
    "rates.refund": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre ble" : "ordrer ble"} delvis refundert i en valuta uten kurs: hva som ble igjen, er ikke kjent.`,
    "rates.spend": (p, f) =>
      `${f.count(p.rows)} ${p.rows === 1 ? "rad" : "rader"} med markedsføringskostnader i ${p.currency} har ingen kurs.`,
    "rates.fix": (p) => `Les inn en fil med dag, valuta og kurs til ${p.currency}: stige load kurser.csv`,
    "rates.all": () => "Alle ordrer har kurs.",
    "products.title": (p, f) =>
      `${f.count(p.products)} ${p.products === 1 ? "vare" : "varer"}, ${f.count(p.withCost)} med kostpris, ${f.count(p.withCategory)} med kategori`,
    "products.since": (p, f) => `Den første kostprisen gjelder fra ${f.localDay(p.day)}.`,
    "products.always": (p, f) =>
      `${f.count(p.products)} ${p.products === 1 ? "kostpris" : "kostpriser"} nevner ingen dag og gjelder alltid.`,
    "products.margin": (p, f) =>
      `Marginen til ${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"} som teller`,
    "products.fromOrder": () => "oppgitt av ordren selv",
    "products.fromProducts": () => "omsetning minus kostprisen for hver linje",
    "products.fromRate": (p, f) => `omsetning × ${f.percent(p.rate)} (marginRate)`,
    "products.notMeasured": () => "ikke målt",
    "products.noOrders": () => "Det finnes ingen ordrer ennå.",
    "products.withoutSku": (p, f) => `${f.count(p.lines)} av ${f.count(p.of)} linjer mangler varenummer.`,
    "products.noLines": () => "Ingen ordre forteller om linjene sine, så ingen varer kan finnes igjen.",
    "products.without": () => "Solgt på dager uten kostpris",
    "products.list": () => "Varer",
    "products.more": (p, f) => `De første ${f.count(p.shown)} av ${f.count(p.all)}; --all viser alle.`,
    "products.fix": () => "Les inn en fil med varenummer og kostpris: stige load varer.csv",
    "products.column.sku": () => "varenummer",
    "products.column.name": () => "navn",
    "products.column.category": () => "kategori",
    "products.column.cost": () => "kostpris",
    "products.column.since": () => "fra",
    "products.column.lines": () => "linjer",
    "products.column.revenue": () => "omsetning",
    "products.holdsAlways": () => "alltid",
    "spend.none": () => "Ingen markedsføringskostnader er lest inn.",
    "spend.title": (p, f) => `${f.money(p.amountMinor)} brukt på markedsføring`,
    "spend.column.channel": () => "kanal",
    "spend.column.campaign": () => "kampanje",
    "spend.column.from": () => "fra",
    "spend.column.to": () => "til",
    "spend.column.days": () => "dager",
    "spend.column.amount": () => "beløp",
    "spend.withoutRate": (p, f) =>
      `${f.count(p.rows)} ${p.rows === 1 ? "rad" : "rader"} mangler kurs og er ikke med: stige rates sier hvilken valuta.`,
    "loaded.withoutRate": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"} i ${f.list(p.currencies)} mangler kurs: ${p.orders === 1 ? "den teller" : "de teller"}, men er ikke med i noe beløp. stige rates sier hvilke dager som trenger en.`,
  },
  da: {
    "rates.none": (p) => `Alle ordrer er i ${p.currency}, og ingen kurser er kendt. Der skal ingen til.`,
    "rates.title": (p) => `Kurser til ${p.currency}`,
    "rates.column.currency": () => "valuta",
    "rates.column.rates": () => "kurser",
    "rates.column.from": () => "fra",
    "rates.column.to": () => "til",
    "rates.column.daysWithout": () => "dage uden",
    "rates.column.orders": () => "ordrer",
    "rates.column.withoutRate": () => "uden kurs",
    "rates.missing": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"} i ${p.currency} ${p.from === p.to ? f.localDay(p.from) : `mellem ${f.localDay(p.from)} og ${f.localDay(p.to)}`} har ingen kurs i de syv dage forinden: ${p.orders === 1 ? "den tæller" : "de tæller"}, men er ikke med i noget beløb.`,
    "rates.refund": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre blev" : "ordrer blev"} delvist refunderet i en valuta uden kurs: hvad der blev tilbage, vides ikke.`,
    "rates.spend": (p, f) =>
      `${f.count(p.rows)} ${p.rows === 1 ? "række" : "rækker"} med markedsføringsudgifter i ${p.currency} har ingen kurs.`,
    "rates.fix": (p) => `Indlæs en fil med dag, valuta og kurs til ${p.currency}: stige load kurser.csv`,
    "rates.all": () => "Alle ordrer har en kurs.",
    "products.title": (p, f) =>
      `${f.count(p.products)} ${p.products === 1 ? "vare" : "varer"}, ${f.count(p.withCost)} med kostpris, ${f.count(p.withCategory)} med kategori`,
    "products.since": (p, f) => `Den første kostpris gælder fra ${f.localDay(p.day)}.`,
    "products.always": (p, f) =>
      `${f.count(p.products)} ${p.products === 1 ? "kostpris" : "kostpriser"} nævner ingen dag og gælder altid.`,
    "products.margin": (p, f) =>
      `Marginen for ${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"}, der tæller`,
    "products.fromOrder": () => "oplyst af ordren selv",
    "products.fromProducts": () => "omsætning minus kostprisen for hver linje",
    "products.fromRate": (p, f) => `omsætning × ${f.percent(p.rate)} (marginRate)`,
    "products.notMeasured": () => "ikke målt",
    "products.noOrders": () => "Der er ingen ordrer endnu.",
    "products.withoutSku": (p, f) => `${f.count(p.lines)} af ${f.count(p.of)} linjer mangler varenummer.`,
    "products.noLines": () => "Ingen ordre fortæller om sine linjer, så ingen varer kan genfindes.",
    "products.without": () => "Solgt på dage uden kostpris",
    "products.list": () => "Varer",
    "products.more": (p, f) => `De første ${f.count(p.shown)} af ${f.count(p.all)}; --all viser alle.`,
    "products.fix": () => "Indlæs en fil med varenummer og kostpris: stige load varer.csv",
    "products.column.sku": () => "varenummer",
    "products.column.name": () => "navn",
    "products.column.category": () => "kategori",
    "products.column.cost": () => "kostpris",
    "products.column.since": () => "fra",
    "products.column.lines": () => "linjer",
    "products.column.revenue": () => "omsætning",
    "products.holdsAlways": () => "altid",
    "spend.none": () => "Ingen markedsføringsudgifter er indlæst.",
    "spend.title": (p, f) => `${f.money(p.amountMinor)} brugt på markedsføring`,
    "spend.column.channel": () => "kanal",
    "spend.column.campaign": () => "kampagne",
    "spend.column.from": () => "fra",
    "spend.column.to": () => "til",
    "spend.column.days": () => "dage",
    "spend.column.amount": () => "beløb",
    "spend.withoutRate": (p, f) =>
      `${f.count(p.rows)} ${p.rows === 1 ? "række" : "rækker"} mangler kurs og er ikke med: stige rates siger hvilken valuta.`,
    "loaded.withoutRate": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"} i ${f.list(p.currencies)} mangler kurs: ${p.orders === 1 ? "den tæller" : "de tæller"}, men er ikke med i noget beløb. stige rates siger, hvilke dage der mangler en.`,
  },
});
