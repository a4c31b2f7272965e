import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { InsetText } from '@/components/nhs/inset-text';
import { emptyForm, type FormAction } from '@/lib/core/form/form-state';
import { addressOf, type ListSpec, type ListView } from '@/lib/core/list-view';

type Props = {
  action: FormAction;
  spec: ListSpec;
  view: ListView;
  title: string;
  /** The search text as typed; null without a search. */
  search: string | null;
  /** What to type, where the list is not one of people. */
  ask?: { label: string; hint: string };
  /** Whether the address carries a search of another session, which cannot be decrypted any more. */
  isLost: boolean;
};

const PEOPLE = {
  label: 'Find a person by name or NHS number',
  hint: 'For example Khan, Ali Khan, or 999 000 0018',
};

/** The heading of a list and its search. Sent as a POST, so that no address holds names or numbers. */
export function ListSearch({ action, spec, view, title, search, isLost, ask = PEOPLE }: Props) {
  const shown = addressOf(spec, view, { search: null }).split('?')[1] ?? '';
  return (
    <div className="app-list-search">
      <ActionForm
        key={search ?? ''}
        action={action}
        initial={emptyForm({ search: search ?? '' })}
        title={title}
        heading={<h1 className="nhsuk-heading-l">{title}</h1>}
        submit="Search"
        isKept={false}
      >
        {isLost && (
          <InsetText>
            <p>Your search ended when you signed out. Search again to see only what you looked for.</p>
          </InsetText>
        )}
        <input type="hidden" name="shown" value={shown} />
        <TextField
          name="search"
          label={ask.label}
          labelSize="s"
          hint={ask.hint}
          type="search"
          width={20}
          autoComplete="off"
          spellCheck={false}
        />
      </ActionForm>
    </div>
  );
}
