import type { ReactNode } from 'react';
import { NotificationBanner } from '@/components/nhs/notification-banner';

type Props = {
  /** The sentence of each key of `?done=`. */
  sentences: Readonly<Record<string, string>>;
  /** The key in the address. An unknown key shows nothing. */
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
