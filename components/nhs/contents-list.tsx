export type ContentsItem = {
  href: string;
  text: string;
  isCurrent?: boolean;
  items?: readonly ContentsItem[];
};

export type ContentsListProps = {
  items: readonly ContentsItem[];
  /** Names the landmark. */
  ariaLabel?: string;
  /** The hidden heading above the list. */
  hiddenHeading?: string;
};

/** The pages of a guide; the one in view is not a link. */
export function ContentsList({
  items,
  ariaLabel = 'Pages in this guide',
  hiddenHeading = 'Contents',
}: ContentsListProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the kit's markup, for old readers
    <nav className="nhsuk-contents-list" role="navigation" aria-label={ariaLabel}>
      <h2 className="nhsuk-u-visually-hidden">{hiddenHeading}</h2>
      <ContentsLevel items={items} />
    </nav>
  );
}

function ContentsLevel({ items }: { items: readonly ContentsItem[] }) {
  return (
    <ol className="nhsuk-contents-list__list">
      {items.map((item) => (
        <li
          key={`${item.href} ${item.text}`}
          className="nhsuk-contents-list__item"
          aria-current={item.isCurrent ? 'page' : undefined}
        >
          {item.isCurrent ? (
            <span className="nhsuk-contents-list__current">{item.text}</span>
          ) : (
            <a className="nhsuk-contents-list__link" href={item.href}>
              {item.text}
            </a>
          )}
          {item.items && <ContentsLevel items={item.items} />}
        </li>
      ))}
    </ol>
  );
}
