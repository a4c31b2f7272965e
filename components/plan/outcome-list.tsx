import { Prose } from '@/components/case/request-facts';
import { Card } from '@/components/nhs/card';
import { formatPence } from '@/lib/core/money';
import type { Line, Outcome } from '@/lib/plan/rules/plan';

type Props = {
  outcomes: readonly Outcome[];
  lines: readonly Line[];
  /** The address of the plan, to change items; without it the list is read-only. */
  base?: string;
  headingLevel?: 2 | 3;
};

/** The outcomes of the plan, each with its services and their prices. */
export function OutcomeList({ outcomes, lines, base, headingLevel = 3 }: Props) {
  if (outcomes.length === 0) return <p>No outcomes have been added yet.</p>;
  return outcomes.map((outcome) => (
    <Card
      key={outcome.id}
      heading={outcome.description}
      headingLevel={headingLevel}
      headingSize="s"
      {...(base ? { actions: actionsOf(`${base}/outcomes/${outcome.id}`) } : {})}
    >
      <p>
        How we will know: <Prose text={outcome.howWeWillKnow} />
      </p>
      <Services lines={lines.filter(({ outcomeId }) => outcomeId === outcome.id)} base={base} />
    </Card>
  ));
}

const actionsOf = (href: string) => [
  { href, text: 'Change' },
  { href: `${href}/remove`, text: 'Remove' },
];

function Services({ lines, base }: { lines: readonly Line[]; base: string | undefined }) {
  if (lines.length === 0) return <p>There is no service for this outcome yet.</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--border">
      {lines.map((line) => (
        <li key={line.id}>
          <strong>{line.service}</strong>, <span className="app-number">{priceOf(line)}</span>
          {line.provider && `, from ${line.provider}`}
          <br />
          <span className="app-visually-quiet">Why: {line.whyNeeded}</span>
          {base && <ServiceLinks href={`${base}/services/${line.id}`} service={line.service} />}
        </li>
      ))}
    </ul>
  );
}

function ServiceLinks({ href, service }: { href: string; service: string }) {
  return (
    <span className="app-part-links">
      <a href={href}>
        Change<span className="nhsuk-u-visually-hidden"> {service}</span>
      </a>
      <a href={`${href}/remove`}>
        Remove<span className="nhsuk-u-visually-hidden"> {service}</span>
      </a>
    </span>
  );
}

/** £520.00 a week */
export function priceOf({ cost, amount }: Pick<Line, 'cost' | 'amount'>): string {
  return `${formatPence(amount)} ${cost === 'WEEKLY' ? 'a week' : 'once'}`;
}
