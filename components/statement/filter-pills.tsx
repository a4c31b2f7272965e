import { Icon } from '@/components/nhs/icon';
import { VisuallyHidden } from '@/components/nhs/visually-hidden';
import { SHOWS, type Show } from '@/lib/statement/rules/statement-filter';

const NAMES: Record<Show, string> = { all: 'All', in: 'In', out: 'Out', 'no-receipt': 'No receipt' };

type Props = {
  show: Show;
  counts: Record<Show, number>;
  hrefOf: (show: Show) => string;
  /** Money that the NHS keeps never comes in, and needs no receipt. */
  isArranged: boolean;
};

/** What is shown of a statement, as links with how many there are. */
export function FilterPills({ show, counts, hrefOf, isArranged }: Props) {
  if (isArranged) return null;
  return (
    <nav aria-label="What to show" className="app-no-print">
      <ul className="app-pills">
        {SHOWS.map((one) => (
          <li key={one}>
            <a href={hrefOf(one)} aria-current={one === show ? 'true' : undefined}>
              {one === show && <Icon name="tick" />}
              {NAMES[one]} <VisuallyHidden>: </VisuallyHidden>
              {counts[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
