import type { ReactNode } from 'react';
import { NotificationBanner } from '@/components/nhs/notification-banner';

type Props = {
  /** What each key of `?done=` says. */
  sentences: Readonly<Record<string, string>>;
  /** As the address carries it; any other key shows nothing. */
  done: unknown;
  children?: ReactNode;
};

/** Says what the form before this page did. */
export function DoneBanner({ sentences, done, children }: Props) {
  if (typeof done !== 'string' || !Object.hasOwn(sentences, done)) return null;
  return (
    <NotificationBanner variant="success">
      <p className="nhsuk-notification-banner__heading">{sentences[done]}</p>
      {children}
    </NotificationBanner>
  );
}
