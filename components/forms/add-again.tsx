import { Checkboxes } from '@/components/nhs/checkboxes';

/** Says that a file that was sent before is wanted a second time. */
export function AddAgain() {
  return (
    <Checkboxes
      id="again"
      name="again"
      isSmall
      items={[{ value: 'yes', label: 'Add this same file again' }]}
    />
  );
}
