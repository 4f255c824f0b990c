// Made by scripts/generate.ts from the files in seeds/policies; not edited by hand.
import agencies from '../../../seeds/policies/agencies.json';
import experts from '../../../seeds/policies/experts.json';
import riskAssessment from '../../../seeds/policies/risk-assessment.json';
import riskItems from '../../../seeds/policies/risk-items.json';

export const shippedPolicies: Readonly<Record<string, unknown>> = {
  'agencies.json': agencies,
  'experts.json': experts,
  'risk-assessment.json': riskAssessment,
  'risk-items.json': riskItems,
};
