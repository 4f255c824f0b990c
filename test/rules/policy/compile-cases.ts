import type { Policy } from '../../../src/rules/policy/shape/index.ts';
import { day, grave, isClosed, limitOf, policyOf, procedure, step } from './small-policies.ts';

/** What follows from a ledger and a procedure: each rule with its condition in a line. */
export const compileCases: readonly [what: string, policy: Policy, rules: readonly string[]][] = [
  [
    'a required field is missing when it is absent, or, where 不适用 is an answer, when it is blank',
    policyOf(
      {},
      {
        fields: [
          { ...day('planOn'), required: true },
          { ...day('heardOn'), required: { when: grave }, mayBeNotApplicable: true },
          { ...day('reportOn'), required: false },
        ],
      },
    ),
    [
      'MT-REQUIRED-planOn: planOn isAbsent',
      'MT-REQUIRED-heardOn: (level equal 高 & heardOn isBlank)',
    ],
  ],
  [
    'a key may not occur twice',
    policyOf({}, { key: ['no', 'planOn'] }),
    ['MT-DUPLICATE: duplicatesOf(no planOn) greaterThan 0'],
  ],
  [
    'a step is missing once a later one that the office keeps, near or far, is done',
    policyOf(
      procedure([
        step('plan', 'planOn'),
        step('analysis', 'analysed', { after: ['plan'] }),
        step('filing', 'filedOn', { after: ['analysis'] }),
      ]),
    ),
    [
      'MT-STEP-plan: (planOn isAbsent & ((analysed hasColumn & analysed equal true) | (filedOn hasColumn & filedOn isPresent)))',
      'MT-STEP-analysis: ((analysed equal false | analysed isAbsent) & (filedOn hasColumn & filedOn isPresent))',
      'MT-ORDER-filing: filedOn before planOn',
    ],
  ],
  [
    'the order is held against the nearest dated step before, through those without a day or column',
    policyOf(
      procedure([
        step('plan', 'planOn'),
        step('hearing', 'heardOn', { after: ['plan'] }),
        step('report', 'reportOn', { after: ['hearing'], when: grave }),
      ]),
    ),
    [
      'MT-STEP-plan: (planOn isAbsent & ((heardOn hasColumn & heardOn isPresent) | (reportOn hasColumn & reportOn isPresent)))',
      'MT-STEP-hearing: (heardOn isAbsent & (reportOn hasColumn & reportOn isPresent))',
      'MT-ORDER-hearing: heardOn before planOn',
      'MT-ORDER-report: (level equal 高 & ((heardOn hasColumn & reportOn before heardOn) | ((heardOn lacksColumn | heardOn isAbsent) & reportOn before planOn)))',
    ],
  ],
  [
    'steps that come side by side are each held to what comes before them',
    policyOf(
      procedure([
        step('plan', 'planOn'),
        step('hearing', 'heardOn', { after: ['plan'] }),
        step('report', 'reportOn', { after: ['plan'] }),
        step('filing', 'filedOn', { after: ['hearing', 'report'] }),
      ]),
    ),
    [
      'MT-STEP-plan: (planOn isAbsent & ((heardOn hasColumn & heardOn isPresent) | (reportOn hasColumn & reportOn isPresent) | (filedOn hasColumn & filedOn isPresent)))',
      'MT-STEP-hearing: (heardOn isAbsent & (filedOn hasColumn & filedOn isPresent))',
      'MT-ORDER-hearing: heardOn before planOn',
      'MT-STEP-report: (reportOn isAbsent & (filedOn hasColumn & filedOn isPresent))',
      'MT-ORDER-report: reportOn before planOn',
      'MT-ORDER-filing: ((reportOn hasColumn & filedOn before reportOn) | (heardOn hasColumn & filedOn before heardOn) | ((heardOn lacksColumn | heardOn isAbsent) & (reportOn lacksColumn | reportOn isAbsent) & filedOn before planOn))',
    ],
  ],
  [
    'a step with a limit is missing once the limit is over, and late when it comes after it',
    policyOf({
      parameters: limitOf(),
      ...procedure([
        step('filing', 'filedOn', { limit: { within: 'limit', from: 'reportOn' }, when: grave }),
        step('analysis', 'analysed', { limit: { within: 'limit', from: 'planOn' } }),
      ]),
    }),
    [
      'MT-STEP-filing: (level equal 高 & filedOn isAbsent & (reportOn hasColumn & today after dueOn(reportOn, limit)))',
      'MT-LATE-filing: (level equal 高 & filedOn after dueOn(reportOn, limit))',
      'MT-STEP-analysis: ((analysed equal false | analysed isAbsent) & (planOn hasColumn & today after dueOn(planOn, limit)))',
    ],
  ],
  [
    'an artefact is missing once its step is done, where it is asked for',
    policyOf(
      procedure([
        step('plan', 'planOn', { artefacts: [{ field: 'planFile' }], when: grave }),
        step('analysis', 'analysed', { artefacts: [{ field: 'level', when: isClosed }] }),
      ]),
    ),
    [
      'MT-FILE-plan-planFile: (level equal 高 & planOn isPresent & (planFile equal false | planFile isAbsent))',
      'MT-FILE-analysis-level: (filedOn isPresent & analysed equal true & level isAbsent)',
    ],
  ],
  [
    'a gate is passed early when a step that it needs is absent or later; all that lies before is missing',
    policyOf(
      procedure(
        [
          step('plan', 'planOn'),
          step('analysis', 'analysed', { after: ['plan'], when: grave }),
          step('filing', 'filedOn', { after: ['analysis'] }),
        ],
        [
          {
            id: 'decision',
            field: 'decidedOn',
            needs: ['analysis', 'filing'],
            cites: ['YT-2.4'],
          },
        ],
      ),
    ),
    [
      'MT-STEP-plan: (planOn isAbsent & ((analysed hasColumn & analysed equal true) | (filedOn hasColumn & filedOn isPresent) | (decidedOn hasColumn & decidedOn isPresent)))',
      'MT-STEP-analysis: (level equal 高 & (analysed equal false | analysed isAbsent) & ((filedOn hasColumn & filedOn isPresent) | (decidedOn hasColumn & decidedOn isPresent)))',
      'MT-STEP-filing: (filedOn isAbsent & (decidedOn hasColumn & decidedOn isPresent))',
      'MT-ORDER-filing: filedOn before planOn',
      'MT-GATE-decision: (decidedOn isPresent & ((level equal 高 & (analysed equal false | analysed isAbsent)) | (filedOn isAbsent | filedOn after decidedOn)))',
    ],
  ],
  [
    'a gate says itself when it is passed, and when it applies',
    policyOf(
      procedure(
        [step('filing', 'filedOn')],
        [
          {
            id: 'decision',
            field: 'decidedOn',
            passed: { fact: 'level', operator: 'isPresent', value: true },
            when: grave,
            needs: ['filing'],
            cites: ['YT-2.4'],
          },
        ],
      ),
    ),
    [
      'MT-STEP-filing: (filedOn isAbsent & (decidedOn hasColumn & level isPresent))',
      'MT-GATE-decision: (level equal 高 & level isPresent & (filedOn isAbsent | filedOn after decidedOn))',
    ],
  ],
  [
    'a closed record has no step that is not yet due',
    policyOf(procedure([step('plan', 'planOn')]), { closed: isClosed }),
    ['MT-STEP-plan: (planOn isAbsent & filedOn isPresent)'],
  ],
  [
    'where 不适用 is an answer, such a step is neither done nor missing',
    policyOf(procedure([step('plan', 'planOn'), step('hearing', 'heardOn', { after: ['plan'] })]), {
      fields: [{ ...day('planOn'), mayBeNotApplicable: true }, day('heardOn')],
    }),
    [
      'MT-STEP-plan: (planOn isBlank & (heardOn hasColumn & heardOn isPresent))',
      'MT-ORDER-hearing: heardOn before planOn',
    ],
  ],
  [
    'named conditions are in place of their names, inside params too',
    policyOf({
      conditions: { grave, both: { all: [{ condition: 'grave' }, isClosed] } },
      rules: [
        {
          id: 'MT-101',
          severity: 'error',
          cites: ['YT-2.4'],
          conditions: {
            not: {
              fact: 'countIn',
              params: { ledger: 'matters', conditions: { condition: 'both' } },
              operator: 'equal',
              value: 0,
            },
          },
          message: '…',
        },
      ],
    }),
    ['MT-101: !countIn(matters, (level equal 高 & filedOn isPresent)) equal 0'],
  ],
];
