export const adChannels = ["search", "social", "display", "print"] as const;
export const adRungs = ["lead", "prospect", "customer"] as const;

/** What a campaign is for, where it runs, and its øre for each person who gets to know the shop that day. */
export interface Campaign {
  readonly name: string;
  readonly channel: (typeof adChannels)[number];
  readonly rung: (typeof adRungs)[number];
  readonly orePerNewPerson: number;
}

export const campaigns: readonly Campaign[] = [
  { name: "Søk generisk", channel: "search", rung: "lead", orePerNewPerson: 2600 },
  { name: "Søk merkevare", channel: "search", rung: "prospect", orePerNewPerson: 700 },
  { name: "Sosiale medier", channel: "social", rung: "lead", orePerNewPerson: 2100 },
  { name: "Retargeting", channel: "display", rung: "prospect", orePerNewPerson: 900 },
  { name: "Kundeavis", channel: "print", rung: "customer", orePerNewPerson: 0 },
];
