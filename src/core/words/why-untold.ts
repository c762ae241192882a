/** What is said where a share or an amount is not told: too few people, too short a time, or nobody of whom it would be. */
export const whyUntold = {
  "too-few": "kpis.tooFew",
  "too-short": "kpis.tooShort",
  nobody: "kpis.nobody",
} as const;
