import { describe, expect, test } from 'vitest';
import { randomOf } from '@/prisma/seed/random';

describe('chance from a seed', () => {
  test('the same name gives the same numbers, another name others', () => {
    const draw = (name: string) => Array.from({ length: 20 }, randomOf(name).fraction);
    expect(draw('one')).toEqual(draw('one'));
    expect(draw('one')).not.toEqual(draw('two'));
  });

  test('these very numbers, on every machine', () => {
    const random = randomOf('phb');
    expect([random.between(1, 1_000), random.between(1, 1_000), random.between(1, 1_000)]).toEqual([
      328, 627, 3,
    ]);
  });

  test('both ends of a range come up, and nothing beyond', () => {
    const random = randomOf('range');
    const drawn = new Set(Array.from({ length: 400 }, () => random.between(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
  });

  test('weights are kept to', () => {
    const random = randomOf('weights');
    const often = Array.from({ length: 4_000 }, () => random.weighted([['a', 3], ['b', 1], ['c', 0]])); // biome-ignore format: weights
    expect(often.filter((letter) => letter === 'a').length / 4_000).toBeCloseTo(0.75, 1);
    expect(often).not.toContain('c');
  });
});
