import { NotificationBanner } from '@/components/nhs/notification-banner';

const sentences = {
  asked:
    'It is recorded that somebody asked. A PHB lead who did not make the decision now looks at it again.',
  step: 'The step is saved.',
  stands: 'You recorded that it stands. Write to the person with the reasons.',
  changed: 'A new decision is made: the person is eligible. Write to the person.',
  'full-assessment': 'The case is open again for a full assessment. The clock for the decision has started.',
  ended: 'The stage is ended.',
  refund: 'The refund is confirmed. Pay it through your own system: this service does not.',
} as const;

export type ChallengeDoneKey = keyof typeof sentences;

/** Tells what the form before this page did; nothing for any other key. */
export function ChallengeDone({ done }: { done: string | string[] | undefined }) {
  if (!isKnown(done)) return null;
  return (
    <NotificationBanner variant="success">
      <p className="nhsuk-notification-banner__heading">{sentences[done]}</p>
    </NotificationBanner>
  );
}

function isKnown(done: string | string[] | undefined): done is ChallengeDoneKey {
  return typeof done === 'string' && Object.hasOwn(sentences, done);
}
