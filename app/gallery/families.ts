import type { Family } from './specimen';
import { buttons } from './specimens/buttons';
import { facts } from './specimens/facts';
import { fields } from './specimens/fields';
import { frame } from './specimens/frame';
import { groups } from './specimens/groups';
import { links } from './specimens/links';
import { news } from './specimens/news';
import { tables } from './specimens/tables';
import { text } from './specimens/text';

/** Everything the gallery shows, in its order. */
export const families: readonly Family[] = [text, buttons, links, news, fields, groups, facts, tables, frame];
