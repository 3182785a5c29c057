import type { FindingRule } from './finding.ts';
import { biometrics } from './rules/review/biometrics.ts';
import { cameraPositions } from './rules/review/camera-positions.ts';
import { contactDetails } from './rules/review/contact-details.ts';
import { guardDuty } from './rules/review/guard-duty.ts';
import { informants } from './rules/review/informants.ts';
import { personalNames } from './rules/review/personal-names.ts';

/**
 * Words a secrecy and privacy review should confirm before publication. Kept apart from FINDING_RULES, so that nothing that
 * publishes findings can reach them: neither their findings nor their titles may stand on a public page.
 */
export const REVIEW_RULES: readonly FindingRule[] = [
  personalNames,
  contactDetails,
  informants,
  guardDuty,
  cameraPositions,
  biometrics,
];
