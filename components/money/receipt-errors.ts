const sentences = {
  'file-missing': 'Choose a photo of the receipt',
  'file-type': 'This is not a photo that we can open. Choose a photo or a picture file',
  'file-unreadable': 'We could not open this picture. Take the photo again and choose that one',
  'picture-too-large': 'This picture has too many dots. Take it again with a smaller size',
  'file-too-large': 'The photo must be smaller than 10 MB',
  'too-many-receipts': 'This line has 10 receipts already, which is the most it can have',
} as const;

export type ReceiptProblem = keyof typeof sentences;

/** Why a photo was not taken, from the page's address; null for anything else that stands there. */
export function receiptProblem(key: string | string[] | undefined): string | null {
  return typeof key === 'string' && Object.hasOwn(sentences, key) ? sentences[key as ReceiptProblem] : null;
}
