/** Shown for a draft without a title. */
export function criteriaTitle(title: string): string {
  return title || 'Draft without a title';
}

export function pointsText(points: number): string {
  return points === 1 ? '1 point' : `${points} points`;
}

/** The threshold in a sentence. */
export function thresholdText(threshold: number, most: number): string {
  return threshold === 0
    ? 'No total needed: only the conditions count'
    : `${pointsText(threshold)} or more, of ${most}`;
}

/** The condition of one question; empty if it has none. */
export function conditionText(leastPoints: number | null): string {
  return leastPoints === null ? '' : `Must give ${pointsText(leastPoints)} or more`;
}
