import { describe, expect, it } from 'vitest';
import { areEnoughInTime, areFewInHospital } from '@/lib/assessment/rules/national-targets';

describe('ELI-47: what the NHS holds commissioners to', () => {
  it.each([
    [8, 10, true],
    [79, 100, false],
    [80, 100, true],
    [0, 1, false],
    [0, 0, null],
  ])('%i of %i decisions in time are enough: %s', (inTime, decided, expected) => {
    expect(areEnoughInTime(inTime, decided)).toBe(expected);
  });

  it.each([
    [14, 100, true],
    [15, 100, false],
    [3, 20, false],
    [0, 1, true],
    [0, 0, null],
  ])('%i of %i assessments in an acute hospital are few: %s', (inHospital, assessed, expected) => {
    expect(areFewInHospital(inHospital, assessed)).toBe(expected);
  });
});
