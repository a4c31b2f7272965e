/** One number with its label and the list behind it. `key` is its part of the chart below, if any. */
export type Figure = { number: string; words: string; href: string; key?: 'spent' | 'held' | 'committed' };

/** Numbers in a line; on a phone two next to each other. */
export function Figures({ figures, hasLinks }: { figures: readonly Figure[]; hasLinks: boolean }) {
  return (
    <ul className="app-figures">
      {figures.map(({ number, words, href, key }) => (
        <li key={words}>
          {hasLinks ? (
            <a className="app-figures__number" href={href}>
              {number}
              <span className="nhsuk-u-visually-hidden"> {words}</span>
            </a>
          ) : (
            <strong className="app-figures__number">{number}</strong>
          )}
          <span className="app-visually-quiet" aria-hidden={hasLinks || undefined}>
            {key && <Swatch part={key} />}
            {words}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Swatch({ part }: { part: string }) {
  return (
    <svg className="app-figures__swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect className={`app-money-bar__${part}`} x="1" y="1" width="14" height="14" />
    </svg>
  );
}
