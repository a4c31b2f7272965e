import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { emptyForm, type FormAction } from '@/lib/core/form/form-state';
import { addressOf, type ListSpec, type ListView } from '@/lib/core/list-view';
import { Found } from './found';

type Props = {
  action: FormAction;
  spec: ListSpec;
  view: ListView;
  /** The name of the filter, and what it is a filter by: "practitioner". */
  thing: string;
};

/**
 * A filter with too many options for a list of them: a box for a part of the name, then links to choose among
 * the matches. Sent as a POST, so that no address holds a name.
 */
export function FoundByName({ action, spec, view, thing }: Props) {
  return (
    <div className="app-list-search">
      <ActionForm action={action} initial={emptyForm()} submit={`Find ${thing}`} isKept={false}>
        <input type="hidden" name="list" value={spec.path} />
        <input type="hidden" name="shown" value={addressOf(spec, view).split('?')[1] ?? ''} />
        <TextField
          name={thing}
          label={`Filter by ${thing}`}
          labelSize="s"
          hint="Enter a part of the name"
          width={20}
          autoComplete="off"
          spellCheck={false}
        />
        <Found />
      </ActionForm>
    </div>
  );
}
