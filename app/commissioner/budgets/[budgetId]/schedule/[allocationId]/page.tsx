import { ActionForm } from '@/components/forms/action-form';
import { moneyDone } from '@/components/money/money-done';
import { CYCLE_NAMES, ScheduleTable } from '@/components/money/schedule-table';
import { BackLink } from '@/components/nhs/back-link';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { todayInLondon } from '@/lib/core/clock';
import { scheduleView } from '@/lib/money/queries/schedule-view';
import { PAYMENT_CYCLES } from '@/lib/money/rules/instalments';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitSchedule } from './actions';

type Props = {
  params: Promise<{ budgetId: string; allocationId: string }>;
  searchParams: Promise<{ cycle?: string | string[]; done?: string | string[] }>;
};

/** Every date and amount that a part of a budget is paid out by, before it is agreed and afterwards. */
export default async function SchedulePage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { budgetId, allocationId } = await params;
  const { cycle: typed, done } = await searchParams;
  const asked = [typed].flat()[0] ?? null;
  const view = await scheduleView(actor, { budgetId, allocationId, asked }, todayInLondon());
  if (!view) pageNotFound();
  const { personName, payeeName, cycle, agreed, rows, total, knownUntil, mayAgree } = view;
  const href = `/commissioner/budgets/${budgetId}/schedule/${allocationId}`;
  const isAgreed = agreed?.cycle === cycle;
  return (
    <>
      <PageTitle title="Dates of payment" />
      <BackLink href={`/commissioner/budgets/${budgetId}`}>Back to the budget</BackLink>
      <DoneBanner sentences={moneyDone} done={done} />
      <PersonFormHeading person={personName} heading={`When ${payeeName} is paid`}>
        <p>
          {agreed
            ? `${agreed.by} agreed: ${CYCLE_NAMES[agreed.cycle].toLowerCase()}.`
            : 'No dates are agreed yet. Look at every date and amount, then agree them.'}{' '}
          Each payment is still proposed, approved and released by three people.
        </p>
      </PersonFormHeading>
      <ul className="nhsuk-list">
        {PAYMENT_CYCLES.map((one) => (
          <li key={one}>
            {one === cycle ? (
              <strong>{CYCLE_NAMES[one]}</strong>
            ) : (
              <a href={`${href}?cycle=${one}`}>{CYCLE_NAMES[one]}</a>
            )}
          </li>
        ))}
      </ul>
      {rows === null ? (
        <p>The amount is too small for so many payments. Choose fewer.</p>
      ) : (
        <ScheduleTable rows={rows} total={total} name={CYCLE_NAMES[cycle]} isAgreed={isAgreed} />
      )}
      {rows?.some(({ isProvisional }) => isProvisional) && (
        <p>
          {knownUntil
            ? `Bank holidays are known until ${knownUntil}. A provisional date may move by a few days.`
            : 'No bank holidays are loaded, so every date is provisional.'}
        </p>
      )}
      {mayAgree && rows !== null && !isAgreed && (
        <ActionForm
          action={submitSchedule}
          initial={await startForm(actor, {}, { allocationId })}
          submit="Agree these dates"
        >
          <input type="hidden" name="budgetId" value={budgetId} />
          <input type="hidden" name="allocationId" value={allocationId} />
          <input type="hidden" name="cycle" value={cycle} />
          <input type="hidden" name="seenId" value={agreed?.id ?? ''} />
        </ActionForm>
      )}
    </>
  );
}
