import { RadiosField, TextareaField } from '@/components/forms/fields';

/** Whether a GP practice that is recorded stays, or was recorded by mistake. */
export function WasMistake() {
  const why = (
    <TextareaField
      name="reason"
      label="Why was it a mistake?"
      hint="The GP practice before it is in force again. Kept with the change"
      rows={2}
      limit={500}
    />
  );
  return (
    <RadiosField
      name="what"
      legend="Is this GP practice right?"
      legendSize="m"
      items={[
        { value: 'RECORD', label: 'Yes: save what is below' },
        { value: 'REMOVE', label: 'No: it was recorded by mistake. Remove it', conditional: why },
      ]}
    />
  );
}
