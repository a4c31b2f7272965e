/**
 * Characters that take no room on paper: control characters, direction marks, zero-width spaces, soft
 * hyphens and fillers. Text that is copied from a contact list, a PDF or a spreadsheet brings them along.
 */
const INVISIBLE = /(?![\t\n\r])\p{Cc}|\p{Default_Ignorable_Code_Point}|[\u{FFF9}-\u{FFFB}]/gu;

/** Scripts in which a joiner or non-joiner changes what the reader sees. */
const JOINED_SCRIPT =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}]$/u;
const JOINER = /^[\u{200C}\u{200D}]$/u;

/** An emoji may hold joiners, a selector for its coloured form, and the tags of a flag. */
const EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[0-9#*])[\u{FE0F}\u{E0020}-\u{E007F}]*$/u;
const PART_OF_EMOJI = /^[\u{200D}\u{FE0F}\u{E0020}-\u{E007F}]$/u;
const LONGEST_EMOJI = 24;

/**
 * The text that a reader sees. Every text that enters the service passes here: what reads alike is equal.
 * Keeps line breaks, and marks that change the look of the letter or emoji before them.
 * @rule PER-14 (docs/rules.md)
 */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, (mark, at: number) =>
    isSeen(mark, text.slice(Math.max(0, at - LONGEST_EMOJI), at)) ? mark : '',
  );
}

function isSeen(mark: string, before: string): boolean {
  if (JOINER.test(mark) && JOINED_SCRIPT.test(before)) return true;
  return PART_OF_EMOJI.test(mark) && EMOJI.test(before);
}
