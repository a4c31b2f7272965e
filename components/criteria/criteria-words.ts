/** What is shown for a draft that nobody has named yet. */
export function criteriaTitle(title: string): string {
  return title || 'Draft without a title';
}

export function pointsWords(points: number): string {
  return points === 1 ? '1 point' : `${points} points`;
}

/** What must be reached, in a sentence. */
export function thresholdWords(threshold: number, most: number): string {
  return threshold === 0
    ? 'No points needed in all: only the conditions count'
    : `${pointsWords(threshold)} or more, of ${most}`;
}

/** The condition of one question; empty where it has none. */
export function conditionWords(leastPoints: number | null): string {
  return leastPoints === null ? '' : `Must give ${pointsWords(leastPoints)} or more`;
}
