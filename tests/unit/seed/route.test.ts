import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { bankHolidays } from '@/prisma/seed/calendar';
import { drawPeople, SEED } from '@/prisma/seed/people';
import { eligibilitySteps, livesInNursingHome, type Route, routeOf } from '@/prisma/seed/route';

const clockwork = { seed: SEED, today: day('2026-11-20'), holidays: bankHolidays() };
const stories = drawPeople({ ...clockwork, size: 300 });
const asked = stories.filter(({ milestones }) => milestones.recorded);

const ROUTES: Route[] = ['ELSEWHERE', 'BEFORE', 'SCREENED_OUT', 'FULL', 'FAST_TRACK', 'LOCAL', 'NOT_BEGUN', 'SCREENING', 'SCREENED', 'ASSESSING', 'SENT', 'SENT_BACK']; // biome-ignore format: one line

describe('how the people of the demonstration came to be eligible', () => {
  it('there is a person on each route', () => {
    const seen = new Set(asked.map((story) => routeOf(story)));
    expect([...seen].sort()).toEqual([...ROUTES].sort());
  });

  it('a fast track is for adults, and children have no Checklist of adults', () => {
    const fast = asked.filter((story) => routeOf(story) === 'FAST_TRACK');
    expect(fast.length).toBeGreaterThan(0);
    expect(fast.filter(({ group }) => group !== 'CHC')).toEqual([]);
  });

  it('there are a few people for whom the NHS pays for nursing care, each refused continuing healthcare', () => {
    const nursed = stories.filter(livesInNursingHome);
    expect(nursed.length).toBeGreaterThan(0);
    expect(nursed.length).toBeLessThan(15);
    expect(nursed.filter(({ group, place }) => group !== 'CHC' || place.stage !== 'NOT_ELIGIBLE')).toEqual(
      [],
    );
  });

  it('no step lies before the request, none in the future, and every decision is made on its day', () => {
    for (const story of asked) {
      const { recorded, decided } = story.milestones;
      const steps = eligibilitySteps(story, clockwork);
      for (const { on } of steps) {
        expect(on >= (recorded ?? '')).toBe(true);
        expect(on < clockwork.today).toBe(true);
      }
      const deciding = steps.filter(({ act }) => act.kind === 'decide-on' || act.kind === 'eligibility');
      const route = routeOf(story);
      if (decided && route !== 'SCREENED_OUT' && route !== 'BEFORE')
        expect(deciding.map(({ on }) => on)).toEqual([decided]);
    }
  });
});
