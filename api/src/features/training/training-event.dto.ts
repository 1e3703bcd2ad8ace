import { trainingKindNames } from '@mlps/controls/rectification';
import type { TrainingKind } from '@mlps/controls/rectification';
import { Day, Free, GradeText, Id, ListOf, Name, Text, TextList, Whole, Words } from '../../dto/fields.js';
import { PageDto, VersionedDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';

export const trainingKinds = Object.keys(trainingKindNames) as TrainingKind[];
const kindText = Object.entries(trainingKindNames)
  .map(([kind, { zh }]) => `${kind} ${zh}`)
  .join('、');
const kindsSchema = { type: 'array', items: { type: 'string', enum: trainingKinds } };
const MOST_TEXTS = 200;
const MOST_HEADS = 10_000_000;

export class TrainingParams {
  @Id({ zh: '培训活动编号' }) trainingEventId!: string;
}

export class TrainingQuery extends PageQuery {
  @Id({ zh: '只列这个单位的', optional: true }) organizationId?: string;
  @Day({ zh: '只列这一天或之后的', optional: true }) from?: string;
  @Day({ zh: '只列这一天或之前的', optional: true }) to?: string;
}

export class TrainingInput {
  @Id({ zh: '举办单位' }) organizationId!: string;
  @Name({ zh: '活动名称' }) title!: string;
  @Free(kindsSchema, { zh: `活动类型，至少一种：${kindText}` }) kinds!: TrainingKind[];
  @Day({ zh: '举办日期，不晚于今天' }) on!: string;
  @Name({ zh: '地点' }) place!: string;
  @Name({ zh: '组织部门' }) organizer!: string;
  @Whole(1, MOST_HEADS, { zh: '参加人数' }) participants!: number;
  @TextList(MOST_TEXTS, { zh: '到场领导', optional: true }) presentLeaders?: string[];
  @TextList(MOST_TEXTS, { zh: '主题，至少一项' }) topics!: string[];
  @TextList(MOST_TEXTS, { zh: '讲解的案例', optional: true }) cases?: string[];
  @TextList(MOST_TEXTS, { zh: '材料：文件名或文件编号', optional: true }) materials?: string[];
  @TextList(MOST_TEXTS, { zh: '照片：文件名或文件编号', optional: true }) photos?: string[];
  @Text({ zh: '效果', optional: true }) effect?: string;
}

export class TrainingPatch {
  @Name({ zh: '活动名称', optional: true }) title?: string;
  @Free(kindsSchema, { zh: `活动类型：${kindText}`, optional: true }) kinds?: TrainingKind[];
  @Day({ zh: '举办日期，不晚于今天', optional: true }) on?: string;
  @Name({ zh: '地点', optional: true }) place?: string;
  @Name({ zh: '组织部门', optional: true }) organizer?: string;
  @Whole(1, MOST_HEADS, { zh: '参加人数', optional: true }) participants?: number;
  @TextList(MOST_TEXTS, { zh: '到场领导', optional: true }) presentLeaders?: string[];
  @TextList(MOST_TEXTS, { zh: '主题', optional: true }) topics?: string[];
  @TextList(MOST_TEXTS, { zh: '讲解的案例', optional: true }) cases?: string[];
  @TextList(MOST_TEXTS, { zh: '材料', optional: true }) materials?: string[];
  @TextList(MOST_TEXTS, { zh: '照片', optional: true }) photos?: string[];
  @Text({ zh: '效果', optional: true }) effect?: string;
}

export class TrainingDto extends VersionedDto {
  @Id({ zh: '举办单位' }) organizationId!: string;
  @Name({ zh: '单位名称' }) organizationName!: string;
  @Name({ zh: '活动名称' }) title!: string;
  @Free(kindsSchema, { zh: `活动类型：${kindText}` }) kinds!: TrainingKind[];
  @Day({ zh: '举办日期' }) on!: string;
  @Name({ zh: '地点' }) place!: string;
  @Name({ zh: '组织部门' }) organizer!: string;
  @Whole(1, MOST_HEADS, { zh: '参加人数' }) participants!: number;
  @TextList(MOST_TEXTS, { zh: '到场领导' }) presentLeaders!: string[];
  @TextList(MOST_TEXTS, { zh: '主题' }) topics!: string[];
  @TextList(MOST_TEXTS, { zh: '讲解的案例' }) cases!: string[];
  @TextList(MOST_TEXTS, { zh: '材料' }) materials!: string[];
  @TextList(MOST_TEXTS, { zh: '照片' }) photos!: string[];
  @Text({ zh: '效果' }) effect!: string;
}

export class TrainingPage extends PageDto {
  @ListOf(() => TrainingDto, 200, { zh: '培训活动，按举办日期排列' }) items!: TrainingDto[];
}

export class ProvenSystemDto {
  @Id({ zh: '系统编号' }) systemId!: string;
  @Words({ zh: '系统名称' }) systemName!: string;
  @GradeText({ zh: '保护等级' }) grade!: string;
  @TextList(MOST_TEXTS, { zh: '可作为证据的测评项' }) items!: string[];
}

export class TrainingEvidence {
  @ListOf(() => ProvenSystemDto, 10_000, { zh: '本单位各系统' }) items!: ProvenSystemDto[];
}
