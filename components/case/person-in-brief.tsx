import { SummaryList } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import { DiedLine } from '@/components/person/died-line';
import type { NhsNumberMissing } from '@/lib/person/rules/nhs-number';
import { nhsNumberText } from '@/lib/person/rules/person-text';

export type PersonInBriefProps = {
  name: string;
  preferredName: string | null;
  born: string;
  isAgeUncertain: boolean;
  died: string | null;
  nhsNumber: string | null;
  nhsNumberMissing: NhsNumberMissing | null;
  needs: readonly string[] | null;
};

/** The person of this case: enough to be sure it is the right person, and what they need to understand us. */
export function PersonInBrief(person: PersonInBriefProps) {
  const { name, preferredName, born, isAgeUncertain, died, nhsNumber, nhsNumberMissing, needs } = person;
  return (
    <>
      <DiedLine name={name} diedOn={died} />
      <SummaryList
        className="app-person-in-brief"
        hasBorder={false}
        rows={[
          ...(preferredName ? [{ term: 'Likes to be called', value: preferredName }] : []),
          {
            term: 'Date of birth',
            value: isAgeUncertain ? `${born}. Check the age: only the year is known` : born,
          },
          ...(died ? [{ term: 'Died', value: <strong>{died}</strong> }] : []),
          {
            term: 'NHS number',
            value: <span className="app-number">{nhsNumberText(nhsNumber, nhsNumberMissing)}</span>,
          },
          { term: 'Communication needs', value: <Needs needs={needs} /> },
        ]}
      />
    </>
  );
}

function Needs({ needs }: Pick<PersonInBriefProps, 'needs'>) {
  if (needs === null) return 'Not asked yet';
  if (needs.length === 0) return 'None';
  return (
    <>
      <Tag colour="yellow">Accessible information</Tag> {needs.join('; ')}
    </>
  );
}
