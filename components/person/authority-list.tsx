import { Details } from '@/components/nhs/details';
import { SummaryCard } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import type { AuthorityView } from '@/lib/person/rules/authority-text';

type Props = {
  acting: AuthorityView[];
  formerlyActing: AuthorityView[];
  /** The person's record where authorities may be ended; undefined where it is only read. */
  record: string | undefined;
};

/** Who may act for the person, on what ground and for what; those of earlier days behind a word. */
export function AuthorityList({ acting, formerlyActing, record }: Props) {
  return (
    <>
      {acting.length === 0 && <p>No one else acts for this person.</p>}
      {acting.map((held) => (
        <AuthorityCard key={held.id} held={held} record={record} />
      ))}
      {formerlyActing.length > 0 && (
        <Details summary="Who acted for this person before">
          {formerlyActing.map((held) => (
            <AuthorityCard key={held.id} held={held} record={undefined} />
          ))}
        </Details>
      )}
    </>
  );
}

function AuthorityCard({ held, record }: { held: AuthorityView; record: string | undefined }) {
  return (
    <SummaryCard
      heading={held.name}
      headingLevel={3}
      actions={
        record
          ? [{ href: `${record}/authorities/${held.id}/end`, text: 'End', hiddenText: 'this authority' }]
          : []
      }
      rows={[
        { term: 'Acts as', value: `${held.kind}: ${held.basis}` },
        { term: 'For', value: held.covers },
        { term: 'When', value: <When held={held} /> },
        { term: 'Contact', value: held.contact },
        { term: 'Sign-in', value: held.hasSignIn ? 'Online account: set up' : 'Online account: not set up' },
        ...(held.evidence ? [{ term: 'Evidence', value: held.evidence }] : []),
        ...(held.endedReason ? [{ term: 'Why it ended', value: held.endedReason }] : []),
        ...(held.needsDbsCheck ? [{ term: 'Check needed', value: <DbsCheck /> }] : []),
      ]}
    />
  );
}

function When({ held }: { held: AuthorityView }) {
  return (
    <>
      {held.days}{' '}
      {held.status !== 'Ended' && (
        <Tag colour={held.status === 'Acts now' ? 'green' : 'blue'}>{held.status}</Tag>
      )}
    </>
  );
}

function DbsCheck() {
  return (
    <>
      <Tag colour="orange">DBS check needed</Tag> An enhanced check with the barred lists must be on record
      before any money goes to them.
    </>
  );
}
