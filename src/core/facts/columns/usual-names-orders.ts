import {
  anyAmount,
  anyInstant,
  companyNames,
  currencyNames,
  orderIdNames,
  personNames,
  type UsualNames,
  updatedNames,
  withoutTax,
} from "./usual-names-shared.ts";

type NamesByTarget = Readonly<Record<string, UsualNames>>;

/** The usual names of what a line of an order says. */
export const lineNames = {
  sku: {
    own: `sku, lineitem sku, product id, product code, product number, product no, product key, item id, item number, item no,
      item code, item sku, article id, article number, article no, artikkelnummer, artikkelnr, artikkel id, varenummer, varenr,
      vare nr, vare id, varekode, produktnummer, produktnr, produkt id, produktkode, stock code, ean, gtin, upc, barcode, strekkode, stregkode`,
  },
  product: {
    own: `product, product name, product title, lineitem name, item, item name, item description, line item, article, article name,
      artikkel, artikkelnavn, artikel, vare, varenavn, varetekst, varebeskrivelse, produkt, produktnavn, produktbeskrivelse, product description`,
    weak: "description, beskrivelse, title, tittel, titel",
  },
  category: {
    own: `product category, item category, category, category name, kategori, produktkategori, varekategori, varegruppe, produktgruppe,
      varegruppe navn, product group, product type, produkttype, department, avdeling, afdeling, commodity`,
  },
  quantity: {
    own: `quantity, lineitem quantity, qty, item quantity, quantity ordered, antall, antal, ant, kvantum, mengde, mængde, units, unit count,
      number of items, pieces, pcs, stk, number of units, antall stk, antal stk`,
  },
  revenue: {
    own: `line total, line amount, line revenue, line value, line sum, line price, line net, linetotal, item total, row total, item revenue,
      linjesum, linjebeløp, linjebeløb, linjetotal, linjepris, linjeverdi, linjeværdi, varelinjesum, varebeløp, varebeløb, sum linje, sum linje eks mva`,
  },
  price: {
    own: `unit price, lineitem price, item price, price each, price per unit, product price, stykkpris, stykpris, enhetspris, enhedspris,
      pris per stk, pris pr stk, varepris, produktpris, artikkelpris`,
  },
} as const satisfies NamesByTarget;

/** The usual names of an order file's columns. */
export const orderNames = {
  order_id: { ...orderIdNames, weak: "number, nummer, nr, no, reference, referanse, reference number, ref" },
  ...personNames,
  ordered: {
    own: `order date, ordered at, ordered on, ordered, order datetime, order time, order timestamp, order created at, order created,
      date ordered, ordredato, ordretidspunkt, ordretid, bestillingsdato, bestillingstidspunkt, bestilt, bestilt dato, bestilt den, bestilt tidspunkt,
      bestilt kl, purchase date, purchased at, purchase time, date of purchase, purchased, kjøpsdato, kjøpstidspunkt, kjøpt, kjøpt dato, købsdato,
      købstidspunkt, købt, transaction date, transaction time, transaction timestamp, transaksjonsdato, transaksjonstidspunkt, transaktionsdato,
      invoice date, invoicedate, fakturadato, sale date, sales date, sold at, date of sale, salgsdato, salgstidspunkt, handledato, handelsdato, kvitteringsdato, bongdato,
      bilagsdato, basket date, placed at, date placed`,
    weak: `${anyInstant}, processed at, paid at, payment date, betalingsdato, betalt dato`,
  },
  gross: {
    own: `order total, total amount, amount total, total price, total sum, sum total, total value, total cost, total paid, grand total, total incl vat, total incl tax, total including vat, total including tax,
      order amount, order value, order sum, gross, gross amount, gross total, gross sales, amount paid, paid amount, amount incl vat, amount incl tax, total, totalbeløp,
      totalbeløb, totalsum, totalpris, totalt, ordretotal, ordresum, ordrebeløp, ordrebeløb, ordreverdi, ordreværdi, brutto, bruttobeløp,
      bruttobeløb, bruttosum, sum inkl mva, total inkl mva, beløp inkl mva, totalbeløp inkl mva, sum inkl moms, total inkl moms, beløb inkl moms, totalbeløb inkl moms,
      i alt, ialt, beløb i alt, beløp i alt, sum i alt, pris i alt, samlet beløb, samlet beløp, samlet sum, samlet pris, totalt beløp, totalt beløb, sum totalt, totalpris inkl mva, totalpris inkl moms, betalt beløp, betalt beløb, betalt sum, å betale, at betale, kjøpesum, købesum, kjøpsbeløp, købsbeløb, handlebeløp, fakturabeløp, fakturabeløb, invoice total, invoice amount,
      purchase amount, purchase value, purchase total, transaction amount, transaction value, transaksjonsbeløp, transaktionsbeløb, sales amount, sales value, basket value, basket total`,
    weak: `${anyAmount}, sales, sale, salg, salgsbeløp, salgsbeløb, salgssum, salgspris, dollars, spend, spent, turnover, omsetning, omsætning, revenue, paid,
      betalt, purchase, net sales, kroner, belastet, charged, cost, net amount, netto, net,
      ${withoutTax}`,
  },
  revenue: {
    own: `revenue, net revenue, net sales, net total, net amount, net value, net, netto, nettobeløp, nettobeløb, nettosum, nettoomsetning, nettoomsætning,
      omsetning, omsætning, omsetning eks mva, omsætning eks moms, ${withoutTax}, varesum, vareverdi`,
  },
  tax: {
    own: `tax, taxes, total tax, tax amount, order tax, sales tax, vat, vat amount, total vat, mva, mva beløp, mva sum, sum mva, total mva, herav mva,
      merverdiavgift, moms, momsbeløb, momsbeløp, moms i alt, heraf moms, afgift, avgift, gst`,
  },
  shipping: {
    own: `shipping, shipping cost, shipping costs, shipping amount, shipping price, shipping total, shipping fee, shipping charge, freight, freight cost,
      delivery fee, delivery cost, delivery price, delivery, postage, frakt, fraktkostnad, fraktkostnader, fraktpris, fraktbeløp, fraktgebyr, porto, leveringskostnad,
      leveringspris, leveringsgebyr, fragt, fragtomkostninger, fragtpris, fragtbeløb, fragtgebyr, forsendelse, forsendelsespris, levering`,
  },
  subtotal: {
    own: "subtotal, sub total, subtotal amount, order subtotal, order subtotal amount, subtotal price, delsum, delbeløp, delbeløb, mellomsum, mellemsum, subtotal beløp, subtotal beløb",
  },
  margin: {
    own: `margin, gross margin, margin amount, gross profit, profit, contribution, contribution margin, dekningsbidrag, db, db kr, dækningsbidrag,
      bruttofortjeneste, fortjeneste, bruttomargin, avanse, bruttoavanse, avance, bruttoavance`,
  },
  currency: currencyNames,
  coupon: {
    own: `coupon, coupon code, coupons, discount code, discount codes, voucher, voucher code, promo code, promotion code, promo, rabattkode, rabattkupong, kupong,
      kupongkode, rabatkode, kupon, kuponkode, kampanjekode, kampagnekode, verdikode`,
  },
  channel: {
    own: "sales channel, channel, channel name, salgskanal, kanal, order channel, order source, ordrekanal, ordrekilde, bestillingskanal",
  },
  status: {
    own: `order status, order state, status, financial status, payment status, ordrestatus, bestillingsstatus, betalingsstatus, betalings status,
      state, tilstand, ordretilstand, orderstatus, transaction status, fakturastatus`,
  },
  cancelled: {
    own: `cancelled at, canceled at, cancelled on, cancelled, canceled, cancellation date, cancel date, date cancelled, kansellert, kansellert dato, kanselleringsdato,
      avbestilt, avbestilt dato, avbestillingsdato, annullert, annullert dato, annulleringsdato, annulleret, annulleret dato, afbestilt, afbestillingsdato, avlyst`,
  },
  refunded_gross: {
    own: `refunded amount, refund amount, amount refunded, refunded total, total refunded, refunded, refund, refundert, refundert beløp, refusjon, refusjonsbeløp,
      tilbakebetalt, tilbakebetalt beløp, refunderet, refunderet beløb, refusion, refusionsbeløb, refunderingsbeløb, tilbagebetalt, tilbagebetalt beløb, returbeløp, returbeløb, kreditert, kreditert beløp, krediteret`,
  },
  company: companyNames,
  updated: updatedNames,
  refers_to: {
    own: `refers to, refers to order, original order, original order id, original order number, original invoice, credited order, credited invoice, credits,
      parent order, parent order id, parent id, reference order, related order, return of, kreditert ordre, kreditert faktura, krediterer, gjelder ordre, gjelder faktura,
      opprinnelig ordre, opprinnelig ordrenummer, opprinnelig faktura, oprindelig ordre, oprindeligt ordrenummer, oprindelig faktura, vedrører ordre, krediteret ordre, krediterer ordre`,
  },
} as const satisfies NamesByTarget;
