import { formatPence, type Pence, pence } from '@/lib/core/money';

type Props = {
  total: Pence;
  weekly: Pence;
  oneOff: Pence;
  indicative: Pence;
  weeks: number;
};

/** The cost of the plan compared with the indicative budget, in a sentence and as two bars that repeat it. */
export function PlanMoney(props: Props) {
  const { total, weekly, oneOff, indicative, weeks } = props;
  return (
    <>
      <p>
        The indicative budget is <strong className="app-number">{formatPence(indicative)}</strong>. The plan
        costs <strong className="app-number">{formatPence(total)}</strong>: {formatPence(weekly)} a week for{' '}
        {weeks} weeks{oneOff > 0 && <> and {formatPence(oneOff)} one-off</>}. {difference(total, indicative)}
      </p>
      <Bars total={total} indicative={indicative} />
    </>
  );
}

/** How far the plan is from the indicative budget, as a sentence. */
export function difference(total: Pence, indicative: Pence): string {
  if (total === 0) return 'No services have been added yet.';
  const apart = pence(Math.abs(total - indicative));
  if (apart === 0) return 'This is exactly the indicative budget.';
  return `This is ${formatPence(apart)} ${total > indicative ? 'more than' : 'less than'} the indicative budget.`;
}

function Bars({ total, indicative }: Pick<Props, 'total' | 'indicative'>) {
  const most = Math.max(total, indicative, 1);
  const width = (amount: number) => Math.round((amount / most) * 1000);
  const isOver = total > indicative;
  return (
    <figure className="app-figure app-plan-bars">
      <svg viewBox="0 0 1000 44" role="img" preserveAspectRatio="none" aria-labelledby="plan-bars">
        <title id="plan-bars">{`Indicative budget ${formatPence(indicative)}, plan ${formatPence(total)}`}</title>
        <rect className="app-bar-told" x="0" y="0" width={width(indicative)} height="18" />
        <rect
          className={isOver ? 'app-bar-over' : 'app-bar-plan'}
          x="0"
          y="24"
          width={width(total)}
          height="18"
        />
      </svg>
      <figcaption>
        Upper bar: indicative budget {formatPence(indicative)}. Lower bar: the plan {formatPence(total)}.
      </figcaption>
    </figure>
  );
}
