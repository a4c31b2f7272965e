import { expect, it } from 'vitest';
import { forecastSentence } from '@/components/home/forecast-words';
import { pence } from '@/lib/core/money';

it.each([
  [50_000, 20_000, 60_000, 'about £500 will be left at the end. It could be £200 to £600.'],
  [0, -20_000, 30_000, 'about £0 will be left at the end. It could be £200 too little or £300 left.'],
  [
    -50_000,
    -60_000,
    -20_000,
    'there will be about £500 too little at the end. It could be £200 to £600 too little.',
  ],
  [50_000, 50_000, 50_000, 'about £500 will be left at the end.'],
])('SEE-03: of %i, from %i to %i', (left, least, most, says) => {
  const forecast = { left: pence(left), least: pence(least), most: pence(most), parts: [] };
  expect(forecastSentence(forecast)).toBe(`If this continues, ${says}`);
});
