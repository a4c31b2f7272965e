import type { CaseOrigin } from '@/lib/case/rules/groups';
import type { AssessmentTool } from '@/lib/tool/rules/tool';

/** The addresses of a case's eligibility in the reader's area. */
export type EligibilityHrefs = {
  caseHref: string;
  assessmentHref: (assessmentId: string) => string;
  letterHref: (letterId: string) => string;
  challengeHref: (challengeId: string) => string;
  newLetterHref: string;
  newChallengeHref: string;
  startHref: (tool: AssessmentTool) => string;
  decideHref: string;
  careHref: string;
  /** The page of the answers to local criteria with their result. */
  criteriaHref: string;
  challengesHref: string;
  /** The eligibility of the referral that the case waits for. */
  referralHref: (caseId: string) => string;
  /** Null: not in this area. */
  nursingHref: string | null;
  refundHref: string | null;
  transitionHref: string | null;
};

/** Addresses of a case's eligibility. @param area of the reader */
export function eligibilityHrefs(area: 'practitioner' | 'commissioner', caseId: string): EligibilityHrefs {
  const caseHref = `/${area}/cases/${caseId}`;
  return {
    caseHref,
    assessmentHref: (id) => `/${area}/assessments/${id}`,
    letterHref: (id) => `/${area}/letters/${id}`,
    challengeHref: (id) => `${caseHref}/eligibility/challenges/${id}`,
    newLetterHref: `${caseHref}/letters/new`,
    newChallengeHref: `${caseHref}/eligibility/challenges/new`,
    startHref: (tool) => startHref(caseHref, tool),
    decideHref: `${caseHref}/eligibility/decide`,
    careHref: `${caseHref}/care-in-place`,
    criteriaHref: area === 'practitioner' ? `${caseHref}/criteria/result` : `${caseHref}/criteria`,
    challengesHref: `${caseHref}/eligibility/challenges`,
    referralHref: (id) => `/${area}/cases/${id}/eligibility`,
    transitionHref: area === 'practitioner' ? `${caseHref}/transition` : null,
    nursingHref: area === 'commissioner' ? `${caseHref}/nursing` : null,
    refundHref: area === 'commissioner' ? `${caseHref}/refund` : null,
  };
}

function startHref(caseHref: string, tool: AssessmentTool): string {
  if (tool === 'FAST_TRACK') return `${caseHref}/fast-track`;
  if (tool === 'LOCAL_CRITERIA') return `${caseHref}/criteria`;
  return `${caseHref}/eligibility/start?tool=${tool}`;
}

/** Who reads an overview, and what they may do there. */
export type EligibilityReader = {
  group: string;
  origin: CaseOrigin;
  mayAssess: boolean;
  mayDecide: boolean;
  maySendLetter: boolean;
  mayAskForReview: boolean;
  practitionerName: string;
};

type Link = { href: string; text: string };

/** One thing that is next: what it is, the button to it where the reader does it, and other ways. */
export type NextText = { heading: string; text: string; act?: Link; more?: (Link & { hint: string })[] };
