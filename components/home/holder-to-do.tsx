import type { ReactNode } from 'react';
import { Tag } from '@/components/nhs/tag';
import { Panel } from '@/components/page/panel';
import type { SpendingTasks } from '@/lib/spending/queries/holder-tasks';
import { ToDoRow } from './to-do-row';

type Props = {
  /** Null for who may not record spending. */
  tasks: SpendingTasks | null;
  lineHref: (spendingId: string) => string;
  receiptsHref: string;
  /** What else is to do, a row each. */
  children?: ReactNode;
};

/** What the reader is asked to do, what has a last day first. Says so where there is nothing. */
export function HolderToDo({ tasks, lineHref, receiptsHref, children }: Props) {
  const { questions = [], withoutReceipt = 0 } = tasks ?? {};
  const isEmpty = questions.length === 0 && withoutReceipt === 0 && !children;
  return (
    <Panel id="to-do" heading="For you to do">
      {isEmpty && <p>Nothing to do now. You will see it here when there is.</p>}
      <ul className="app-rows">
        {questions.map(({ spendingId, about, answerBy, isLate }) => (
          <ToDoRow
            key={spendingId}
            href={`${lineHref(spendingId)}#question`}
            says={`Answer a question about ${about}`}
            means={isLate ? 'You can still answer. If this is hard, talk to us.' : null}
            end={
              isLate ? (
                <Tag colour="red">{`Late: due ${answerBy}`}</Tag>
              ) : (
                <Tag colour="blue">{`By ${answerBy}`}</Tag>
              )
            }
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
