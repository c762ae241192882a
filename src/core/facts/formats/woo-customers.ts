import type { Format } from "./format.ts";

/** WooCommerce's own customer report, in the shop's language. */
export const wooCustomers: Format = {
  name: "WooCommerce customers",
  source: "woo",
  signature: [
    ["Username", "Brukernavn", "Brugernavn"],
    ["Last Active", "Sist aktiv", "Sidst aktiv", "Senest aktiv"],
    ["Sign Up", "Registrering", "Registrert", "Tilmelding", "Oprettet", "Tilmeldt", "Påmelding"],
    ["Email", "E-post", "E-mail"],
    ["Total Spend", "Totalt forbruk", "Samlet forbruk", "Totalforbrug", "Samlet forbrug", "Total forbrug"],
  ],
  main: {
    kind: "people",
    fill: {
      person_email: ["Email", "E-post", "E-mail"],
      person_phone: ["Billing Phone", "Fakturatelefon", "Faktureringstelefon"],
      full_name: ["Name", "Navn"],
      known: ["Sign Up", "Registrering", "Registrert", "Tilmelding", "Oprettet", "Tilmeldt", "Påmelding"],
      country: ["Country / Region", "Land / Region", "Land / region", "Land/region"],
    },
  },
};
