import { ActionForm } from '@/components/forms/action-form';
import { MoneyField } from '@/components/forms/fields';
import { FirstDayAndReason } from '@/components/identity/role-fields';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import { formatPence } from '@/lib/core/money';
import { roleView } from '@/lib/identity/queries/user-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitLimit } from './actions';

type Props = { params: Promise<{ userId: string; membershipId: string }> };

export default async function ChangeLimitPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const today = todayInLondon();
  const role = await roleView(actor, await params, today);
  if (!role || role.isSelf || role.period.role !== 'PHB_LEAD' || role.period.duty === 'ELIGIBILITY')
    pageNotFound();
  const { userId, name, period } = role;
  const title = `Change the limit of approval: ${name}`;
  const now = period.limit === null ? 'none' : formatPence(period.limit);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitLimit}
          initial={await startForm(actor, dateValues('startsOn', today), { membershipId: period.id })}
          title={title}
          back={{ href: `/commissioner/users/${userId}`, text: `Back to ${name}` }}
          heading={
            <>
              <h1 className="nhsuk-heading-l">{title}</h1>
              <p>{`The limit is ${now}. What they approved before stays approved. A change from today signs them out, so that they see the new limit.`}</p>
            </>
          }
          submit="Change the limit"
        >
          <input type="hidden" name="membershipId" value={period.id} />
          <MoneyField
            name="limit"
            label="New limit"
            labelSize="m"
            hint="The largest agreed budget, in pounds a year, that they may approve alone. Leave it empty for none"
          />
          <FirstDayAndReason />
        </ActionForm>
      </div>
    </div>
  );
}
