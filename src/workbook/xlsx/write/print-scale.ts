export { printScale } from '../../../rules/index.ts';
