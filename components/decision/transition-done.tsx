import { NotificationBanner } from '@/components/nhs/notification-banner';
import { transitionOf, transitionText } from './transition-text';

/** Tells which step was just recorded as done; nothing for anything else. @param done the age of the step */
export function TransitionDone({ done }: { done: string | string[] | undefined }) {
  const kind = typeof done === 'string' ? transitionOf(done) : null;
  if (!kind) return null;
  return (
    <NotificationBanner variant="success">
      <p className="nhsuk-notification-banner__heading">{transitionText(kind).done}</p>
    </NotificationBanner>
  );
}
