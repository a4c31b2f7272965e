import { Checkboxes } from '@/components/nhs/checkboxes';
import { Radios } from '@/components/nhs/radios';

type Reader = { to: string; name: string };

type Props = {
  readers: readonly Reader[];
  to: string;
  copyReaders: readonly Reader[];
  copies: readonly string[];
  /** Who may get a copy. */
  copyHint?: string;
};

/** Whom a letter is to, and who gets a copy, in the form that shows it with these choices. */
export function ReaderChoices({ readers, to, copyReaders, copies, copyHint }: Props) {
  const itemsOf = (all: readonly Reader[]) => all.map((one) => ({ value: one.to, label: one.name }));
  return (
    <>
      <Radios
        id="to"
        name="to"
        legend="Who is the letter to?"
        legendSize="s"
        items={itemsOf(readers)}
        defaultValue={to}
        isSmall
      />
      {copyReaders.length > 0 && (
        <Checkboxes
          id="copies"
          name="copies"
          legend="Who gets a copy?"
          legendSize="s"
          hint={copyHint}
          items={itemsOf(copyReaders)}
          defaultValues={copies}
          isSmall
        />
      )}
    </>
  );
}
