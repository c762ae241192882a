/** The shop programs that are read over their APIs, by what they are called. */
export const shopPrograms = { shopify: "Shopify", woo: "WooCommerce" } as const;

/** What sends facts over HTTP, by what it is called. */
export const sendingPrograms: Readonly<Record<string, string>> = { segment: "Segment", ...shopPrograms };

/** The services that are told where people stand. */
export const toldServices = { klaviyo: "Klaviyo", mailchimp: "Mailchimp", hubspot: "HubSpot" } as const;

/** Everything that can be connected. */
export const connectedNames = { ...shopPrograms, ...toldServices };
