import { DoneBanner } from '@/components/page/done-banner';

const sentences = {
  recorded: 'The request has been recorded. What is next is below.',
  referral:
    'The referral has been recorded. The time to a decision is counted from the day it was received. The next step is to assess eligibility.',
  eligible: 'You decided that the person is eligible. The practitioner will now set the indicative budget.',
  'not-eligible': 'You decided that the person is not eligible. The case is closed.',
  'decided-eligible': 'You decided that the person is eligible. Send the decision letter next.',
  'decided-not-eligible': 'You decided that the person is not eligible. Send the decision letter next.',
  'decided-running':
    'You decided that the person is no longer eligible. The budget continues until it is ended. Care must not stop without an assessment and joint working. Send the decision letter next.',
  'sent-back': 'You returned it. The practitioner will correct it and send it again.',
  corrected: 'The record has been corrected. The earlier decision can still be viewed.',
  'corrected-running':
    'The record has been corrected. The budget continues until it is ended. Care must not stop without an assessment and joint working.',
  indicative: 'The indicative budget is saved. Check the total, then tell the person.',
  informed: 'You recorded that you told the person the amount. Planning can start.',
  closed: 'The case has been closed.',
  reviewed: 'The review has been recorded. The next one counts from the day it was held.',
  'reviewed-plan':
    'The review has been recorded: the plan needs to change. This service cannot change the plan of a running budget yet, so record the change in the health record.',
  'reviewed-eligibility':
    'The review has been recorded: eligibility needs a new assessment. Start it under Eligibility. Care and budget go on until a decision.',
  'reviewed-plan-of-nursing':
    'The review has been recorded: the care needs to change. Record the change in the health record.',
  'reviewed-eligibility-of-nursing':
    'The review has been recorded: a full assessment is needed. Record a referral next. The NHS pays for nursing until there is a decision.',
  'review-taken-back': 'The review has been taken back. It is due again on the day it was.',
} as const;

const BEFORE_A_LETTER: readonly unknown[] = ['decided-eligible', 'decided-not-eligible', 'decided-running'];

type Props = {
  done: unknown;
  /** Where the decision letter is written. */
  letterHref?: string;
  /** Where a referral is recorded. */
  referralHref?: string;
};

/** Says what the form before this page did, and leads on to the letter after a decision. */
export function CaseDoneBanner({ done, letterHref, referralHref }: Props) {
  return (
    <DoneBanner sentences={sentences} done={done}>
      {letterHref && BEFORE_A_LETTER.includes(done) && (
        <p>
          <a className="nhsuk-notification-banner__link" href={letterHref}>
            Send the decision letter
          </a>
        </p>
      )}
      {referralHref && done === 'reviewed-eligibility-of-nursing' && (
        <p>
          <a className="nhsuk-notification-banner__link" href={referralHref}>
            Record a referral
          </a>
        </p>
      )}
    </DoneBanner>
  );
}
