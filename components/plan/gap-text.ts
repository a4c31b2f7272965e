import type { GapKey } from '@/lib/plan/rules/completeness';

type PlanGapText = { text: string; path: string };

/**
 * Each gap in words, and the page of the plan that closes it. `:id` is replaced by the id of the gap's item.
 */
const GAP_TEXTS: Record<GapKey, PlanGapText> = {
  'what-matters': { text: 'What matters to the person', path: 'sections/what-matters' },
  'how-to-support-me': { text: 'How best to support the person', path: 'sections/how-to-support-me' },
  'good-day': { text: 'What a good day is', path: 'sections/good-day' },
  'health-needs': { text: 'The health needs to be met', path: 'sections/health-needs' },
  outcomes: { text: 'At least one outcome', path: 'outcomes/new' },
  services: { text: 'At least one service with its cost', path: 'services/new' },
  risks: { text: 'The risks, or that there are none', path: 'risks' },
  contingency: { text: 'What happens if something goes wrong', path: 'sections/contingency' },
  'capacity-question': {
    text: 'Whether capacity to decide changes from day to day',
    path: 'arrangements#capacityFluctuates',
  },
  'capacity-arrangements': { text: 'What happens when capacity changes', path: 'sections/capacity' },
  coordinator: { text: 'A named care co-ordinator', path: 'arrangements#coordinatorId' },
  'health-monitor': { text: 'Who monitors the health condition', path: 'arrangements#healthMonitorName' },
  'start-date': { text: 'The day the plan starts', path: 'arrangements#startsOn-day' },
  'first-review-date': { text: 'The date of the first review', path: 'arrangements#firstReviewOn-day' },
  'first-review-too-early': {
    text: 'The first review is before the plan starts',
    path: 'arrangements#firstReviewOn-day',
  },
  'first-review-too-late': {
    text: 'The first review must be within 3 months of the start',
    path: 'arrangements#firstReviewOn-day',
  },
  'first-review-how': { text: 'How the first review is done', path: 'arrangements#firstReviewHow' },
  'notice-period': { text: 'The notice before money is reduced or stopped', path: 'arrangements#noticeDays' },
  'emergency-contact': {
    text: 'An emergency contact, on the person’s record',
    path: '',
  },
  'indicative-budget': { text: 'An indicative budget', path: '' },
  'full-cost': { text: 'The budget does not pay for every service in full', path: 'outcomes' },
  'over-indicative': {
    text: 'The reason why the plan costs more than the indicative budget',
    path: 'arrangements#overIndicativeReason',
  },
  'person-agreement': { text: 'The person’s agreement to the current plan', path: 'agreement' },
  'outcome-text': { text: 'The wording of an outcome', path: 'outcomes/:id' },
  'outcome-without-service': { text: 'A service for one of the outcomes', path: 'outcomes' },
  'line-outcome': { text: 'The outcome that a service is for', path: 'services/:id' },
  'line-cost': { text: 'What a service costs', path: 'services/:id' },
  'line-reason': { text: 'Why a service is needed', path: 'services/:id' },
  'risk-management': { text: 'What is done about a risk', path: 'risks/:id' },
};

/** A gap in words. */
export function planGapText(key: GapKey): string {
  return GAP_TEXTS[key].text;
}

/**
 * Link to the page that closes a gap.
 * @param hrefs the addresses of the plan and of the person's record
 */
export function planGapHref(hrefs: GapHrefs, key: GapKey, about: string | null): string {
  if (key === 'emergency-contact') return `${hrefs.person}/contacts/new`;
  const path = GAP_TEXTS[key].path.replace(':id', about ?? '');
  return path ? `${hrefs.plan}/${path}` : hrefs.plan;
}

export type GapHrefs = { plan: string; person: string };
