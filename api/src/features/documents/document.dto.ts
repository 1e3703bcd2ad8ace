import { evaluationSchema } from '@mlps/controls';
import { Flag, Id, Name, OneOf } from '../../dto/fields.js';
import type { OwnSchema } from '../../operations/operation.js';
import { systemRules } from './register-system.js';
import type { SystemRule } from './register-system.js';

const { $id: _id, $schema: _schema, ...schema } = evaluationSchema;

/** The evaluation document; `@mlps/controls` owns its schema and its check. */
export const evaluationDocument: OwnSchema = { name: 'EvaluationDocument', schema };

export class DocumentParams {
  @Id({ zh: '测评编号' }) evaluationId!: string;
}

export class ImportQuery {
  @Name({ zh: '测评名称；不给则由文档的日期得出', optional: true }) name?: string;
  @OneOf(systemRules, {
    zh: '登记的系统与文档不同时：refuse 拒绝（默认）、update 以文档为准更新登记、keep 保留登记',
    optional: true,
  })
  system?: SystemRule;
  @Flag({ zh: '为 true 时，同一内容的文档也再导入一次', optional: true }) again?: boolean;
}
