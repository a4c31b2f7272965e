import { criteriaTitle } from '@/components/criteria/criteria-text';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { criteriaHref } from '../../criteria-hrefs';
import { draftToEdit } from '../../draft';
import { submitWithdraw } from './actions';

type Props = { params: Promise<{ criteriaId: string }> };

const title = 'Withdraw this draft?';

export default async function WithdrawCriteriaPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const view = await draftToEdit(actor, (await params).criteriaId);
  const back = criteriaHref(view.id);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitWithdraw}
          initial={await startForm(actor)}
          title={title}
          back={{ href: back, text: 'Back to the draft' }}
          heading={<h1 className="nhsuk-heading-l">{title}</h1>}
          submit="Withdraw the draft"
          isWarning
          aside={<a href={back}>Keep it</a>}
        >
          <input type="hidden" name="criteriaId" value={view.id} />
          <input type="hidden" name="version" value={view.version} />
          <p>
            <strong>{criteriaTitle(view.title)}</strong> can then no longer be changed or published. It stays
            in the earlier versions with your reason.
          </p>
          <TextareaField
            name="reason"
            label="Why will it not be used?"
            labelSize="s"
            rows={3}
            limit={1_000}
          />
        </ActionForm>
      </div>
    </div>
  );
}
