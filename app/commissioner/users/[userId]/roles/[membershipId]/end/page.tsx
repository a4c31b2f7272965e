import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';
import { OpenWorkWarning } from '@/components/home/open-work-warning';
import { todayInLondon } from '@/lib/core/clock';
import { roleName } from '@/lib/core/policy/area';
import { openWorkOf } from '@/lib/home/queries/open-work';
import { roleView } from '@/lib/identity/queries/user-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitEndRole } from './actions';

type Props = { params: Promise<{ userId: string; membershipId: string }> };

export default async function EndRolePage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const today = todayInLondon();
  const role = await roleView(actor, await params, today);
  if (!role || role.isSelf) pageNotFound();
  const { userId, name, period } = role;
  const work = await openWorkOf(actor, userId, today);
  const title = `End the role ${roleName(period.role)}: ${name}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitEndRole}
          initial={await startForm(actor, {}, { membershipId: period.id })}
          title={title}
          back={{ href: `/commissioner/users/${userId}`, text: `Back to ${name}` }}
          heading={
            <>
              <h1 className="nhsuk-heading-l">{title}</h1>
              {work && <OpenWorkWarning name={name} work={work} />}
            </>
          }
          submit="End this role"
          isWarning
          aside={<a href={`/commissioner/users/${userId}`}>Do not end it</a>}
        >
          <input type="hidden" name="membershipId" value={period.id} />
          <RadiosField
            name="when"
            legend="When does it end?"
            legendSize="m"
            items={[
              { value: 'NOW', label: 'At once', hint: 'They are signed out on every device' },
              {
                value: 'DAY',
                label: 'After a last day',
                conditional: <DateField name="lastDay" legend="Last day" hint="Today or later" />,
              },
            ]}
          />
          <TextareaField
            name="reason"
            label="Reason"
            labelSize="m"
            hint="Kept with the change"
            rows={2}
            limit={500}
          />
        </ActionForm>
      </div>
    </div>
  );
}
