import { SummaryList } from '@/components/nhs/summary-list';
import type { AskedBy, CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import { askerName, originName } from './asked-text';
import { groupName } from './group-name';

export type RequestFactsProps = {
  group: PhbGroup;
  practitionerName: string;
  asked: {
    origin: CaseOrigin;
    on: string;
    askedBy: AskedBy;
    askedByName: string | null;
    whatWasAsked: string | null;
    recorded: string;
  };
};

/** What was asked, by whom and when. */
export function RequestFacts({ group, practitionerName, asked }: RequestFactsProps) {
  const { origin, on, askedBy, askedByName, whatWasAsked, recorded } = asked;
  return (
    <SummaryList
      rows={[
        { term: 'Group', value: groupName(group) },
        { term: originName(origin), value: `${origin === 'OFFER' ? 'Offered' : 'Asked'} on ${on}` },
        { term: 'Who asked', value: [askerName(askedBy), askedByName].filter(Boolean).join(': ') },
        { term: 'What was asked', value: <Prose text={whatWasAsked ?? 'Not recorded'} /> },
        { term: 'Practitioner', value: practitionerName },
        { term: 'Recorded', value: recorded },
      ]}
    />
  );
}

/** A text as it was typed, its line breaks kept. */
export function Prose({ text }: { text: string }) {
  return <span className="app-as-typed">{text}</span>;
}
