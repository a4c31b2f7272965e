import { Details } from '@/components/nhs/details';
import { SummaryCard } from '@/components/nhs/summary-list';
import type { CaseOnRecord } from '@/lib/case/queries/case-on-record';
import { CaseStateTag } from './case-state-tag';
import { groupName } from './group-name';

type Props = { cases: CaseOnRecord[]; closedCases: CaseOnRecord[]; area: 'practitioner' | 'commissioner' };

/** The person's cases: the open ones in full, the closed ones behind a word. */
export function CaseList({ cases, closedCases, area }: Props) {
  return (
    <>
      {cases.length === 0 && (
        <p>There are no open requests for a personal health budget, and no open referrals.</p>
      )}
      {cases.map((one) => (
        <CaseCard key={one.caseId} one={one} area={area} />
      ))}
      {closedCases.length > 0 && (
        <Details summary={closedCases.length === 1 ? '1 closed case' : `${closedCases.length} closed cases`}>
          {closedCases.map((one) => (
            <CaseCard key={one.caseId} one={one} area={area} />
          ))}
        </Details>
      )}
    </>
  );
}

function CaseCard({ one, area }: { one: CaseOnRecord; area: Props['area'] }) {
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
        { term: 'Status', value: <CaseStateTag state={one.state} /> },
        { term: isReferral ? 'Received on' : 'Asked on', value: one.asked },
        { term: 'Practitioner', value: one.practitioner },
        ...(one.budget ? [{ term: 'Budget', value: one.budget }] : []),
      ]}
    />
  );
}
