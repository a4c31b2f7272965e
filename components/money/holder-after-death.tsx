import { AfterDeathHelp } from '@/components/person/after-death-help';
import { formatPence, type Pence, pence } from '@/lib/core/money';
import { pronounsFor } from '@/lib/core/pronouns';

type Props = {
  diedOn: string;
  /** What the person was called; null if it is the person's own sign-in. */
  about: string | null;
  /** Null if the authority does not cover money. */
  money: { unspent: Pence } | null;
};

/** The home of those who act for a person who died, in place of what can be spent. */
export function HolderAfterDeath({ diedOn, about, money }: Props) {
  const unspent = money?.unspent ?? pence(0);
  const who = about ?? 'The budget holder';
  return (
    <>
      <h1 className="nhsuk-heading-l">
        {about && <span className="nhsuk-caption-m">{`${about}’s budget`}</span>}
        {about ? `We are sorry that ${about} has died` : 'This budget has stopped'}
      </h1>
      <p>{`Our record says: ${who} died on ${diedOn}.`}</p>
      {unspent > 0 && <p>{`${formatPence(unspent)} was paid out and is not spent.`}</p>}
      <h2 className="nhsuk-heading-m">What happens now</h2>
      <AfterDeathHelp />
      <p>
        <strong>Is this a mistake?</strong>
        {` Tell us now. We can take it back, and ${pronounsFor(about).your} budget will go on.`}
      </p>
    </>
  );
}
