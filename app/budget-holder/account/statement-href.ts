import { showOf } from '@/lib/statement/rules/statement-filter';

type Asked = {
  /** Whom it is about, where the reader acts for several. */
  person: string | null;
  show: string | null;
  /** An encrypted search. */
  search: string | null;
};

/** The address of a statement, or with `path` of a file of it. */
export function statementHref({ person, show, search }: Asked, path = '/budget-holder/account'): string {
  const asked = new URLSearchParams();
  if (person) asked.set('for', person);
  if (showOf(show) !== 'all') asked.set('show', showOf(show));
  if (search) asked.set('search', search);
  return asked.size > 0 ? `${path}?${asked}` : path;
}
