import { BACS_LENGTH } from '@/lib/money/rules/bank-account';

/** Whether a text fits into a Bacs field as it is: not empty, no space at an end, no other character. */
export function isBacsText(text: string): boolean {
  return text.length <= BACS_LENGTH && /^[A-Z0-9.&/-]([A-Z0-9.&/ -]*[A-Z0-9.&/-])?$/.test(text);
}

/**
 * The serial of a submission: the number of the file in base 36, six long, so that none comes twice.
 * @param number 1 or more
 * @rule OUT-04 (docs/rules.md)
 */
export function bacsSerial(number: number): string {
  const serial = number.toString(36).toUpperCase().padStart(6, '0');
  if (!Number.isSafeInteger(number) || number < 1 || serial.length > 6)
    throw new Error(`No serial for ${number}`);
  return serial;
}
