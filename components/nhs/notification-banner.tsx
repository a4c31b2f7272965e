import type { ReactNode } from 'react';

type NotificationBannerProps = {
  /** `success` says that something was done, and is read out at once. */
  variant?: 'success';
  title?: ReactNode;
  /** The id of the title, which names the banner; needed where a page has two. */
  titleId?: string;
  heading?: ReactNode;
  children?: ReactNode;
};

/** News about something other than the page itself, above its heading. */
export function NotificationBanner(props: NotificationBannerProps) {
  const { variant, titleId = 'nhsuk-notification-banner-title', heading, children } = props;
  const isSuccess = variant === 'success';
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name; the rule sees only the div
    <div
      className={`nhsuk-notification-banner${isSuccess ? ' nhsuk-notification-banner--success' : ''}`}
      role={isSuccess ? 'alert' : 'region'}
      aria-labelledby={titleId}
    >
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={titleId}>
          {props.title ?? (isSuccess ? 'Success' : 'Important')}
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        {heading && <h3 className="nhsuk-notification-banner__heading">{heading}</h3>}
        {children}
      </div>
    </div>
  );
}
