import { SummaryList } from '@/components/nhs/summary-list';
import type { AskedBy, CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import type { ReferralKind } from '@/lib/case/rules/referral';
import { askerName, originName } from './asked-text';
import { groupName } from './group-name';
import { referralKindName } from './referral-text';

export type RequestFactsProps = {
  group: PhbGroup;
  practitionerName: string;
  asked: {
    origin: CaseOrigin;
    referralKind: ReferralKind | null;
    on: string;
    askedBy: AskedBy;
    askedByName: string | null;
    whatWasAsked: string | null;
    recorded: string;
  };
};

/** What was asked or referred for, by whom and when. */
export function RequestFacts({ group, practitionerName, asked }: RequestFactsProps) {
  const { origin, on, askedBy, askedByName, whatWasAsked, recorded } = asked;
  const isReferral = origin === 'REFERRAL';
  const note = <Prose text={whatWasAsked ?? 'Not recorded'} />;
  return (
    <SummaryList
      rows={[
        { term: 'Group', value: groupName(group) },
        ...(asked.referralKind
          ? [{ term: 'Referred for', value: referralKindName(asked.referralKind) }]
          : []),
        { term: originName(origin), value: `${begun[origin]} on ${on}` },
        {
          term: isReferral ? 'Who referred' : 'Who asked',
          value: [askerName(askedBy), askedByName].filter(Boolean).join(': '),
        },
        { term: isReferral ? 'Note' : 'What was asked', value: note },
        { term: 'Practitioner', value: practitionerName },
        { term: 'Recorded', value: recorded },
      ]}
    />
  );
}

const begun: Record<CaseOrigin, string> = { REQUEST: 'Asked', OFFER: 'Offered', REFERRAL: 'Received' };

/** A text as it was typed, its line breaks kept. */
export function Prose({ text }: { text: string }) {
  return <span className="app-as-typed">{text}</span>;
}
