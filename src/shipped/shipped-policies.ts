// Made by scripts/generate.ts from the files in seeds/policies; not edited by hand.
import agencies from '../../seeds/policies/agencies.json' with { type: 'json' };
import caseForms from '../../seeds/policies/case-forms.json' with { type: 'json' };
import caseOpinions from '../../seeds/policies/case-opinions.json' with { type: 'json' };
import cases from '../../seeds/policies/cases.json' with { type: 'json' };
import disputes from '../../seeds/policies/disputes.json' with { type: 'json' };
import enforcement from '../../seeds/policies/enforcement.json' with { type: 'json' };
import experts from '../../seeds/policies/experts.json' with { type: 'json' };
import inspections from '../../seeds/policies/inspections.json' with { type: 'json' };
import judicialAdvice from '../../seeds/policies/judicial-advice.json' with { type: 'json' };
import parkServices from '../../seeds/policies/park-services.json' with { type: 'json' };
import personnel from '../../seeds/policies/personnel.json' with { type: 'json' };
import postings from '../../seeds/policies/postings.json' with { type: 'json' };
import publicity from '../../seeds/policies/publicity.json' with { type: 'json' };
import quotas from '../../seeds/policies/quotas.json' with { type: 'json' };
import riskAssessment from '../../seeds/policies/risk-assessment.json' with { type: 'json' };
import riskItems from '../../seeds/policies/risk-items.json' with { type: 'json' };
import supervisionMatters from '../../seeds/policies/supervision-matters.json' with { type: 'json' };
import training from '../../seeds/policies/training.json' with { type: 'json' };
import warningLetters from '../../seeds/policies/warning-letters.json' with { type: 'json' };

export const shippedPolicies: Readonly<Record<string, unknown>> = {
  'agencies.json': agencies,
  'case-forms.json': caseForms,
  'case-opinions.json': caseOpinions,
  'cases.json': cases,
  'disputes.json': disputes,
  'enforcement.json': enforcement,
  'experts.json': experts,
  'inspections.json': inspections,
  'judicial-advice.json': judicialAdvice,
  'park-services.json': parkServices,
  'personnel.json': personnel,
  'postings.json': postings,
  'publicity.json': publicity,
  'quotas.json': quotas,
  'risk-assessment.json': riskAssessment,
  'risk-items.json': riskItems,
  'supervision-matters.json': supervisionMatters,
  'training.json': training,
  'warning-letters.json': warningLetters,
};
