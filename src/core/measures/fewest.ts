/** On fewer people, orders or answers no share, mean or score is told. Of 9 people: too few; of 10 it is told. */
export const fewest = 10;

/** Days of facts without which nothing is told of the future: of 27 days nothing, of 28 what they tell. */
export const fewestDays = 28;
