import type { WayOption } from '@/lib/payment/queries/way-options';

/** A way out in the words of finance, with what it is for. */
export function wayLabel(option: WayOption): { value: string; label: string; hint: string } {
  switch (option.kind) {
    case 'FINANCE':
      return {
        value: option.layoutId,
        label: `Finance system: ${option.name}, version ${option.version}`,
        hint: 'Its results are read back.',
      };
    case 'BACS':
      return { value: option.kind, label: 'Bacs Standard 18', hint: 'For your own service user number.' };
    case 'BUREAU':
      return {
        value: option.kind,
        label: 'Bacs bureau, CSV',
        hint: 'For a bureau that sends to Bacs for you.',
      };
    case 'BANK_CSV':
      return { value: option.kind, label: 'Plain CSV for a bank', hint: 'With a line of names.' };
  }
}

/** The name of a way out, as its file keeps it. */
export const WAY_TEXT: Readonly<Record<string, string>> = {
  FINANCE: 'Finance system',
  BACS: 'Bacs Standard 18',
  BUREAU: 'Bacs bureau, CSV',
  BANK_CSV: 'Plain CSV for a bank',
};
