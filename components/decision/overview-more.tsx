import type { EligibilityView } from '@/lib/decision/queries/eligibility-view';
import type { EligibilityHrefs } from './overview-hrefs';

type Link = { href: string; text: string };

/** Other actions on a case's eligibility. Nothing if there are none. */
export function OverviewMore({ view, hrefs }: { view: EligibilityView; hrefs: EligibilityHrefs }) {
  const links = [...assessAgain(view, hrefs), ...review(view, hrefs), ...rest(view, hrefs)];
  if (links.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-s">Other actions</h2>
      <ul className="nhsuk-list">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A full assessment may also lead to a new decision on a decided case. */
function assessAgain(
  { group, state, assessments, mayAssess, decisions, restsOn }: EligibilityView,
  hrefs: EligibilityHrefs,
): Link[] {
  const isClosed = state === 'DECLINED' || state === 'REFUSED' || state === 'ENDED';
  const isUnderWay = assessments.some(
    ({ state: its }) => its === 'OPEN' || its === 'SUBMITTED' || its === 'RETURNED',
  );
  const tool = group === 'CHC' ? 'DST' : 'CHILD_DST';
  const isDecided = decisions.length > 0 || restsOn !== null;
  const isPossible = mayAssess && isDecided && !isClosed && !isUnderWay;
  if (!isPossible || (group !== 'CHC' && group !== 'CYPCC')) return [];
  return [{ href: hrefs.startHref(tool), text: 'Start a new full assessment' }];
}

function review(
  { decisions, challenges, mayAskForReview, mayDecide }: EligibilityView,
  hrefs: EligibilityHrefs,
): Link[] {
  const all = challenges.length > 0 ? [{ href: hrefs.challengesHref, text: 'View all review requests' }] : [];
  const isOpen = challenges.some(({ outcome }) => outcome === null);
  const ask = { href: hrefs.newChallengeHref, text: 'Record a request for a review' };
  const correct = { href: hrefs.decideHref, text: 'Correct the recorded decision' };
  const isDecided = decisions.length > 0;
  return [
    ...all,
    ...(isDecided && mayAskForReview && !isOpen ? [ask] : []),
    ...(isDecided && mayDecide ? [correct] : []),
  ];
}

function rest({ group, clocks, decisions, maySendLetter }: EligibilityView, hrefs: EligibilityHrefs): Link[] {
  const hasTransition = clocks.some(({ kind }) => kind.startsWith('TRANSITION_'));
  return [
    ...(maySendLetter ? [{ href: hrefs.newLetterHref, text: 'Write a letter' }] : []),
    ...(hrefs.transitionHref && hasTransition
      ? [{ href: hrefs.transitionHref, text: 'The move to adult services' }]
      : []),
    // Refunds are only for continuing healthcare that was decided late or again.
    ...(hrefs.refundHref && group === 'CHC' && decisions.length > 0
      ? [{ href: hrefs.refundHref, text: 'Refund of care costs' }]
      : []),
  ];
}
