import type { TimelineKind } from '@/lib/audit/rules/timeline-kinds';

const kinds: Record<TimelineKind, string> = {
  person: 'Person and access',
  case: 'Case',
  eligibility: 'Eligibility',
  plan: 'Plan',
  money: 'Money',
};

type Props = { path: string; current: TimelineKind | null };

/** The filter of the timeline as links, so that it works without JavaScript and can be bookmarked. */
export function TimelineFilter({ path, current }: Props) {
  const choices = [
    { kind: null, text: 'Everything', href: path },
    ...(Object.keys(kinds) as TimelineKind[]).map((kind) => ({
      kind,
      text: kinds[kind],
      href: `${path}?kind=${kind}`,
    })),
  ];
  return (
    <nav aria-label="Show" className="app-filter-links">
      <ul className="nhsuk-list">
        {choices.map(({ kind, text, href }) => (
          <li key={text}>
            {kind === current ? <strong aria-current="true">{text}</strong> : <a href={href}>{text}</a>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
