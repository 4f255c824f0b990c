// Made by scripts/generate.ts from the files in seeds/policies; not edited by hand.
import agencies from '../../seeds/policies/agencies.json' with { type: 'json' };
import caseForms from '../../seeds/policies/case-forms.json' with { type: 'json' };
import caseOpinions from '../../seeds/policies/case-opinions.json' with { type: 'json' };
import cases from '../../seeds/policies/cases.json' with { type: 'json' };
import experts from '../../seeds/policies/experts.json' with { type: 'json' };
import riskAssessment from '../../seeds/policies/risk-assessment.json' with { type: 'json' };
import riskItems from '../../seeds/policies/risk-items.json' with { type: 'json' };

export const shippedPolicies: Readonly<Record<string, unknown>> = {
  'agencies.json': agencies,
  'case-forms.json': caseForms,
  'case-opinions.json': caseOpinions,
  'cases.json': cases,
  'experts.json': experts,
  'risk-assessment.json': riskAssessment,
  'risk-items.json': riskItems,
};
