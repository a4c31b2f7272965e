import { ActionForm } from '@/components/forms/action-form';
import { Caption } from '@/components/nhs/caption';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { formatPence } from '@/lib/core/money';
import type { CheckList } from '@/lib/spending/queries/check-list';
import { sentSpending } from './check-schema';
import { CheckTable } from './check-table';

type Props = {
  list: CheckList;
  hrefOf: (spendingId: string) => string;
  accept: FormAction;
  /** The first values of each of the two forms. */
  initial: readonly [FormState, FormState];
};

/** The spending of a budget: what is to be read first, what may be accepted at once, and what is done. */
export function CheckScreen({ list, hrefOf, accept, initial }: Props) {
  const { first, clean, checked, counts, mayCheck } = list;
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{list.personName}</Caption>
        Check the spending
      </h1>
      <p>
        {`${formatPence(list.spent)} of ${formatPence(list.agreed)} is spent, from ${list.startsOn} to ${list.endsOn}. `}
        <strong>{`${counts.toCheck} to check, ${counts.asked} asked about, ${counts.checked} accepted.`}</strong>
      </p>
      <p>
        <a href="/help#checking-spending">How to check spending</a>
      </p>
      {list.more > 0 && <p>{`${list.more} more come here when these are done.`}</p>}
      <section className="app-section">
        <h2 className="nhsuk-heading-m">{`Read first (${first.length})`}</h2>
        {first.length === 0 && <p>There is nothing to ask about.</p>}
        {first.length > 0 && <First list={list} hrefOf={hrefOf} accept={accept} initial={initial[0]} />}
      </section>
      <section className="app-section">
        <h2 className="nhsuk-heading-m">{`Nothing found (${clean.length})`}</h2>
        {clean.length === 0 && <p>Everything to check is in the list above.</p>}
        {clean.length > 0 && <Clean list={list} hrefOf={hrefOf} accept={accept} initial={initial[1]} />}
      </section>
      {checked.length > 0 && (
        <section className="app-section">
          <h2 className="nhsuk-heading-m">Accepted, newest first</h2>
          <CheckTable
            caption="Accepted spending"
            lines={checked}
            hrefOf={hrefOf}
            linkText={mayCheck ? 'Open or take back' : 'Open'}
          />
        </section>
      )}
    </>
  );
}

type FormProps = Omit<Props, 'initial'> & { initial: FormState };

function First({ list, hrefOf, accept, initial }: FormProps) {
  const { first, mayCheck, budgetId } = list;
  const table = (
    <CheckTable
      caption="Spending to read first"
      lines={first}
      hrefOf={hrefOf}
      linkText={mayCheck ? 'Ask or decide' : 'Open'}
      hasBoxes={mayCheck}
    />
  );
  if (!mayCheck) return table;
  return (
    <ActionForm action={accept} initial={initial} submit="Accept those I chose">
      <input type="hidden" name="budgetId" value={budgetId} />
      {table}
    </ActionForm>
  );
}

function Clean({ list, hrefOf, accept, initial }: FormProps) {
  const { clean, mayCheck, budgetId } = list;
  const table = (
    <CheckTable
      caption="Spending with nothing to ask about"
      lines={clean}
      hrefOf={hrefOf}
      linkText={mayCheck ? 'Ask or decide' : 'Open'}
    />
  );
  const mine = clean.filter(({ mayAccept }) => mayAccept);
  if (!mayCheck || mine.length === 0) return table;
  return (
    <ActionForm action={accept} initial={initial} submit={`Accept these ${mine.length}`}>
      <input type="hidden" name="budgetId" value={budgetId} />
      {mine.map((line) => (
        <input key={line.id} type="hidden" name="spendings" value={sentSpending(line)} />
      ))}
      {table}
    </ActionForm>
  );
}
