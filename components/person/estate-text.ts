import type { EstateAnswer } from '@/lib/person/rules/estate';

/** Who answers for the money that is left after a death, as a sentence. */
export function estateText(estate: EstateAnswer | null): string {
  if (!estate) return 'No one is on record yet who answers for the money that is left.';
  const { name, isProved } = estate;
  return isProved
    ? `${name} answers for the money that is left: the executor or administrator on record.`
    : `${name} answers for the money that is left: they say they deal with the estate.`;
}
