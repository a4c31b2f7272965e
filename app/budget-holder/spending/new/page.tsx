import { RecordSpendingScreen } from '@/components/money/record-spending-screen';
import { firstSpending } from '@/components/money/spending-values';
import { WhatItCanBuy } from '@/components/money/what-it-can-buy';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { ChoosePerson } from '@/components/person/choose-person';
import { HolderDiedLine } from '@/components/person/holder-died-line';
import { todayInLondon } from '@/lib/core/clock';
import { spendingForm } from '@/lib/money/queries/spending-form';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { fileHelp } from '@/lib/platform/files/file-help';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitSpending } from './actions';

type Props = { searchParams: Promise<{ for?: string | string[]; from?: string | string[] }> };

const href = '/budget-holder/spending/new';
const question = 'Whose budget did you use?';

export default async function NewSpendingPage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const { for: of, from } = await searchParams;
  const represented = await representedPerson(actor, of);
  if ('people' in represented) return <ChoosePerson {...represented} href={href} question={question} />;
  const { id, about, suffix } = represented.person;
  const form = await spendingForm(actor, id, from);
  if (!form) pageNotFound();
  const today = todayInLondon();
  const services = form.lines.map(({ service }) => service);
  const { budgetId } = form;
  return (
    <>
      <BackLink href={`/budget-holder${suffix}`}>Back to home</BackLink>
      <HolderDiedLine person={represented.person} />
      <RecordSpendingScreen
        form={form}
        action={submitSpending}
        initial={await startForm(actor, firstSpending(form, today), { budgetId })}
        heading={
          <h1 className="nhsuk-heading-l">
            {about && <Caption size="l">{`${about}’s budget`}</Caption>}
            Record spending
          </h1>
        }
        sameHref={(from) => `${href}${suffix}${suffix ? '&' : '?'}from=${from}`}
        accept={fileHelp('RECEIPT').accept}
        today={today}
        about={about}
        reader="holder"
        aside={<WhatItCanBuy services={services} askHref={`/budget-holder/contact${suffix}`} />}
      />
    </>
  );
}
