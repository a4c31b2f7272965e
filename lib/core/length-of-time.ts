/** How long a clock runs. `DAYS` are calendar days. */
export type ClockLength = { unit: 'DAYS' | 'WORKING_DAYS' | 'MONTHS'; count: number };
