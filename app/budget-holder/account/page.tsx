import { Caption } from '@/components/nhs/caption';
import { PageTitle } from '@/components/page/page-title';
import { Panel } from '@/components/page/panel';
import { ChoosePerson } from '@/components/person/choose-person';
import { HolderDiedLine } from '@/components/person/holder-died-line';
import { FilterPills } from '@/components/statement/filter-pills';
import { MonthList } from '@/components/statement/month-list';
import { MonthTable } from '@/components/statement/month-table';
import { StatementNow } from '@/components/statement/statement-now';
import { StatementSearch } from '@/components/statement/statement-search';
import { todayInLondon } from '@/lib/core/clock';
import { formatDay } from '@/lib/core/plain-date';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { holderStatement, type Statement } from '@/lib/statement/queries/holder-statement';
import { type Show, showOf } from '@/lib/statement/rules/statement-filter';
import { requireActor } from '@/lib/web/auth/actor';
import { openSearch } from '@/lib/web/auth/search-token';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitStatementSearch } from './actions';
import { statementHref } from './statement-href';

type Props = {
  searchParams: Promise<Partial<Record<'for' | 'show' | 'search', string | string[]>>>;
};

export default async function AccountPage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const { for: asked, ...rest } = await searchParams;
  const represented = await representedPerson(actor, asked);
  if ('people' in represented)
    return <ChoosePerson people={represented.people} href="/budget-holder/account" />;
  const { person } = represented;
  const show = showOf([rest.show].flat()[0]);
  const token = [rest.search].flat()[0] ?? null;
  const search = token === null ? null : await openSearch(token);
  const found = await holderStatement(actor, person.id, { show, search });
  if (!found) pageNotFound();
  const { statement } = found;
  return (
    <>
      <PageTitle title="Money in and out" about={person.about} />
      <HolderDiedLine person={person} />
      {statement ? (
        <WithLines
          statement={statement}
          about={person.about}
          suffix={person.suffix}
          search={{ typed: search, token: search === null ? null : token }}
        />
      ) : (
        <NoBudget about={person.about} />
      )}
    </>
  );
}

function NoBudget({ about }: { about: string | null }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">
        {about && <Caption size="l">{`${about}’s budget`}</Caption>}
        Money in and out
      </h1>
      <p>There is no money yet. When the budget starts, you will see each payment here.</p>
    </>
  );
}

type PageProps = {
  statement: Statement;
  about: string | null;
  suffix: string;
  search: { typed: string | null; token: string | null };
};

function WithLines({ statement, about, suffix, search }: PageProps) {
  const { personName, mayRecord, show, counts, isArranged, lines } = statement;
  const today = todayInLondon();
  const person = new URLSearchParams(suffix).get('for');
  const hrefOf = (one: Show) => statementHref({ person, show: one, search: search.token });
  const file = statementHref({ person, show, search: search.token }, '/api/statements');
  const shown = statementHref({ person, show, search: null }).split('?')[1] ?? '';
  return (
    <div className="app-two">
      <div>
        <p className="app-print-only">{`Money of ${personName}, printed on ${formatDay(today)}.`}</p>
        <StatementNow
          statement={statement}
          about={about}
          recordHref={mayRecord ? `/budget-holder/spending/new${suffix}` : null}
          receiptsHref={hrefOf('no-receipt')}
        />
        <FilterPills show={show} counts={counts} hrefOf={hrefOf} isArranged={isArranged} />
        <StatementSearch
          action={submitStatementSearch}
          shown={shown}
          typed={search.typed}
          allHref={statementHref({ person, show, search: null })}
        />
        {lines.length === 0 && <p>{search.typed === null ? NOTHING[show] : 'Nothing was found.'}</p>}
        <MonthList
          statement={statement}
          thisMonth={today.slice(0, 7)}
          hrefOf={(id) => `/budget-holder/spending/${id}${suffix}`}
        />
      </div>
      <div>
        <MonthTable statement={statement} />
        <Download fileOf={(as) => withAs(file, as)} />
      </div>
    </div>
  );
}

const NOTHING: Record<Show, string> = {
  all: 'Nothing has come in or gone out yet. You will see each payment here.',
  in: 'Nothing has come in yet.',
  out: 'Nothing has gone out yet.',
  'no-receipt': 'No receipt is missing.',
};

const withAs = (href: string, as: 'csv' | 'pdf') => `${href}${href.includes('?') ? '&' : '?'}as=${as}`;

function Download({ fileOf }: { fileOf: (as: 'csv' | 'pdf') => string }) {
  return (
    <div className="app-no-print">
      <Panel heading="Download">
        <ul className="app-rows">
          <li className="app-rows__item">
            <div className="app-rows__main">
              <a className="app-rows__link" href={fileOf('pdf')}>
                PDF
              </a>
            </div>
            <div className="app-rows__end">To print</div>
          </li>
          <li className="app-rows__item">
            <div className="app-rows__main">
              <a className="app-rows__link" href={fileOf('csv')}>
                CSV
              </a>
            </div>
            <div className="app-rows__end">For a spreadsheet</div>
          </li>
        </ul>
      </Panel>
    </div>
  );
}
