import type { DeclaredOutput, PointsOutput } from '../output/declared-output.ts';
import type { DeclaredReport } from '../report/check-report.ts';

export function declaredJson({ columns, scores }: DeclaredReport): DeclaredOutput {
  return {
    columns: columns.map(({ id, light, text }) => ({ column: id, light, text })),
    scores: scores.map(({ id, points, criteria, text }) => ({
      score: id,
      points: pointsJson(points),
      criteria: criteria.map((each) => ({ criterion: each.id, points: pointsJson(each.points) })),
      text,
    })),
  };
}

function pointsJson({ from, until, of }: PointsOutput): PointsOutput {
  return { from, until, of };
}
