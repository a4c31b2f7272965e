import type { VersionView } from '@/lib/money/queries/spending-line';

type Props = { versions: readonly VersionView[]; id: string; hrefOf: (spendingId: string) => string };

/** Every version of a spending, in the order in which they were recorded. None is ever removed. */
export function SpendingHistory({ versions, id, hrefOf }: Props) {
  if (versions.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">What happened to this</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        {versions.map((version) => (
          <li key={version.id}>
            {version.id === id ? version.what : <a href={hrefOf(version.id)}>{version.what}</a>}
            <span className="app-line">{version.recorded}</span>
            {version.takenBack && <span className="app-line">{version.takenBack}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
