import type { ExclusionLine } from '@/lib/money/queries/exclusion-form';
import type { ExclusionGround } from '@/lib/money/rules/exclusion';

/** The grounds as the Schedule of the regulations lists them, in few words. */
export const groundNames: Record<ExclusionGround, string> = {
  DRUG_REHABILITATION: 'Drug rehabilitation requirement of a community order or suspended sentence',
  ALCOHOL_TREATMENT: 'Alcohol treatment requirement of a community order or suspended sentence',
  LICENCE_CONDITION: 'Released on licence with a condition about drugs or alcohol',
  DEPENDENCY_TREATMENT: 'Treatment for dependency under a community rehabilitation order',
  DRUG_TESTING_ORDER: 'Drug treatment and testing order',
  YOUTH_DRUG_TREATMENT: 'Youth rehabilitation order: drug treatment',
  YOUTH_DRUG_TESTING: 'Youth rehabilitation order: drug testing',
  YOUTH_SUBSTANCE_TREATMENT: 'Youth rehabilitation order: intoxicating substance treatment',
  EARLIER_ORDER: 'Probation or other order of an earlier law, with such treatment',
  SCOTTISH_ORDER: 'Order of a Scottish court of such a kind',
};

/** From when to when: "From 1 June 2026, no last day known". */
export function exclusionDays({ startsOn, endsOn }: Pick<ExclusionLine, 'startsOn' | 'endsOn'>): string {
  return endsOn === null ? `From ${startsOn}, no last day known` : `From ${startsOn} to ${endsOn}`;
}
