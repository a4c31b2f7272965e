import type { ReactNode } from 'react';
import { CaseHeading } from '@/components/case/case-heading';
import { ButtonLink } from '@/components/nhs/button';
import { Table } from '@/components/nhs/table';
import { PageTitle } from '@/components/page/page-title';
import type { LettersView } from '@/lib/letter/queries/letters-view';
import { letterName } from './letter-text';

type Props = { page: LettersView; area: 'practitioner' | 'commissioner'; before: ReactNode };

/** The letters of a case: those still to be sent, and those sent. */
export function LettersScreen({ page, area, before }: Props) {
  const title = 'Letters';
  return (
    <>
      <PageTitle title={title} />
      {before}
      <CaseHeading person={page.person} group={page.group} title={title} />
      <h2 className="nhsuk-heading-m">To be sent</h2>
      <Unsent page={page} newHref={`/${area}/cases/${page.caseId}/letters/new`} />
      <h2 className="nhsuk-heading-m">Sent</h2>
      <Sent letters={page.letters} area={area} />
    </>
  );
}

function Unsent({ page: { unsent, maySend }, newHref }: { page: LettersView; newHref: string }) {
  if (unsent.length === 0) return <p>There is no letter to write at the moment.</p>;
  return (
    <>
      <ul className="nhsuk-list">
        {unsent.map(({ kind, subjectId, settledOn }) => (
          <li key={subjectId}>
            {maySend ? <a href={`${newHref}?about=${subjectId}`}>{letterName(kind)}</a> : letterName(kind)}
            <span className="app-line app-visually-quiet">Since {settledOn}</span>
          </li>
        ))}
      </ul>
      {maySend && unsent.length === 1 && <ButtonLink href={newHref}>Write the letter</ButtonLink>}
    </>
  );
}

function Sent({ letters, area }: { letters: LettersView['letters']; area: string }) {
  if (letters.length === 0) return <p>No letters have been sent.</p>;
  return (
    <Table
      caption="Letters sent, latest first"
      isCaptionHidden
      columns={[
        { key: 'kind', text: 'Letter' },
        { key: 'sent', text: 'Sent' },
        { key: 'to', text: 'To' },
        { key: 'by', text: 'Review deadline' },
      ]}
      rows={letters.map(({ id, kind, sentOn, sentHow, addressee, reviewBy, sentByName }) => ({
        key: id,
        cells: [
          <a key="kind" href={`/${area}/letters/${id}`}>
            {letterName(kind)}
          </a>,
          <span key="sent" className="app-stack">
            {sentOn}
            <span className="app-visually-quiet">
              {sentHow}, by {sentByName}
            </span>
          </span>,
          <span key="to" className="app-break">
            {addressee}
          </span>,
          reviewBy ?? 'No deadline',
        ],
      }))}
      isFirstCellHeader
      isResponsive
    />
  );
}
