import { day } from '@/lib/core/plain-date';
import type { CouncilConsultation } from '@/lib/eligibility/rules/council';

/** A council that was consulted before every decision of the tests, which are of 2018 and later. */
export const theCouncil: CouncilConsultation = {
  council: 'Testshire Council',
  consultee: 'Pat Lowe, social work manager',
  consultedOn: day('2018-01-04'),
  said: 'We agree with the team.',
};
