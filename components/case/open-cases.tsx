import { InsetText } from '@/components/nhs/inset-text';
import type { PhbGroup } from '@/lib/request/groups';
import type { CaseState } from '@/lib/request/request-state';
import { CaseStateTag } from './case-state-tag';
import { groupName } from './group-name';

type Props = { cases: readonly { id: string; group: PhbGroup; state: CaseState; askedOn: string }[] };

/** The person's open cases, so that nobody starts one that is there already. */
export function OpenCases({ cases }: Props) {
  if (cases.length === 0) return null;
  return (
    <InsetText>
      <p>
        {cases.length === 1 ? 'This person has an open case.' : `This person has ${cases.length} open cases.`}
      </p>
      <ul className="nhsuk-list">
        {cases.map(({ id, group, state, askedOn }) => (
          <li key={id}>
            <a href={`/practitioner/requests/${id}`}>
              {groupName(group)}, asked on {askedOn}
            </a>{' '}
            <CaseStateTag state={state} />
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
