import type { Tool } from '@/components/assessment/assessment-words';

/** Where the things of a case's eligibility are read and done in the reader's area; what is not done there has no address. */
export type EligibilityPlaces = {
  requestHref: string;
  assessmentHref: (assessmentId: string) => string;
  letterHref: (letterId: string) => string;
  challengeHref: (challengeId: string) => string;
  newLetterHref: string;
  newChallengeHref: string;
  startHref: (tool: Tool) => string;
  decideHref: string;
  careHref: string;
  /** Where the answers to local criteria are read with their result. */
  criteriaHref: string;
  challengesHref: string;
  /** Null: not in this area. */
  refundHref: string | null;
  transitionHref: string | null;
};

/** Addresses of a case's eligibility. @param area of the reader */
export function eligibilityPlaces(
  area: 'practitioner' | 'commissioner',
  requestId: string,
): EligibilityPlaces {
  const requestHref = `/${area}/requests/${requestId}`;
  return {
    requestHref,
    assessmentHref: (id) => `/${area}/assessments/${id}`,
    letterHref: (id) => `/${area}/letters/${id}`,
    challengeHref: (id) => `${requestHref}/eligibility/challenges/${id}`,
    newLetterHref: `${requestHref}/letters/new`,
    newChallengeHref: `${requestHref}/eligibility/challenges/new`,
    startHref: (tool) => startHref(requestHref, tool),
    decideHref: `${requestHref}/eligibility/decide`,
    careHref: `${requestHref}/care-in-place`,
    criteriaHref: area === 'practitioner' ? `${requestHref}/criteria/result` : `${requestHref}/criteria`,
    challengesHref: `${requestHref}/eligibility/challenges`,
    transitionHref: area === 'practitioner' ? `${requestHref}/transition` : null,
    refundHref: area === 'commissioner' ? `${requestHref}/refund` : null,
  };
}

function startHref(requestHref: string, tool: Tool): string {
  if (tool === 'FAST_TRACK') return `${requestHref}/fast-track`;
  if (tool === 'LOCAL_CRITERIA') return `${requestHref}/criteria`;
  return `${requestHref}/eligibility/start?tool=${tool}`;
}
