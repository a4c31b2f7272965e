import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';
import { endChoices } from '@/components/notice/notice-text';
import { RecordForm } from '@/components/person/record-form';
import { todayInLondon } from '@/lib/core/clock';
import { GROUNDS } from '@/lib/money/rules/notice-ground';
import { noticeForm } from '@/lib/notice/queries/notice-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitNoticeEnd } from './actions';

type Props = { params: Promise<{ budgetId: string; allocationId: string; noticeId: string }> };

/** The lifting of a suspension, the withdrawal of a stop, or that other care is in place. */
export default async function NoticeEndPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { budgetId, allocationId, noticeId } = await params;
  const form = await noticeForm(actor, { budgetId, allocationId }, todayInLondon());
  const line = form?.history.find(({ id, open }) => id === noticeId && open.length > 0);
  if (!form || !line) pageNotFound();
  const isSuspension = line.kind === 'SUSPEND';
  const title = isSuspension ? 'Lift a suspension' : 'Change a notice';
  const back = `/commissioner/budgets/${budgetId}/notice/${allocationId}`;
  const items = line.open.map((value) => ({ value, ...endChoices[value] }));
  const about = isSuspension
    ? `Payments to ${form.payeeName} are suspended: ${GROUNDS[line.ground].name}.`
    : `Payments to ${form.payeeName} stop after ${line.lastDay}: ${GROUNDS[line.ground].name}.`;
  return (
    <RecordForm
      action={submitNoticeEnd}
      initial={await startForm(actor, {}, { noticeId })}
      title={title}
      back={{ href: back, text: 'Back to the decisions' }}
      person={form.personName}
      heading={title}
      about={<p>{about}</p>}
      submit="Save this change"
      keep={{ href: back, text: 'Keep it as it is' }}
    >
      <input type="hidden" name="noticeId" value={noticeId} />
      <input type="hidden" name="allocationId" value={allocationId} />
      {isSuspension ? (
        <>
          <input type="hidden" name="end" value="LIFTED" />
          <DateField name="fromDay" legend="From which day can payments be made?" legendSize="s" />
        </>
      ) : (
        <RadiosField name="end" legend="What has changed?" legendSize="s" items={items} />
      )}
      <TextareaField name="reason" label="Why?" limit={1000} rows={3} />
    </RecordForm>
  );
}
