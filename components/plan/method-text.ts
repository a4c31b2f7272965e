export const METHODS = [
  'COSTED_PACKAGE',
  'PRESENT_COST',
  'ALLOCATION_SYSTEM',
  'BANDED',
  'UNIT_PRICE',
  'ONE_OFF',
  'WHEELCHAIR',
] as const;
export type Method = (typeof METHODS)[number];

const METHOD_TEXTS: Record<Method, { name: string; hint: string }> = {
  COSTED_PACKAGE: {
    name: 'Costed care package',
    hint: 'Hours of each kind of care multiplied by the local rate',
  },
  PRESENT_COST: { name: 'Cost of the care they have now', hint: 'What the present package costs the NHS' },
  ALLOCATION_SYSTEM: {
    name: 'Resource allocation system',
    hint: 'Assessment points multiplied by a price per point',
  },
  BANDED: { name: 'Banded amount', hint: 'The amount for the band that matches their needs' },
  UNIT_PRICE: { name: 'Price for each session', hint: 'Number of sessions at a set price' },
  ONE_OFF: { name: 'Fixed one-off amount', hint: 'Equipment or another single cost' },
  WHEELCHAIR: { name: 'Cost of the wheelchair', hint: 'What a chair that meets the need costs the NHS' },
};

/** A way of working out an indicative budget, as it is shown and stored. */
export function methodName(method: Method): string {
  return METHOD_TEXTS[method].name;
}

export function methodHint(method: Method): string {
  return METHOD_TEXTS[method].hint;
}
