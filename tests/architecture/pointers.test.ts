import path from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json';
import type { SourceFile } from './files';
import { allFiles, commentsIn, madeFiles, readSource, textFiles } from './repository';

const PATH =
  /(?<![\w@/.$^}-])(?:\.ci|\.github|app|components|docs|lib|prisma|public|scripts|tests)\/(?:[\w@.…*/-]|\([\w-]+\)|\[\w+\]|\{[\w,]+\}|<\w+>)*/g;
const places = new Set([...allFiles, ...allFiles.flatMap(foldersOf), ...madeFiles]);
const listed = [...places].join('\n');
const documents = textFiles(/\.md$/);
const code = textFiles(/\.(tsx?|mjs|cjs|js|prisma)$/);
const prose = [...documents, ...code.map(({ path: file, text }) => ({ path: file, text: commentsIn(text) }))];

describe('documents and comments point only at what is in the repository', () => {
  it('reads more than a thousand files', () => {
    expect(prose.length).toBeGreaterThan(1000);
    expect(documents.length).toBeGreaterThan(10);
  });

  it('by a path from the root', () => {
    expect(prose.flatMap(missing(PATH, isPlace))).toEqual([]);
  });

  it('by a file in a sentence of the code, such as the message of a lint rule', () => {
    const named = new RegExp(`${PATH.source.replace(/\*$/, '*?')}\\.(?:tsx?|mjs|cjs|md)\\b`, 'g');
    // The tests of the architecture plant files that must not be there.
    const shipped = code.filter(({ path: file }) => !file.startsWith('tests/architecture/'));
    expect(shipped.flatMap(({ text }) => text.match(named) ?? []).length).toBeGreaterThan(100);
    expect(shipped.flatMap(missing(named, isPlace))).toEqual([]);
  });

  it('by the name of a page, with or without its ending', () => {
    const names = new Set(documents.map(({ path: file }) => path.basename(file)));
    const page = /(?<![\w/-])([\w-]+\.md|ARCHITECTURE|ECOSYSTEM|PERFORMANCE|PRODUCT|ROADMAP|STYLE)\b/g;
    expect(prose.flatMap(missing(page, (name) => names.has(name.replace(/(\.md)?$/, '.md'))))).toEqual([]);
  });

  it('by a link from one page to another', () => {
    const broken = documents.flatMap(({ path: file, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => path.posix.join(path.dirname(file), target))
        .filter((target) => !places.has(target))
        .map((target) => `${file}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('by the command of a script', () => {
    const names = Object.keys(packageJson.scripts);
    const isScript = (command: string) => {
      const name = command.slice('npm run '.length);
      return name.endsWith(':') ? names.some((other) => other.startsWith(name)) : names.includes(name);
    };
    expect(prose.flatMap(missing(/\bnpm run [a-z][\w:-]*/g, isScript))).toEqual([]);
  });

  it('and never at an issue', () => {
    expect(prose.flatMap(missing(/\b([Tt]his|[Ii]ssue) (issue|ticket|#?\d+)\b/g, () => false))).toEqual([]);
  });
});

describe('a pointer', () => {
  it.each([
    'lib/core/money.ts',
    'lib/core/money',
    'lib/core/',
    'lib/<domain>/rules/',
    'app/**/actions.ts',
    'app/<area>/…/page.tsx',
    'tests/**/*.test.{ts,tsx}',
    'docs/decisions/0008',
    'app/(public)/page.tsx.',
    'app/commissioner/criteria/[criteriaId]/page.tsx',
  ])('to %s is followed', (pointer) => expect(isPlace(pointer)).toBe(true));

  it.each(['lib/shared/money.ts', 'lib/<domain>/nothing/', 'app/**/nothing.ts', 'docs/decisions/9999'])(
    'to %s is found missing',
    (pointer) => expect(isPlace(pointer)).toBe(false),
  );

  it('is read in comments, not in code', () => {
    const { text } = readSource('tests/architecture/pointers.test.ts');
    expect(commentsIn(text)).not.toContain('lib/shared');
    expect(commentsIn("const a = 'https://b.c'; // a comment\n/** another */")).toBe(
      '// a comment\n/** another */',
    );
  });
});

/** What matches and is not there, as `file: match`. */
function missing(pattern: RegExp, isThere: (match: string) => boolean) {
  return ({ path: file, text }: SourceFile): string[] =>
    [...text.matchAll(pattern)].filter(([match]) => !isThere(match)).map(([match]) => `${file}: ${match}`);
}

/** `<domain>` and `*` are one name, `…` and `**` any folders; the ending of a source file may be left out. */
function isPlace(pointer: string): boolean {
  const plain = pointer.replace(/[./-]+$/, '');
  if (places.has(plain)) return true;
  const pattern = plain.replace(
    /\{([\w,]+)\}|<\w+>|(?<=\/)(?:…|\*\*)\/|\*|[.()[\]]/g,
    (token, names?: string) => {
      if (names) return `(?:${names.replaceAll(',', '|')})`;
      if (token === '*' || token.startsWith('<')) return '[^/\n]+';
      return token.endsWith('/') ? '(?:.+/)?' : `\\${token}`;
    },
  );
  // A decision record is also known by its number alone.
  return new RegExp(`^${pattern}(?:\\.(?:ts|tsx|mjs)|(?<=/\\d{4})-.*)?$`, 'm').test(listed);
}

function foldersOf(file: string): string[] {
  const names = file.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
