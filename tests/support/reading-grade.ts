/**
 * The Flesch-Kincaid grade of a text by a simple count: 0.39 × words a sentence + 11.8 × syllables a word −
 * 15.59.
 *
 * - A sentence ends at `.`, `!`, `?` or `:` before a space.
 * - A number or an amount is no word: it is data.
 * - Grade 4 is a text that children of nine to ten read.
 */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / sentencesOf(text).length + (11.8 * syllables) / words.length - 15.59;
}

export function longestSentence(text: string): number {
  return Math.max(...sentencesOf(text).map((part) => (part.match(/[\p{L}\d’'-]+/gu) ?? []).length));
}

/** A heading, label or cell of fewer words is no sentence: "Record spending" alone would be grade 8. */
const LEAST_WORDS = 5;

/**
 * A sentence of fewer words counts for its page and is not measured by itself: one long word moves it by two
 * grades.
 */
const LEAST_WORDS_ALONE = 8;

/** The sentences of a text that are harder than a grade, with the grade of each. */
export function hardSentences(text: string, grade: number): string[] {
  return sentencesOf(text)
    .filter((part) => wordsOf(part).length >= LEAST_WORDS_ALONE && gradeOf(part) > grade)
    .map((part) => `${gradeOf(part).toFixed(1)} ${part.trim()}`);
}

/**
 * The grade of a page as a whole, from its blocks: paragraphs, list items, headings, labels and hints, each
 * at least a sentence of its own. 0 where no block is long enough to be one.
 */
export function pageGrade(blocks: readonly string[]): number {
  const sentences = blocks.flatMap(sentencesOf).filter((part) => wordsOf(part).length >= LEAST_WORDS);
  return sentences.length === 0 ? 0 : gradeOf(sentences.join('. '));
}

/**
 * Names that no easier words can replace on a page. Each counts as one short word, because the law, a form or
 * the NHS gives the name and the reader will meet it again in a letter.
 */
const TERMS: readonly (readonly [name: RegExp, givenBy: string])[] = [
  [/personal (health|wheelchair) budgets?/gi, 'the regulations that give the right to one'],
  [/NHS continuing healthcare/g, 'the national framework'],
  [
    /children and young people’s continuing care|continuing care for children and young people/g,
    'the framework',
  ],
  [
    /(section 117 aftercare|aftercare under section 117)( of the Mental Health Act)?/gi,
    'the Mental Health Act',
  ],
  [/NHS-funded nursing care/g, 'the national framework'],
  [/decision support tool/gi, 'the title of the form'],
  [/care co-ordinators?/gi, 'the framework: the one name of that person on all pages'],
  [/independent review/g, 'NHS England’s name for what it does'],
  [/Parliamentary and Health Service Ombudsman/g, 'the office itself'],
];

/**
 * A text as it is measured: a term, and a word with a capital letter inside a sentence, is a name of one
 * syllable.
 */
export function measuredText(text: string): string {
  const short = TERMS.reduce((all, [name]) => all.replace(name, 'Jo'), text);
  return short.replace(/(?<=[\p{L}\d,;’”)] [“(]?)\p{Lu}[\p{L}’-]*/gu, 'Jo');
}

function sentencesOf(text: string): string[] {
  return text.split(/[.!?:]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}’']+/gu) ?? [];
}

function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:es|ed|e)$/, '');
  return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length);
}
