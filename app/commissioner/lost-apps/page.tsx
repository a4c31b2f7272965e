import { ActionForm } from '@/components/forms/action-form';
import { TextareaField, TextField } from '@/components/forms/fields';
import { ClosedResets } from '@/components/identity/closed-resets';
import { OpenResets } from '@/components/identity/open-resets';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { factorResets } from '@/lib/identity/queries/factor-resets';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitAskReset } from './actions';

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const done = {
  asked: 'Your request is saved. Another colleague now confirms it.',
  confirmed: 'The app is taken off. They can now sign in with their password and set up an app.',
  'taken-back': 'The request is taken back. Nothing about the account has changed.',
} as const;

export default async function LostAppsPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const list = await factorResets(actor, todayInLondon());
  if (!list) pageNotFound();
  return (
    <>
      <PageTitle title="Lost authenticator apps" />
      <DoneBanner sentences={done} done={(await searchParams).done} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <h1 className="nhsuk-heading-l">Lost authenticator apps</h1>
          <p className="app-lead">
            For staff who have lost their phone and have no recovery code left. One of you asks to take the
            app off. Another one confirms it. Neither of you is the person who lost it.
          </p>
          <h2 className="nhsuk-heading-m">Waiting for a second person</h2>
          <OpenResets resets={list.open} />
          <ActionForm
            action={submitAskReset}
            initial={await startForm(actor)}
            heading={<h2 className="nhsuk-heading-m">Ask to take an app off</h2>}
            submit="Ask"
          >
            <TextField
              name="email"
              label="Email address that they sign in with"
              autoComplete="off"
              spellCheck={false}
            />
            <TextareaField
              name="reason"
              label="How do you know that it is them?"
              hint="For example, you met them, or you rang the number in the staff directory. An email is not enough"
              rows={3}
              limit={500}
            />
          </ActionForm>
          <ClosedResets resets={list.closed} />
        </div>
      </div>
    </>
  );
}
