const sentences = {
  'file-missing': 'Choose a photo of the receipt',
  'file-type': 'We cannot open this file. Upload a photo (JPG or PNG)',
  'file-unreadable': 'We cannot open this photo. Take it again and choose the new one',
  'picture-too-large': 'This photo is too big to open. Try a screenshot of it',
  'file-too-large': 'The photo must be smaller than 10 MB',
  'too-many-receipts': 'You can add up to 10 receipts',
} as const;

export type ReceiptProblem = keyof typeof sentences;

/** Why a photo was refused, from the page's address. Null for any other value. */
export function receiptProblem(key: string | string[] | undefined): string | null {
  return typeof key === 'string' && Object.hasOwn(sentences, key) ? sentences[key as ReceiptProblem] : null;
}
