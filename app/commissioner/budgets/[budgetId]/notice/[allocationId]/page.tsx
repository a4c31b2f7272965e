import { DateField, RadiosField, SelectField, TextareaField, TextField } from '@/components/forms/fields';
import { moneyDone } from '@/components/money/money-done';
import { BackLink } from '@/components/nhs/back-link';
import { NoticeHistory } from '@/components/notice/notice-history';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { RecordForm } from '@/components/person/record-form';
import { todayInLondon } from '@/lib/core/clock';
import { GROUNDS, regulationOf } from '@/lib/money/rules/notice-ground';
import { type NoticeForm, noticeForm } from '@/lib/notice/queries/notice-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitNotice } from './actions';

type Props = {
  params: Promise<{ budgetId: string; allocationId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const title = 'Suspend or stop payments';

/** The suspensions and stops of the payments of a part of a budget, and the form to decide one. */
export default async function NoticePage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { budgetId, allocationId } = await params;
  const form = await noticeForm(actor, { budgetId, allocationId }, todayInLondon());
  if (!form) pageNotFound();
  const { done } = await searchParams;
  const here = `/commissioner/budgets/${budgetId}/notice/${allocationId}`;
  const back = { href: `/commissioner/budgets/${budgetId}`, text: 'Back to the budget' };
  const history = <NoticeHistory lines={form.history} hrefOf={(id) => `${here}/${id}`} />;
  if (!form.isOpen || form.stopped !== null) {
    return (
      <>
        <PageTitle title={title} />
        <BackLink href={back.href}>{back.text}</BackLink>
        <DoneBanner sentences={moneyDone} done={done} />
        <PersonFormHeading person={form.personName} heading={title}>
          <p>
            {form.isOpen
              ? `Payments to ${form.payeeName} stop after ${form.stopped}.`
              : 'Nothing more is decided about these payments: the budget has ended, or the person has died.'}
          </p>
        </PersonFormHeading>
        {history}
      </>
    );
  }
  return (
    <>
      <DoneBanner sentences={moneyDone} done={done} />
      <RecordForm
        action={submitNotice}
        initial={await startForm(actor, {}, { allocationId })}
        title={title}
        back={back}
        person={form.personName}
        heading={title}
        about={
          <>
            {history}
            <About form={form} />
          </>
        }
        submit="Save this decision"
        isWarning
      >
        <input type="hidden" name="budgetId" value={budgetId} />
        <input type="hidden" name="allocationId" value={allocationId} />
        <Fields form={form} />
      </RecordForm>
    </>
  );
}

function About({ form: { payeeName } }: { form: NoticeForm }) {
  return (
    <p>{`This is about payments to ${payeeName}. The person stays eligible, and their care must continue in another way. Write to them and to who acts for them with your reasons. Say that they can ask for a reconsideration.`}</p>
  );
}

function Fields({ form: { grounds, way, lastDay, reviewOn } }: { form: NoticeForm }) {
  const choices = [
    {
      value: 'SUSPEND',
      label: 'Suspend payments from today',
      hint: `The practitioner gets a task to review it by ${reviewOn}. You can lift it.`,
    },
    {
      value: 'STOP',
      label: 'Stop payments with notice',
      hint: `The last day that is paid is ${lastDay}. The notice can be withdrawn until then.`,
    },
    {
      value: 'STOP_NOW',
      label: 'Stop payments today, without notice',
      hint: 'Only for a ground that says so.',
    },
  ];
  const options = grounds.map((value) => ({ value, text: groundText(value, way) }));
  return (
    <>
      <RadiosField name="what" legend="What do you decide?" legendSize="s" items={choices} />
      <SelectField
        name="ground"
        label="Ground"
        options={[{ value: '', text: 'Choose the ground' }, ...options]}
      />
      <TextareaField
        name="reasons"
        label="Your reasons"
        hint="The person can read them. Do not write about an offence that is only suspected."
        limit={2000}
        rows={5}
      />
      <TextField
        name="careBy"
        label="Who gives the care instead?"
        hint="No payment stops before this is arranged."
        autoComplete="off"
      />
      <DateField name="careFrom" legend="First day of that care" legendSize="s" />
      <DateField
        name="careUntil"
        legend="Last day of that care (optional)"
        legendSize="s"
        hint="The practitioner gets a task for it."
      />
    </>
  );
}

function groundText(ground: keyof typeof GROUNDS, way: NoticeForm['way']): string {
  const { name } = GROUNDS[ground];
  const regulation = regulationOf(ground, way);
  const atOnce = 'isImmediate' in GROUNDS[ground] ? ', without notice if needed' : '';
  return regulation === null ? `${name}${atOnce}` : `${name} (regulation ${regulation}${atOnce})`;
}
