import { NotificationBanner } from '@/components/nhs/notification-banner';

const sentences = {
  recorded: 'The case is recorded. A PHB lead now decides eligibility.',
  eligible: 'You decided that the person is eligible. The practitioner now sets the indicative budget.',
  'not-eligible': 'You decided that the person is not eligible. The case is closed.',
  indicative: 'The indicative budget is saved. Check the total, then tell the person.',
  told: 'You recorded that the person knows the amount. Planning can start.',
  closed: 'The case is closed.',
} as const;

type CaseDone = keyof typeof sentences;

/** Tells what the form before this page did; nothing for any other key. */
export function CaseDoneBanner({ done }: { done: string | string[] | undefined }) {
  if (!isKnown(done)) return null;
  return (
    <NotificationBanner variant="success">
      <p className="nhsuk-notification-banner__heading">{sentences[done]}</p>
    </NotificationBanner>
  );
}

function isKnown(done: string | string[] | undefined): done is CaseDone {
  return typeof done === 'string' && Object.hasOwn(sentences, done);
}
