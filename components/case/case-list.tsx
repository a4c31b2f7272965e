import { Details } from '@/components/nhs/details';
import { SummaryCard } from '@/components/nhs/summary-list';
import type { CaseOnRecord } from '@/lib/case/queries/case-on-record';
import { isReferralComplete } from '@/lib/case/rules/settled';
import type { PlainDate } from '@/lib/core/plain-date';
import { at18Words } from './at-18-text';
import { CaseStateTag } from './case-state-tag';
import { groupName } from './group-name';
import { reviewRows } from './review-rows';

type Props = {
  cases: CaseOnRecord[];
  settledCases: CaseOnRecord[];
  area: 'practitioner' | 'commissioner';
  today: PlainDate;
};

/** The person's cases: the open ones in full, the others behind a word. */
export function CaseList({ cases, settledCases, area, today }: Props) {
  return (
    <>
      {cases.length === 0 && (
        <p>There are no open requests for a personal health budget, and no open referrals.</p>
      )}
      {cases.map((one) => (
        <CaseCard key={one.caseId} one={one} area={area} today={today} />
      ))}
      {settledCases.length > 0 && (
        <Details summary={summaryOf(settledCases)}>
          {settledCases.map((one) => (
            <CaseCard key={one.caseId} one={one} area={area} today={today} />
          ))}
        </Details>
      )}
    </>
  );
}

/** 2 closed cases, 1 complete referral */
function summaryOf(settled: readonly CaseOnRecord[]): string {
  const complete = settled.filter(isReferralComplete).length;
  const closed = settled.length - complete;
  return [
    closed > 0 && (closed === 1 ? '1 closed case' : `${closed} closed cases`),
    complete > 0 && (complete === 1 ? '1 complete referral' : `${complete} complete referrals`),
  ]
    .filter(Boolean)
    .join(', ');
}

function CaseCard({ one, area, today }: { one: CaseOnRecord } & Pick<Props, 'area' | 'today'>) {
  const name = groupName(one.group);
  const isReferral = one.origin === 'REFERRAL';
  const which = `the ${isReferral ? 'referral' : 'request'} of ${one.asked}`;
  return (
    <SummaryCard
      heading={isReferral ? `${name}: referral` : name}
      headingLevel={3}
      actions={[
        {
          href: `/${area}/cases/${one.caseId}`,
          text: 'Open',
          hiddenText: which,
        },
        // A practitioner reads it of all their people; of a commissioner's staff only some roles do.
        ...(area === 'practitioner'
          ? [
              {
                href: `/practitioner/cases/${one.caseId}/eligibility`,
                text: 'Eligibility',
                hiddenText: `for ${which}`,
              },
            ]
          : []),
      ]}
      rows={[
        { term: 'Status', value: <CaseStateTag state={one.state} origin={one.origin} /> },
        { term: isReferral ? 'Received on' : 'Asked on', value: one.asked },
        { term: 'Practitioner', value: one.practitioner },
        ...(one.budget ? [{ term: 'Budget', value: <BudgetOfCase one={one} area={area} /> }] : []),
        ...reviewRows(one, today),
      ]}
    />
  );
}

function BudgetOfCase({ one, area }: { one: CaseOnRecord; area: Props['area'] }) {
  const words = at18Words(one.at18);
  if (!words) return one.budget;
  return (
    <>
      {one.budget} {words}{' '}
      {area === 'practitioner' && (
        <a href={`/practitioner/cases/${one.caseId}/transition`}>Move to adult services</a>
      )}
    </>
  );
}
