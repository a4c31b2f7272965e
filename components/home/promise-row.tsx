import { Tag } from '@/components/nhs/tag';
import { shortDay } from '@/lib/core/day-words';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PromiseAbout, PromiseMade } from '@/lib/home/rules/promises';

const SAYS: Record<PromiseAbout, (your: string) => string> = {
  REVIEW_PLAN: (your) => `We review ${your} plan and budget`,
  REVIEW_CARE: (your) => `We review ${your} care`,
  REVIEW_NURSING: (your) => `We review ${your} nursing care`,
  DECIDE_PLAN: (your) => `We decide on ${your} plan`,
  DECIDE_CARE: (your) => `We decide on ${your} care`,
  SEND_LETTER: () => 'We send you our decision in writing',
  LOOK_AGAIN: () => 'We answer your request to look again',
  CHECK_ANSWER: () => 'We check your answer about spending',
};

type Props = {
  promise: PromiseMade;
  /** “your”, or the name of the person with ’s. */
  your: string;
  today: PlainDate;
};

/** What we have promised by a day, and who has it. */
export function PromiseRow({ promise: { about, dueOn, ownerName, isLate }, your, today }: Props) {
  return (
    <li className="app-rows__item">
      <div className="app-rows__main">
        {SAYS[about](your)}
        {ownerName && <span className="app-line app-visually-quiet">{ownerName}</span>}
      </div>
      <div className="app-rows__end">
        {isLate && <Tag colour="red">Late</Tag>}
        <span>{`${isLate ? 'It was due' : 'By'} ${shortDay(dueOn, today)}`}</span>
      </div>
    </li>
  );
}
