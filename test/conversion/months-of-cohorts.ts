/** The windows of `monthsOf`, days. */
export const windows = [28, 90, 365];

/** A year of months of so many people who came to a foot, of whom so many climbed within 90 days; the first three months were followed for a year. */
export const monthsOf = (climbed: (month: number) => number, people = 200) =>
  Array.from({ length: 12 }, (_, month) => ({
    ...{ step: 0, monthDay: 20_000 + 30 * month, people },
    followed: [people, people, month < 3 ? people : 0],
    climbed: [0, climbed(month), 0],
  }));
