export * from './condition-shape.ts';
export * from './ledger-shape.ts';
export * from './parameter-shape.ts';
export * from './policy-shape.ts';
export * from './procedure-shape.ts';
export * from './rule-shape.ts';
export * from './table-shape.ts';
export * from './text-shape.ts';
