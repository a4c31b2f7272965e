import { NotificationBanner } from '@/components/nhs/notification-banner';

const sentences = {
  started: 'The assessment is started. Fill in the parts in any order: each one is saved by itself.',
  part: 'The part is saved.',
  parts: 'Everything is saved.',
  member: 'Saved who took part.',
  'member-removed': 'Taken off the list.',
  involvement: 'Saved how the person takes part.',
  evidence: 'The file is added.',
  'evidence-withdrawn': 'The file is withdrawn. It stays in the record.',
  screened: 'The screening is completed.',
  sent: 'The recommendation is sent. A PHB lead now decides.',
  'fast-track':
    'The fast track is recorded. A PHB lead now decides. Put the care in place within 48 hours of receiving it.',
  'care-in-place': 'You recorded that the care is in place.',
  withdrawn: 'The assessment is withdrawn. What it said stays in the record.',
} as const;

type Done = keyof typeof sentences;

/** Tells what the form before this page did; nothing for any other key. */
export function AssessmentDone({ done }: { done: string | string[] | undefined }) {
  if (!isKnown(done)) return null;
  return (
    <NotificationBanner variant="success">
      <p className="nhsuk-notification-banner__heading">{sentences[done]}</p>
    </NotificationBanner>
  );
}

function isKnown(done: string | string[] | undefined): done is Done {
  return typeof done === 'string' && Object.hasOwn(sentences, done);
}
