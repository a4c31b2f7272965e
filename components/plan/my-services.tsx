import type { Line, Outcome } from '@/lib/plan/rules/plan';
import { priceOf } from './outcome-list';

type Props = { outcomes: readonly Outcome[]; lines: readonly Line[] };

/** The services, under their outcomes. */
export function MyServices({ outcomes, lines }: Props) {
  if (outcomes.length === 0) return <p>Nothing has been added yet.</p>;
  return outcomes.map(({ id, description }) => (
    <section key={id}>
      <h3 className="nhsuk-heading-s">{description}</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {lines
          .filter(({ outcomeId }) => outcomeId === id)
          .map((line) => (
            <li key={line.id}>
              {line.service}: <span className="app-number">{priceOf(line)}</span>
            </li>
          ))}
      </ul>
    </section>
  ));
}
