import { classNames } from './class-names';
import { Icon } from './icon';

export type PaginationTarget = {
  href: string;
  /** Instead of "Previous page" or "Next page". */
  text?: string;
  /** What the page is about. */
  label?: string;
};

type PaginationProps = {
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

type PaginationTitleProps = { word: string; text?: string };

/** "Previous" or "Next", with "page" for those who do not see the arrow. */
function PaginationTitle({ word, text }: PaginationTitleProps) {
  return (
    <span className="nhsuk-pagination__title">
      {text ?? (
        <>
          {word}
          <span className="nhsuk-u-visually-hidden"> page</span>
        </>
      )}
    </span>
  );
}

/** One page, or the gap between pages that are not shown. */
export type PageNumber =
  | { number: number; href: string; isCurrent?: boolean; ariaLabel?: string }
  | { gapAfter: number };

type NumberedPaginationProps = {
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
