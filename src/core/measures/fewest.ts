/** On fewer people, orders or answers no share, mean or score is told. Of 9 people: too few; of 10 it is told. */
export const fewest = 10;
