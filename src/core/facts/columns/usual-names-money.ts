import { lineNames } from "./usual-names-orders.ts";
import { anyInstant, currencyNames, type UsualNames, updatedNames } from "./usual-names-shared.ts";

type NamesByTarget = Readonly<Record<string, UsualNames>>;

/** The usual names of a file of exchange rates, those of Norges Bank's data among them. */
export const rates: NamesByTarget = {
  day: {
    own: "rate date, exchange rate date, time period, observation date, kursdato, valutadato, noteringsdato",
    weak: anyInstant,
  },
  currency: {
    own: `base cur, from currency, fra valuta, foreign currency, utenlandsk valuta, udenlandsk valuta, ${currencyNames.own}, base currency, base, mynt, iso, iso code, iso kode, isokode`,
    weak: "from, fra, code, kode",
  },
  to_currency: {
    own: "quote cur, to currency, til valuta, quote currency, quote, target currency, counter currency, motvaluta, modvaluta",
    weak: "to, til",
  },
  rate: {
    own: `rate, exchange rate, fx rate, fx, currency rate, conversion rate, obs value, kurs, valutakurs, vekslingskurs, vekselkurs, omregningskurs,
      midtkurs, middelkurs, spot rate, spotkurs`,
    weak: "value, verdi, værdi, price, pris",
  },
  units: {
    own: "units, unit, per unit, per units, nominal, enhet, enheter, enhed, enheder, antall enheter, antal enheder, per enhet, per enhed, kurs per, kurs pr",
    weak: "per, pr, quantity, antall, antal",
  },
  unit_power: { own: "unit mult" },
  updated: updatedNames,
};

/** The usual names of a list of products. */
export const products: NamesByTarget = {
  sku: { own: `variant sku, ${lineNames.sku.own}`, weak: "id, number, nummer, nr, code, kode" },
  name: { own: lineNames.product.own, weak: `${lineNames.product.weak}, name, navn` },
  category: { own: `${lineNames.category.own}, categories, kategorier`, weak: "type" },
  unit_cost: {
    own: `unit cost, cost per item, cost per unit, variant cost, item cost, product cost, cost price, purchase price, buying price, landed cost, cogs, cost of goods,
      innkjøpspris, innkjøpskost, inntakskost, innpris, inntakspris, kostpris, kostpris eks mva, selvkost, selvkostpris, enhetskost, enhetskostnad, varekost, varekostnad, anskaffelseskost,
      indkøbspris, indkøbspris eks moms, kostpris eks moms, enhedsomkostning, stykomkostning, vareforbrug`,
    weak: "cost, kostnad, omkostning, kost",
  },
  currency: { own: `cost currency, ${currencyNames.own}` },
  valid_from: {
    own: `valid from, cost from, price from, effective from, effective date, effective, from date, start date, gjelder fra, gjeldende fra, gyldig fra, fra dato, startdato,
      gælder fra, gældende fra, kost fra, pris fra, ikrafttredelse, ikrafttrædelse`,
    weak: "from, fra, date, dato",
  },
  updated: updatedNames,
};
