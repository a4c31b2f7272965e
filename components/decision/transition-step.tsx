import { dueText } from '@/components/case/due-text';
import { ActionLink } from '@/components/nhs/action-link';
import { Card } from '@/components/nhs/card';
import { Tag } from '@/components/nhs/tag';
import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import { transitionAge } from '@/lib/case/rules/transition';
import type { PlainDate } from '@/lib/core/plain-date';
import { transitionText } from './transition-text';

type Props = {
  kind: TransitionKind;
  /** The day on which the person has that age. */
  birthday: string;
  /** The due day; null if the step is not open. */
  dueOn: PlainDate | null;
  done: { on: string; by: string; note: string } | null;
  /** It opens on that birthday, which is to come. */
  isAhead: boolean;
  /** The form to record that it is done; null if the case is closed. */
  href: string | null;
  today: PlainDate;
};

/** One step of moving to adult services: what it means, by when, and who recorded how it was done. */
export function TransitionStepCard({ kind, birthday, dueOn, isAhead, done, href, today }: Props) {
  const { what, means } = transitionText(kind);
  const age = transitionAge(kind);
  return (
    <Card
      heading={`${isOfTheYear(kind) ? 'At' : 'By'} ${age}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`}
      headingSize="m"
      headingLevel={2}
    >
      {done ? (
        <>
          <p>
            <Tag colour="green">Done</Tag> {done.on}, {done.by}
          </p>
          <p className="app-as-typed">{done.note}</p>
        </>
      ) : (
        <>
          <p>{dueOn ? <Due dueOn={dueOn} today={today} /> : 'Not started: the case is closed.'}</p>
          {dueOn && (
            <p className="app-visually-quiet">
              The {age}th birthday is on {birthday}.{isAhead && ' This step opens then.'}
            </p>
          )}
          <p>{means}</p>
          {href && dueOn && !isAhead && (
            <ActionLink href={href}>
              Record this step as done<span className="nhsuk-u-visually-hidden">: {what}</span>
            </ActionLink>
          )}
        </>
      )}
    </Card>
  );
}

/** The steps that have about a year from their birthday on. */
const isOfTheYear = (kind: TransitionKind) => kind === 'TRANSITION_16' || kind === 'TRANSITION_17';

function Due({ dueOn, today }: { dueOn: PlainDate; today: PlainDate }) {
  const { text, isLate } = dueText(dueOn, today);
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return isLate ? <Tag colour="red">{sentence}</Tag> : <strong>{sentence}</strong>;
}
