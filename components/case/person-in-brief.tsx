import { SummaryList } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';

export type PersonInBriefProps = {
  name: string;
  preferredName: string | null;
  born: string;
  died: string | null;
  nhsNumber: string | null;
  nhsNumberMissing: keyof typeof missing | null;
  needs: readonly string[] | null;
};

const missing = {
  NOT_YET_TRACED: 'Not known: not yet traced',
  NOT_REGISTERED: 'None: not registered with a GP',
  PERSON_DECLINED: 'Not known: the person did not want to give it',
  NEWBORN: 'None yet: newborn',
};

/** Whose case this is: enough to be sure it is the right person, and what they need to understand us. */
export function PersonInBrief(person: PersonInBriefProps) {
  const { preferredName, born, died, nhsNumber, nhsNumberMissing, needs } = person;
  const number = nhsNumber ?? missing[nhsNumberMissing ?? 'NOT_YET_TRACED'];
  return (
    <SummaryList
      className="app-person-in-brief"
      hasBorder={false}
      rows={[
        ...(preferredName ? [{ term: 'Likes to be called', value: preferredName }] : []),
        { term: 'Date of birth', value: born },
        ...(died ? [{ term: 'Died', value: <strong>{died}</strong> }] : []),
        { term: 'NHS number', value: <span className="app-number">{number}</span> },
        { term: 'Communication needs', value: <Needs needs={needs} /> },
      ]}
    />
  );
}

function Needs({ needs }: Pick<PersonInBriefProps, 'needs'>) {
  if (needs === null) return 'Nobody has asked yet';
  if (needs.length === 0) return 'None';
  return (
    <>
      <Tag colour="yellow">Accessible information</Tag> {needs.join('; ')}
    </>
  );
}
