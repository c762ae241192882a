/**
 * Usual names of columns, English, Norwegian and Danish, parted by commas, most telling first. Case, blanks,
 * underscores, dots and the spelling of æøå do not matter (see `foldHeader`).
 */
export interface UsualNames {
  /** Names that say this and nothing else. */
  readonly own?: string;
  /** Names that can say this where nothing better is found. */
  readonly weak?: string;
}

/** The names of one person's four targets; `field` is `person`, `referrer` and so on. */
export const personNames = {
  person_number: {
    own: `customer id, customer number, customer no, customer nr, customer code, customer key, customer, cust id, cust no,
      cust, client id, client number, client, kundenummer, kundenr, kunde nr, kunde id, kunde, household id, household key,
      household, member id, member number, member no, member, medlemsnummer, medlemsnr, medlems id, medlem, user id, userid,
      user, bruker id, brukernummer, bruger id, buyer id, buyer, kjøper, køber, shopper id, shopper, person id, person number, personid,
      person, contact id, contact number, kontakt id, kontaktnummer, account id, account number, kontonummer kunde, loyalty id,
      loyalty number, lojalitetsnummer, debitornummer, debitornr, debitor, master id, external id, profile id, visitor number`,
    weak: "cid, uid, konto, account, medlemskap, klubbnummer, klubnummer",
  },
  person_email: {
    own: `email, email address, e-mail, e-mail address, mail, mail address, mailadresse, mailadr, epost, e-post, epostadresse,
      e-post adresse, e-mailadresse, customer email, customer mail, kunde epost, kundens epost, kunde e-mail, kundens e-mail,
      kunde mail, billing email, contact email, user email, member email, kontakt epost, kontakt mail, epost kunde`,
  },
  person_phone: {
    own: `phone, phone number, customer phone, mobile, mobile number, mobile phone, mobil, mobilnummer, mobilnr, mobiltelefon,
      telefon, telefonnummer, telefonnr, tlf, tlf nr, tlfnr, tlfnummer, cell phone, cell, msisdn, billing phone, kontakttelefon`,
  },
  person_anonymous: {
    own: `anonymous id, anonymousid, anonym id, visitor id, visitor, cookie id, cookie, device id, distinct id, besøkende id,
      besøgende id, besøks id, besøgs id, session id`,
  },
} as const satisfies Record<string, UsualNames>;

/** What a customer who is a company tells: its name or its number. */
export const companyNames: UsualNames = {
  own: `company, company name, billing company, customer company, organization, organisation, business name, firma, firmanavn, bedrift, bedriftsnavn,
    selskap, virksomhed, virksomhedsnavn, organization number, organisation number, org number, org no, organisasjonsnummer, organisasjonsnr,
    orgnummer, orgnr, org nr, foretaksnummer, cvr, cvr nummer, cvrnr, cvr nr, ean nummer kunde, vat number, vat id, tax number company`,
};

/** Names that fit any instant of a row. */
export const anyInstant = `date, dato, datetime, date time, dato tid, dato og tid, timestamp, time stamp, tidspunkt, tidsstempel, time,
  tid, day, dag, when, created at, created on, created, creation date, date created, opprettet, opprettet dato, opprettelsesdato,
  oprettet, oprettet dato, oprettelsesdato, registrert, registreringsdato, registreret, dt, ts`;

/** Names that fit any amount of a row. */
export const anyAmount = `amount, beløp, beløb, sum, price, pris, value, verdi, værdi, total, totalt, amt`;

/** An amount of an order or a refund that bears no tax. */
export const withoutTax = `sum eks mva, total eks mva, beløp eks mva, total ekskl mva, sum ekskl mva, beløp ekskl mva, sum eks moms, total eks moms, beløb eks moms,
  sum ekskl moms, total ekskl moms, beløb ekskl moms, sum uten mva, beløp uten mva, sum uden moms, beløb uden moms, total excl vat, total excl tax, total excluding vat,
  total ex vat, amount excl vat, amount ex vat, amount excl tax`;

export const updatedNames: UsualNames = {
  own: `updated at, updated, updated on, date updated, last updated, last modified, modified at, modified, date modified,
    last changed, last change, changed at, endret, sist endret, endringsdato, oppdatert, sist oppdatert, opdateret, sidst opdateret,
    ændret, sidst ændret, ændringsdato`,
};

export const currencyNames: UsualNames = {
  own: "currency, currency code, currency iso, valuta, valutakode, valutakod, ccy, presentment currency",
};

export const orderIdNames: UsualNames = {
  own: `order id, order number, order no, order nr, order ref, order reference, orderid, ordrenummer, ordrenr, ordre id, ordre no,
    ordre, order, bestillingsnummer, bestillingsnr, bestillings id, bestilling, web order number, invoice number, invoice no,
    invoice id, invoice nr, invoice, fakturanummer, fakturanr, faktura, receipt number, receipt no, receipt id, receipt,
    kvitteringsnummer, kvitteringsnr, kvittering, bilagsnummer, bilagsnr, bilag, basket id, basket, basket key, kurv id,
    handlekurv id, transaction id, transaction number, transaction no, transaction, transaksjonsnummer, transaksjonsnr,
    transaksjons id, transaksjon, transaktionsnummer, transaktionsnr, transaktions id, transaktion, purchase id, purchase number,
    kjøps id, kjøpsnummer, købs id, købsnummer, salgsnummer, salgsnr, salgs id, sale id, sales order, bongnummer, bongnr, bong,
    bonnummer, bonnr, bon, ticket number, ticket id, increment id`,
};
