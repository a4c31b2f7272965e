'use server';

import { challengeStepAction } from '@/app/_staff/challenge-actions';

export const submitStep = challengeStepAction('practitioner');
