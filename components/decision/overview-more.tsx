import type { EligibilityView } from '@/lib/decision/queries/eligibility-view';
import type { EligibilityPlaces } from './overview-places';

type Link = { href: string; text: string };

/** What else may be done about a case's eligibility. Nothing where there is nothing. */
export function OverviewMore({ view, places }: { view: EligibilityView; places: EligibilityPlaces }) {
  const links = [...assessAgain(view, places), ...review(view, places), ...rest(view, places)];
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

/** A full assessment also serves a case that was decided, to decide anew. */
function assessAgain(
  { group, state, assessments, mayAssess, decisions }: EligibilityView,
  places: EligibilityPlaces,
): Link[] {
  const isClosed = state === 'DECLINED' || state === 'REFUSED' || state === 'ENDED';
  const isUnderWay = assessments.some(
    ({ state: its }) => its === 'OPEN' || its === 'SUBMITTED' || its === 'RETURNED',
  );
  const tool = group === 'CHC' ? 'DST' : 'CHILD_DST';
  const isPossible = mayAssess && decisions.length > 0 && !isClosed && !isUnderWay;
  if (!isPossible || (group !== 'CHC' && group !== 'CYPCC')) return [];
  return [{ href: places.startHref(tool), text: 'Start a new full assessment' }];
}

function review(
  { decisions, challenges, mayAskForReview, mayDecide }: EligibilityView,
  places: EligibilityPlaces,
): Link[] {
  const all =
    challenges.length > 0 ? [{ href: places.challengesHref, text: 'View all review requests' }] : [];
  const isOpen = challenges.some(({ outcome }) => outcome === null);
  const ask = { href: places.newChallengeHref, text: 'Record a request for a review' };
  const correct = { href: places.decideHref, text: 'Correct the recorded decision' };
  const isDecided = decisions.length > 0;
  return [
    ...all,
    ...(isDecided && mayAskForReview && !isOpen ? [ask] : []),
    ...(isDecided && mayDecide ? [correct] : []),
  ];
}

function rest(
  { group, clocks, decisions, maySendLetter }: EligibilityView,
  places: EligibilityPlaces,
): Link[] {
  const hasTransition = clocks.some(({ kind }) => kind.startsWith('TRANSITION_'));
  return [
    ...(maySendLetter ? [{ href: places.newLetterHref, text: 'Write a letter' }] : []),
    ...(places.transitionHref && hasTransition
      ? [{ href: places.transitionHref, text: 'The move to adult services' }]
      : []),
    // Refunds are of continuing healthcare that was decided late, or decided anew.
    ...(places.refundHref && group === 'CHC' && decisions.length > 0
      ? [{ href: places.refundHref, text: 'Refund of care costs' }]
      : []),
  ];
}
