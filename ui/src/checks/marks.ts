/** Where a rating of 1 to 5 is on a line of that length, which ends at both ends of the scale. */
export function placeOf(rating: number, length: number): number {
  return ((rating - 1) / 4) * length;
}

/** A mean as it is said: "4" or "3.5". */
export function ratingText(rating: number): string {
  return String(Math.round(rating * 10) / 10);
}
