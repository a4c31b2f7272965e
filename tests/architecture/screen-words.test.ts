import { describe, expect, it } from 'vitest';
import { type SourceFile, sources } from './files';
import { screenTexts, TO_THE_PERSON, UNUSED_ON_SCREENS, unusedIn } from './screen-words';

/** Files whose texts a person, their family or the public reads. */
const TO_PERSON =
  /^app\/(budget-holder|\(public\))\/|^components\/(my-eligibility|self-check)\/|\/my-[a-z-]+\.tsx?$|^lib\/letter\/rules\//;

/** Of these, what speaks to staff. */
const TO_STAFF = ['app/(public)/help/for-staff.tsx'];

describe('the words of the screens', { timeout: 60_000 }, () => {
  const files = ['app', 'components', 'lib', 'prisma/seed'].flatMap(sources);

  it('are plain: none of the list', () => {
    expect(findings(files, UNUSED_ON_SCREENS)).toEqual([]);
  });

  it('call the practitioner the care co-ordinator where the person reads', () => {
    const theirs = files.filter(({ path }) => TO_PERSON.test(path) && !TO_STAFF.includes(path));
    expect(theirs.length).toBeGreaterThan(50);
    expect(findings(theirs, [TO_THE_PERSON])).toEqual([]);
  });

  it('are found where they are used', () => {
    const text = [
      "import { x } from './nobody';",
      'export const y = <p className="ring">Somebody else',
      '  waits</p>;',
      'const z = `Whose turn: $' + '{x}, rung at`;',
      "const question = 'Whose plan do you want to see?';",
      "const date = 'Enter a date, like 27 3 2026';",
      "throw new Error('nobody is here');",
    ].join('\n');
    const found = findings([{ path: 'planted.tsx', text }], UNUSED_ON_SCREENS);
    expect(found.map((one) => one.slice(0, one.indexOf(' (')))).toEqual([
      'planted.tsx:2 “Somebody”',
      'planted.tsx:4 “Whose”',
      'planted.tsx:4 “rung”',
      'planted.tsx:6 “, like 2”',
    ]);
  });
});

function findings(files: readonly SourceFile[], list: typeof UNUSED_ON_SCREENS): string[] {
  return files.flatMap(({ path, text }) =>
    screenTexts(path, text).flatMap(({ line, text: said }) =>
      unusedIn(said, list).map((word) => `${path}:${line} ${word}`),
    ),
  );
}
