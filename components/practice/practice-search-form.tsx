import { Button } from '@/components/nhs/button';
import { TextInput } from '@/components/nhs/text-input';

type Props = {
  /** The page that the form is on, which shows what is found. */
  href: string;
  label?: string;
  typed: string;
  isTooShort: boolean;
};

/** A search for a GP practice. A plain GET form: the address holds no word about a person. */
export function PracticeSearchForm({ href, label = 'Find a GP practice', typed, isTooShort }: Props) {
  return (
    <form method="get" action={href} id="find">
      <TextInput
        id="practice"
        name="practice"
        label={label}
        labelSize="m"
        hint="Enter its code, a part of its name, or the first part of its postcode"
        error={isTooShort ? 'Enter at least 3 letters or digits' : undefined}
        type="search"
        defaultValue={typed}
        autoComplete="off"
        spellCheck={false}
        width={20}
      />
      <Button variant="secondary">Find</Button>
    </form>
  );
}
