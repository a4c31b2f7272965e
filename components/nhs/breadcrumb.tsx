import { BackLink } from './back-link';
import { classNames } from './class-names';

export type BreadcrumbItem = { href: string; text: string };

type BreadcrumbProps = {
  /** From the start to the page above this one; at least one. */
  items: readonly BreadcrumbItem[];
  isReverse?: boolean;
};

/** The place of a page in the site. On a narrow screen only the page above is shown, as a back link. */
export function Breadcrumb({ items, isReverse }: BreadcrumbProps) {
  const above = items.at(-1);
  return (
    <nav
      className={classNames('nhsuk-breadcrumb', isReverse && 'nhsuk-breadcrumb--reverse')}
      aria-label="Breadcrumb"
    >
      <ol className="nhsuk-breadcrumb__list">
        {items.map(({ href, text }) => (
          <li key={`${href} ${text}`} className="nhsuk-breadcrumb__list-item">
            <a className="nhsuk-breadcrumb__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
      {above && (
        <BackLink href={above.href} hiddenPrefix="Back to" isReverse={isReverse}>
          {above.text}
        </BackLink>
      )}
    </nav>
  );
}
