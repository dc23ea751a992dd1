/** Numbers below it are not shown to those who may not see persons, so that nobody is told by a count. */
export const smallestShownCount = 5;
