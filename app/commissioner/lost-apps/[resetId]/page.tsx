import { ActionForm } from '@/components/forms/action-form';
import { RadiosField, TextareaField } from '@/components/forms/fields';
import { endOf } from '@/components/identity/closed-resets';
import { factsOfReset } from '@/components/identity/open-resets';
import { BackLink } from '@/components/nhs/back-link';
import { SummaryList } from '@/components/nhs/summary-list';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { factorReset } from '@/lib/identity/queries/factor-resets';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitAnswerReset } from './actions';

type Props = { params: Promise<{ resetId: string }> };

const back = { href: '/commissioner/lost-apps', text: 'Back to lost authenticator apps' };

export default async function AnswerResetPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const reset = await factorReset(actor, (await params).resetId, todayInLondon());
  if (!reset) pageNotFound();
  const title = `Lost app: ${reset.name}`;
  const top = (
    <>
      <h1 className="nhsuk-heading-l">{title}</h1>
      <SummaryList rows={factsOfReset(reset)} />
    </>
  );
  if (reset.state !== 'OPEN')
    return (
      <>
        <PageTitle title={title} />
        <BackLink {...back} />
        {top}
        <p>{endOf(reset)}.</p>
      </>
    );
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitAnswerReset}
          initial={await startForm(actor)}
          title={title}
          back={back}
          heading={top}
          submit={reset.mayConfirm ? 'Continue' : 'Take it back'}
        >
          <input type="hidden" name="resetId" value={reset.id} />
          {reset.mayConfirm ? (
            <Answer name={reset.name} />
          ) : (
            <TakeBack isOwn={reset.userId === actor.userId} />
          )}
        </ActionForm>
      </div>
    </div>
  );
}

function Answer({ name }: { name: string }) {
  return (
    <>
      <p>
        {`If you confirm, ${name} is signed out everywhere and every recovery code ends. Until they set up an app
        again, their password alone opens the account. So ask them to sign in at once.`}
      </p>
      <RadiosField
        name="answer"
        legend="What do you want to do?"
        legendSize="m"
        items={[
          { value: 'CONFIRM', label: 'Confirm it: take the app off' },
          { value: 'TAKE_BACK', label: 'Take the request back' },
        ]}
      />
      <TextareaField
        name="reason"
        label="How do you know that it is them, or why do you take it back?"
        labelSize="m"
        rows={3}
        limit={500}
      />
    </>
  );
}

function TakeBack({ isOwn }: { isOwn: boolean }) {
  return (
    <>
      <p>
        {isOwn
          ? 'This is about your own account. Two colleagues must ask and confirm.'
          : 'You asked for this. Another colleague must confirm it.'}
      </p>
      <input type="hidden" name="answer" value="TAKE_BACK" />
      <TextareaField name="reason" label="Why do you take it back?" labelSize="m" rows={3} limit={500} />
    </>
  );
}
