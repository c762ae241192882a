import { googleAdsSpend, metaAdsSpend } from "./ad-spend.ts";
import { columnCalled } from "./column-called.ts";
import type { Format } from "./format.ts";
import { klaviyoProfiles } from "./klaviyo-profiles.ts";
import { mailchimpCleaned, mailchimpMembers, mailchimpUnsubscribed } from "./mailchimp-audience.ts";
import { formbricksAnswers, surveyMonkeyAnswers } from "./nps-surveys.ts";
import { shopifyCustomers } from "./shopify-customers.ts";
import { shopifyOrders } from "./shopify-orders.ts";
import { stripePayments } from "./stripe-payments.ts";
import { wooCustomers } from "./woo-customers.ts";
import { wooOrders } from "./woo-orders.ts";
import { wooReport } from "./woo-report.ts";
import { wooRestOrders } from "./woo-rest-orders.ts";

/** Every export that is known, the most special first. */
export const knownFormats: readonly Format[] = [
  shopifyOrders,
  shopifyCustomers,
  wooOrders,
  wooRestOrders,
  wooReport,
  wooCustomers,
  mailchimpCleaned,
  mailchimpUnsubscribed,
  mailchimpMembers,
  klaviyoProfiles,
  stripePayments,
  formbricksAnswers,
  surveyMonkeyAnswers,
  googleAdsSpend,
  metaAdsSpend,
];

/** The known export whose signature a file's headers hold, null if none. `formatOf(["Email Address", "OPTIN_TIME", "LEID"])?.source` is `"mailchimp"`. */
export function formatOf(headers: readonly (string | null)[]): Format | null {
  return (
    knownFormats.find(({ signature }) =>
      signature.every((called) => columnCalled(headers, called) !== null),
    ) ?? null
  );
}
