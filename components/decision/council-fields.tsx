import { DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';

const items = [
  {
    value: 'CONSULTED',
    label: 'Yes',
    conditional: (
      <>
        <TextField name="councilName" label="Name of the council" autoComplete="off" />
        <TextField
          name="councilWho"
          label="Who answered for the council"
          hint="Name and role"
          autoComplete="off"
        />
        <DateField name="councilOn" legend="When did you consult them?" hint="For example, 3 3 2026" />
        <TextareaField name="councilSaid" label="What the council said" rows={3} limit={2_000} />
      </>
    ),
  },
  {
    value: 'NOT_PRACTICABLE',
    label: 'No: it was not reasonably practicable',
    conditional: <TextareaField name="councilWhyNot" label="Why not" rows={3} limit={2_000} />,
  },
];

/** Whether the council was consulted before the decision. */
export function CouncilFields({ hint }: { hint: string }) {
  return (
    <RadiosField
      name="council"
      legend="Did you consult the council?"
      legendSize="s"
      hint={hint}
      items={items}
    />
  );
}
