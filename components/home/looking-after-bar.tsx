import { Icon } from '@/components/nhs/icon';
import type { LookedAfter } from '@/lib/home/queries/looking-after';

type Props = {
  people: readonly LookedAfter[];
  /** The page that is shown, for another person. */
  hrefOf: (personId: string) => string;
  /** Where all of them are to choose from. */
  allHref: string;
};

const MOST = 3;

/**
 * The people that a reader acts for, under the bar at the top of every page: the chosen one is marked, and
 * each other one leads to the same page about them. Of more than three only the chosen one is named.
 */
export function LookingAfterBar({ people, hrefOf, allHref }: Props) {
  if (people.length === 0) return null;
  const named = people.length <= MOST ? people : people.filter(({ isChosen }) => isChosen);
  return (
    <nav className="app-for app-no-print" aria-label="Looking after">
      <ul className="nhsuk-width-container app-width-wide app-for__list">
        <li className="app-for__label" aria-hidden="true">
          Looking after
        </li>
        {named.map(({ id, name, isChosen, toDo }) => (
          <li key={id}>
            <a className="app-for__link" href={hrefOf(id)} aria-current={isChosen ? 'true' : undefined}>
              {isChosen && <Icon name="tick" />}
              {name}
              {!isChosen && toDo > 0 && (
                <span className="app-count">
                  {toDo}
                  <span className="nhsuk-u-visually-hidden"> to do</span>
                </span>
              )}
            </a>
          </li>
        ))}
        {people.length > MOST && (
          <li>
            <a className="app-for__link" href={allHref}>{`All ${people.length} people`}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
