/** The shop programs that are read over their APIs, by what they are called. */
export const shopPrograms = { shopify: "Shopify", woo: "WooCommerce" } as const;
