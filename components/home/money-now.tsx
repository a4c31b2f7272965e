import { ButtonLink } from '@/components/nhs/button';
import { Card } from '@/components/nhs/card';
import { formatPence } from '@/lib/core/money';
import { answerOf, type NowFacts } from './money-words';

type Props = NowFacts & {
  /** Left out for readers who may not. */
  recordHref: string | null;
  /** How many things there are to do, for the link to them on a phone. */
  toDo: number;
};

/** The answer of the home: how much can be spent now, and until when it has to last. */
export function MoneyNow({ recordHref, toDo, ...facts }: Props) {
  const { says, sum, means } = answerOf(facts);
  const { about } = facts;
  return (
    <Card className="app-panel app-now">
      <div className="app-now__in">
        <div>
          <h1>
            <span className="nhsuk-caption-m">{says}</span>{' '}
            <span className="app-now__sum">{formatPence(sum)}</span>
          </h1>
          <p>{means}</p>
        </div>
        {recordHref && (
          <ButtonLink href={recordHref}>
            {about ? `Record spending for ${about}` : 'Record spending'}
          </ButtonLink>
        )}
      </div>
      {toDo > 0 && (
        <ul className="app-rows app-jump">
          <li className="app-rows__item">
            <div className="app-rows__main">
              <a className="app-rows__link" href="#to-do">
                For you to do
              </a>
            </div>
            <div className="app-rows__end">
              <strong>{toDo}</strong>
            </div>
          </li>
        </ul>
      )}
    </Card>
  );
}
