import { Icon } from './icon';
import { PaginationTitle } from './pagination-title';

export type PaginationTarget = {
  href: string;
  /** Instead of "Previous page" or "Next page". */
  text?: string;
  /** What the page is about. */
  label?: string;
};

export type PaginationProps = {
  previous?: PaginationTarget;
  next?: PaginationTarget;
  /** Names the landmark; needed where a page has two. */
  ariaLabel?: string;
};

/** To the page before and after, where pages have no numbers. Shows nothing where there is only one page. */
export function Pagination({ previous, next, ariaLabel = 'Pagination' }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the kit's markup, for old readers
    <nav className="nhsuk-pagination" role="navigation" aria-label={ariaLabel}>
      <ul className="nhsuk-list nhsuk-pagination__list">
        {previous && (
          <li className="nhsuk-pagination-item--previous">
            <a
              className="nhsuk-pagination__link nhsuk-pagination__link--prev"
              href={previous.href}
              rel="prev"
            >
              <TargetText {...previous} word="Previous" />
              <Icon name="arrow-left" />
            </a>
          </li>
        )}
        {next && (
          <li className="nhsuk-pagination-item--next">
            <a className="nhsuk-pagination__link nhsuk-pagination__link--next" href={next.href} rel="next">
              <TargetText {...next} word="Next" />
              <Icon name="arrow-right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function TargetText({ text, label, word }: PaginationTarget & { word: string }) {
  return (
    <>
      <PaginationTitle word={word} text={text} />
      {label && (
        <>
          <span className="nhsuk-u-visually-hidden">:</span>
          <span className="nhsuk-pagination__page">{label}</span>
        </>
      )}
    </>
  );
}
