import { ActionForm } from '@/components/forms/action-form';
import { RadiosField } from '@/components/forms/fields';
import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';
import { emptyForm } from '@/lib/core/form/form-state';
import { roleChoices } from '@/lib/web/auth/role-choices';
import { submitRole } from './actions';

type Props = { searchParams: Promise<{ next?: string }> };

export default async function ChooseRolePage({ searchParams }: Props) {
  const { next } = await searchParams;
  const items = await roleChoices();
  if (items.length === 0) return <NoRole />;
  return (
    <Shell homeHref="/">
      <ActionForm
        action={submitRole}
        initial={emptyForm()}
        title="What do you want to do?"
        submit="Continue"
        isKept={false}
      >
        <input type="hidden" name="next" value={typeof next === 'string' ? next : ''} />
        <RadiosField
          name="choice"
          legend="What do you want to do?"
          legendSize="l"
          isPageHeading
          items={items}
        />
      </ActionForm>
    </Shell>
  );
}

function NoRole() {
  return (
    <Shell homeHref="/">
      <PageTitle title="You cannot use this service yet" />
      <h1 className="nhsuk-heading-l">You cannot use this service yet</h1>
      <p>You have an account but no active role. Ask your NHS team to check.</p>
    </Shell>
  );
}
