import { bare, type Format } from "./format.ts";

const accepts = ["Accepts Email Marketing", "Accepts Marketing"];

/**
 * Shopify's customer export. It has no dates: its people are known from the first load or their first order, and
 * consents are left to files that say when they were given.
 */
export const shopifyCustomers: Format = {
  name: "Shopify customers",
  source: "shopify",
  signature: ["First Name", "Last Name", "Email", accepts, "Total Spent", ["Total Orders", "Orders Count"]],
  beside: [
    ...accepts,
    /^(?:default address )?(?:company|address[12]|city|province(?: code)?|country|zip)$/i,
    /^accepts sms marketing$|^total (?:spent|orders)$|^orders count$|^note$|^tax exempt$|^tags$/i,
  ],
  main: {
    kind: "people",
    fill: {
      person_number: { of: ["Customer ID"], sql: ([id]) => bare(id as string) },
      person_email: "Email",
      person_phone: {
        of: ["Phone", "Default Address Phone"],
        sql: ([own, address]) => bare(`coalesce(${own}, ${address})`),
      },
      first_name: "First Name",
      last_name: "Last Name",
      company: ["Default Address Company", "Company"],
      country: ["Default Address Country Code", "Country Code"],
    },
  },
};
