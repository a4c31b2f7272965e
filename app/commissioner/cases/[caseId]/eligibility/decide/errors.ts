import { explainWaiting } from '@/components/case/waits-text';
import { explainInstead } from '@/components/decision/care-instead-errors';
import { explainCouncil } from '@/components/decision/council-errors';
import { explainLastReview } from '@/components/decision/earlier-errors';
import { explainDeath } from '@/components/person/death-text';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import type { CorrectDecisionRefusal } from '@/lib/decision/commands/correct-decision';
import type { AlreadyDecided, DecideEligibilityRefusal } from '@/lib/decision/commands/decide-eligibility';
import type { DecideFastTrackRefusal } from '@/lib/decision/commands/decide-fast-track';
import type { DecideLocalRefusal } from '@/lib/decision/commands/decide-local';
import type { DecideRecommendationRefusal } from '@/lib/decision/commands/decide-recommendation';

const notSaved = 'Your decision was not saved';
const inFuture: FieldError = { field: 'decidedOn-day', message: 'The date must be today or in the past' };
const closed: FieldError = { message: `The case was closed before you decided. ${notSaved}` };
const notYours: FieldError = { message: 'You do not have access to this case' };
const ownWork: FieldError = {
  message: `You were involved in this assessment, so someone else must decide. ${notSaved}`,
};

function decided({ deciderName, decidedOn }: AlreadyDecided): FieldError {
  return { message: `${deciderName} already decided this on ${formatDay(decidedOn)}. ${notSaved}` };
}

function tooEarly(day: PlainDate, what: string): FieldError {
  return { field: 'decidedOn-day', message: `The date must be on or after ${formatDay(day)}, when ${what}` };
}

/**
 * The sentence for each refusal of recording a decision of elsewhere or putting its record right, and the
 * field that mends it.
 */
export function explainRecorded(
  error: DecideEligibilityRefusal | CorrectDecisionRefusal | NotFound,
): FieldError {
  switch (error.kind) {
    case 'decided-in-future':
      return inFuture;
    case 'decided-before-birth':
      return { field: 'decidedOn-day', message: 'The date must be on or after the person’s date of birth' };
    case 'already-decided':
      return decided(error);
    case 'assessment-open':
      return {
        message: `This case has an open assessment. Decide that, or have it withdrawn first. ${notSaved}`,
      };
    case 'waits-for-referral':
      return explainWaiting(error);
    case 'instead-of-eligible':
    case 'instead-not-of-framework':
    case 'instead-ends-before-start':
      return explainInstead(error);
    case 'reviewed-later-than-today':
    case 'reviewed-before-start':
    case 'reviewed-after-end':
      return explainLastReview(error);
    case 'not-recorded-elsewhere':
      return {
        message: `The decision is based on an assessment. Only a new assessment or a review can change it. ${notSaved}`,
      };
    case 'not-in-this-state':
    case 'not-by-this-role':
      return closed;
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return notYours;
  }
}

/** The same for a decision on a recommendation. Each choice has a box for reasons of its own. */
export function explainRecommendationDecision(
  error: DecideRecommendationRefusal | NotFound,
  { option }: { option?: string },
): FieldError {
  switch (error.kind) {
    case 'own-recommendation':
      return ownWork;
    case 'reasons-missing':
      return {
        field: option === 'DIFFER' ? 'differReasons' : 'reasons',
        message: 'Enter the reasons for your decision',
      };
    case 'exceptional-reasons-missing':
      return { field: 'exceptionalReasons', message: 'Enter what is exceptional' };
    case 'questions-missing':
      return { field: 'questions', message: 'Enter your questions for the MDT' };
    case 'forum-day-missing':
      return { field: 'forumHeldOn-day', message: 'Enter the date the forum met, for example 3 3 2026' };
    case 'forum-members-missing':
      return { field: 'forumMembers', message: 'Enter who took part in the forum' };
    case 'forum-after-decision':
      return {
        field: 'forumHeldOn-day',
        message: 'The forum must have met on or before the day you decided',
      };
    case 'forum-before-sent':
      return {
        field: 'forumHeldOn-day',
        message: `The forum must have met on or after ${formatDay(error.sentOn)}, when the recommendation was sent`,
      };
    case 'decided-in-future':
      return inFuture;
    case 'decided-before-sent':
      return tooEarly(error.sentOn, 'it was sent');
    case 'council-not-consulted':
    case 'council-after-decision':
      return explainCouncil(error);
    case 'nursing-from-out-of-range':
      return {
        field: 'nursingFrom-day',
        message: `It must start between ${formatDay(error.earliest)} and ${formatDay(error.latest)}`,
      };
    case 'nursing-outcome-missing':
      return {
        field: 'nursingRefused',
        message: 'Say that the NHS pays for nursing care, or enter why it does not',
      };
    case 'instead-of-eligible':
    case 'instead-not-of-framework':
    case 'instead-ends-before-start':
      return explainInstead(error);
    case 'already-returned':
      return {
        message: `${error.returnedByName} returned it with questions on ${formatDay(error.returnedOn)}. ${notSaved}`,
      };
    case 'recommendation-changed':
      return {
        message: `${error.submittedByName} sent another recommendation, round ${error.round}. Reload the page and read it. ${notSaved}`,
      };
    case 'not-waiting':
      return { message: `The assessment has been withdrawn. ${notSaved}` };
    case 'already-decided':
      return decided(error);
    case 'not-in-this-state':
    case 'not-by-this-role':
      return closed;
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return notYours;
  }
}

/** The same for a decision on a fast track. */
export function explainFastTrackDecision(error: DecideFastTrackRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'own-recommendation':
      return ownWork;
    case 'reasons-missing':
      return { field: 'reasons', message: 'Enter the reasons for your decision' };
    case 'fault-missing':
      return { field: 'fault', message: 'Select what is wrong with the fast track' };
    case 'questions-missing':
      return { field: 'questions', message: 'Enter what needs to be corrected' };
    case 'decided-in-future':
      return inFuture;
    case 'decided-before-sent':
      return tooEarly(error.sentOn, 'it was received');
    case 'not-waiting':
      return { message: `The fast track has been withdrawn. ${notSaved}` };
    case 'already-decided':
      return decided(error);
    case 'not-in-this-state':
    case 'not-by-this-role':
      return closed;
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return notYours;
  }
}

/** The same for a decision on local criteria. */
export function explainLocal(error: DecideLocalRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'own-recommendation':
      return ownWork;
    case 'aftercare-missing':
      return {
        field: 'section',
        message: 'Enter what the aftercare rests on: section, day, council and board',
      };
    case 'aftercare-share-wrong':
      return { field: 'nhsShare', message: 'Enter a percentage from 0 to 100, for example 57.5' };
    case 'aftercare-too-far':
      return {
        field: 'aftercareFrom-day',
        message: `The date must be on or before ${formatDay(error.latest)}`,
      };
    case 'decided-in-future':
      return inFuture;
    case 'decided-before-sent':
      return tooEarly(error.sentOn, 'the answers were complete');
    case 'not-waiting':
      return { message: `The answers are no longer complete. ${notSaved}` };
    case 'already-decided':
      return decided(error);
    case 'not-in-this-state':
    case 'not-by-this-role':
      return closed;
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return notYours;
  }
}
