import { describe, expect, it } from 'vitest';
import { normalise } from './markup';

const button = '<button class="nhsuk-button nhsuk-button--small" type="submit">\n  Save\n</button>';

describe('the comparator', () => {
  it.each([
    ['a class less', '<button class="nhsuk-button" type="submit">Save</button>'],
    ['a class more', button.replace('nhsuk-button ', 'nhsuk-button app-own ')],
    [
      'classes in another order',
      button.replace('nhsuk-button nhsuk-button--small', 'nhsuk-button--small nhsuk-button'),
    ],
    ['an attribute less', button.replace(' type="submit"', '')],
    ['an attribute more', button.replace(' type', ' disabled type')],
    ['another word', button.replace('Save', 'Send')],
    ['another element', button.replaceAll('button class', 'a class').replace('</button>', '</a>')],
    ['a wrapper more', `<div>${button}</div>`],
    ['something after it', `${button}<p>More</p>`],
  ])('sees %s', (_, other) => expect(normalise(other)).not.toEqual(normalise(button)));

  it.each([
    ['white space', button.replace(/\s+/g, ' ')],
    [
      'the order of attributes',
      '<button type="submit" class="nhsuk-button nhsuk-button--small">Save</button>',
    ],
    ['what only the kit script reads', button.replace(' type', ' data-module="nhsuk-button" type')],
    ['the element around given HTML', `<x-raw>${button}</x-raw>`],
  ])('sees through %s', (_, other) => expect(normalise(other)).toEqual(normalise(button)));

  it('distinguishes text inside an element from text next to it', () => {
    expect(normalise('<p>Pay <b>now</b></p>')).not.toEqual(normalise('<p>Pay now<b></b></p>'));
  });
});
