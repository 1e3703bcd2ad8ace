import { Day, Text } from '../../dto/fields.js';

export class ExtensionInput {
  @Text({ zh: '延期理由' }) reason!: string;
  @Day({ zh: '申请的新期限，须晚于现期限' }) newDate!: string;
}

export class ExtensionDecisionInput {
  @Text({ zh: '审批意见；不同意时必须写明', optional: true, nullable: true }) note?: string | null;
}
