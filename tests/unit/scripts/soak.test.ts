import { describe, expect, it } from 'vitest';
import { formsIn } from '../../../scripts/soak/forms.mjs';
import { Tally } from '../../../scripts/soak/tally.mjs';
import { leftIn } from '../../../scripts/soak/totals.mjs';

describe('the forms of a page', () => {
  const [first, second] = formsIn(`<p>A page</p>
    <form action="/search"><input name="q" value="a &amp; b"/><button>Find</button></form>
    <form action="" method="post"><input type="hidden" name="key" value="1"/>
      <input type="radio" name="line" value="x"/><input name="line" type="radio" value="y" checked=""/>
      <input type="checkbox" name="off" value="1"/><input type="file" name="photo"/>
      <textarea name="note">An &quot;old&quot; note</textarea>
      <select name="way"><option value="A">A</option><option value="B" selected="">B</option></select>
      <button class="b">Save <span>this</span></button></form>`);

  it('have what a browser would send, and the words of their button', () => {
    expect(first).toEqual({
      action: '/search',
      button: 'Find',
      values: [['q', 'a & b']],
      choices: new Map(),
    });
    expect(second?.button).toBe('Save this');
    expect(Object.fromEntries(second?.values ?? [])).toEqual({
      key: '1',
      line: 'y',
      note: 'An "old" note',
      way: 'B',
    });
  });

  it('name the values that radios offer', () => {
    expect(second?.choices).toEqual(new Map([['line', ['x', 'y']]]));
  });
});

describe('the tally of a soak', () => {
  it('takes every answer of 400 and more for a fault, and names no id', () => {
    const tally = new Tally();
    const path = '/people/0198c0de-0000-7000-8000-000000000000?done=x';
    for (const status of [200, 303, 404, 500])
      tally.note({ method: 'GET', path, status, milliseconds: status });
    expect([tally.requests, tally.routes, tally.faults]).toEqual([4, 1, 2]);
    expect([...tally.named]).toEqual([
      'GET /people/[id] was answered with 404',
      'GET /people/[id] was answered with 500',
    ]);
    expect([tally.within(50), tally.within(99)]).toEqual([404, 500]);
  });
});

describe('the money that a page says is left', () => {
  it.each([
    ['<p>You have £1,234.05 to spend</p>', 123_405],
    ['You have £10 to spend', 1_000],
    ['nothing', null],
  ])('%s', (html, left) => {
    expect(leftIn(html)).toBe(left);
  });
});
