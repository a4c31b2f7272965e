import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Details } from '@/components/nhs/details';
import { emptyForm, type FormAction } from '@/lib/core/form/form-state';

type Props = {
  action: FormAction;
  /** The query of the page. */
  shown: string;
  /** The search as it was typed; null without one. */
  typed: string | null;
  /** The same page without a search. */
  allHref: string;
};

/** Finds lines by who was paid, what for, a note or an amount. A POST: no address has names. */
export function StatementSearch({ action, shown, typed, allHref }: Props) {
  return (
    <>
      <Details summary="Search" isOpen={typed !== null} className="app-no-print">
        <ActionForm
          key={typed ?? ''}
          action={action}
          initial={emptyForm({ search: typed ?? '' })}
          submit="Search"
          isKept={false}
        >
          <input type="hidden" name="shown" value={shown} />
          <TextField
            name="search"
            label="Search for a name or an amount"
            labelSize="s"
            type="search"
            width={20}
            autoComplete="off"
            spellCheck={false}
          />
        </ActionForm>
      </Details>
      {typed !== null && (
        <p>
          {`You see what was found for “${typed}”. `}
          <a href={allHref}>See all</a>
        </p>
      )}
    </>
  );
}
