import type { ReactNode } from 'react';
import { Tag } from '@/components/nhs/tag';
import { Panel } from '@/components/page/panel';
import type { RepaymentTask } from '@/lib/repayment/queries/repayment-tasks';
import type { SpendingTasks } from '@/lib/spending/queries/holder-tasks';
import { ToDoRow } from './to-do-row';

type Props = {
  /** Null for who may not record spending. */
  tasks: SpendingTasks | null;
  /** What they were asked to pay back. */
  repayments: readonly RepaymentTask[];
  repaymentHref: (repaymentId: string) => string;
  lineHref: (spendingId: string) => string;
  receiptsHref: string;
  /** What else is to do, a row each. */
  children?: ReactNode;
};

/** What the reader is asked to do, what has a last day first. Says so where there is nothing. */
export function HolderToDo({ tasks, repayments, children, ...hrefs }: Props) {
  const { lineHref, receiptsHref, repaymentHref } = hrefs;
  const { questions = [], withoutReceipt = 0 } = tasks ?? {};
  const isEmpty = repayments.length === 0 && questions.length === 0 && withoutReceipt === 0 && !children;
  return (
    <Panel id="to-do" heading="For you to do">
      {isEmpty && <p>Nothing to do now. You will see it here when there is.</p>}
      <ul className="app-rows">
        {repayments.map((one) => (
          <ToDoRow
            key={one.id}
            href={repaymentHref(one.id)}
            says={one.payBy ? `Pay back ${one.sum}` : `We are looking again at the ${one.sum} to pay back`}
            means={payText(one)}
            end={one.payBy && <DayTag day={one.payBy} isLate={one.isLate} />}
          />
        ))}
        {questions.map(({ spendingId, about, answerBy, isLate }) => (
          <ToDoRow
            key={spendingId}
            href={`${lineHref(spendingId)}#question`}
            says={`Answer a question about ${about}`}
            means={isLate ? 'You can still answer. If this is hard, talk to us.' : null}
            end={<DayTag day={answerBy} isLate={isLate} />}
          />
        ))}
        {withoutReceipt > 0 && (
          <ToDoRow
            href={receiptsHref}
            says={withoutReceipt === 1 ? 'Add a receipt' : `Add receipts for ${withoutReceipt} payments`}
            means="A photo or a PDF is fine."
          />
        )}
        {children}
      </ul>
    </Panel>
  );
}

function DayTag({ day, isLate }: { day: string; isLate: boolean }) {
  return isLate ? <Tag colour="red">{`Late: due ${day}`}</Tag> : <Tag colour="blue">{`By ${day}`}</Tag>;
}

function payText({ payBy, isLate, mayAsk }: RepaymentTask): string {
  if (payBy === null) return 'You do not need to pay now.';
  return isLate || !mayAsk ? 'If it is hard to pay, call us.' : 'You can ask us to look again.';
}
