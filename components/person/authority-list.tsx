import { Details } from '@/components/nhs/details';
import { SummaryCard } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import type { AuthorityView } from '@/lib/person/rules/authority-text';

type Props = {
  acting: AuthorityView[];
  formerlyActing: AuthorityView[];
  /** The person's record if authorities may be ended there; undefined for a reader. */
  record: string | undefined;
};

/** The authorities for the person; former ones are in a closed details element. */
export function AuthorityList({ acting, formerlyActing, record }: Props) {
  return (
    <>
      {acting.length === 0 && <p>No one else acts for this person.</p>}
      {acting.map((authority) => (
        <AuthorityCard key={authority.id} authority={authority} record={record} />
      ))}
      {formerlyActing.length > 0 && (
        <Details summary="People who acted for this person before">
          {formerlyActing.map((authority) => (
            <AuthorityCard
              key={authority.id}
              authority={authority}
              record={authority.isEndedByDeath ? record : undefined}
            />
          ))}
        </Details>
      )}
    </>
  );
}

function AuthorityCard({ authority, record }: { authority: AuthorityView; record: string | undefined }) {
  return (
    <SummaryCard
      heading={authority.name}
      headingLevel={3}
      actions={
        record
          ? [
              {
                href: `${record}/authorities/${authority.id}/end`,
                text: authority.isEndedByDeath ? 'End for good' : 'End',
                hiddenText: 'this authority',
              },
            ]
          : []
      }
      rows={[
        { term: 'Acts as', value: `${authority.kind}: ${authority.basis}` },
        { term: 'For', value: authority.covers },
        ...(authority.named ? [{ term: 'Named', value: authority.named }] : []),
        ...(authority.moneyBasis
          ? [
              {
                term: 'What lets them hold the money',
                value: <Basis authority={authority} record={record} />,
              },
            ]
          : []),
        { term: 'When', value: <When authority={authority} /> },
        { term: 'Contact', value: authority.contact },
        {
          term: 'Sign-in',
          value: authority.hasSignIn ? 'Online account: set up' : 'Online account: not set up',
        },
        ...(authority.evidence ? [{ term: 'Evidence', value: authority.evidence }] : []),
        ...(authority.endedReason ? [{ term: 'Why it ended', value: authority.endedReason }] : []),
        ...(authority.needsDbsCheck
          ? [{ term: 'DBS check', value: <DbsCheck authority={authority} record={record} /> }]
          : []),
      ]}
    />
  );
}

function When({ authority }: { authority: AuthorityView }) {
  return (
    <>
      {authority.days}{' '}
      {authority.status !== 'Ended' && (
        <Tag colour={authority.status === 'Acts now' ? 'green' : 'blue'}>{authority.status}</Tag>
      )}
    </>
  );
}

/** A standard power over property does not cover a direct payment, and older records do not say more. */
function Basis({ authority, record }: { authority: AuthorityView; record: string | undefined }) {
  if (!authority.lacksMoneyBasis) return authority.moneyBasis;
  const isOpen = record !== undefined && authority.status !== 'Ended';
  return (
    <>
      <Tag colour="orange">Not recorded</Tag> A power over property and affairs does not cover a direct
      payment by itself, so payments to them wait.{' '}
      {isOpen && (
        <a href={`${record}/authorities/${authority.id}/basis`}>Record what lets them hold the money</a>
      )}
    </>
  );
}

function DbsCheck({ authority, record }: { authority: AuthorityView; record: string | undefined }) {
  const { id, dbsCheck, lacksDbsCheck, status } = authority;
  const isOpen = record !== undefined && status !== 'Ended';
  return (
    <>
      {lacksDbsCheck && (
        <>
          <Tag colour="orange">DBS check needed</Tag> An enhanced check with the barred lists must find them
          suitable before they receive any money.{' '}
        </>
      )}
      {dbsCheck !== null && `${dbsCheck}. `}
      {isOpen && (
        <a href={`${record}/authorities/${id}/dbs`}>
          {dbsCheck === null ? 'Record the DBS check' : 'Record the DBS check again'}
        </a>
      )}
    </>
  );
}
