import { SummaryCard } from '@/components/nhs/summary-list';
import type { AccessLine } from '@/lib/family/queries/access-view';
import { accessText, printedText } from './access-text';

type Props = { lines: readonly AccessLine[]; record: string };

/** Everyone who may have an online account for a person, with what can be done about it. */
export function AccessLines({ lines, record }: Props) {
  return lines.map((line) => (
    <SummaryCard
      key={line.authorityId ?? 'person'}
      heading={line.name}
      headingLevel={3}
      headingSize="s"
      actions={actionsOf(line, record)}
      rows={[
        { term: 'Access', value: line.basis ?? 'The person themselves' },
        { term: 'Online account', value: <State line={line} /> },
      ]}
    />
  ));
}

function State({ line }: { line: AccessLine }) {
  const printed = !line.hasAccount && line.invitation && printedText(line.invitation);
  return (
    <>
      {accessText(line)}
      {printed && <br />}
      {printed}
    </>
  );
}

function actionsOf(line: AccessLine, record: string) {
  const { authorityId, ownId, hasAccount, refusal, invitation, name } = line;
  const query = authorityId ? `?for=${authorityId}` : '';
  const isOpen = !hasAccount && (invitation?.life === 'OPEN' || invitation?.life === 'SPENT');
  return [
    ...(hasAccount || refusal
      ? []
      : [
          {
            href: `${record}/access/new${query}`,
            text: invitation ? 'Invite again' : 'Invite',
            hiddenText: name,
          },
        ]),
    ...(isOpen
      ? [
          {
            href: `${record}/access/${invitation?.id}/withdraw`,
            text: 'Withdraw the invitation',
            hiddenText: `of ${name}`,
          },
        ]
      : []),
    ...(ownId
      ? [{ href: `${record}/authorities/${ownId}/end`, text: 'End the account', hiddenText: `of ${name}` }]
      : []),
  ];
}
