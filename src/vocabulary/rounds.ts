/** Rounds that have to agree before a result counts as observed: fewer may have met chance. */
export const fewestRounds = 3;
