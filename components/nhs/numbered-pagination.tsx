import { classNames } from './class-names';
import { Icon } from './icon';
import type { PaginationTarget } from './pagination';
import { PaginationTitle } from './pagination-title';

/** One page, or the gap between pages that are not shown. */
export type PageNumber =
  | { number: number; href: string; isCurrent?: boolean; ariaLabel?: string }
  | { gapAfter: number };

export type NumberedPaginationProps = {
  /** The first, the last, the current and its neighbours, with gaps between. */
  pages: readonly PageNumber[];
  previous?: Omit<PaginationTarget, 'label'>;
  next?: Omit<PaginationTarget, 'label'>;
  ariaLabel?: string;
};

/** To any page of a list. Shows nothing where there is only one. */
export function NumberedPagination(props: NumberedPaginationProps) {
  const { pages, previous, next, ariaLabel = 'Pagination' } = props;
  if (pages.length < 2) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the kit's markup, for old readers
    <nav className="nhsuk-pagination nhsuk-pagination--numbered" role="navigation" aria-label={ariaLabel}>
      {previous && (
        <a className="nhsuk-pagination__previous" href={previous.href} rel="prev">
          <Icon name="arrow-left" />
          <PaginationTitle word="Previous" text={previous.text} />
        </a>
      )}
      <ul className="nhsuk-pagination__list">{pages.map(renderPage)}</ul>
      {next && (
        <a className="nhsuk-pagination__next" href={next.href} rel="next">
          <PaginationTitle word="Next" text={next.text} />
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  );
}

const item = 'nhsuk-pagination__item';

function renderPage(page: PageNumber) {
  if ('gapAfter' in page) {
    return (
      <li key={`gap ${page.gapAfter}`} className={`${item} ${item}--ellipsis`}>
        ⋯
      </li>
    );
  }
  const { number, href, isCurrent, ariaLabel = `Page ${number}` } = page;
  return (
    <li key={number} className={classNames(item, isCurrent && `${item}--current`)}>
      <a
        className="nhsuk-pagination__link"
        href={href}
        aria-label={ariaLabel}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {number}
      </a>
    </li>
  );
}
