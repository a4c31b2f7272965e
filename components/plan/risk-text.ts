const LIKELIHOODS = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] as const;
const IMPACTS = ['Slight', 'Minor', 'Moderate', 'Major', 'Severe'] as const;

const PLAIN_LIKELIHOODS = ['very unlikely', 'unlikely', 'possible', 'likely', 'almost certain'] as const;
const PLAIN_IMPACTS = ['very minor', 'minor', 'fairly serious', 'serious', 'very serious'] as const;

/** Both scales in plain words. Each step is 1 to 5. */
export function riskSentence({ likelihood, impact }: { likelihood: number; impact: number }): string {
  return `This is ${PLAIN_LIKELIHOODS[likelihood - 1]}. If it happened, it would be ${PLAIN_IMPACTS[impact - 1]}.`;
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
