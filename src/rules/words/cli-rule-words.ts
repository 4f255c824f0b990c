import type { Language } from './language.ts';

const zh = {
  required: (field: string) => `${field}必填`,
  duplicateKey: (fields: string) => `${fields}不得重复`,
  missingStep: (step: string) => `不得缺少环节：${step}`,
  stepOrder: (step: string) => `环节次序：${step}`,
  lateStep: (step: string) => `环节时限：${step}`,
  missingArtefact: (step: string, field: string) => `“${step}”应有材料：${field}`,
  gate: (gate: string) => `${gate}前应完成规定环节`,
  joint: '、',
};

const en: typeof zh = {
  required: (field) => `${field} must be filled in`,
  duplicateKey: (fields) => `${fields} must not repeat`,
  missingStep: (step) => `no step may be missing: ${step}`,
  stepOrder: (step) => `order of steps: ${step}`,
  lateStep: (step) => `time limit: ${step}`,
  missingArtefact: (step, field) => `“${step}” calls for ${field}`,
  gate: (gate) => `steps that must come before ${gate}`,
  joint: ', ',
};

/** Titles of rules that have none of their own: what they ask for, not what was found. */
export const cliRuleWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
