import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Import it first: the settings are read once. The file of anchors of this test file. */
process.env.PHB_ANCHOR_KEY = 'a'.repeat(64);
process.env.PHB_ANCHORS = path.join(mkdtempSync(path.join(tmpdir(), 'phb-anchors-')), 'anchors.jsonl');

export const anchorFile = process.env.PHB_ANCHORS;
