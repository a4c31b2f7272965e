import type { ReactNode, Ref } from 'react';

type ErrorSummaryItem = {
  /** `#id` of the first control to put right; none where no control is at fault. */
  href?: string;
  text: string;
};

type ErrorSummaryProps = {
  items: readonly ErrorSummaryItem[];
  title?: ReactNode;
  description?: ReactNode;
  /** For the wrapper on the client that moves the focus here; with it the summary can take focus. */
  ref?: Ref<HTMLDivElement>;
};

/**
 * What to put right, above the page's heading, even for one error. The markup only: a wrapper on
 * the client moves the focus here after every refused attempt.
 */
export function ErrorSummary({ items, title = 'There is a problem', description, ref }: ErrorSummaryProps) {
  return (
    <div className="nhsuk-error-summary" ref={ref} tabIndex={ref ? -1 : undefined}>
      {/* The alert is a child of what takes the focus, or some screen readers lose one of the two. */}
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">{title}</h2>
        <div className="nhsuk-error-summary__body">
          {description && <p>{description}</p>}
          {items.length > 0 && (
            <ul className="nhsuk-list nhsuk-error-summary__list">
              {items.map(({ href, text }) => (
                <li key={`${href} ${text}`}>{href ? <a href={href}>{text}</a> : text}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
