import { parseGrade } from '@mlps/controls';

const ordinals = ['一', '二', '三', '四', '五'] as const;

/**
 * A grade in words and in letters.
 * @throws MlpsError `grade.invalid`
 * @example gradeText('S2A2G2') // '安全保护等级第二级，S2A2G2'
 */
export function gradeText(grade: string): string {
  const { g, text } = parseGrade(grade);
  return `安全保护等级第${ordinals[g - 1]}级，${text}`;
}
