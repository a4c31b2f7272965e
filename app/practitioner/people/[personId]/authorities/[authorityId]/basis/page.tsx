import { MoneyBasisQuestions } from '@/components/person/money-basis-fields';
import { RecordForm } from '@/components/person/record-form';
import { authorityWithoutBasis } from '@/lib/person/queries/edit-person';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitMoneyBasis } from './actions';

type Props = { params: Promise<{ personId: string; authorityId: string }> };

export default async function MoneyBasisPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId, authorityId } = await params;
  const authority = await authorityWithoutBasis(actor, personId, authorityId);
  if (!authority) pageNotFound();
  const title = 'Record what lets them hold the money';
  return (
    <RecordForm
      action={submitMoneyBasis}
      initial={await startForm(actor)}
      title={title}
      back={{ href: `/practitioner/people/${personId}`, text: 'Back to the person' }}
      heading={title}
      about={
        <p className="app-break">
          <strong>{authority.name}</strong> acts by a power over property and affairs. That does not cover a
          direct payment by itself, so payments to them wait until this is recorded. To correct it later, end
          the authority and record it again.
        </p>
      }
      submit="Save"
      keep={{ href: `/practitioner/people/${personId}`, text: 'Record it later' }}
    >
      <input type="hidden" name="authorityId" value={authorityId} />
      <MoneyBasisQuestions />
    </RecordForm>
  );
}
