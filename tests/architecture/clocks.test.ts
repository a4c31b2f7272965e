import { describe, expect, it } from 'vitest';
import { CLOCK_KINDS } from '@/lib/case/rules/clock-kind';
import { clockRow } from '@/lib/case/rules/clock-names';
import { pathsWhere, sources } from './files';

const lib = sources('lib');
const writesClocks = (text: string) =>
  /\.clock\.(create|update|delete|upsert)|\b(INSERT INTO|UPDATE|DELETE FROM) clock\b/.test(text);

/** The kinds of event, as the union lists them. */
const events = lib
  .filter(({ path }) => path === 'lib/case/rules/clock-event.ts')
  .flatMap(({ text }) => [...text.matchAll(/\bkind: '([a-z-]+)'/g)].map(([, kind = '']) => kind));

describe('clocks', () => {
  it('are written by one file of the store, which moveClocks alone imports', () => {
    expect(pathsWhere(lib, ({ text }) => writesClocks(text))).toEqual(['lib/case/store/clock-rows.ts']);
    expect(pathsWhere(lib, ({ text }) => text.includes('/case/store/clock-rows'))).toEqual([
      'lib/case/commands/move-clocks.ts',
    ]);
  });

  it('and a second writer would be seen', () => {
    expect(writesClocks('await tx.clock.updateMany({ where });')).toBe(true);
    expect(writesClocks('UPDATE clock SET ended_on = $1')).toBe(true);
  });

  it('have their kinds typed once: no file takes them from the generated client', () => {
    const generated = /import [^;]*\bClockKind\b[^;]*from '@\/lib\/platform\/db\/generated/;
    expect(pathsWhere(lib, ({ text }) => generated.test(text))).toEqual([]);
  });

  it('move after events that a command raises, each of them', () => {
    const commands = lib.filter(({ path }) => path.includes('/commands/'));
    expect(events.length).toBeGreaterThan(20);
    expect(events.filter((kind) => !commands.some(({ text }) => text.includes(`'${kind}'`)))).toEqual([]);
  });

  it('end by an event of the table, each of them', () => {
    expect(CLOCK_KINDS.filter((kind) => clockRow(kind).endedBy.length === 0)).toEqual([]);
  });
});
