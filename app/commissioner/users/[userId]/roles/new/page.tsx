import { ActionForm } from '@/components/forms/action-form';
import { RoleFields } from '@/components/identity/role-fields';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import { userView } from '@/lib/identity/queries/user-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitRole } from './actions';

type Props = { params: Promise<{ userId: string }> };

export default async function NewRolePage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const today = todayInLondon();
  const user = await userView(actor, (await params).userId, today);
  if (!user || user.isSelf) pageNotFound();
  const { userId, name } = user;
  const title = `Give a role: ${name}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitRole}
          initial={await startForm(actor, { ...dateValues('startsOn', today), duty: 'BOTH' })}
          title={title}
          back={{ href: `/commissioner/users/${userId}`, text: `Back to ${name}` }}
          heading={
            <>
              <h1 className="nhsuk-heading-l">{title}</h1>
              <p>
                Roles they have stay as they are. To change from one role to another, also end the old one.
              </p>
            </>
          }
          submit="Give this role"
        >
          <input type="hidden" name="userId" value={userId} />
          <RoleFields />
        </ActionForm>
      </div>
    </div>
  );
}
