import { editions } from '@mlps/controls';
import type { Edition } from '@mlps/controls';
import { Day, Free, Id, ListOf, Name, OneOf, Part, Whole, Words } from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { evaluationStates } from '../evaluations/evaluation.entity.js';
import type { EvaluationState } from '../evaluations/evaluation.entity.js';
import { ScoreBriefDto } from '../retests/retest.dto.js';
import { SystemDto } from '../systems/system.dto.js';

const MOST = 2_147_483_647;
export const ROUNDS_SHOWN = 6;
const risksSchema = {
  type: 'object',
  required: ['high', 'medium', 'low', 'unrated'],
  properties: {
    high: { type: 'integer' },
    medium: { type: 'integer' },
    low: { type: 'integer' },
    unrated: { type: 'integer' },
  },
};

export class PortfolioRoundDto {
  @Id({ zh: '测评编号' }) evaluationId!: string;
  @Name({ zh: '测评名称' }) name!: string;
  @OneOf(evaluationStates, { zh: '状态' }) state!: EvaluationState;
  @OneOf(editions, { zh: '评分版本' }) edition!: Edition;
  @Day({ zh: '报告日期', nullable: true }) reportDate!: string | null;
  @Part(() => ScoreBriefDto, { zh: '得分' }) score!: ScoreBriefDto;
}

export class NextDutyDto {
  @Words({ zh: '名称' }) zh!: string;
  @Words({ zh: '英文名称' }) en!: string;
  @Day({ zh: '期限' }) due!: string;
  @Words({ zh: '状态：overdue、soon、later' }) state!: string;
}

export class PortfolioRowDto {
  @Part(() => SystemDto, { zh: '系统' }) system!: SystemDto;
  @ListOf(() => PortfolioRoundDto, ROUNDS_SHOWN, { zh: '最近几次测评，最早的在前；没有权限看测评的为空' })
  rounds!: PortfolioRoundDto[];
  @Free(risksSchema, { zh: '尚未了结的整改项，按风险；没有权限看整改项的都为 0' }) open!: OpenByRisk;
  @Whole(0, MOST, { zh: '其中已逾期的' }) overdue!: number;
  @Part(() => NextDutyDto, { zh: '最近的一项义务；没有则为 null', nullable: true }) nextDuty!: NextDutyDto | null;
}

export type OpenByRisk = Record<'high' | 'medium' | 'low' | 'unrated', number>;

export class PortfolioPage extends PageDto {
  @ListOf(() => PortfolioRowDto, 200, { zh: '系统，按建立时间排列' }) items!: PortfolioRowDto[];
}
