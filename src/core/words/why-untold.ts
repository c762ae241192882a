/** What is said where a share or an amount is not told: too few people, or too short a time. */
export const whyUntold = { "too-few": "kpis.tooFew", "too-short": "kpis.tooShort" } as const;
