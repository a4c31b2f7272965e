/** Words, sentences and syllables of a text, by a simple count: good enough to notice a sentence that grew too hard. */
export function gradeOf(text: string): number {
  const sentences = text.split(/[.!?:]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part));
  const words = text.match(/[\p{L}’']+/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

export function longestSentence(text: string): number {
  const sentences = text.split(/[.!?:]+(?:\s|$)/);
  return Math.max(...sentences.map((part) => (part.match(/[\p{L}\d’'-]+/gu) ?? []).length));
}

function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:es|ed|e)$/, '');
  return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length);
}
