import { NotificationBanner } from '@/components/nhs/notification-banner';

const sentences = {
  registered: 'The person is registered and on your caseload.',
  joined: 'The person is on your caseload.',
  opened: 'The record is open to you for 8 hours.',
  details: 'The details are saved.',
  characteristics: 'The equality information is saved.',
  'contact-added': 'The emergency contact is added.',
  'contact-removed': 'The emergency contact is removed.',
  'authority-added': 'You have recorded who may act for this person.',
  'authority-ended': 'The authority has ended.',
} as const;

export type Done = keyof typeof sentences;

/** Says what was just done, after the redirect that ended it. Anything else in the address says nothing. */
export function DoneBanner({ done }: { done: unknown }) {
  const known = (Object.keys(sentences) as Done[]).find((key) => key === done);
  if (!known) return null;
  return <NotificationBanner variant="success" heading={sentences[known]} />;
}
