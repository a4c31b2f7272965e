import type { ReactNode } from 'react';
import type { SpendingTasks } from '@/lib/spending/queries/holder-tasks';

type Props = {
  tasks: SpendingTasks;
  lineHref: (spendingId: string) => string;
  accountHref: string;
  /** What else is to do, a paragraph each. */
  children?: ReactNode;
};

/** What the reader is asked to do, what has a last day first. Says so where there is nothing. */
export function HolderToDo({ tasks, lineHref, accountHref, children }: Props) {
  const { questions, withoutReceipt } = tasks;
  const isEmpty = questions.length === 0 && withoutReceipt === 0 && !children;
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">For you to do</h2>
      {isEmpty && <p>Nothing to do now.</p>}
      {questions.map(({ spendingId, about, answerBy, isLate }) => (
        <p key={spendingId}>
          <a href={`${lineHref(spendingId)}#question`}>{`Answer a question about ${about}`}</a>
          <span className="app-line">
            {isLate ? `It was due by ${answerBy}. You can still answer.` : `By ${answerBy}`}
          </span>
        </p>
      ))}
      {withoutReceipt > 0 && (
        <p>
          <a href={accountHref}>
            {withoutReceipt === 1 ? 'Add a receipt' : `Add receipts for ${withoutReceipt} payments`}
          </a>
          <span className="app-line">A photo or a PDF is fine.</span>
        </p>
      )}
      {children}
    </section>
  );
}
