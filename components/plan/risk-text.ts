const LIKELIHOODS = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] as const;
const IMPACTS = ['Slight', 'Minor', 'Moderate', 'Major', 'Severe'] as const;

/** In words alone. @param step 1 to 5 */
export function likelihoodWord(step: number): string {
  return LIKELIHOODS[step - 1] ?? '';
}

/** In words alone. @param step 1 to 5 */
export function impactWord(step: number): string {
  return IMPACTS[step - 1] ?? '';
}

/** @param step 1 to 5 */
export function likelihoodName(step: number): string {
  return `${LIKELIHOODS[step - 1]} (${step} of 5)`;
}

/** @param step 1 to 5 */
export function impactName(step: number): string {
  return `${IMPACTS[step - 1]} (${step} of 5)`;
}

const scale = (name: (step: number) => string) =>
  [1, 2, 3, 4, 5].map((step) => ({ value: String(step), label: name(step) }));

export const LIKELIHOOD_CHOICES = scale(likelihoodName);
export const IMPACT_CHOICES = scale(impactName);
