import fc from 'fast-check';

// The cases follow from the commit (vitest.config.ts): a run that failed fails again, and the next commit
// tries others.
const seed = Number(process.env.PROPERTY_SEED);
if (!Number.isInteger(seed))
  throw new Error(`PROPERTY_SEED is no whole number: ${process.env.PROPERTY_SEED}`);
fc.configureGlobal({ seed });

export default fc;
