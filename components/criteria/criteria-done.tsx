import { NotificationBanner } from '@/components/nhs/notification-banner';

const sentences = {
  started: 'The draft is made. Nobody uses it before you publish it.',
  details: 'The details are saved.',
  question: 'The question is saved.',
  removed: 'The question is removed.',
  moved: 'The question is moved.',
  published: 'The criteria are published.',
  withdrawn: 'The draft is withdrawn.',
  answered: 'The answers are saved. A PHB lead can decide now.',
} as const;

/** Says what was just done to criteria or their answers; nothing for any other key. */
export function CriteriaDone({ done }: { done: unknown }) {
  if (typeof done !== 'string' || !Object.hasOwn(sentences, done)) return null;
  return <NotificationBanner variant="success" heading={sentences[done as keyof typeof sentences]} />;
}
