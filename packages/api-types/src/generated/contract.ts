// Generated from the operation table of the api by scripts/generate-openapi.mjs. Do not edit.

export type AcceptanceContentDto = { /** 接受风险的理由 */ reason: string; /** 补偿措施，每条一项 */ measures: string[]; /** 剩余风险 */ residualRisk: string; /** 申请人 */ requestedBy: string; /** 批准人 */ approver: string; /** 批准日期 */ approvedOn: string | null; /** 有效期的最后一天 */ expiry: string };

export type AcceptanceDecisionInput = { /** 意见；不同意时必须写明 */ note?: string | null };

export type AcceptanceDto = { /** 编号 */ id: string; /** 整改项编号 */ rectificationItemId: string; /** 状态：requested 待批准、approved 有效、refused 不同意、withdrawn 已撤回、ended 已结束 */ status: "requested" | "approved" | "refused" | "withdrawn" | "ended"; /** 申请人 */ requestedBy: string; /** 申请时间 */ requestedAt: string; /** 批准日期 */ approvedOn: string | null; /** 决定人 */ decidedBy: string | null; /** 决定时间 */ decidedAt: string | null; /** 不同意的理由，或怎样结束 */ note: string | null; /** 结束时间 */ endedAt: string | null; /** 接受风险的理由 */ reason: string; /** 补偿措施，每条一项 */ measures: string[]; /** 剩余风险 */ residualRisk: string; /** 请谁批准 */ approver: string; /** 有效期的最后一天 */ expiry: string };

export type AcceptanceInput = { /** 接受风险的理由 */ reason: string; /** 补偿措施，每条一项 */ measures: string[]; /** 剩余风险 */ residualRisk: string; /** 请谁批准 */ approver: string; /** 有效期的最后一天 */ expiry: string };

export type AcceptancePage = { /** 接受风险，按先后 */ items: AcceptanceDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type AccountDto = { /** 账号 */ account: string; /** 姓名 */ name: string; /** 邮箱 */ email: string | null; /** 电话 */ phone: string | null; /** 密码在何处核对：local 本系统、ldap 目录服务、oidc 统一身份认证 */ source: "local" | "oidc" | "ldap"; /** 状态：active 在用、disabled 停用、removed 已删除 */ state: "active" | "disabled" | "removed"; /** 下次登录是否须修改密码 */ mustChangePassword: boolean; /** 是否启用了第二重验证 */ secondFactor: boolean; /** 锁定到何时；没有锁定为 null */ lockedUntil: string | null; /** 最近登录 */ lastSignInAt: string | null; /** 现在的登录数 */ sessions: number; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type AccountInput = { /** 账号：小写字母、数字、. _ - @，登录时输入 */ account: string; /** 姓名，文书和历史中显示；不得与他人重复，同名者请加以区别 */ name: string; /** 邮箱 */ email?: string | null; /** 电话 */ phone?: string | null; /** 密码在何处核对：local 本系统、ldap 目录服务、oidc 统一身份认证；默认 local */ source?: "local" | "oidc" | "ldap" };

export type AccountPage = { /** 账号，按建立时间排列 */ items: AccountDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type AccountPatch = { /** 姓名 */ name?: string; /** 邮箱 */ email?: string | null; /** 电话 */ phone?: string | null; /** active 在用、disabled 停用；停用的立即在各处退出 */ state?: "active" | "disabled" };

export type ApplyBookInput = { /** 所见预览的标记 seen；与现在的不同即拒绝，请重新查看 */ seen: string; /** good（默认）：写入没有问题的行；all：有冲突未决定或有行未置入就什么也不写 */ mode?: "all" | "good"; /** 对冲突的决定；没有决定的保留现有 */ decisions?: DecisionInput[] };

export type ApplyNewEvaluationInput = { /** 新测评的名称 */ evaluationName: string; /** 评分版本；不给则为 2021 */ edition?: "2015" | "2019" | "2021" | "2025"; /** 测评机构 */ body?: string | null; /** 报告日期 */ reportDate?: string | null; /** 所见预览的标记 seen；与现在的不同即拒绝，请重新查看 */ seen: string; /** good（默认）：写入没有问题的行；all：有冲突未决定或有行未置入就什么也不写 */ mode?: "all" | "good"; /** 对冲突的决定；没有决定的保留现有 */ decisions?: DecisionInput[] };

export type ArchiveConflictDto = { /** 数据表 */ table: string; /** 编号 */ id: string; /** 两边都改过；本处已删除；两边各自建立 */ kind: "changed" | "deleted" | "sameKey"; /** 说明 */ zh: string };

export type ArchiveImportDto = { /** 编号 */ id: string; /** 导入时间 */ createdAt: string; /** 导入者 */ importedBy: string; /** 签名者自称的名称 */ signer: string; /** 密钥指纹 */ fingerprint: string; /** 档案的生成时间 */ madeAt: string; /** 生成它的产品版本 */ productVersion: string };

export type ArchiveImportList = { /** 这个系统导入过的档案，新的在前，最多 1000 份 */ items: ArchiveImportDto[] };

export type ArchiveKeyDto = { /** 签名时写明的名称（INSTANCE_NAME）；null 时写系统所属单位 */ name: string | null; /** 签名算法 */ algorithm: "ed25519" | "sm2-sm3"; /** 公钥的指纹：SHA-256，64 位十六进制 */ fingerprint: string; /** 公钥：SubjectPublicKeyInfo，base64 */ publicKey: string };

export type ArchivePreviewDto = { /** 系统编号 */ systemId: string; /** 系统名称 */ systemName: string; /** 保护等级 */ grade: string; /** 来源登记的单位名称 */ organizationName: string | null; /** 系统是否已在本实例 */ known: boolean; /** 导入到的单位；还没有选定为 null */ organizationId: string | null; /** 签名者自称的名称 */ signer: string; /** 签名算法 */ algorithm: "ed25519" | "sm2-sm3"; /** 密钥指纹 */ fingerprint: string; /** 本实例的密钥、已受信任，或未知 */ trust: "own" | "trusted" | "unknown"; /** 生成时间 */ madeAt: string; /** 生成者 */ madeBy: string; /** 生成它的产品版本 */ productVersion: string; /** 散列算法 */ digest: "sha256" | "sm3"; /** 证据和文书的文件数 */ files: number; /** 证据和文书的字节数 */ bytes: number; /** 各表会有什么变化；没有数据的表不列 */ tables: ArchiveTableDto[]; /** 两边都改过的条数 */ conflictCount: number; /** 两边都改过的数据，最多 200 条 */ conflicts: ArchiveConflictDto[] };

export type ArchiveTableDto = { /** 数据表 */ table: string; /** 中文名称 */ zh: string; /** 新建 */ create: number; /** 更新 */ update: number; /** 删除（来源已删除，本处没有改过） */ remove: number; /** 两边相同 */ unchanged: number; /** 本处改过而来源没有，保留 */ kept: number; /** 随保留的数据一起略去 */ dependent: number };

export type AssetTotalDto = { /** 字段编号 */ field: string; /** 资产 */ zh: string; /** 合计；无单位填报为 null */ total: number | null; /** 填报的单位数 */ answered: number; /** 参检的单位数 */ asked: number };

export type AuditEntryDto = { /** 序号，连续不断 */ seq: number; /** 时间（UTC） */ at: string; /** 操作者编号；system 为服务自身，nobody 为未登录者 */ actorId: string; /** 操作者姓名 */ actorName: string; /** 来源地址 */ address: string | null; /** 请求编号 */ requestId: string | null; /** 操作 */ operation: string; /** 对象种类 */ objectKind: string | null; /** 对象编号 */ objectId: string | null; /** 理由 */ reason: string | null; /** done，或被拒绝的代码 */ result: string; /** 地址中的参数 */ params: Record<string, unknown> | null | null; /** 逐条的改动 */ changes: RowChangeDto[]; /** 条数太多时的汇总 */ bulk: TableSummaryDto[]; /** 服务自己的说明 */ note: Record<string, unknown> | null | null; /** 校验值 */ hash: string; /** 前一条的校验值 */ prevHash: string };

export type AuditPage = { /** 审计记录，新的在前 */ items: AuditEntryDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type BackupEntryDto = { /** 时间（UTC） */ at: string; /** 操作者姓名；在主机上用命令行做的为服务自身 */ by: string; /** 是否在主机上用命令行做的 */ onHost: boolean; /** done，或没有成功的代码 */ result: string };

export type BackupInput = { /** 加密备份的口令，至少 12 个字符；丢失则无法恢复，不会保存在服务中 */ passphrase: string; /** 加密算法，默认 aes-256-gcm */ cipher?: "aes-256-gcm" | "sm4-ctr-hmac-sm3" };

export type BackupList = { /** 最近的备份，新的在前 */ items: BackupEntryDto[] };

export type BookAppliedDto = { /** 应用时间 */ at: string; /** 应用人 */ by: string; /** 方式 */ mode: "all" | "good"; /** 写入的行 */ changed: number; /** 其中以工作簿为准的冲突 */ taken: number; /** 保留现有、没有写入的行 */ left: number; /** 写入的测评；整改清单为 null */ evaluationId: string | null };

export type BookColumnDto = { /** 列字母 */ letters: string; /** 表头 */ heading: string; /** 内容举例 */ samples: string[] };

export type BookColumnsDto = { /** 取自哪张工作表 */ sheet: string; /** 表头所在的行；没有表头为 0 */ headingRow: number; /** 各列 */ columns: BookColumnDto[]; /** 建议的列对应关系；看不出来为 null */ proposal: { format: "mlps-columns/1"; name?: string; headingRow?: number; columns: Record<string, string>; results?: Record<string, string> } | null };

export type BookCountsDto = { /** 读取的行；其后七项之和 */ read: number; /** 有变化 */ changed: number; /** 与现有相同 */ unchanged: number; /** 与现有冲突 */ conflicting: number; /** 未置入 */ refused: number; /** 没有结果 */ blank: number; /** 重复 */ doubled: number; /** 所属对象不导入 */ skipped: number; /** 导出过而没有回来的行 */ missing: number; /** 已置入但请核对 */ remark: number; /** 表内其他文字 */ loose: number };

export type BookDto = { /** 种类：record 本工具导出的记录表、foreign 其他机构的记录表、notice 通知书的整改清单；尚未确定为 null */ kind: "record" | "foreign" | "notice" | null; /** 状态：columns 须先指明各列含义、preview 预览（什么也没有写入）、applied 已应用 */ state: "columns" | "preview" | "applied"; /** 文件名 */ fileName: string; /** 文件格式 */ format: string; /** 字节数 */ size: number; /** 文件内容的 SHA-256 */ sha256: string; /** 上传人 */ uploadedBy: string; /** 上传时：同一内容此前已上传过，这就是那个工作簿 */ repeated: boolean; /** 预览的标记，应用时带回 */ seen: string; /** 计数 */ counts: BookCountsDto; /** 关于整个文件的说明 */ notices: string[]; /** 工作表 */ sheets: BookSheetDto[]; /** 测评对象 */ objects: BookObjectDto[]; /** 各列，供指明含义；本工具导出的为 null */ columns: BookColumnsDto | null; /** 读取时所用的列对应关系 */ mapping: { format: "mlps-columns/1"; name?: string; headingRow?: number; columns: Record<string, string>; results?: Record<string, string> } | null; /** 应用的情况；尚未应用为 null */ applied: BookAppliedDto | null; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type BookObjectDto = { /** 工作簿中的对象编号 */ object: string; /** 名称 */ name: string; /** 类型 */ kind: string; /** existing 就是系统中的某个对象、new 新建、skip 不导入 */ use: "existing" | "new" | "skip"; /** 导入后的对象编号 */ key: string; /** 在工作簿中有结果的行数 */ findings: number };

export type BookPage = { /** 工作簿，按上传先后 */ items: BookSummaryDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type BookPatch = { /** 对各测评对象的决定，整体替换 */ objects?: ObjectChoiceInput[]; /** 列对应关系；给出时按它重新读取文件 */ mapping?: { format: "mlps-columns/1"; name?: string; headingRow?: number; columns: Record<string, string>; results?: Record<string, string> } };

export type BookRowDto = { /** 行的处置：conflicting 冲突、refused 未置入、changed 有变化、unchanged 与现有相同、blank 无结果、doubled 重复、remark 已置入但请核对、loose 表内其他文字 */ kind: "conflicting" | "refused" | "changed" | "unchanged" | "blank" | "doubled" | "remark" | "loose"; /** 工作表 */ sheet: string; /** Excel 的行号 */ row: number; /** 对象和测评项合成的键 */ key: string | null; /** 测评对象编号 */ object: string | null; /** 测评项编号 */ item: string | null; /** 该行的文字 */ text: string; /** 原因的代码 */ code: string | null; /** 原因 */ reason: string | null; /** 文字所属的测评项，不在本系统之内 */ belongsTo: string | null; /** 不同的字段，双方内容并列 */ changes: FieldChangeDto[] };

export type BookRowPage = { /** 符合条件的总行数 */ total: number; /** 各行 */ items: BookRowDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type BookSheetDto = { /** 工作表 */ sheet: string; /** 是否隐藏 */ hidden: boolean; /** 测评对象编号；没有读取的为 null */ object: string | null; /** 判断的类型 */ kind: string | null; /** 判断的安全类 */ domain: string | null; /** 行数 */ rows: number; /** 没有读取的原因；读取了的为 null */ skipped: string | null };

export type BookSummaryDto = { /** 种类：record 本工具导出的记录表、foreign 其他机构的记录表、notice 通知书的整改清单；尚未确定为 null */ kind: "record" | "foreign" | "notice" | null; /** 状态：columns 须先指明各列含义、preview 预览（什么也没有写入）、applied 已应用 */ state: "columns" | "preview" | "applied"; /** 文件名 */ fileName: string; /** 字节数 */ size: number; /** 文件内容的 SHA-256 */ sha256: string; /** 上传人 */ uploadedBy: string; /** 应用的情况；尚未应用为 null */ applied: BookAppliedDto | null; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type BulkInput = { /** 为 true 时只试算，不写入 */ dryRun?: boolean; /** allOrNothing（默认）：有一行不行就都不写；goodRows：写入能写的行，其余列出 */ mode?: "allOrNothing" | "goodRows"; /** 为 true 时答复中列出写入各行的新版本 */ returnVersions?: boolean; /** 为 true 时也改写已通过复核的结果（须有复核权限）；默认跳过并在 skips 中列出 */ reopenAccepted?: boolean; /** 各行，同一对象和测评项只出现一次 */ rows: FindingRowInput[]; /** 要删除的结果 */ removals?: FindingRemovalInput[] };

export type BulkResult = { /** 是否为试算 */ dryRun: boolean; /** allOrNothing（默认）：有一行不行就都不写；goodRows：写入能写的行，其余列出 */ mode: "allOrNothing" | "goodRows"; /** 是否已写入；试算时为若真正执行会否写入 */ applied: boolean; /** 总行数 */ total: number; /** 新增 */ inserted: number; /** 更新 */ updated: number; /** 与现有相同，未动 */ unchanged: number; /** 删除 */ removed: number; /** 跳过，未动 */ skipped: number; /** 被拒绝 */ refused: number; /** 冲突 */ conflicting: number; /** 被拒绝的行 */ refusals: RowRefusalDto[]; /** 冲突的行，双方内容并列 */ conflicts: RowConflictDto[]; /** 冲突的删除 */ removalConflicts: RemovalConflictDto[]; /** 跳过的行和原因 */ skips: RowSkipDto[]; /** 写入各行的新版本 */ versions?: RowVersionDto[] };

export type BurnDownDto = { /** 今天（北京时间） */ day: string; /** 未了结的整改项中最晚的期限；没有为 null */ deadline: string | null; /** 数目改变的每一天，按先后 */ points: OpenOnDayDto[] };

export type CampaignAnswersInput = { /** 全部答案，整体替换；提交前可以不完整 */ answers: Record<string, unknown> };

export type CampaignDto = { /** 下发单位 */ organizationId: string; /** 下发单位名称 */ organizationName: string; /** 名称 */ title: string; /** 依据的文件 */ basis: string[]; /** 状态：draft 编制中、issued 已下发、closed 已结束 */ state: "draft" | "issued" | "closed"; /** 完成期限 */ dueOn: string; /** 下发日期 */ issuedOn: string | null; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type CampaignInput = { /** 下发单位 */ organizationId: string; /** 名称 */ title: string; /** 依据的文件 */ basis?: string[]; /** 完成期限 */ dueOn: string; /** 参检单位 */ units?: CampaignUnitInput[] };

export type CampaignPage = { /** 专项检查，按建立时间排列 */ items: CampaignDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type CampaignPatch = { /** 名称 */ title?: string; /** 依据的文件 */ basis?: string[]; /** 完成期限；下发后只能推迟 */ dueOn?: string; /** 状态：draft 编制中、issued 已下发、closed 已结束；下发后不能退回编制中 */ state?: "draft" | "issued" | "closed" };

export type CampaignTotalsDto = { /** 各状态的单位数 */ states: Record<string, number>; /** 逾期提交的单位数 */ late: number; /** 资产合计 */ assets: AssetTotalDto[]; /** 网站处置：keep 保留、close 关闭、merge 合并、move 迁移 */ websites: Record<string, number>; /** 抽查次数 */ spotChecks: number; /** 抽查发现不一致的单位数 */ unitsWithDifferences: number };

export type CampaignUnitDto = { /** 专项检查编号 */ campaignId: string; /** 参检单位 */ organizationId: string; /** 参检单位名称 */ organizationName: string; /** 要求：large 信息点较多或网络较复杂的单位、small 信息点较少、网络单一的单位 */ profile: "large" | "small"; /** 状态：notStarted 未开始、submitted 已提交、returned 已退回、accepted 已验收、overdue 已逾期 */ state: "notStarted" | "submitted" | "returned" | "accepted" | "overdue"; /** 是否逾期提交 */ late: boolean; /** 答案；还没有填写为 null */ answers: Record<string, unknown> | null; /** 历次提交、退回、验收：何时、谁、什么角色、为何 */ history: (Record<string, unknown>)[]; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type CampaignUnitInput = { /** 参检单位 */ organizationId: string; /** 要求：large 信息点较多或网络较复杂的单位、small 信息点较少、网络单一的单位 */ profile: "large" | "small" };

export type CampaignUnitPage = { /** 参检单位 */ items: CampaignUnitDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type CarriedFindingDto = { /** 编号 */ id: string; /** 测评对象编号 */ object: string; /** 测评项编号 */ item: string };

export type CarriedFindingPage = { /** 沿用而尚未核对的结果 */ items: CarriedFindingDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type CatalogEntry = { id: string; level: number; part: string; clause: string; letter: string; domain: string; domainZh: string; domainEn: string; half: string; pointZh: string; pointEn: string; sag: string; importance: string; importanceRule: string; importanceLike: string | null; importanceAssumed: boolean; weight: number; keywords: string[]; statementZh: string; statementEn: string; kinds: string[]; guidance: { differenceZh: string; differenceEn: string; steps: ({ method: string; zh: string; en: string })[]; evidenceZh: string[]; evidenceEn: string[]; nonconformitiesZh: string[]; nonconformitiesEn: string[]; adviceNowZh: string; adviceNowEn: string; adviceBuildZh: string; adviceBuildEn: string } };

export type CatalogPage = { items: ({ id: string; level: number; part: string; clause: string; letter: string; domain: string; domainZh: string; domainEn: string; half: string; pointZh: string; pointEn: string; sag: string; importance: string; importanceRule: string; importanceLike: string | null; importanceAssumed: boolean; weight: number; keywords: string[]; statementZh: string; statementEn: string; kinds: string[] })[]; nextCursor: string | null };

export type ChainFaultDto = { /** edited 被改、removed 不见、reordered 换位、added 多出、truncated 末尾被截、head-edited 链尾被改、noted 服务自己发现的 */ kind: string; /** 序号 */ seq: number; /** 说明 */ zh: string };

export type ChainReportDto = { /** 是否完好 */ sound: boolean; /** 核对的条数 */ checked: number; /** 现存第一条 */ first: number | null; /** 现存最后一条 */ last: number | null; /** 链尾，序号:校验值；可抄录在别处，核对时用 mlps audit verify --head 给出 */ head: string; /** 记录保存的天数 */ keptDays: number; /** 不符之处 */ faults: ChainFaultDto[] };

export type CheckTargetDto = { /** 测评对象的编号 */ object: string | null; /** 测评项 */ item: string | null; /** 整改项的键 */ record: string | null; /** 整改项的编号 */ rectificationItemId: string | null; /** 字段 */ field: string | null };

export type CodeInput = { /** 验证器上的 6 位验证码 */ code: string };

export type ColumnMappingDto = { /** 单位编号 */ organizationId: string; /** 名称 */ name: string; /** 列对应关系 */ mapping: { format: "mlps-columns/1"; name?: string; headingRow?: number; columns: Record<string, string>; results?: Record<string, string> }; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type ColumnMappingInput = { /** 名称，例如测评机构的名称 */ name: string; /** 列对应关系 */ mapping: { format: "mlps-columns/1"; name?: string; headingRow?: number; columns: Record<string, string>; results?: Record<string, string> } };

export type ColumnMappingPage = { /** 列对应关系 */ items: ColumnMappingDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type ConfirmInput = { /** 已核对、照旧不变的结果 */ findings: PairInput[] };

export type ConfirmResult = { /** 本次核对的条数 */ confirmed: number; /** 还待核对的条数 */ left: number };

export type ContradictionDto = { /** 规则的编号 */ id: string; /** error 阻止签发，warning 只提示 */ severity: "error" | "warning"; /** 位置 */ place: string; /** 矛盾 */ messageZh: string; /** 如何改正 */ remedyZh: string; /** 可以跳转到的对象 */ target: CheckTargetDto | null };

export type DecisionInput = { /** 冲突行的 key */ key: string; /** book 以工作簿为准、current 保留现有 */ take: "book" | "current" };

export type DomainProgressDto = { /** 安全类 */ domain: "PES" | "CNS" | "ABS" | "CES" | "SMC" | "PSS" | "ORS" | "HRS" | "CMS" | "MMS"; /** 应有结果的格 */ applicable: number; /** 还没有结果的 */ unanswered: number; /** 已保存 */ saved: number; /** 已提交 */ submitted: number; /** 已退回 */ returned: number; /** 已通过 */ accepted: number };

export type DueDaysInput = { /** 高风险，日历日 */ high?: number; /** 中风险，日历日 */ medium?: number; /** 低风险，日历日 */ low?: number; /** 未评定风险，日历日 */ unrated?: number };

export type DueRuleDto = { /** 天数 */ days: number; /** working 工作日、calendar 自然日 */ unit: "working" | "calendar" };

export type DueRulesDto = { /** 高风险 */ high: DueRuleDto; /** 中风险 */ medium: DueRuleDto; /** 低风险 */ low: DueRuleDto; /** 未评定风险 */ unrated: DueRuleDto };

export type DutyDto = { /** 系统编号 */ systemId: string; /** 系统名称 */ systemName: string; /** 义务 */ duty: string; /** 名称 */ zh: string; /** 英文名称 */ en: string; /** 哪一份，如通知书的文号 */ about: string | null; /** 谁的义务：unit 单位、police 公安机关 */ bearer: "unit" | "police"; /** 期限；没有来源规定日期为 null */ due: string | null; /** 最早可办日期 */ opensOn: string | null; /** 状态 */ state: "overdue" | "soon" | "later" | "done" | "noDate" | "continuing"; /** 是否逾期 */ overdue: boolean; /** 依据的把握：confirmed 有原文、memory 凭记忆、customary 惯例、inferred 推断 */ certainty: "confirmed" | "memory" | "customary" | "inferred"; /** 来源 */ sourceZh: string; /** 来源（英文） */ sourceEn: string; /** 说明 */ noteZh: string };

export type DutyFactsDto = { /** 系统编号 */ systemId: string; /** 定级日期 */ gradedOn: string | null; /** 投入运行日期 */ liveOn: string | null; /** 提交备案材料日期 */ filingHandedInOn: string | null; /** 备案证明日期 */ filedOn: string | null; /** 重新备案日期 */ renewedFilingOn: string | null; /** 本服务之外完成的历次测评日期 */ evaluations: string[]; /** 测评报告完成日期 */ reportCompletedOn: string | null; /** 测评报告提交公安机关日期 */ reportHandedInOn: string | null; /** 最近一次自查日期 */ selfCheckedOn: string | null; /** 保护工作方案提交日期 */ protectionPlanOn: string | null; /** 最近一次公安机关检查日期 */ inspectedOn: string | null; /** 最近一次等级变更或重大变更日期 */ changedOn: string | null; /** 专家评审日期 */ expertReviewOn: string | null; /** 申请复查日期 */ recheckAskedOn: string | null; /** 收到复查结果日期 */ recheckedOn: string | null; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type DutyFactsInput = { /** 定级日期 */ gradedOn?: string | null; /** 投入运行日期 */ liveOn?: string | null; /** 提交备案材料日期 */ filingHandedInOn?: string | null; /** 备案证明日期 */ filedOn?: string | null; /** 重新备案日期 */ renewedFilingOn?: string | null; /** 本服务之外完成的历次测评日期；登记在此的测评不必再写 */ evaluations?: string[]; /** 测评报告完成日期 */ reportCompletedOn?: string | null; /** 测评报告提交公安机关日期 */ reportHandedInOn?: string | null; /** 最近一次自查日期 */ selfCheckedOn?: string | null; /** 保护工作方案提交日期 */ protectionPlanOn?: string | null; /** 最近一次公安机关检查日期 */ inspectedOn?: string | null; /** 最近一次等级变更或重大变更日期 */ changedOn?: string | null; /** 专家评审日期 */ expertReviewOn?: string | null; /** 申请复查日期 */ recheckAskedOn?: string | null; /** 收到复查结果日期 */ recheckedOn?: string | null };

export type DutyList = { /** 义务，按期限排列，已办的在后 */ items: DutyDto[] };

export type EraseInput = { /** 理由，例如本人申请的日期和编号；不要写姓名 */ reason: string };

export type ErasedDto = { /** 今后显示的代称 */ pseudonym: string; /** 改写的审计记录条数 */ entries: number; /** 仍含此姓名的记录：依法留存的测评记录、整改历史、文书等 */ kept: KeptNameDto[] };

export type EvaluationDocument = { format: "mlps-evaluation/1"; system: { name: string; /** G is the larger of S and A */ grade: string; filingNumber?: string | null; organization?: string | null; extensions?: ("cloud" | "mobile" | "iot" | "ics")[]; modules?: ({ name: string; vendor?: string | null })[] }; edition: "2015" | "2019" | "2021" | "2025"; settings?: { attention?: string | number; objectRule?: "tristate" | "worst" | "mean" | { ordinary: "tristate" | "worst" | "mean"; important: "tristate" | "worst" | "mean"; critical: "tristate" | "worst" | "mean" }; compareOn?: "rounded" | "exact"; basicThreshold?: string | number; partialPoints?: string | number; partialCredit?: string | number; exactly90?: "符合" | "基本符合"; exactly60?: "基本符合" | "不符合"; above90WithHazard?: "基本符合" | "不符合"; rectifiedHazards?: "block" | "ignore" }; evaluation?: { body?: string | null; leader?: string | null; contact?: string | null; phone?: string | null; reportNumber?: string | null; startDate?: string | null; reportDate?: string | null }; objects: ({ id: string; name: string; kind: string })[]; findings: ({ object: string; item: string; result: "conform" | "partial" | "nonconform" | "notApplicable" | "符合" | "部分符合" | "不符合" | "不适用"; record?: string | null; risk?: "high" | "medium" | "low" | "高" | "中" | "低" | null; points?: number | null; hazard?: boolean | null; reason?: string | null; advice?: string | null })[]; /** anything of the user's own */ x?: unknown };

export type EvaluationDto = { /** 系统编号 */ systemId: string; /** 系统名称 */ systemName: string; /** 单位名称 */ organizationName: string | null; /** 测评名称 */ name: string; /** 状态：draft 编制中、inProgress 测评中、completed 已完成（不再接受结果） */ state: "draft" | "inProgress" | "completed"; /** 评分版本 */ edition: "2015" | "2019" | "2021" | "2025"; /** 保护等级 */ grade: string; /** 扩展要求 */ extensions: ("cloud" | "mobile" | "iot" | "ics")[]; /** 评分设置；未写的项取默认值 */ settings: Record<string, unknown>; /** 测评机构 */ body: string | null; /** 项目负责人 */ leader: string | null; /** 联系人 */ contact: string | null; /** 联系电话 */ phone: string | null; /** 报告编号 */ reportNumber: string | null; /** 开始日期 */ startDate: string | null; /** 报告日期 */ reportDate: string | null; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type EvaluationInput = { /** 系统编号 */ systemId: string; /** 测评名称 */ name: string; /** 评分版本 */ edition: "2015" | "2019" | "2021" | "2025"; /** 保护等级；不给则取系统的 */ grade?: string; /** 扩展要求；不给则取系统的 */ extensions?: ("cloud" | "mobile" | "iot" | "ics")[]; /** 评分设置 */ settings?: Record<string, unknown>; /** 测评机构 */ body?: string | null; /** 项目负责人 */ leader?: string | null; /** 联系人 */ contact?: string | null; /** 联系电话 */ phone?: string | null; /** 报告编号 */ reportNumber?: string | null; /** 开始日期 */ startDate?: string | null; /** 报告日期，决定适用的版本 */ reportDate?: string | null };

export type EvaluationPage = { /** 测评，按建立时间排列 */ items: EvaluationDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type EvaluationPatch = { /** 测评名称 */ name?: string; /** 状态：draft 编制中、inProgress 测评中、completed 已完成（不再接受结果） */ state?: "draft" | "inProgress" | "completed"; /** 评分版本 */ edition?: "2015" | "2019" | "2021" | "2025"; /** 保护等级；已有结果须都属于新的等级 */ grade?: string; /** 扩展要求；已有结果须都属于新的扩展 */ extensions?: ("cloud" | "mobile" | "iot" | "ics")[]; /** 评分设置，整体替换 */ settings?: Record<string, unknown>; /** 测评机构 */ body?: string | null; /** 项目负责人 */ leader?: string | null; /** 联系人 */ contact?: string | null; /** 联系电话 */ phone?: string | null; /** 报告编号 */ reportNumber?: string | null; /** 开始日期 */ startDate?: string | null; /** 报告日期，决定适用的版本 */ reportDate?: string | null };

export type EvidenceDto = { /** 名称 */ name: string; /** 说明 */ note: string | null; /** 各版，最早的在前 */ revisions: EvidenceRevisionDto[]; /** 关联的整改项和测评结果 */ links: EvidenceLinkDto[]; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type EvidenceLinkDto = { /** 关联的编号 */ id: string; /** 整改项编号 */ rectificationItemId: string | null; /** 测评结果编号 */ findingId: string | null; /** 培训活动编号 */ trainingEventId: string | null; /** 关联人 */ linkedBy: string; /** 关联时间（UTC） */ createdAt: string };

export type EvidencePage = { /** 证据，按先后 */ items: EvidenceDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type EvidencePatch = { /** 名称 */ name?: string; /** 说明 */ note?: string | null };

export type EvidencePlaceInput = { /** 整改项编号 */ rectificationItemId?: string; /** 测评编号；与 object、item 一起指明一条测评结果 */ evaluationId?: string; /** 测评对象编号 */ object?: string; /** 测评项编号 */ item?: string; /** 培训活动编号 */ trainingEventId?: string };

export type EvidenceRevisionDto = { /** 版次，从 1 起 */ revision: number; /** 文件名 */ fileName: string; /** 由内容判断的类型 */ mediaType: string; /** 大小，字节 */ size: number; /** SHA-256 */ sha256: string; /** 上传人 */ uploadedBy: string; /** 上传时间（UTC） */ createdAt: string };

export type ExtensionDecisionInput = { /** 审批意见；不同意时必须写明 */ note?: string | null };

export type ExtensionDto = { /** 编号 */ id: string; /** 延期理由 */ reason: string; /** 申请的新期限 */ newDate: string; /** 申请时的期限 */ oldDate: string; /** 待审批、同意、不同意、已撤回 */ status: "requested" | "approved" | "refused" | "withdrawn"; /** 申请人 */ requestedBy: string; /** 申请时间 */ requestedAt: string; /** 审批人 */ decidedBy: string | null; /** 审批时间 */ decidedAt: string | null; /** 审批意见 */ note: string | null };

export type ExtensionInput = { /** 延期理由 */ reason: string; /** 申请的新期限，须晚于现期限 */ newDate: string };

export type FieldChangeDto = { /** 字段 */ field: string; /** 现有的内容；空为 null */ before: string | null; /** 工作簿的内容；空为 null */ after: string | null };

export type FindingDto = { /** 测评对象编号 */ object: string; /** 测评项编号 */ item: string; /** 结果：conform 符合、partial 部分符合、nonconform 不符合、notApplicable 不适用 */ result: "conform" | "partial" | "nonconform" | "notApplicable"; /** 结果记录 */ record: string | null; /** 风险：high 高、medium 中、low 低；未评定为 null */ risk: "high" | "medium" | "low" | null; /** 分值，只用于 2015 版 */ points: number | null; /** 是否为确认的重大风险隐患 */ hazard: boolean | null; /** 不适用的理由 */ reason: string | null; /** 整改建议 */ advice: string | null; /** 复核状态：saved 已保存、submitted 已提交、returned 已退回、accepted 已通过 */ state: "saved" | "submitted" | "returned" | "accepted"; /** 最后记录内容的人的编号；不详为 null */ writtenById: string | null; /** 最后记录内容的人 */ writtenBy: string | null; /** 提交人的编号 */ submittedById: string | null; /** 提交人 */ submittedBy: string | null; /** 提交时间（UTC） */ submittedAt: string | null; /** 最近复核的人 */ reviewedBy: string | null; /** 最近复核的时间（UTC） */ reviewedAt: string | null; /** 最近的复核意见；记录人修改期间保留 */ comment: string | null; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type FindingHistoryDto = { /** 各版本，最早的在前，最后是现在的；只保留最近 50 个旧版本 */ versions: FindingVersionDto[] };

export type FindingInput = { /** 结果：conform 符合、partial 部分符合、nonconform 不符合、notApplicable 不适用 */ result: "conform" | "partial" | "nonconform" | "notApplicable"; /** 结果记录 */ record?: string | null; /** 风险：high 高、medium 中、low 低；未评定为 null */ risk?: "high" | "medium" | "low" | null; /** 分值，0 到 5，只用于 2015 版 */ points?: number | null; /** 是否为确认的重大风险隐患 */ hazard?: boolean | null; /** 不适用的理由 */ reason?: string | null; /** 整改建议；不写则用目录中的 */ advice?: string | null };

export type FindingPage = { /** 结果，按记录次序排列 */ items: FindingDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type FindingRemovalInput = { /** 测评对象编号 */ object: string; /** 测评项编号 */ item: string; /** 所见的版本；不同即为冲突，不会删除。不给则不检查 */ version?: number };

export type FindingRowInput = { /** 测评对象编号 */ object: string; /** 测评项编号 */ item: string; /** 所见的版本；与现有版本不同即为冲突，不会覆盖。0 表示应尚无结果。不给则不检查 */ version?: number | null; /** 结果：conform 符合、partial 部分符合、nonconform 不符合、notApplicable 不适用 */ result: "conform" | "partial" | "nonconform" | "notApplicable"; /** 结果记录 */ record?: string | null; /** 风险：high 高、medium 中、low 低；未评定为 null */ risk?: "high" | "medium" | "low" | null; /** 分值，0 到 5，只用于 2015 版 */ points?: number | null; /** 是否为确认的重大风险隐患 */ hazard?: boolean | null; /** 不适用的理由 */ reason?: string | null; /** 整改建议；不写则用目录中的 */ advice?: string | null };

export type FindingVersionDto = { /** 版本 */ version: number; /** 时间（UTC） */ at: string; /** 何人；不详为 null */ by: string | null; /** 复核状态：saved 已保存、submitted 已提交、returned 已退回、accepted 已通过 */ state: "saved" | "submitted" | "returned" | "accepted"; /** 复核意见 */ comment: string | null; /** 当时的内容 */ content: FindingInput };

export type FirstAccountInput = { /** 账号 */ account: string; /** 姓名 */ name: string; /** 密码 */ password: string };

export type GateDto = { /** 条件 */ gate: "plan" | "owner" | "department" | "dueDate" | "evidence" | "reason" | "origin" | "retestPassed" | "secondPerson" | "notHighRisk" | "notHazard" | "acceptanceReason" | "compensatingMeasures" | "residualRisk" | "approver" | "expiry" | "acceptanceApproved" | "acceptanceExpired"; /** 说明 */ zh: string };

export type GridCellsDto = { /** 测评对象，objects 中的序号 */ object: number[]; /** 测评项，items 中的序号 */ item: number[]; /** 结果 */ result: ("conform" | "partial" | "nonconform" | "notApplicable")[]; /** 版本 */ version: number[]; /** 复核状态 */ state: ("saved" | "submitted" | "returned" | "accepted")[]; /** 风险 */ risk: ("high" | "medium" | "low" | null)[]; /** 是否有记录文字 */ hasRecord: boolean[]; /** 是否为沿用上一轮而待核对的 */ toConfirm: boolean[]; /** 证据份数 */ evidence: number[]; /** 最后记录的人，people 中的序号 */ writer: (number | null)[]; /** 提交人，people 中的序号 */ submitter: (number | null)[] };

export type GridDto = { /** 测评编号 */ evaluationId: string; /** 测评名称 */ name: string; /** 系统编号 */ systemId: string; /** 系统名称 */ systemName: string; /** 单位编号；没有登记单位为 null */ organizationId: string | null; /** 测评状态 */ state: "draft" | "inProgress" | "completed"; /** 保护等级 */ grade: string; /** 扩展 */ extensions: ("cloud" | "mobile" | "iot" | "ics")[]; /** 评分版本 */ edition: "2015" | "2019" | "2021" | "2025"; /** 评分设置 */ settings: Record<string, unknown> | null; /** 本人的编号，与 people 比较 */ me: string; /** 测评对象，按建立次序 */ objects: GridObjectDto[]; /** 测评项编号，按标准的次序 */ items: string[]; /** 记录和提交的人 */ people: GridPersonDto[]; /** 已有结果的格 */ cells: GridCellsDto; /** 各格的文字 */ texts?: GridTextsDto };

export type GridObjectDto = { /** 测评对象编号 */ id: string; /** 名称 */ name: string; /** 类别 */ kind: string };

export type GridPersonDto = { /** 编号 */ id: string; /** 姓名 */ name: string };

export type GridTextsDto = { /** 结果记录 */ record: (string | null)[]; /** 不适用的理由 */ reason: (string | null)[]; /** 整改建议 */ advice: (string | null)[]; /** 最近的复核意见 */ comment: (string | null)[]; /** 分值，只用于 2015 版 */ points: (number | null)[]; /** 是否为确认的重大风险隐患 */ hazard: (boolean | null)[] };

export type HistoryDto = { /** 编号 */ id: string; /** 时间（UTC） */ at: string; /** 操作人 */ by: string; /** 角色；本机用户未指明时为 null */ role: string | null; /** 操作：状态表中的各项，以及 open 建立、merge 补充、change 修改、note 进展、retest 复测、extension 延期、evidence 证据 */ action: string; /** 原状态 */ from: "open" | "planned" | "inProgress" | "submitted" | "closed" | "accepted" | "cancelled"; /** 新状态 */ to: "open" | "planned" | "inProgress" | "submitted" | "closed" | "accepted" | "cancelled"; /** 理由或说明 */ reason: string | null; /** 改动的字段，各有 from 和 to */ changes: Record<string, Record<string, unknown>> };

export type HistoryPage = { /** 历史，按先后 */ items: HistoryDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type HolidayYearDto = { /** 年份 */ year: number; /** announced 国务院已公布、statutory 仅法定节假日 */ certainty: "announced" | "statutory"; /** 依据 */ source: string; /** 休息日 MM-DD，或 MM-DD/MM-DD */ rest: string[]; /** 调休上班日 MM-DD */ work: string[] };

export type IssueReasonInput = { /** 自检规则的编号，例如 filing-number */ rule: string; /** 理由，记入签发记录 */ reason: string };

export type IssuedContradictionDto = { /** 规则的编号 */ id: string; /** error 凭理由签发，warning 只提示 */ severity: "error" | "warning"; /** 位置 */ place: string; /** 矛盾 */ messageZh: string; /** 签发的理由 */ reason: string | null; /** 谁给的理由 */ reasonBy: string | null };

export type JobProblemDto = { /** 错误代码 */ code: string; /** 说明 */ detail: string; /** 自检发现的矛盾 */ contradictions: ContradictionDto[] };

export type JobReportDto = { /** 接受到期而重新打开的整改项 */ expired: number; /** 因长期不用而停用的账号 */ disabled: number; /** 新的提醒 */ reminders: number; /** 发出的邮件 */ mails: number; /** 未能发出的邮件，下次再发 */ failedMails: number };

export type KeptNameDto = { /** 数据表 */ table: string; /** 字段 */ field: string; /** 条数；短的姓名可能指的是别人 */ rows: number };

export type LegalMoveDto = { /** 操作 */ action: "plan" | "start" | "replan" | "submit" | "withdraw" | "return" | "close" | "fixOnSite" | "accept" | "expire" | "revoke" | "reopen" | "cancel" | "restore"; /** 名称 */ zh: string; /** 之后的状态 */ to: "open" | "planned" | "inProgress" | "submitted" | "closed" | "accepted" | "cancelled"; /** 须满足的条件 */ gates: GateDto[]; /** 可以操作的角色 */ roles: ("evaluator" | "leadEvaluator" | "reviewer" | "hospitalManager" | "departmentRectifier" | "viewer" | "superior" | "system")[] };

export type LegalMovesDto = { /** 现在的状态 */ state: "open" | "planned" | "inProgress" | "submitted" | "closed" | "accepted" | "cancelled"; /** 现在可以做的操作 */ moves: LegalMoveDto[] };

export type MadeRetestDto = { /** 复测 */ retest: RetestDto; /** 涉及的整改项 */ items: RetestedItemDto[]; /** 为新发现的问题建立的整改项 */ opened: string[]; /** 整改前的得分 */ before: ScoreBriefDto; /** 复测后的得分 */ after: ScoreBriefDto };

export type MailAddressDto = { /** 责任人，与整改项中的写法相同；空文本收没有责任人的 */ owner: string; /** 邮箱 */ address: string };

export type ManyItemsChangeInput = { /** 责任人 */ owner?: string | null; /** 责任部门 */ department?: string | null; /** 期限；整改方只能提前 */ dueDate?: string; /** 备注 */ note?: string | null };

export type ManyItemsInput = { /** 整改项，最多 500 项 */ items: SeenItemInput[]; /** 要改的字段 */ change?: ManyItemsChangeInput; /** 同时做的操作：plan 制定计划，措施为 measures，不给则为各项自己的整改建议；start 开始整改 */ action?: "plan" | "start"; /** 各项计划的整改措施；只用于 plan */ measures?: string; /** true 只预览，不写入 */ dryRun?: boolean };

export type ManyItemsResultDto = { /** 是否只是预览 */ dryRun: boolean; /** 已改（或将改）的 */ changed: number; /** 内容本来就如此、没有变化的 */ unchanged: number; /** 跳过的，各有原因 */ skipped: SkippedItemDto[] };

export type MilestoneDto = { /** 节点 */ title: string; /** 日期 */ date: string };

export type ModuleDto = { /** 模块名称 */ name: string; /** 供应商 */ vendor?: string | null };

export type MoveInput = { /** 操作：plan 制定计划、start 开始整改、replan 重新计划、submit 提交复测、withdraw 撤回提交、return 退回、close 复测通过并关闭、fixOnSite 现场整改并复测通过、accept 接受风险、expire 接受到期（系统）、revoke 撤回接受、reopen 重新打开、cancel 撤销、restore 恢复 */ action: "plan" | "start" | "replan" | "submit" | "withdraw" | "return" | "close" | "fixOnSite" | "accept" | "expire" | "revoke" | "reopen" | "cancel" | "restore"; /** 理由 */ reason?: string | null; /** 整改计划 */ plan?: PlanDto | null; /** 责任人 */ owner?: string | null; /** 责任部门 */ department?: string | null; /** 期限 */ dueDate?: string | null; /** 随此提交的证据编号 */ evidence?: string[]; /** 各对象的复测结果 */ retest?: MoveRetestInput[]; /** 接受风险的全部内容 */ acceptance?: AcceptanceContentDto | null; /** 问题再次出现的依据：结果、复测或文书 */ origin?: string | null };

export type MoveRetestInput = { /** 测评对象编号 */ object: string; /** fixed 已整改、partly 部分整改、stillThere 未整改、couldNotTest 无法测试、new 新发现 */ outcome: "fixed" | "partly" | "stillThere" | "couldNotTest" | "new"; /** 复测记录；无法测试的写明原因 */ record?: string };

export type MovedFindingDto = { /** 测评对象编号 */ object: string; /** 测评项编号 */ item: string; /** 新版本 */ version: number; /** 复核状态：saved 已保存、submitted 已提交、returned 已退回、accepted 已通过 */ state: "saved" | "submitted" | "returned" | "accepted" };

export type NamedCountDto = { /** 名称；没有填写的为 null */ name: string | null; /** 整改项 */ total: number; /** 其中尚未了结的 */ unsettled: number; /** 其中已逾期的 */ overdue: number };

export type NewAccountDto = { /** 账号编号 */ accountId: string; /** 初始密码，只显示这一次，首次登录须修改；密码在别处核对的为 null */ initialPassword: string | null };

export type NewSecondFactorDto = { /** 密钥，可手工输入验证器 */ secret: string; /** otpauth:// 地址，显示为二维码 */ uri: string };

export type NewTokenDto = { /** 编号 */ id: string; /** 令牌，只显示这一次；放进 Authorization: Bearer */ token: string; /** 失效时间 */ expiresAt: string };

export type NextDutyDto = { /** 名称 */ zh: string; /** 英文名称 */ en: string; /** 期限 */ due: string; /** 状态：overdue、soon、later */ state: string };

export type NextRoundInput = { /** 新一轮测评的名称 */ name: string; /** 评分版本；不给则与上一轮相同 */ edition?: "2015" | "2019" | "2021" | "2025"; /** objects（默认）：只沿用对象；results：连同结果沿用，逐条标为待核对 */ copy?: "objects" | "results" };

export type NoticeDto = { /** 编号 */ id: string; /** 签发时间（UTC） */ createdAt: string; /** 测评编号 */ evaluationId: string; /** 签发单位 */ issuer: string; /** 文号 */ number: string; /** 年度 */ year: number; /** 年度内的序号；文号由用户指定时为 null */ serial: number | null; /** 主送单位 */ addressee: string; /** 签发日期 */ date: string; /** 整改期限 */ deadline: string | null; /** 联系人 */ contact: string | null; /** 联系电话 */ phone: string | null; /** 问题数 */ problems: number; /** 文件 */ files: NoticeFileDto[] };

export type NoticeFileDto = { /** 格式 */ format: "pdf" | "xlsx"; /** 文件名 */ fileName: string; /** 字节数 */ size: number; /** SHA-256 校验值 */ sha256: string };

export type NoticeInput = { /** 文号；不给则按签发单位和年度取下一个号 */ number?: string; /** 签发单位；不给则为测评机构，没有则为「本单位」 */ issuer?: string; /** 主送单位；不给则为系统所属单位 */ addressee?: string; /** 签发日期；不给则为今天（北京时间） */ date?: string; /** 整改期限，不早于签发日期 */ deadline?: string | null; /** 联系人；不给则为测评的联系人 */ contact?: string | null; /** 联系电话 */ phone?: string | null; /** 依据，每段一项；不给则用默认的 */ basis?: string[]; /** 整改期间的临时措施，每段一项；不给则用默认的 */ interimMeasures?: string[]; /** 逾期的后果；不给则用默认的 */ consequence?: string | null; /** 抄送单位 */ copies?: string[]; /** 自检发现错误而仍要签发的理由，每条规则一项 */ reasons?: IssueReasonInput[]; /** 编制人 */ preparedBy?: string | null; /** 审核人 */ reviewedBy?: string | null; /** 批准人 */ approvedBy?: string | null };

export type NoticePage = { /** 通知书，按签发次序排列 */ items: NoticeDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type ObjectChoiceInput = { /** 工作簿中的对象编号 */ object: string; /** existing 就是系统中的某个对象、new 新建、skip 不导入 */ use: "existing" | "new" | "skip"; /** 系统中的对象编号；use 为 existing 时给出 */ key?: string; /** 新建对象的名称 */ name?: string; /** 新建对象的类型 */ kind?: string };

export type ObjectDto = { /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string; /** 名称 */ name: string; /** 类别：目录中的类别代码（如 machine-room、server），或自定 */ kind: string; /** 品牌、型号或版本 */ model: string | null; /** 所在位置或管理地址 */ address: string | null; /** 用途或承载的业务 */ purpose: string | null; /** 备注 */ note: string | null };

export type ObjectInput = { /** 编号，本次测评内不重复；不给则自动编号 */ id?: string; /** 名称 */ name: string; /** 类别：目录中的类别代码（如 machine-room、server），或自定 */ kind: string; /** 品牌、型号或版本 */ model?: string | null; /** 所在位置或管理地址 */ address?: string | null; /** 用途或承载的业务 */ purpose?: string | null; /** 备注 */ note?: string | null };

export type ObjectPage = { /** 测评对象，按建立次序排列 */ items: ObjectDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type ObjectPatch = { /** 名称 */ name?: string; /** 类别：目录中的类别代码（如 machine-room、server），或自定 */ kind?: string; /** 品牌、型号或版本 */ model?: string | null; /** 所在位置或管理地址 */ address?: string | null; /** 用途或承载的业务 */ purpose?: string | null; /** 备注 */ note?: string | null };

export type ObservationInput = { /** 字段编号 */ field: string; /** 所见 */ found: number | boolean | string; /** 说明 */ note?: string | null };

export type OpenItemsInput = { /** 只为这些测评项建立；不给则为全部有问题的测评项 */ items?: string[]; /** 每个测评项一个（默认），或每个测评项的每个对象一个 */ per?: "requirement" | "object"; /** 期限从这一天起算；不给则为今天（北京时间） */ from?: string; /** 统一规定的期限；给出时不按风险计算 */ dueDate?: string; /** 各风险的期限，日历日；不给的按设置，见 /rectification-settings */ dueDays?: DueDaysInput };

export type OpenItemsResult = { /** 新建的整改项 */ created: number; /** 已有的整改项，未重复建立 */ existing: number; /** 已有的整改项中补充了对象的 */ extended: number; /** 问题再次出现而重新打开的 */ reopened: number; /** 这些测评项的整改项，按标准的次序 */ items: RectificationItemDto[] };

export type OpenOnDayDto = { /** 日期 */ date: string; /** 当天结束时尚未了结的整改项 */ open: number };

export type OrganizationDto = { /** 单位名称 */ name: string; /** 联系人 */ contact: string | null; /** 联系电话 */ phone: string | null; /** 备注 */ note: string | null; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type OrganizationInput = { /** 单位名称，不得与已登记的重复 */ name: string; /** 联系人 */ contact?: string | null; /** 联系电话 */ phone?: string | null; /** 备注 */ note?: string | null };

export type OrganizationPage = { /** 单位，按建立时间排列 */ items: OrganizationDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type OrganizationPatch = { /** 单位名称 */ name?: string; /** 联系人 */ contact?: string | null; /** 联系电话 */ phone?: string | null; /** 备注 */ note?: string | null };

export type OwnSessionDto = { /** 编号 */ id: string; /** 是否就是这一次 */ current: boolean; /** 登录时间 */ createdAt: string; /** 最近使用 */ lastSeenAt: string; /** 最迟失效 */ expiresAt: string; /** 地址 */ address: string; /** 浏览器 */ userAgent: string };

export type OwnSessionList = { /** 登录，最近的在前 */ items: OwnSessionDto[] };

export type PairInput = { /** 测评对象编号 */ object: string; /** 测评项编号 */ item: string };

export type PaperCheckDto = { /** 文书名称 */ title: string; /** 签发时将用的文号 */ number: string; /** 签发单位 */ issuer: string; /** 错误数 */ errors: number; /** 提示数 */ warnings: number; /** 自检结果，错误在前 */ items: ContradictionDto[]; /** 文书上显示不出的字等 */ notes: string[]; /** 可以补充的内容中，数据里已有的：没有补充时就用它 */ known: Record<string, unknown> };

export type PaperCodeDto = { /** 文书种类 */ kind: "notice" | "rectification" | "evaluation" | "retest" | "selfInspection" | "campaign" | "training" | "acceptance" | "overview"; /** 发文代字，例如 某医网安 */ code: string };

export type PaperDto = { /** 编号 */ id: string; /** 签发时间（UTC） */ createdAt: string; /** 种类：notice 整改通知书、rectification 整改报告、evaluation 测评报告、retest 复测报告、selfInspection 自查报告、campaign 专项检查总结、training 培训记录、acceptance 风险接受审批表、overview 一览 */ kind: "notice" | "rectification" | "evaluation" | "retest" | "selfInspection" | "campaign" | "training" | "acceptance" | "overview"; /** 文书所述对象的编号：notice、rectification、evaluation 为测评，retest 为复测，acceptance 为整改项，selfInspection 为自查，campaign 为专项检查，training 为培训活动，overview 为单位 */ subjectId: string; /** 单位 */ organizationId: string | null; /** 系统 */ systemId: string | null; /** 测评 */ evaluationId: string | null; /** 文书名称 */ title: string; /** 所述对象的名称 */ about: string; /** 签发单位 */ issuer: string; /** 文号 */ number: string; /** 年度 */ year: number; /** 年度内的序号；文号不是取自序列时为 null */ serial: number | null; /** 版本；更新一次加一 */ paperVersion: number; /** 文书日期 */ date: string; /** 签发人 */ issuedBy: string; /** 所取代的文书 */ replacesId: string | null; /** 取代它的文书 */ replacedById: string | null; /** 更新的原因 */ replaceReason: string | null; /** 签发时补充的内容 */ facts: Record<string, unknown>; /** 文件 */ files: PaperFileDto[]; /** 签发时的自检结果和理由 */ contradictions: IssuedContradictionDto[]; /** 文书上显示不出的字等 */ notes: string[]; /** 签发后数据有变化；文书本身不变 */ stale: boolean; /** 签发后什么变了 */ staleReasons: StaleReasonDto[] };

export type PaperFileDto = { /** 格式 */ format: "pdf" | "docx" | "xlsx"; /** 文件名 */ fileName: string; /** 字节数 */ size: number; /** SHA-256 校验值 */ sha256: string };

export type PaperInput = { /** 种类：notice 整改通知书、rectification 整改报告、evaluation 测评报告、retest 复测报告、selfInspection 自查报告、campaign 专项检查总结、training 培训记录、acceptance 风险接受审批表、overview 一览 */ kind: "notice" | "rectification" | "evaluation" | "retest" | "selfInspection" | "campaign" | "training" | "acceptance" | "overview"; /** 文书所述对象的编号：notice、rectification、evaluation 为测评，retest 为复测，acceptance 为整改项，selfInspection 为自查，campaign 为专项检查，training 为培训活动，overview 为单位 */ subjectId: string; /** 文书日期；不给则为今天（北京时间） */ date?: string; /** 签发单位，只用于整改通知书；不给则为测评机构 */ issuer?: string; /** 文号；不给则按签发单位、种类和年度取下一个号 */ number?: string; /** 数据之外要写进文书的内容，字段随种类而定，见 GET /paper-kinds；只写要补充或改写的 */ facts?: Record<string, unknown> };

export type PaperIssueInput = { /** 格式：pdf、docx、xlsx；不给则为这种文书的全部格式 */ formats?: string[]; /** 自检发现错误而仍要签发的理由，每条规则一项 */ reasons?: IssueReasonInput[]; /** 要更新的文书；新版本沿用其文号，原文书标为已被取代 */ replacesId?: string; /** 更新的原因 */ replaceReason?: string | null; /** 种类：notice 整改通知书、rectification 整改报告、evaluation 测评报告、retest 复测报告、selfInspection 自查报告、campaign 专项检查总结、training 培训记录、acceptance 风险接受审批表、overview 一览 */ kind: "notice" | "rectification" | "evaluation" | "retest" | "selfInspection" | "campaign" | "training" | "acceptance" | "overview"; /** 文书所述对象的编号：notice、rectification、evaluation 为测评，retest 为复测，acceptance 为整改项，selfInspection 为自查，campaign 为专项检查，training 为培训活动，overview 为单位 */ subjectId: string; /** 文书日期；不给则为今天（北京时间） */ date?: string; /** 签发单位，只用于整改通知书；不给则为测评机构 */ issuer?: string; /** 文号；不给则按签发单位、种类和年度取下一个号 */ number?: string; /** 数据之外要写进文书的内容，字段随种类而定，见 GET /paper-kinds；只写要补充或改写的 */ facts?: Record<string, unknown> };

export type PaperJobDto = { /** 编号 */ id: string; /** 开始时间（UTC） */ createdAt: string; /** issue 签发，preview 生成草稿 */ work: "issue" | "preview"; /** 状态：waiting 等待、running 进行中、done 完成、failed 失败、cancelled 已取消 */ state: "waiting" | "running" | "done" | "failed" | "cancelled"; /** 已画的页数 */ page: number; /** 总页数；还不知道时为 0 */ pages: number; /** 签发的文书；签发完成后才有 */ paperId: string | null; /** 失败的原因 */ problem: JobProblemDto | null };

export type PaperJobInput = { /** issue 签发，preview 生成草稿 */ work: "issue" | "preview"; /** 草稿的格式；只用于 preview，默认 pdf */ format?: "pdf" | "docx" | "xlsx"; /** 种类：notice 整改通知书、rectification 整改报告、evaluation 测评报告、retest 复测报告、selfInspection 自查报告、campaign 专项检查总结、training 培训记录、acceptance 风险接受审批表、overview 一览 */ kind: "notice" | "rectification" | "evaluation" | "retest" | "selfInspection" | "campaign" | "training" | "acceptance" | "overview"; /** 文书所述对象的编号：notice、rectification、evaluation 为测评，retest 为复测，acceptance 为整改项，selfInspection 为自查，campaign 为专项检查，training 为培训活动，overview 为单位 */ subjectId: string; /** 文书日期；不给则为今天（北京时间） */ date?: string; /** 签发单位，只用于整改通知书；不给则为测评机构 */ issuer?: string; /** 文号；不给则按签发单位、种类和年度取下一个号 */ number?: string; /** 数据之外要写进文书的内容，字段随种类而定，见 GET /paper-kinds；只写要补充或改写的 */ facts?: Record<string, unknown>; /** 格式：pdf、docx、xlsx；不给则为这种文书的全部格式 */ formats?: string[]; /** 自检发现错误而仍要签发的理由，每条规则一项 */ reasons?: IssueReasonInput[]; /** 要更新的文书；新版本沿用其文号，原文书标为已被取代 */ replacesId?: string; /** 更新的原因 */ replaceReason?: string | null };

export type PaperKindDto = { /** 种类 */ kind: "notice" | "rectification" | "evaluation" | "retest" | "selfInspection" | "campaign" | "training" | "acceptance" | "overview"; /** 名称 */ zh: string; /** subjectId 是什么的编号 */ subject: string; /** 可用的格式 */ formats: string[]; /** facts 可有的字段 */ facts: string[]; /** 可以签发的角色 */ issuers: ("evaluator" | "leadEvaluator" | "reviewer" | "hospitalManager" | "departmentRectifier" | "viewer" | "superior" | "system")[] };

export type PaperKindList = { /** 文书的种类 */ items: PaperKindDto[] };

export type PaperPage = { /** 文书，按签发次序排列 */ items: PaperDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type PaperPreviewInput = { /** 格式 */ format: "pdf" | "docx" | "xlsx"; /** 种类：notice 整改通知书、rectification 整改报告、evaluation 测评报告、retest 复测报告、selfInspection 自查报告、campaign 专项检查总结、training 培训记录、acceptance 风险接受审批表、overview 一览 */ kind: "notice" | "rectification" | "evaluation" | "retest" | "selfInspection" | "campaign" | "training" | "acceptance" | "overview"; /** 文书所述对象的编号：notice、rectification、evaluation 为测评，retest 为复测，acceptance 为整改项，selfInspection 为自查，campaign 为专项检查，training 为培训活动，overview 为单位 */ subjectId: string; /** 文书日期；不给则为今天（北京时间） */ date?: string; /** 签发单位，只用于整改通知书；不给则为测评机构 */ issuer?: string; /** 文号；不给则按签发单位、种类和年度取下一个号 */ number?: string; /** 数据之外要写进文书的内容，字段随种类而定，见 GET /paper-kinds；只写要补充或改写的 */ facts?: Record<string, unknown> };

export type PaperStyleDto = { /** 单位编号 */ organizationId: string; /** 页眉 */ headerText: string | null; /** 落款的名称 */ issuerName: string | null; /** 文号的代字 */ codes: PaperCodeDto[]; /** 自己的文字 */ wording: PaperWordingDto[]; /** 文书中关于本单位的内容 */ facts: Record<string, unknown>; /** 是否有标志 */ hasLogo: boolean; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type PaperStyleInput = { /** 页眉；不给则为文书名称 */ headerText?: string | null; /** 落款的名称；不给则为单位名称 */ issuerName?: string | null; /** 文号的代字；没有列出的种类用默认的 */ codes?: PaperCodeDto[]; /** 自己的文字；没有列出的位置用默认的 */ wording?: PaperWordingDto[]; /** 文书中关于本单位的内容：unit 责任部门和责任人、organisation 领导小组和会议、products 安全产品、team 安全队伍 */ facts?: Record<string, unknown> };

export type PaperWordingDto = { /** 文书种类 */ kind: "notice" | "rectification" | "evaluation" | "retest" | "selfInspection" | "campaign" | "training" | "acceptance" | "overview"; /** 位置，见 GET /paper-wording-places */ place: string; /** 自己的文字，一行一段；可用该位置的占位符，如 {单位} */ text: string };

export type PasswordChangeInput = { /** 现在的密码 */ current: string; /** 新密码 */ next: string };

export type PasswordInput = { /** 密码，确认是本人操作 */ password: string };

export type PeoplePage = { /** 在用的人，按姓名排列 */ items: PersonDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type PermissionDto = { /** 权限 */ permission: "session.open" | "session.own" | "accounts.read" | "accounts.write" | "roles.read" | "roles.assign" | "policy.write" | "tokens.manage" | "organizations.read" | "organizations.write" | "organizations.create" | "systems.read" | "systems.write" | "evaluations.read" | "evaluations.write" | "findings.write" | "findings.submit" | "findings.review" | "wordings.read" | "wordings.write" | "documents.export" | "documents.import" | "archives.export" | "archives.import" | "rectification.read" | "rectification.write" | "rectification.open" | "rectification.move" | "rectification.decide" | "settings.read" | "rectification.settings" | "retests.write" | "evidence.read" | "evidence.write" | "jobs.run" | "notices.read" | "notices.issue" | "papers.read" | "papers.issue" | "inspections.read" | "inspections.write" | "campaigns.read" | "campaigns.write" | "campaigns.answer" | "campaigns.move" | "training.read" | "training.write" | "duties.read" | "duties.write" | "catalog.read" | "backups.make" | "audit.read"; /** 意思 */ zh: string };

export type PersonDto = { /** 编号 */ id: string; /** 姓名 */ name: string };

export type PlanDto = { /** 整改措施 */ measures: string; /** 节点，按先后，不晚于期限 */ milestones: MilestoneDto[]; /** 预计费用（元）；未知为 null */ costYuan: number | null };

export type PortfolioPage = { /** 系统，按建立时间排列 */ items: PortfolioRowDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type PortfolioRoundDto = { /** 测评编号 */ evaluationId: string; /** 测评名称 */ name: string; /** 状态 */ state: "draft" | "inProgress" | "completed"; /** 评分版本 */ edition: "2015" | "2019" | "2021" | "2025"; /** 报告日期 */ reportDate: string | null; /** 得分 */ score: ScoreBriefDto };

export type PortfolioRowDto = { /** 系统 */ system: SystemDto; /** 最近几次测评，最早的在前；没有权限看测评的为空 */ rounds: PortfolioRoundDto[]; /** 尚未了结的整改项，按风险；没有权限看整改项的都为 0 */ open: { high: number; medium: number; low: number; unrated: number }; /** 其中已逾期的 */ overdue: number; /** 最近的一项义务；没有则为 null */ nextDuty: NextDutyDto | null };

export type PreviousRoundDto = { /** 上一轮测评的编号；不是从上一轮开始的为 null */ previousId: string | null };

export type ProgressDto = { /** 高风险问题 */ high: number; /** 中风险问题 */ medium: number; /** 低风险问题 */ low: number; /** 还没有评定风险的问题 */ unrated: number; /** 各安全类 */ domains: DomainProgressDto[]; /** 应有结果的格 */ applicable: number; /** 还没有结果的 */ unanswered: number; /** 已保存 */ saved: number; /** 已提交 */ submitted: number; /** 已退回 */ returned: number; /** 已通过 */ accepted: number };

export type ProgressNoteInput = { /** 进展 */ text: string };

export type ProvenSystemDto = { /** 系统编号 */ systemId: string; /** 系统名称 */ systemName: string; /** 保护等级 */ grade: string; /** 可作为证据的测评项 */ items: string[] };

export type RecoveryCodesDto = { /** 恢复码，只显示这一次，每个只能用一次 */ recoveryCodes: string[] };

export type RectificationInput = { /** 来源：evaluation 测评、notice 通知书、selfInspection 自查 */ origin: "notice" | "selfInspection"; /** 所属系统；与单位二选一 */ systemId?: string; /** 所属单位（不属于某个系统的问题） */ organizationId?: string; /** 依据的名称，例如外来通知书的文号 */ sourceName: string; /** 标题 */ title: string; /** 整改建议 */ advice?: string | null; /** 风险：high 高、medium 中、low 低；未评定为 null */ risk?: "high" | "medium" | "low" | null; /** 是否重大风险隐患 */ hazard?: boolean; /** 期限；不给则按风险的默认期限 */ dueDate?: string; /** 责任人 */ owner?: string | null; /** 责任部门 */ department?: string | null };

export type RectificationItemDto = { /** 系统编号 */ systemId: string | null; /** 单位编号；属于系统的为 null */ organizationId: string | null; /** 现在所依据的测评 */ evaluationId: string | null; /** 来源：evaluation 测评、notice 通知书、selfInspection 自查 */ origin: "evaluation" | "notice" | "selfInspection"; /** 通知书或自查的编号 */ sourceId: string | null; /** 测评项编号 */ item: string | null; /** 标题 */ title: string; /** 整改建议 */ advice: string | null; /** 风险：high 高、medium 中、low 低；未评定为 null */ risk: "high" | "medium" | "low" | null; /** 是否重大风险隐患 */ hazard: boolean; /** 状态：open 待整改、planned 已计划、inProgress 整改中、submitted 待复测、closed 已关闭、accepted 已接受、cancelled 已撤销 */ state: "open" | "planned" | "inProgress" | "submitted" | "closed" | "accepted" | "cancelled"; /** 期限 */ dueDate: string; /** 责任人 */ owner: string | null; /** 责任部门 */ department: string | null; /** 整改计划 */ plan: PlanDto | null; /** 备注 */ note: string | null; /** 最近一次提交复测的人 */ submittedBy: string | null; /** 现行的接受风险 */ acceptance: AcceptanceContentDto | null; /** 问题再次出现的依据 */ reopenedBy: string | null; /** 证据编号 */ evidence: string[]; /** 延期申请，按先后 */ extensions: ExtensionDto[]; /** 涉及的测评对象 */ targets: RectificationTargetDto[]; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type RectificationOverviewDto = { /** 按哪一天计算（北京时间） */ day: string; /** 整改项 */ total: number; /** 尚未了结的 */ unsettled: number; /** 已逾期的 */ overdue: number; /** 七天之内（或 days 天之内）到期的 */ soon: number; /** 各状态的整改项 */ states: { open: number; planned: number; inProgress: number; submitted: number; closed: number; accepted: number; cancelled: number }; /** 尚未了结的各风险：high、medium、low、unrated */ risks: Record<string, number>; /** 各责任部门 */ departments: NamedCountDto[]; /** 各责任人 */ owners: NamedCountDto[] };

export type RectificationPage = { /** 整改项，按期限排列 */ items: RectificationItemDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type RectificationPatch = { /** 标题 */ title?: string; /** 整改建议 */ advice?: string | null; /** 期限；整改方只能提前，推后须申请延期 */ dueDate?: string; /** 责任人 */ owner?: string | null; /** 责任部门 */ department?: string | null; /** 整改计划 */ plan?: PlanDto | null; /** 备注 */ note?: string | null };

export type RectificationTargetDto = { /** 测评对象编号 */ objectKey: string; /** 测评对象名称 */ objectName: string; /** 建立时的结果；没有测评结果时为 null */ result: "conform" | "partial" | "nonconform" | "notApplicable" | null; /** 风险：high 高、medium 中、low 低；未评定为 null */ risk: "high" | "medium" | "low" | null; /** 建立时的结果记录 */ record: string | null; /** 复测是否已确认整改 */ fixed: boolean };

export type ReminderDto = { /** 编号 */ id: string; /** 提醒时间（UTC） */ createdAt: string; /** 整改项编号 */ rectificationItemId: string; /** 整改项标题 */ title: string; /** dueSoon 即将到期、overdue 已逾期、acceptanceEnding 接受风险即将到期 */ kind: "dueSoon" | "overdue" | "acceptanceEnding"; /** 责任人 */ owner: string | null; /** 期限 */ day: string; /** 提醒时还剩几天；负数为已逾期 */ daysLeft: number; /** 是否已读 */ read: boolean; /** 邮件发出的时间；没有发邮件为 null */ mailedAt: string | null };

export type ReminderLevelsDto = { /** 高风险是否提醒 */ high: boolean; /** 中风险是否提醒 */ medium: boolean; /** 低风险是否提醒 */ low: boolean; /** 未评定风险是否提醒 */ unrated: boolean };

export type ReminderPage = { /** 提醒，按先后 */ items: ReminderDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type ReminderRulesDto = { /** 到期前几天提醒，各一次；0 为当天 */ daysBefore: number[]; /** 逾期后每隔几天再提醒；null 只提醒一次 */ overdueEvery: number | null; /** 哪些风险要提醒 */ levels: ReminderLevelsDto };

export type RemovalConflictDto = { /** 第几条删除，从 1 起 */ removal: number; /** 来者所见的版本 */ expectedVersion: number; /** 现有的内容 */ theirs: FindingDto };

export type RetestDto = { /** 编号 */ id: string; /** 记录时间（UTC） */ createdAt: string; /** 测评编号 */ evaluationId: string; /** 复测日期 */ date: string; /** 复测人 */ by: string; /** 说明 */ note: string | null; /** 各对象各测评项的结果 */ entries: RetestEntryDto[] };

export type RetestEntryDto = { /** 测评对象编号 */ object: string; /** 测评项编号 */ item: string; /** 结果：fixed 已整改、partly 部分整改、stillThere 未整改、couldNotTest 无法测试、new 新发现 */ outcome: "fixed" | "partly" | "stillThere" | "couldNotTest" | "new"; /** 复测记录；无法测试的写明原因 */ record: string; /** 新发现问题的结果；不给为不符合 */ result?: "partial" | "nonconform"; /** 复测后的风险；不给则同原来 */ risk?: "high" | "medium" | "low" | null };

export type RetestInput = { /** 复测日期；不给则为今天 */ date?: string; /** 说明 */ note?: string | null; /** 各对象各测评项的结果；可以只含一部分问题 */ entries: RetestEntryDto[] };

export type RetestPage = { /** 复测，按先后 */ items: RetestDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type RetestedItemDto = { /** 整改项编号 */ rectificationItemId: string; /** passed 全部已整改、partly 部分、failed 未整改、untested 未能测试 */ verdict: "passed" | "partly" | "failed" | "untested"; /** 随之做的操作；没有则为 null */ action: "plan" | "start" | "replan" | "submit" | "withdraw" | "return" | "close" | "fixOnSite" | "accept" | "expire" | "revoke" | "reopen" | "cancel" | "restore" | null; /** 现在的状态 */ state: "open" | "planned" | "inProgress" | "submitted" | "closed" | "accepted" | "cancelled"; /** 尚未整改的对象 */ remaining: string[] };

export type ReviewEntryDto = { /** 结果 */ finding: FindingDto; /** 测评对象名称 */ objectName: string; /** 是否由本人记录或提交，因而不能由本人通过 */ own: boolean; /** 上次复核时的内容；没有则为 null */ lastReviewed: FindingInput | null; /** 上一轮测评的内容；没有则为 null */ lastRound: FindingInput | null };

export type ReviewEntryPage = { /** 待复核的结果 */ items: ReviewEntryDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type ReviewInput = { /** accept 通过、return 退回、reopen 重新打开已通过的 */ action: "accept" | "return" | "reopen"; /** 意见；退回和重新打开须写明 */ comment?: string | null; /** 逐条指明；不给则按下面的条件 */ findings?: ReviewedPairInput[]; /** 只限这个安全类 */ domain?: "PES" | "CNS" | "ABS" | "CES" | "SMC" | "PSS" | "ORS" | "HRS" | "CMS" | "MMS"; /** 只限这个测评对象 */ object?: string; /** 为 true 时只试算，不改动 */ dryRun?: boolean };

export type ReviewResult = { /** 是否为试算 */ dryRun: boolean; /** 做了什么 */ action: "submit" | "accept" | "return" | "reopen"; /** 涉及的条数 */ total: number; /** 完成的条数 */ done: number; /** 跳过的条数 */ skipped: number; /** 完成的各条 */ moved: MovedFindingDto[]; /** 跳过的各条和原因 */ skips: ReviewSkipDto[] };

export type ReviewSkipDto = { /** 测评对象编号 */ object: string; /** 测评项编号 */ item: string; /** state 状态不允许；own 自己的结果；record-missing 缺记录；reason-missing 缺理由；comment-missing 缺意见；stale 已被修改；absent 没有结果 */ reason: "state" | "own" | "record-missing" | "reason-missing" | "comment-missing" | "stale" | "absent"; /** 说明 */ message: string };

export type ReviewedPairInput = { /** 测评对象编号 */ object: string; /** 测评项编号 */ item: string; /** 所见的版本；不同则跳过。不给则不检查 */ version?: number };

export type RoleAssignmentDto = { /** 编号 */ id: string; /** 分配时间 */ createdAt: string; /** 账号 */ accountId: string; /** 姓名 */ accountName: string; /** 角色：evaluator 测评人员、leadEvaluator 测评组长、reviewer 审核人员、hospitalManager 单位负责人、departmentRectifier 科室整改人、viewer 只读用户、superior 上级主管部门、systemAdministrator 系统管理员、securityAdministrator 安全管理员、auditAdministrator 审计管理员 */ role: "evaluator" | "leadEvaluator" | "reviewer" | "hospitalManager" | "departmentRectifier" | "viewer" | "superior" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator"; /** 单位；三员为 null */ organizationId: string | null; /** 单位名称 */ organizationName: string | null; /** 只限的测评 */ evaluationId: string | null; /** 测评名称 */ evaluationName: string | null; /** 只限的部门 */ department: string | null; /** 分配人 */ grantedBy: string };

export type RoleAssignmentInput = { /** 账号 */ accountId: string; /** 角色：evaluator 测评人员、leadEvaluator 测评组长、reviewer 审核人员、hospitalManager 单位负责人、departmentRectifier 科室整改人、viewer 只读用户、superior 上级主管部门、systemAdministrator 系统管理员、securityAdministrator 安全管理员、auditAdministrator 审计管理员 */ role: "evaluator" | "leadEvaluator" | "reviewer" | "hospitalManager" | "departmentRectifier" | "viewer" | "superior" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator"; /** 单位；三员不填 */ organizationId?: string | null; /** 只限这个单位的这一次测评 */ evaluationId?: string | null; /** 只限这个责任部门的整改项；仅科室整改人 */ department?: string | null };

export type RoleAssignmentPage = { /** 角色分配，按时间排列 */ items: RoleAssignmentDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type RoleDto = { /** 角色 */ role: "evaluator" | "leadEvaluator" | "reviewer" | "hospitalManager" | "departmentRectifier" | "viewer" | "superior" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator"; /** 名称 */ zh: string; /** 英文名称 */ en: string; /** 是否三员之一，与其他角色不得兼任 */ administrator: boolean; /** 权限 */ permissions: ("session.open" | "session.own" | "accounts.read" | "accounts.write" | "roles.read" | "roles.assign" | "policy.write" | "tokens.manage" | "organizations.read" | "organizations.write" | "organizations.create" | "systems.read" | "systems.write" | "evaluations.read" | "evaluations.write" | "findings.write" | "findings.submit" | "findings.review" | "wordings.read" | "wordings.write" | "documents.export" | "documents.import" | "archives.export" | "archives.import" | "rectification.read" | "rectification.write" | "rectification.open" | "rectification.move" | "rectification.decide" | "settings.read" | "rectification.settings" | "retests.write" | "evidence.read" | "evidence.write" | "jobs.run" | "notices.read" | "notices.issue" | "papers.read" | "papers.issue" | "inspections.read" | "inspections.write" | "campaigns.read" | "campaigns.write" | "campaigns.answer" | "campaigns.move" | "training.read" | "training.write" | "duties.read" | "duties.write" | "catalog.read" | "backups.make" | "audit.read")[]; /** 对下属单位的权限 */ subordinatePermissions: ("session.open" | "session.own" | "accounts.read" | "accounts.write" | "roles.read" | "roles.assign" | "policy.write" | "tokens.manage" | "organizations.read" | "organizations.write" | "organizations.create" | "systems.read" | "systems.write" | "evaluations.read" | "evaluations.write" | "findings.write" | "findings.submit" | "findings.review" | "wordings.read" | "wordings.write" | "documents.export" | "documents.import" | "archives.export" | "archives.import" | "rectification.read" | "rectification.write" | "rectification.open" | "rectification.move" | "rectification.decide" | "settings.read" | "rectification.settings" | "retests.write" | "evidence.read" | "evidence.write" | "jobs.run" | "notices.read" | "notices.issue" | "papers.read" | "papers.issue" | "inspections.read" | "inspections.write" | "campaigns.read" | "campaigns.write" | "campaigns.answer" | "campaigns.move" | "training.read" | "training.write" | "duties.read" | "duties.write" | "catalog.read" | "backups.make" | "audit.read")[] };

export type RolePlaceDto = { /** 单位编号 */ id: string; /** 单位名称 */ name: string; /** 上级单位 */ superiorId: string | null; /** 测评；只在指明 organizationId 时列出 */ evaluations: RolePlaceEvaluationDto[] };

export type RolePlaceEvaluationDto = { /** 测评编号 */ id: string; /** 测评名称 */ name: string };

export type RolePlacePage = { /** 可分配角色的单位：只有名称，没有业务数据 */ items: RolePlaceDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type RoleTableDto = { /** 角色 */ roles: RoleDto[]; /** 权限 */ permissions: PermissionDto[] };

export type RoundsComparison = { before: Record<string, unknown>; after: Record<string, unknown>; restated: Record<string, unknown> | null; objects: Record<string, unknown>; problems: (Record<string, unknown>)[]; counts: Record<string, number>; change: Record<string, unknown> | null; notices: (Record<string, unknown>)[] };

export type RowChangeDto = { /** 数据表 */ table: string; /** 增、改、删 */ change: "inserted" | "updated" | "deleted"; /** 记录的编号 */ id: string; /** 改动的字段：[原值, 新值] */ fields: Record<string, unknown[]> };

export type RowConflictDto = { /** 第几行，从 1 起 */ row: number; /** 来者所见的版本 */ expectedVersion: number; /** 来者的内容 */ yours: FindingRowInput; /** 现有的内容；没有则为 null */ theirs: FindingDto | null };

export type RowIssueDto = { /** 位置 */ path: string; /** 代码 */ code: string; /** 应为 */ expected: string; /** 收到 */ received: string; /** 说明 */ message: string };

export type RowRefusalDto = { /** 第几行，从 1 起 */ row: number; /** 原因 */ issues: RowIssueDto[] };

export type RowSkipDto = { /** 测评对象编号 */ object: string; /** 测评项编号 */ item: string; /** accepted 已通过复核；absent 要删除的结果已不存在 */ reason: "accepted" | "absent"; /** 说明 */ message: string };

export type RowVersionDto = { /** 第几行，从 1 起 */ row: number; /** 新版本 */ version: number; /** 新的版本标识 */ etag: string };

export type ScoreBriefDto = { /** 得分 */ score: number | null; /** 符合率（2025 版） */ rate: number | null; /** 结论 */ conclusion: string | null; /** 是否各项都有结果 */ complete: boolean };

export type ScoreResult = { edition: "2015" | "2019" | "2021" | "2025"; score: number | null; rate: number | null; exact: string | null; conclusion: string | null; reason: string; reasonCode: string; notice: string | null; notices: ({ code: string; zh: string; en: string })[]; complete: boolean; missing: string[]; counts: { all: { total: number; applicable: number; conform: number; partial: number; nonconform: number; notApplicable: number; open: number }; domains: Record<string, { total: number; applicable: number; conform: number; partial: number; nonconform: number; notApplicable: number; open: number }> }; problems: { high: number; medium: number; low: number; unrated: number; hazards: number; hazardsRectified: number }; hazardsPrinted: string; technical: { items: number; base: { exact: string; rounded: number }; deducted: { exact: string; rounded: number }; score: { exact: string; rounded: number }; floored: boolean } | null; management: { items: number; base: { exact: string; rounded: number }; deducted: { exact: string; rounded: number }; score: { exact: string; rounded: number }; floored: boolean } | null; floors: ({ half: string; pointsLost: { exact: string; rounded: number } })[]; settings: Record<string, unknown>; items: ({ id: string; domain: string; result: "conform" | "partial" | "nonconform" | "notApplicable" | null; importance: string | null; weight: string | null; objects: { conform: number; partial: number; nonconform: number; notApplicable: number }; pointsLost: { exact: string; rounded: number }; causes: ({ object: string; result: "conform" | "partial" | "nonconform" | "notApplicable" })[] })[] };

export type SecondFactorDto = { /** 状态：off 未用、pending 已取得密钥待确认、on 已启用 */ state: "off" | "pending" | "on"; /** 还没有用过的恢复码 */ recoveryCodesLeft: number };

export type SecurityPolicyDto = { /** 密码最少字符数 */ passwordLength: number; /** 密码须含大写、小写、数字、其他符号中的几种 */ passwordKinds: number; /** 不能再用最近几次的密码 */ passwordHistory: number; /** 密码用多少天后须更换；0 不限 */ passwordDays: number; /** 连续失败几次后锁定账号 */ lockAfter: number; /** 锁定多少分钟；再次失败加倍 */ lockMinutes: number; /** 多少分钟不操作即退出 */ idleMinutes: number; /** 登录最长多少小时 */ sessionHours: number; /** 一个账号最多同时登录几处，超过则最早的一处退出；0 不限 */ sessionsMost: number; /** 账号多少天没有使用即自动停用；0 不停用 */ accountIdleDays: number; /** 哪些角色必须使用第二重验证 */ secondFactorRoles: ("evaluator" | "leadEvaluator" | "reviewer" | "hospitalManager" | "departmentRectifier" | "viewer" | "superior" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator")[]; /** 程序令牌最长多少天 */ tokenDays: number; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type SecurityPolicyInput = { /** 密码最少字符数 */ passwordLength: number; /** 密码须含大写、小写、数字、其他符号中的几种 */ passwordKinds: number; /** 不能再用最近几次的密码 */ passwordHistory: number; /** 密码用多少天后须更换；0 不限 */ passwordDays: number; /** 连续失败几次后锁定账号 */ lockAfter: number; /** 锁定多少分钟；再次失败加倍 */ lockMinutes: number; /** 多少分钟不操作即退出 */ idleMinutes: number; /** 登录最长多少小时 */ sessionHours: number; /** 一个账号最多同时登录几处，超过则最早的一处退出；0 不限 */ sessionsMost: number; /** 账号多少天没有使用即自动停用；0 不停用 */ accountIdleDays: number; /** 哪些角色必须使用第二重验证 */ secondFactorRoles: ("evaluator" | "leadEvaluator" | "reviewer" | "hospitalManager" | "departmentRectifier" | "viewer" | "superior" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator")[]; /** 程序令牌最长多少天 */ tokenDays: number };

export type SeenItemInput = { /** 整改项编号 */ id: string; /** 看到的 ETag；其间被他人改过的跳过 */ etag?: string };

export type SelfInspectionDto = { /** 自查单位 */ organizationId: string; /** 单位名称 */ organizationName: string; /** 模板：town 乡镇网络安全自查（网信部门通知）、government 政府信息系统安全自查、bureau 部门年度网络安全自查 */ template: "town" | "government" | "bureau"; /** 标题 */ title: string; /** 年度 */ year: number; /** 状态：draft 填写中、completed 已完成（不再接受修改，改回 draft 才可修改） */ state: "draft" | "completed"; /** 完成日期 */ completedOn: string | null; /** 答案 */ answers: Record<string, unknown>; /** 从上一次沿用、尚待核对的字段 */ toConfirm: string[]; /** 沿用自哪一次自查 */ previousId: string | null; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type SelfInspectionInput = { /** 自查单位 */ organizationId: string; /** 模板：town 乡镇网络安全自查（网信部门通知）、government 政府信息系统安全自查、bureau 部门年度网络安全自查 */ template: "town" | "government" | "bureau"; /** 年度 */ year: number; /** 标题；不给则由年度和模板组成 */ title?: string; /** 答案；可以不完整 */ answers?: Record<string, unknown>; /** 沿用这次自查的答案：同一单位、同一模板、更早的年度；须确认的字段列在 toConfirm */ previousId?: string };

export type SelfInspectionPage = { /** 自查，按建立时间排列 */ items: SelfInspectionDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type SelfInspectionPatch = { /** 标题 */ title?: string; /** 要改的答案，按字段编号；null 清除，没有写的字段不变 */ answers?: Record<string, unknown>; /** 已核对、照旧不变的沿用字段 */ confirmed?: string[]; /** 状态：draft 填写中、completed 已完成（不再接受修改，改回 draft 才可修改） */ state?: "draft" | "completed" };

export type SessionDto = { /** accounts 用账号登录、local 本机模式 */ mode: "accounts" | "local"; /** 登录的人 */ user: SessionUserDto; /** 角色 */ roles: SessionRoleDto[]; /** 在任一处具有的权限 */ permissions: string[]; /** 是否须先修改密码 */ mustChangePassword: boolean; /** 第二重验证：off 未用、required 须先设置、on 已启用 */ secondFactor: "off" | "required" | "on"; /** 修改类请求放进 X-CSRF-Token */ csrfToken: string; /** 最迟在此时须重新登录；本机模式为 null */ expiresAt: string | null };

export type SessionRoleDto = { /** 角色 */ role: "evaluator" | "leadEvaluator" | "reviewer" | "hospitalManager" | "departmentRectifier" | "viewer" | "superior" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator"; /** 单位；三员为 null */ organizationId: string | null; /** 单位名称 */ organizationName: string | null; /** 只限这一次测评；不限为 null */ evaluationId: string | null };

export type SessionUserDto = { /** 编号；本机模式为 local */ id: string; /** 账号 */ account: string; /** 姓名 */ name: string };

export type SettingsDto = { /** 现行的默认期限 */ dueRules: DueRulesDto; /** 现行的提醒规则 */ reminderRules: ReminderRulesDto; /** 现行的节假日表 */ holidays: HolidayYearDto[]; /** 责任人的邮箱 */ mailAddresses: MailAddressDto[]; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type SettingsInput = { /** 默认期限；null 为产品的默认 */ dueRules: DueRulesDto | null; /** 提醒规则；null 为产品的默认 */ reminderRules: ReminderRulesDto | null; /** 自己的节假日表；给出的年份代替产品的 */ holidays: HolidayYearDto[]; /** 责任人的邮箱 */ mailAddresses: MailAddressDto[] };

export type SetupAccountDto = { /** 账号 */ account: string; /** 姓名 */ name: string; /** 角色 */ role: "evaluator" | "leadEvaluator" | "reviewer" | "hospitalManager" | "departmentRectifier" | "viewer" | "superior" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator" };

export type SetupDto = { /** 是否还须完成首次设置 */ needed: boolean; /** accounts 用账号登录、local 本机模式，不用设置 */ mode: "accounts" | "local"; /** 密码最少字符数 */ passwordLength: number; /** 密码须含大写、小写、数字、其他符号中的几种 */ passwordKinds: number; /** 统一身份认证的名称；没有为 null */ oidc: string | null; /** 是否可用目录服务（LDAP）的账号 */ ldap: boolean };

export type SetupInput = { /** 设置码：首次启动时显示在终端，也在数据目录的 setup-code.txt 中 */ code: string; /** 系统管理员 */ systemAdministrator: FirstAccountInput; /** 安全管理员 */ securityAdministrator: FirstAccountInput; /** 审计管理员 */ auditAdministrator: FirstAccountInput; /** 第一个单位的名称；已登记的直接使用 */ organization?: string; /** 第一个业务用户，任该单位的负责人和测评组长 */ user?: FirstAccountInput };

export type SetupResultDto = { /** 建立的账号 */ accounts: SetupAccountDto[] };

export type SignInInput = { /** 账号 */ account: string; /** 密码 */ password: string; /** 验证码或恢复码；账号启用了第二重验证时必填 */ code?: string };

export type SkippedItemDto = { /** 整改项编号 */ id: string; /** 标题；不存在的为空 */ title: string; /** 原因代码 */ code: string; /** 原因 */ reason: string };

export type SpotCheckDto = { /** 编号 */ id: string; /** 抽查日期 */ on: string; /** 抽查人 */ by: string; /** 方式 */ method: "visit" | "remote"; /** 核对项数 */ checked: number; /** 与现在的填报不一致的 */ differences: SpotDifferenceDto[] };

export type SpotCheckInput = { /** 抽查日期 */ on: string; /** 抽查人 */ by: string; /** 方式：visit 现场、remote 远程 */ method: "visit" | "remote"; /** 各项所见，至少一项 */ observations: ObservationInput[] };

export type SpotCheckList = { /** 抽查，按登记次序 */ items: SpotCheckDto[] };

export type SpotDifferenceDto = { /** 字段编号 */ field: string; /** 字段 */ zh: string; /** 单位填报；没有为 null */ reported: number | boolean | string | Record<string, unknown> | unknown[] | null; /** 抽查所见 */ found: number | boolean | string | Record<string, unknown> | unknown[] | null; /** 说明 */ note: string | null };

export type StaleReasonDto = { /** 哪一部分 */ part: string; /** 什么变了 */ messageZh: string; /** 测评对象的编号 */ object: string | null; /** 测评项 */ item: string | null; /** 整改项的键 */ record: string | null };

export type SubmissionInput = { /** 逐条指明；不给则按下面的条件 */ findings?: ReviewedPairInput[]; /** 只限这个安全类 */ domain?: "PES" | "CNS" | "ABS" | "CES" | "SMC" | "PSS" | "ORS" | "HRS" | "CMS" | "MMS"; /** 只限这个测评对象 */ object?: string; /** 为 true 时只试算，不改动 */ dryRun?: boolean };

export type SuperiorInput = { /** 上级单位；没有为 null */ superiorId: string | null };

export type SystemDto = { /** 系统名称 */ name: string; /** 所属单位编号 */ organizationId: string | null; /** 所属单位名称 */ organizationName: string | null; /** 保护等级 */ grade: string; /** 级别，即 G */ level: number; /** 适用的扩展要求 */ extensions: ("cloud" | "mobile" | "iot" | "ics")[]; /** 备案证明编号 */ filingNumber: string | null; /** 模块及供应商 */ modules: ModuleDto[]; /** 说明 */ description: string | null; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type SystemInput = { /** 系统名称，同一单位内不重复 */ name: string; /** 所属单位编号 */ organizationId?: string | null; /** 保护等级 SxAyGz */ grade: string; /** 适用的扩展要求 */ extensions?: ("cloud" | "mobile" | "iot" | "ics")[]; /** 备案证明编号（11 位和 5 位数字）；未备案为 null */ filingNumber?: string | null; /** 模块及供应商 */ modules?: ModuleDto[]; /** 说明 */ description?: string | null };

export type SystemPage = { /** 系统，按建立时间排列 */ items: SystemDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type SystemPatch = { /** 系统名称 */ name?: string; /** 所属单位编号 */ organizationId?: string | null; /** 保护等级；已建立的测评保持原等级 */ grade?: string; /** 适用的扩展要求；已建立的测评保持原样 */ extensions?: ("cloud" | "mobile" | "iot" | "ics")[]; /** 备案证明编号 */ filingNumber?: string | null; /** 模块及供应商，整体替换 */ modules?: ModuleDto[]; /** 说明 */ description?: string | null };

export type TableSummaryDto = { /** 数据表 */ table: string; /** 新增的条数 */ inserted: number; /** 修改的条数 */ updated: number; /** 删除的条数 */ deleted: number; /** 全部内容的 SHA-256 */ sha256: string; /** 记录的编号，最多 500 个 */ ids: string[] };

export type TemplateDto = { /** 模板编号 */ id: string; /** 名称 */ zh: string; /** 英文名称 */ en: string; /** 依据和组织领导 */ opening: Record<string, unknown>; /** 正文各节 */ sections: (Record<string, unknown>)[]; /** 不足、意见和建议 */ closing: (Record<string, unknown>)[] };

export type TemplateList = { /** 自查模板 */ items: TemplateDto[] };

export type TodayCountDto = { /** returned 被退回给本人的结果；toReview 待本人复核的结果；evaluations 进行中的测评；toRetest 待复测的整改项；toDecide 有申请等待审批的整改项；overdue 已逾期的整改项；dueSoon 七天之内到期的整改项；notices 本单位收到而尚未建立整改项的整改通知书；unassigned 本单位没有责任人的整改项；dutiesOverdue 逾期的义务；dutiesSoon 临近的义务；campaignsToAnswer 待本单位填报的专项检查；campaignsToAccept 有单位待验收的专项检查；inspections 本单位填写中的自查；campaigns 进行中的专项检查；reminders 未读的提醒 */ queue: "returned" | "toReview" | "evaluations" | "toRetest" | "toDecide" | "overdue" | "dueSoon" | "notices" | "unassigned" | "dutiesOverdue" | "dutiesSoon" | "campaignsToAnswer" | "campaignsToAccept" | "inspections" | "campaigns" | "reminders"; /** 数目，与对应的列表相同 */ count: number };

export type TodayDto = { /** 今天（北京时间） */ day: string; /** 与本人的权限有关的各项；没有权限的不列 */ counts: TodayCountDto[] };

export type TokenDto = { /** 编号 */ id: string; /** 用途 */ name: string; /** 令牌开头的几个字符，用来辨认 */ prefix: string; /** 权限 */ permissions: ("accounts.read" | "accounts.write" | "roles.read" | "roles.assign" | "policy.write" | "tokens.manage" | "organizations.read" | "organizations.write" | "organizations.create" | "systems.read" | "systems.write" | "evaluations.read" | "evaluations.write" | "findings.write" | "findings.submit" | "findings.review" | "wordings.read" | "wordings.write" | "documents.export" | "documents.import" | "archives.export" | "archives.import" | "rectification.read" | "rectification.write" | "rectification.open" | "rectification.move" | "rectification.decide" | "settings.read" | "rectification.settings" | "retests.write" | "evidence.read" | "evidence.write" | "jobs.run" | "notices.read" | "notices.issue" | "papers.read" | "papers.issue" | "inspections.read" | "inspections.write" | "campaigns.read" | "campaigns.write" | "campaigns.answer" | "campaigns.move" | "training.read" | "training.write" | "duties.read" | "duties.write" | "catalog.read" | "backups.make" | "audit.read")[]; /** 所有者 */ accountId: string; /** 所有者姓名 */ accountName: string; /** 建立时间 */ createdAt: string; /** 失效时间 */ expiresAt: string; /** 最近使用；没有用过为 null */ lastUsedAt: string | null; /** 撤销时间；没有撤销为 null */ revokedAt: string | null };

export type TokenInput = { /** 用途，例如资产台账同步 */ name: string; /** 权限；不超过本人所有的，本人失去的令牌也失去 */ permissions: ("accounts.read" | "accounts.write" | "roles.read" | "roles.assign" | "policy.write" | "tokens.manage" | "organizations.read" | "organizations.write" | "organizations.create" | "systems.read" | "systems.write" | "evaluations.read" | "evaluations.write" | "findings.write" | "findings.submit" | "findings.review" | "wordings.read" | "wordings.write" | "documents.export" | "documents.import" | "archives.export" | "archives.import" | "rectification.read" | "rectification.write" | "rectification.open" | "rectification.move" | "rectification.decide" | "settings.read" | "rectification.settings" | "retests.write" | "evidence.read" | "evidence.write" | "jobs.run" | "notices.read" | "notices.issue" | "papers.read" | "papers.issue" | "inspections.read" | "inspections.write" | "campaigns.read" | "campaigns.write" | "campaigns.answer" | "campaigns.move" | "training.read" | "training.write" | "duties.read" | "duties.write" | "catalog.read" | "backups.make" | "audit.read")[]; /** 多少天后失效 */ days: number };

export type TokenList = { /** 自己的令牌，新的在前 */ items: TokenDto[] };

export type TokenPage = { /** 令牌，按建立时间排列 */ items: TokenDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type TrainingDto = { /** 举办单位 */ organizationId: string; /** 单位名称 */ organizationName: string; /** 活动名称 */ title: string; /** 活动类型：awareness 宣传教育、skills 技能培训、assessment 技能考核、drill 应急演练 */ kinds: ("awareness" | "skills" | "assessment" | "drill")[]; /** 举办日期 */ on: string; /** 地点 */ place: string; /** 组织部门 */ organizer: string; /** 参加人数 */ participants: number; /** 到场领导 */ presentLeaders: string[]; /** 主题 */ topics: string[]; /** 讲解的案例 */ cases: string[]; /** 材料 */ materials: string[]; /** 照片 */ photos: string[]; /** 效果 */ effect: string; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type TrainingEvidence = { /** 本单位各系统 */ items: ProvenSystemDto[] };

export type TrainingInput = { /** 举办单位 */ organizationId: string; /** 活动名称 */ title: string; /** 活动类型，至少一种：awareness 宣传教育、skills 技能培训、assessment 技能考核、drill 应急演练 */ kinds: ("awareness" | "skills" | "assessment" | "drill")[]; /** 举办日期，不晚于今天 */ on: string; /** 地点 */ place: string; /** 组织部门 */ organizer: string; /** 参加人数 */ participants: number; /** 到场领导 */ presentLeaders?: string[]; /** 主题，至少一项 */ topics: string[]; /** 讲解的案例 */ cases?: string[]; /** 材料：文件名或文件编号 */ materials?: string[]; /** 照片：文件名或文件编号 */ photos?: string[]; /** 效果 */ effect?: string };

export type TrainingPage = { /** 培训活动，按举办日期排列 */ items: TrainingDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type TrainingPatch = { /** 活动名称 */ title?: string; /** 活动类型：awareness 宣传教育、skills 技能培训、assessment 技能考核、drill 应急演练 */ kinds?: ("awareness" | "skills" | "assessment" | "drill")[]; /** 举办日期，不晚于今天 */ on?: string; /** 地点 */ place?: string; /** 组织部门 */ organizer?: string; /** 参加人数 */ participants?: number; /** 到场领导 */ presentLeaders?: string[]; /** 主题 */ topics?: string[]; /** 讲解的案例 */ cases?: string[]; /** 材料 */ materials?: string[]; /** 照片 */ photos?: string[]; /** 效果 */ effect?: string };

export type TrayDto = { /** 有待复核或被退回结果的测评，最近修改的在前，至多 200 次 */ items: TrayEntryDto[] };

export type TrayEntryDto = { /** 测评编号 */ evaluationId: string; /** 测评名称 */ evaluationName: string; /** 系统编号 */ systemId: string; /** 系统名称 */ systemName: string; /** 已提交的结果 */ submitted: number; /** 其中他人的，即本人可以通过的 */ acceptable: number; /** 被退回的结果 */ returned: number; /** 其中由本人记录或提交的 */ returnedOwn: number };

export type TrustedKeyDto = { /** 编号 */ id: string; /** 信任它的单位 */ organizationId: string; /** 单位名称 */ organizationName: string; /** 名称 */ name: string; /** 签名算法 */ algorithm: string; /** 指纹 */ fingerprint: string; /** 由谁加入 */ addedBy: string; /** 加入时间 */ createdAt: string };

export type TrustedKeyPage = { /** 受信任的密钥，按加入时间排列 */ items: TrustedKeyDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type UnansweredDto = { /** 测评对象编号 */ object: string; /** 测评项编号 */ item: string };

export type UnansweredPage = { /** 按对象类别应测而没有结果的格，按对象、再按标准的次序 */ items: UnansweredDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type UnitMoveInput = { /** 动作：submit 提交自查、withdraw 撤回、return 退回、accept 验收、reopen 撤销验收 */ action: "submit" | "withdraw" | "return" | "accept" | "reopen"; /** 操作人的角色；只在本机模式下采用，登录后以账号的角色为准 */ role?: "evaluator" | "leadEvaluator" | "reviewer" | "hospitalManager" | "departmentRectifier" | "viewer" | "superior" | "system"; /** 操作人；只在本机模式下采用，登录后以账号的姓名为准 */ by?: string; /** 理由；退回、撤回、撤销验收时必填 */ reason?: string | null };

export type WeaknessDto = { /** 在自查中的位置；同一不足每次相同 */ key: string; /** 不足 */ title: string; /** 整改措施 */ advice: string | null; /** 风险；未评定为 null */ risk: "high" | "medium" | "low" | null; /** 责任人 */ owner: string | null; /** 责任部门 */ department: string | null; /** 完成期限 */ dueDate: string | null };

export type WeaknessList = { /** 答案承认的不足，按模板次序 */ items: WeaknessDto[] };

export type WordingDto = { /** 单位编号；只归本人的为 null */ organizationId: string | null; /** 本人的用语的主人；单位共用的为 null */ owner: string | null; /** 只用于这个测评项；不限为 null */ item: string | null; /** 只用于这个结果；不限为 null */ result: "conform" | "partial" | "nonconform" | "notApplicable" | null; /** 用语，其中可有占位，如 {对象}、{版本} */ text: string; /** 占位的名称，按出现次序 */ places: string[]; /** 编号 */ id: string; /** 版本，每次修改加一 */ version: number; /** 修改时放进 If-Match 的版本标识，与 ETag 相同 */ etag: string; /** 建立时间（UTC） */ createdAt: string; /** 最近修改时间（UTC） */ updatedAt: string };

export type WordingInput = { /** 单位编号：单位内共用；不给则只归本人 */ organizationId?: string | null; /** 只用于这个测评项；不限为 null */ item?: string | null; /** 只用于这个结果；不限为 null */ result?: "conform" | "partial" | "nonconform" | "notApplicable" | null; /** 用语，其中可有占位，如 {对象}、{版本} */ text: string };

export type WordingPage = { /** 用语，先建的在前 */ items: WordingDto[]; /** 下一页的游标；最后一页为 null */ nextCursor: string | null };

export type WordingPatch = { /** 只用于这个测评项；不限为 null */ item?: string | null; /** 只用于这个结果；不限为 null */ result?: "conform" | "partial" | "nonconform" | "notApplicable" | null; /** 用语，其中可有占位，如 {对象}、{版本} */ text?: string };

export type WordingPlaceDto = { /** 文书种类 */ kind: "notice" | "rectification" | "evaluation" | "retest" | "selfInspection" | "campaign" | "training" | "acceptance" | "overview"; /** 位置 */ place: string; /** 名称 */ zh: string; /** 可用的占位符 */ placeholders: string[] };

export type WordingPlaceList = { /** 可以改写的位置 */ items: WordingPlaceDto[] };

export type YearChangeDto = { /** 字段编号 */ field: string; /** 字段 */ zh: string; /** 上一次的答案；没有为 null */ before: number | boolean | null; /** 这一次的答案；没有为 null */ after: number | boolean | null };

export type YearChangeList = { /** 与哪一次自查相比；没有为 null */ previousId: string | null; /** 与上一次不同的数量和是否 */ items: YearChangeDto[] };

export type Problem = { type: string; title: string; status: number; code: "grade.invalid" | "extension.unknown" | "catalog.unknown-item" | "evaluation.invalid" | "settings.invalid" | "score.invalid-input" | "weights.invalid" | "json.invalid" | "wording.invalid" | "scope.unknown-fact" | "risk.invalid" | "planning.invalid" | "comparison.invalid" | "catalog.invalid" | "deadline.invalid" | "retest.invalid" | "interchange.invalid" | "paper-number.invalid" | "argument.invalid" | "workbook.empty" | "workbook.missing" | "workbook.too-large" | "workbook.not-a-workbook" | "workbook.encrypted" | "workbook.damaged" | "workbook.bomb" | "workbook.unsafe-xml" | "workbook.unsafe-name" | "workbook.too-many-sheets" | "workbook.too-many-rows" | "workbook.too-many-columns" | "workbook.too-many-cells" | "workbook.time-out" | "workbook.out-of-memory" | "workbook.no-sheet" | "workbook.no-records" | "workbook.not-ours" | "workbook.notice-book" | "workbook.other-evaluation" | "workbook.not-clean" | "workbook.bad-mapping" | "request.invalid" | "request.bad-json" | "request.bad-text" | "request.bad-url" | "request.aborted" | "request.too-large" | "request.media-type" | "request.unknown-route" | "request.method" | "request.rate" | "request.cross-site" | "session.required" | "session.refused" | "session.code-required" | "session.locked" | "session.local" | "session.csrf" | "session.address" | "session.password-due" | "session.second-factor-due" | "session.second-factor-elsewhere" | "session.elsewhere" | "session.no-provider" | "session.token" | "password.weak" | "password.used-before" | "password.elsewhere" | "second-factor.on" | "second-factor.off" | "second-factor.wrong-code" | "setup.done" | "setup.code" | "accounts.invalid" | "accounts.removed" | "accounts.own" | "accounts.administrator" | "accounts.last-administrator" | "roles.invalid" | "roles.separated" | "roles.own" | "roles.circle" | "tokens.exceeds" | "tokens.too-long" | "tokens.too-many" | "access.denied" | "access.place-missing" | "cursor.invalid" | "resource.not-found" | "resource.duplicate" | "resource.in-use" | "precondition.missing" | "precondition.stale" | "precondition.exists" | "idempotency.invalid-key" | "idempotency.key-reused" | "evaluation.completed" | "evaluation.findings-outside-grade" | "import.system-differs" | "import.already-imported" | "findings.accepted" | "wordings.unknown-item" | "findings.too-many" | "archive.unreadable" | "archive.version" | "archive.altered" | "archive.invalid" | "archive.algorithm" | "archive.untrusted" | "archive.conflicts" | "archive.taken" | "archive.target" | "archive.older" | "archive.too-large" | "book.columns" | "book.applied" | "book.changed-since" | "book.not-clean" | "findings.bulk-refused" | "findings.bulk-conflict" | "rectification.state-not-allowed" | "rectification.illegal-move" | "rectification.not-your-move" | "rectification.gates-missing" | "rectification.due-date-promised" | "rectification.plan-invalid" | "rectification.no-scope" | "rectification.extension-refused" | "acceptance.invalid" | "acceptance.waiting" | "acceptance.not-waiting" | "retest.not-yours" | "retest.date" | "evidence.unknown" | "evidence.empty" | "evidence.too-large" | "evidence.name" | "evidence.type" | "evidence.type-differs" | "evidence.place" | "evidence.in-use" | "evidence.store-unavailable" | "rectification.no-problem" | "notice.number-taken" | "notice.dates" | "notice.invalid-options" | "inspection.invalid" | "inspection.completed" | "inspection.unconfirmed" | "inspection.no-weakness" | "inspection.previous-unfit" | "campaign.state" | "campaign.unit-twice" | "campaign.invalid-answers" | "campaign.move-refused" | "campaign.invalid-spot-check" | "training.invalid" | "duties.invalid" | "round.none-before" | "round.other-system" | "paper.not-yours" | "paper.blocked" | "paper.invalid-logo" | "paper.number-taken" | "paper.replaced" | "paper.not-same" | "paper.data-moving" | "paper.no-format" | "paper.cancelled" | "paper.too-big" | "paper.job-running" | "paper.interrupted" | "paper.jobs-full" | "paper.invalid" | "people.active" | "backup.passphrase" | "file.damaged" | "storage.full" | "storage.read-only" | "database.busy" | "database.unavailable" | "server.error"; detail: string; instance: string; requestId: string; issues?: ({ path: string; code: string; expected: string; received: string; message: string })[]; /** 这条数据现在的内容；已不存在时为 null */ current?: unknown; /** 拒绝所依据的数目 */ counts?: Record<string, number>; /** 批量写入的结果；与试运行的答复相同 */ bulk?: unknown; /** 整改项不能推进时：现在的状态、合法的操作、还缺的条件 */ move?: { item: string; state: string; legal: ({ action: string; zh: string })[]; missing: ({ gate: string; zh: string })[] }; /** 签发前自检发现的矛盾 */ contradictions?: ({ id: string; severity: string; place: string; messageZh: string; remedyZh: string; target?: Record<string, unknown> | null })[]; differences?: ({ field: string; registered: unknown; document: unknown })[] };

/** Input and answer of every operation, by its id. */
export interface Operations {
  /** 读取是否须首次设置，和可用的登录方式 */
  'setup.get': { params: undefined; query: undefined; body: undefined; answer: SetupDto };
  /** 完成首次设置 */
  'setup.complete': { params: undefined; query: undefined; body: SetupInput; answer: SetupResultDto };
  /** 读取当前的登录 */
  'session.get': { params: undefined; query: undefined; body: undefined; answer: SessionDto };
  /** 登录 */
  'session.signIn': { params: undefined; query: undefined; body: SignInInput; answer: SessionDto };
  /** 退出登录 */
  'session.signOut': { params: undefined; query: undefined; body: undefined; answer: undefined };
  /** 列出等待本人的工作的数目 */
  'today.get': { params: undefined; query: undefined; body: undefined; answer: TodayDto };
  /** 到统一身份认证登录 */
  'session.oidc': { params: undefined; query: undefined; body: undefined; answer: undefined };
  /** 统一身份认证登录后回到这里 */
  'session.oidcCallback': { params: undefined; query: { code?: string; state?: string; iss?: string; session_state?: string; scope?: string; error?: string; error_description?: string; error_uri?: string }; body: undefined; answer: undefined };
  /** 修改自己的密码 */
  'session.changePassword': { params: undefined; query: undefined; body: PasswordChangeInput; answer: undefined };
  /** 读取自己的第二重验证 */
  'secondFactor.get': { params: undefined; query: undefined; body: undefined; answer: SecondFactorDto };
  /** 取得第二重验证的密钥 */
  'secondFactor.begin': { params: undefined; query: undefined; body: PasswordInput; answer: NewSecondFactorDto };
  /** 确认并启用第二重验证 */
  'secondFactor.confirm': { params: undefined; query: undefined; body: CodeInput; answer: RecoveryCodesDto };
  /** 换一组恢复码 */
  'secondFactor.recoveryCodes': { params: undefined; query: undefined; body: PasswordInput; answer: RecoveryCodesDto };
  /** 停用第二重验证 */
  'secondFactor.remove': { params: undefined; query: undefined; body: PasswordInput; answer: undefined };
  /** 列出自己在各处的登录 */
  'session.list': { params: undefined; query: undefined; body: undefined; answer: OwnSessionList };
  /** 让自己的一次登录失效 */
  'session.end': { params: { sessionId: string }; query: undefined; body: undefined; answer: undefined };
  /** 在各处退出登录 */
  'session.endAll': { params: undefined; query: undefined; body: undefined; answer: undefined };
  /** 列出自己给程序用的令牌 */
  'ownTokens.list': { params: undefined; query: undefined; body: undefined; answer: TokenList };
  /** 建立给程序用的令牌 */
  'ownTokens.create': { params: undefined; query: undefined; body: TokenInput; answer: NewTokenDto };
  /** 撤销自己的令牌 */
  'ownTokens.revoke': { params: { tokenId: string }; query: undefined; body: undefined; answer: undefined };
  /** 列出所有人的令牌 */
  'tokens.list': { params: undefined; query: { accountId?: string; limit?: number; cursor?: string }; body: undefined; answer: TokenPage };
  /** 撤销任何人的令牌 */
  'tokens.revoke': { params: { tokenId: string }; query: undefined; body: undefined; answer: undefined };
  /** 列出账号 */
  'accounts.list': { params: undefined; query: { q?: string; state?: "active" | "disabled" | "removed"; limit?: number; cursor?: string }; body: undefined; answer: AccountPage };
  /** 建立账号 */
  'accounts.create': { params: undefined; query: undefined; body: AccountInput; answer: NewAccountDto };
  /** 读取账号 */
  'accounts.get': { params: { accountId: string }; query: undefined; body: undefined; answer: AccountDto };
  /** 修改、停用或启用账号 */
  'accounts.change': { params: { accountId: string }; query: undefined; body: AccountPatch; answer: AccountDto };
  /** 重置密码 */
  'accounts.resetPassword': { params: { accountId: string }; query: undefined; body: undefined; answer: NewAccountDto };
  /** 解除锁定 */
  'accounts.unlock': { params: { accountId: string }; query: undefined; body: undefined; answer: undefined };
  /** 取消第二重验证，例如电话遗失 */
  'accounts.resetSecondFactor': { params: { accountId: string }; query: undefined; body: undefined; answer: undefined };
  /** 让账号在各处的登录失效 */
  'accounts.signOut': { params: { accountId: string }; query: undefined; body: undefined; answer: undefined };
  /** 列出可供选择的人 */
  'people.list': { params: undefined; query: { q?: string; organizationId?: string; limit?: number; cursor?: string }; body: undefined; answer: PeoplePage };
  /** 列出各角色的权限 */
  'roles.table': { params: undefined; query: undefined; body: undefined; answer: RoleTableDto };
  /** 列出角色的分配 */
  'roles.list': { params: undefined; query: { accountId?: string; organizationId?: string; role?: "evaluator" | "leadEvaluator" | "reviewer" | "hospitalManager" | "departmentRectifier" | "viewer" | "superior" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator"; limit?: number; cursor?: string }; body: undefined; answer: RoleAssignmentPage };
  /** 分配角色 */
  'roles.assign': { params: undefined; query: undefined; body: RoleAssignmentInput; answer: RoleAssignmentDto };
  /** 取消角色 */
  'roles.remove': { params: { roleAssignmentId: string }; query: undefined; body: undefined; answer: undefined };
  /** 列出可以分配角色的单位和测评 */
  'roles.places': { params: undefined; query: { organizationId?: string; q?: string; limit?: number; cursor?: string }; body: undefined; answer: RolePlacePage };
  /** 指定单位的上级 */
  'roles.setSuperior': { params: { organizationId: string }; query: undefined; body: SuperiorInput; answer: undefined };
  /** 读取密码、登录和令牌的规则 */
  'securityPolicy.get': { params: undefined; query: undefined; body: undefined; answer: SecurityPolicyDto };
  /** 修改密码、登录和令牌的规则 */
  'securityPolicy.put': { params: undefined; query: undefined; body: SecurityPolicyInput; answer: SecurityPolicyDto };
  /** 列出单位 */
  'organizations.list': { params: undefined; query: { q?: string; limit?: number; cursor?: string }; body: undefined; answer: OrganizationPage };
  /** 登记单位 */
  'organizations.create': { params: undefined; query: undefined; body: OrganizationInput; answer: OrganizationDto };
  /** 读取单位 */
  'organizations.get': { params: { organizationId: string }; query: undefined; body: undefined; answer: OrganizationDto };
  /** 修改单位 */
  'organizations.change': { params: { organizationId: string }; query: undefined; body: OrganizationPatch; answer: OrganizationDto };
  /** 删除单位 */
  'organizations.remove': { params: { organizationId: string }; query: undefined; body: undefined; answer: undefined };
  /** 列出系统 */
  'systems.list': { params: undefined; query: { q?: string; organizationId?: string; grade?: string; limit?: number; cursor?: string }; body: undefined; answer: SystemPage };
  /** 登记系统 */
  'systems.create': { params: undefined; query: undefined; body: SystemInput; answer: SystemDto };
  /** 读取系统 */
  'systems.get': { params: { systemId: string }; query: undefined; body: undefined; answer: SystemDto };
  /** 修改系统 */
  'systems.change': { params: { systemId: string }; query: undefined; body: SystemPatch; answer: SystemDto };
  /** 删除系统 */
  'systems.remove': { params: { systemId: string }; query: undefined; body: undefined; answer: undefined };
  /** 列出系统及其概况 */
  'portfolio.list': { params: undefined; query: { q?: string; organizationId?: string; grade?: string; limit?: number; cursor?: string }; body: undefined; answer: PortfolioPage };
  /** 列出测评 */
  'evaluations.list': { params: undefined; query: { systemId?: string; state?: "draft" | "inProgress" | "completed"; limit?: number; cursor?: string }; body: undefined; answer: EvaluationPage };
  /** 建立测评 */
  'evaluations.create': { params: undefined; query: undefined; body: EvaluationInput; answer: EvaluationDto };
  /** 读取测评 */
  'evaluations.get': { params: { evaluationId: string }; query: undefined; body: undefined; answer: EvaluationDto };
  /** 修改测评 */
  'evaluations.change': { params: { evaluationId: string }; query: undefined; body: EvaluationPatch; answer: EvaluationDto };
  /** 删除测评 */
  'evaluations.remove': { params: { evaluationId: string }; query: { force?: boolean }; body: undefined; answer: undefined };
  /** 列出测评对象 */
  'objects.list': { params: { evaluationId: string }; query: { q?: string; kind?: string; limit?: number; cursor?: string }; body: undefined; answer: ObjectPage };
  /** 增加测评对象 */
  'objects.create': { params: { evaluationId: string }; query: undefined; body: ObjectInput; answer: ObjectDto };
  /** 读取测评对象 */
  'objects.get': { params: { objectId: string; evaluationId: string }; query: undefined; body: undefined; answer: ObjectDto };
  /** 修改测评对象 */
  'objects.change': { params: { objectId: string; evaluationId: string }; query: undefined; body: ObjectPatch; answer: ObjectDto };
  /** 删除测评对象 */
  'objects.remove': { params: { objectId: string; evaluationId: string }; query: { force?: boolean }; body: undefined; answer: undefined };
  /** 列出测评结果 */
  'findings.list': { params: { evaluationId: string }; query: { object?: string; item?: string; result?: "conform" | "partial" | "nonconform" | "notApplicable"; risk?: "high" | "medium" | "low"; domain?: "PES" | "CNS" | "ABS" | "CES" | "SMC" | "PSS" | "ORS" | "HRS" | "CMS" | "MMS"; state?: "saved" | "submitted" | "returned" | "accepted"; limit?: number; cursor?: string }; body: undefined; answer: FindingPage };
  /** 读取一条结果 */
  'findings.get': { params: { objectId: string; item: string; evaluationId: string }; query: undefined; body: undefined; answer: FindingDto };
  /** 新建或替换一条结果 */
  'findings.put': { params: { objectId: string; item: string; evaluationId: string }; query: undefined; body: FindingInput; answer: FindingDto };
  /** 删除一条结果 */
  'findings.remove': { params: { objectId: string; item: string; evaluationId: string }; query: undefined; body: undefined; answer: undefined };
  /** 批量写入结果 */
  'findings.bulk': { params: { evaluationId: string }; query: undefined; body: BulkInput; answer: BulkResult };
  /** 一次读取记录表格的全部格 */
  'grid.get': { params: { evaluationId: string }; query: { texts?: boolean }; body: undefined; answer: GridDto };
  /** 记录和复核的进度 */
  'grid.progress': { params: { evaluationId: string }; query: undefined; body: undefined; answer: ProgressDto };
  /** 列出还没有结果的格 */
  'grid.unanswered': { params: { evaluationId: string }; query: { domain?: "PES" | "CNS" | "ABS" | "CES" | "SMC" | "PSS" | "ORS" | "HRS" | "CMS" | "MMS"; object?: string; limit?: number; cursor?: string }; body: undefined; answer: UnansweredPage };
  /** 提交结果供复核 */
  'reviews.submit': { params: { evaluationId: string }; query: undefined; body: SubmissionInput; answer: ReviewResult };
  /** 通过、退回或重新打开结果 */
  'reviews.judge': { params: { evaluationId: string }; query: undefined; body: ReviewInput; answer: ReviewResult };
  /** 列出待复核的结果 */
  'reviews.list': { params: { evaluationId: string }; query: { state?: "saved" | "submitted" | "returned" | "accepted"; domain?: "PES" | "CNS" | "ABS" | "CES" | "SMC" | "PSS" | "ORS" | "HRS" | "CMS" | "MMS"; object?: string; limit?: number; cursor?: string }; body: undefined; answer: ReviewEntryPage };
  /** 读取一条结果的历史 */
  'reviews.history': { params: { objectId: string; item: string; evaluationId: string }; query: undefined; body: undefined; answer: FindingHistoryDto };
  /** 列出有待复核和被退回结果的测评 */
  'reviews.tray': { params: undefined; query: undefined; body: undefined; answer: TrayDto };
  /** 列出常用用语 */
  'wordings.list': { params: undefined; query: { organizationId?: string; item?: string; result?: "conform" | "partial" | "nonconform" | "notApplicable"; q?: string; limit?: number; cursor?: string }; body: undefined; answer: WordingPage };
  /** 建立常用用语 */
  'wordings.create': { params: undefined; query: undefined; body: WordingInput; answer: WordingDto };
  /** 读取常用用语 */
  'wordings.get': { params: { wordingId: string }; query: undefined; body: undefined; answer: WordingDto };
  /** 修改常用用语 */
  'wordings.change': { params: { wordingId: string }; query: undefined; body: WordingPatch; answer: WordingDto };
  /** 删除常用用语 */
  'wordings.remove': { params: { wordingId: string }; query: undefined; body: undefined; answer: undefined };
  /** 计算得分 */
  'score.get': { params: { evaluationId: string }; query: { edition?: "2015" | "2019" | "2021" | "2025"; as?: "before" | "after" }; body: undefined; answer: ScoreResult };
  /** 导入测评文档 */
  'documents.import': { params: undefined; query: { name?: string; system?: "refuse" | "update" | "keep"; again?: boolean }; body: EvaluationDocument; answer: EvaluationDto };
  /** 导出测评文档 */
  'documents.export': { params: { evaluationId: string }; query: undefined; body: undefined; answer: EvaluationDocument };
  /** 导出一个系统的签名档案 */
  'archives.export': { params: { systemId: string }; query: { digest?: "sha256" | "sm3"; signature?: "ed25519" | "sm2-sm3" }; body: undefined; answer: Blob };
  /** 读取本实例签名密钥的指纹 */
  'archives.key': { params: undefined; query: { signature?: "ed25519" | "sm2-sm3" }; body: undefined; answer: ArchiveKeyDto };
  /** 查看一份档案，不导入 */
  'archives.inspect': { params: undefined; query: { organizationId?: string }; body: undefined; answer: ArchivePreviewDto };
  /** 导入一份档案 */
  'archives.import': { params: undefined; query: { organizationName?: string; trust?: string; keyName?: string; conflicts?: "refuse" | "keep"; organizationId?: string }; body: undefined; answer: ArchivePreviewDto };
  /** 列出系统导入过的档案 */
  'archives.list': { params: { systemId: string }; query: undefined; body: undefined; answer: ArchiveImportList };
  /** 列出受信任的密钥 */
  'archiveKeys.list': { params: undefined; query: { organizationId?: string; limit?: number; cursor?: string }; body: undefined; answer: TrustedKeyPage };
  /** 不再信任一个密钥 */
  'archiveKeys.remove': { params: { keyId: string }; query: undefined; body: undefined; answer: undefined };
  /** 导出现场测评记录表 */
  'evaluations.recordBook': { params: { evaluationId: string }; query: { objects?: string }; body: undefined; answer: Blob };
  /** 上传测评的记录表 */
  'evaluationBooks.upload': { params: { evaluationId: string }; query: { name?: string; columnMappingId?: string }; body: undefined; answer: BookDto };
  /** 列出测评的记录表 */
  'evaluationBooks.list': { params: { evaluationId: string }; query: { limit?: number; cursor?: string }; body: undefined; answer: BookPage };
  /** 预览测评的记录表 */
  'evaluationBooks.get': { params: { bookId: string; evaluationId: string }; query: undefined; body: undefined; answer: BookDto };
  /** 指明测评的记录表中的对象或各列的含义 */
  'evaluationBooks.change': { params: { bookId: string; evaluationId: string }; query: undefined; body: BookPatch; answer: BookDto };
  /** 丢弃测评的记录表 */
  'evaluationBooks.remove': { params: { bookId: string; evaluationId: string }; query: undefined; body: undefined; answer: undefined };
  /** 列出测评的记录表中各行的处置 */
  'evaluationBooks.rows': { params: { bookId: string; evaluationId: string }; query: { kind?: "conflicting" | "refused" | "changed" | "unchanged" | "blank" | "doubled" | "remark" | "loose"; sheet?: string; q?: string; limit?: number; cursor?: string }; body: undefined; answer: BookRowPage };
  /** 应用测评的记录表 */
  'evaluationBooks.apply': { params: { bookId: string; evaluationId: string }; query: undefined; body: ApplyBookInput; answer: BookDto };
  /** 上传新测评的记录表 */
  'systemBooks.upload': { params: { systemId: string }; query: { name?: string; columnMappingId?: string }; body: undefined; answer: BookDto };
  /** 列出新测评的记录表 */
  'systemBooks.list': { params: { systemId: string }; query: { limit?: number; cursor?: string }; body: undefined; answer: BookPage };
  /** 预览新测评的记录表 */
  'systemBooks.get': { params: { bookId: string; systemId: string }; query: undefined; body: undefined; answer: BookDto };
  /** 指明新测评的记录表中的对象或各列的含义 */
  'systemBooks.change': { params: { bookId: string; systemId: string }; query: undefined; body: BookPatch; answer: BookDto };
  /** 丢弃新测评的记录表 */
  'systemBooks.remove': { params: { bookId: string; systemId: string }; query: undefined; body: undefined; answer: undefined };
  /** 列出新测评的记录表中各行的处置 */
  'systemBooks.rows': { params: { bookId: string; systemId: string }; query: { kind?: "conflicting" | "refused" | "changed" | "unchanged" | "blank" | "doubled" | "remark" | "loose"; sheet?: string; q?: string; limit?: number; cursor?: string }; body: undefined; answer: BookRowPage };
  /** 应用新测评的记录表 */
  'systemBooks.apply': { params: { bookId: string; systemId: string }; query: undefined; body: ApplyNewEvaluationInput; answer: BookDto };
  /** 上传通知书的整改清单 */
  'noticeBooks.upload': { params: { noticeId: string }; query: { name?: string; columnMappingId?: string }; body: undefined; answer: BookDto };
  /** 列出通知书的整改清单 */
  'noticeBooks.list': { params: { noticeId: string }; query: { limit?: number; cursor?: string }; body: undefined; answer: BookPage };
  /** 预览通知书的整改清单 */
  'noticeBooks.get': { params: { bookId: string; noticeId: string }; query: undefined; body: undefined; answer: BookDto };
  /** 指明通知书的整改清单中的对象或各列的含义 */
  'noticeBooks.change': { params: { bookId: string; noticeId: string }; query: undefined; body: BookPatch; answer: BookDto };
  /** 丢弃通知书的整改清单 */
  'noticeBooks.remove': { params: { bookId: string; noticeId: string }; query: undefined; body: undefined; answer: undefined };
  /** 列出通知书的整改清单中各行的处置 */
  'noticeBooks.rows': { params: { bookId: string; noticeId: string }; query: { kind?: "conflicting" | "refused" | "changed" | "unchanged" | "blank" | "doubled" | "remark" | "loose"; sheet?: string; q?: string; limit?: number; cursor?: string }; body: undefined; answer: BookRowPage };
  /** 应用通知书的整改清单 */
  'noticeBooks.apply': { params: { bookId: string; noticeId: string }; query: undefined; body: ApplyBookInput; answer: BookDto };
  /** 列出保存的列对应关系 */
  'columnMappings.list': { params: { organizationId: string }; query: { limit?: number; cursor?: string }; body: undefined; answer: ColumnMappingPage };
  /** 保存一种列对应关系 */
  'columnMappings.create': { params: { organizationId: string }; query: undefined; body: ColumnMappingInput; answer: ColumnMappingDto };
  /** 读取一种列对应关系 */
  'columnMappings.get': { params: { columnMappingId: string; organizationId: string }; query: undefined; body: undefined; answer: ColumnMappingDto };
  /** 修改一种列对应关系 */
  'columnMappings.replace': { params: { columnMappingId: string; organizationId: string }; query: undefined; body: ColumnMappingInput; answer: ColumnMappingDto };
  /** 删除一种列对应关系 */
  'columnMappings.remove': { params: { columnMappingId: string; organizationId: string }; query: undefined; body: undefined; answer: undefined };
  /** 由测评结果建立整改项 */
  'rectification.open': { params: { evaluationId: string }; query: undefined; body: OpenItemsInput; answer: OpenItemsResult };
  /** 列出一次测评的整改项 */
  'rectification.listOfEvaluation': { params: { evaluationId: string }; query: { limit?: number; cursor?: string; state?: "open" | "planned" | "inProgress" | "submitted" | "closed" | "accepted" | "cancelled"; risk?: "high" | "medium" | "low"; settled?: boolean; q?: string; waiting?: boolean; own?: boolean; dueFrom?: string; dueTo?: string; department?: string; owner?: string; origin?: "evaluation" | "notice" | "selfInspection"; due?: "overdue" | "soon"; days?: number }; body: undefined; answer: RectificationPage };
  /** 由整改通知书建立整改项 */
  'rectification.openFromNotice': { params: { noticeId: string }; query: undefined; body: OpenItemsInput; answer: OpenItemsResult };
  /** 由自查承认的不足建立整改项 */
  'rectification.openFromInspection': { params: { selfInspectionId: string }; query: undefined; body: undefined; answer: OpenItemsResult };
  /** 登记一个整改项 */
  'rectification.create': { params: undefined; query: undefined; body: RectificationInput; answer: RectificationItemDto };
  /** 列出整改项 */
  'rectification.list': { params: undefined; query: { limit?: number; cursor?: string; state?: "open" | "planned" | "inProgress" | "submitted" | "closed" | "accepted" | "cancelled"; risk?: "high" | "medium" | "low"; settled?: boolean; q?: string; waiting?: boolean; own?: boolean; dueFrom?: string; dueTo?: string; department?: string; owner?: string; origin?: "evaluation" | "notice" | "selfInspection"; due?: "overdue" | "soon"; days?: number; evaluationId?: string; systemId?: string; organizationId?: string }; body: undefined; answer: RectificationPage };
  /** 读取整改项 */
  'rectification.get': { params: { rectificationItemId: string }; query: undefined; body: undefined; answer: RectificationItemDto };
  /** 修改整改项的内容 */
  'rectification.change': { params: { rectificationItemId: string }; query: undefined; body: RectificationPatch; answer: RectificationItemDto };
  /** 整改项的各种数目 */
  'rectification.overview': { params: undefined; query: { evaluationId?: string; systemId?: string; organizationId?: string; state?: "open" | "planned" | "inProgress" | "submitted" | "closed" | "accepted" | "cancelled"; risk?: "high" | "medium" | "low"; settled?: boolean; q?: string; waiting?: boolean; own?: boolean; dueFrom?: string; dueTo?: string; department?: string; owner?: string; origin?: "evaluation" | "notice" | "selfInspection"; due?: "overdue" | "soon"; days?: number }; body: undefined; answer: RectificationOverviewDto };
  /** 未了结整改项随时间的变化 */
  'rectification.burnDown': { params: undefined; query: { evaluationId?: string; systemId?: string; organizationId?: string; state?: "open" | "planned" | "inProgress" | "submitted" | "closed" | "accepted" | "cancelled"; risk?: "high" | "medium" | "low"; settled?: boolean; q?: string; waiting?: boolean; own?: boolean; dueFrom?: string; dueTo?: string; department?: string; owner?: string; origin?: "evaluation" | "notice" | "selfInspection"; due?: "overdue" | "soon"; days?: number }; body: undefined; answer: BurnDownDto };
  /** 一次修改多个整改项 */
  'rectification.changeMany': { params: undefined; query: undefined; body: ManyItemsInput; answer: ManyItemsResultDto };
  /** 现在可以做的操作 */
  'rectification.legalMoves': { params: { rectificationItemId: string }; query: undefined; body: undefined; answer: LegalMovesDto };
  /** 推进整改项 */
  'rectification.move': { params: { rectificationItemId: string }; query: undefined; body: MoveInput; answer: RectificationItemDto };
  /** 整改项的历史 */
  'rectification.history': { params: { rectificationItemId: string }; query: { limit?: number; cursor?: string }; body: undefined; answer: HistoryPage };
  /** 记录进展 */
  'rectification.note': { params: { rectificationItemId: string }; query: undefined; body: ProgressNoteInput; answer: undefined };
  /** 申请延期 */
  'extensions.request': { params: { rectificationItemId: string }; query: undefined; body: ExtensionInput; answer: RectificationItemDto };
  /** 同意延期 */
  'extensions.approve': { params: { rectificationItemId: string }; query: undefined; body: ExtensionDecisionInput; answer: RectificationItemDto };
  /** 不同意延期 */
  'extensions.refuse': { params: { rectificationItemId: string }; query: undefined; body: ExtensionDecisionInput; answer: RectificationItemDto };
  /** 撤回延期申请 */
  'extensions.withdraw': { params: { rectificationItemId: string }; query: undefined; body: ExtensionDecisionInput; answer: RectificationItemDto };
  /** 申请接受风险 */
  'acceptances.request': { params: { rectificationItemId: string }; query: undefined; body: AcceptanceInput; answer: AcceptanceDto };
  /** 列出接受的风险 */
  'acceptances.list': { params: undefined; query: { status?: "requested" | "approved" | "refused" | "withdrawn" | "ended"; rectificationItemId?: string; evaluationId?: string; limit?: number; cursor?: string }; body: undefined; answer: AcceptancePage };
  /** 读取接受的风险 */
  'acceptances.get': { params: { acceptanceId: string }; query: undefined; body: undefined; answer: AcceptanceDto };
  /** 批准接受风险 */
  'acceptances.approve': { params: { acceptanceId: string }; query: undefined; body: AcceptanceDecisionInput; answer: AcceptanceDto };
  /** 不同意接受风险 */
  'acceptances.refuse': { params: { acceptanceId: string }; query: undefined; body: AcceptanceDecisionInput; answer: AcceptanceDto };
  /** 撤回接受风险的申请 */
  'acceptances.withdraw': { params: { acceptanceId: string }; query: undefined; body: AcceptanceDecisionInput; answer: AcceptanceDto };
  /** 读取期限和提醒的设置 */
  'rectificationSettings.get': { params: undefined; query: undefined; body: undefined; answer: SettingsDto };
  /** 修改期限和提醒的设置 */
  'rectificationSettings.put': { params: undefined; query: undefined; body: SettingsInput; answer: SettingsDto };
  /** 记录复测 */
  'retests.create': { params: { evaluationId: string }; query: undefined; body: RetestInput; answer: MadeRetestDto };
  /** 列出一次测评的复测 */
  'retests.list': { params: { evaluationId: string }; query: { limit?: number; cursor?: string }; body: undefined; answer: RetestPage };
  /** 读取复测 */
  'retests.get': { params: { retestId: string }; query: undefined; body: undefined; answer: RetestDto };
  /** 上传证据 */
  'evidence.upload': { params: undefined; query: { name?: string; note?: string; rectificationItemId?: string; evaluationId?: string; object?: string; item?: string; trainingEventId?: string }; body: undefined; answer: EvidenceDto };
  /** 列出证据 */
  'evidence.list': { params: undefined; query: { rectificationItemId?: string; evaluationId?: string; trainingEventId?: string; object?: string; item?: string; limit?: number; cursor?: string }; body: undefined; answer: EvidencePage };
  /** 上传证据的新版 */
  'evidence.revise': { params: { evidenceId: string }; query: { name?: string }; body: undefined; answer: EvidenceDto };
  /** 读取证据的说明 */
  'evidence.get': { params: { evidenceId: string }; query: undefined; body: undefined; answer: EvidenceDto };
  /** 修改证据的名称和说明 */
  'evidence.change': { params: { evidenceId: string }; query: undefined; body: EvidencePatch; answer: EvidenceDto };
  /** 下载或预览证据 */
  'evidence.content': { params: { evidenceId: string }; query: { revision?: number; inline?: boolean }; body: undefined; answer: Blob };
  /** 把证据挂到整改项或测评结果上 */
  'evidence.link': { params: { evidenceId: string }; query: undefined; body: EvidencePlaceInput; answer: EvidenceDto };
  /** 取下证据 */
  'evidence.unlink': { params: { linkId: string; evidenceId: string }; query: undefined; body: undefined; answer: undefined };
  /** 下载整改项的全部证据 */
  'evidence.bundleOfItem': { params: { rectificationItemId: string }; query: undefined; body: undefined; answer: Blob };
  /** 下载一次测评的全部证据 */
  'evidence.bundleOfEvaluation': { params: { evaluationId: string }; query: undefined; body: undefined; answer: Blob };
  /** 列出提醒 */
  'reminders.list': { params: undefined; query: { owner?: string; read?: boolean; own?: boolean; limit?: number; cursor?: string }; body: undefined; answer: ReminderPage };
  /** 把提醒标为已读 */
  'reminders.read': { params: { reminderId: string }; query: undefined; body: undefined; answer: undefined };
  /** 立即运行每日任务 */
  'jobs.daily': { params: undefined; query: undefined; body: undefined; answer: JobReportDto };
  /** 整改期限的日历 */
  'reminders.calendar': { params: undefined; query: { atOrganizationId?: string; token?: string; state?: "open" | "planned" | "inProgress" | "submitted" | "closed" | "accepted" | "cancelled"; risk?: "high" | "medium" | "low"; settled?: boolean; q?: string; waiting?: boolean; own?: boolean; dueFrom?: string; dueTo?: string; department?: string; owner?: string; origin?: "evaluation" | "notice" | "selfInspection"; due?: "overdue" | "soon"; days?: number; evaluationId?: string; systemId?: string; organizationId?: string; limit?: number; cursor?: string }; body: undefined; answer: Blob };
  /** 签发整改通知书 */
  'notices.issue': { params: { evaluationId: string }; query: undefined; body: NoticeInput; answer: NoticeDto };
  /** 列出整改通知书 */
  'notices.list': { params: undefined; query: { evaluationId?: string; limit?: number; cursor?: string }; body: undefined; answer: NoticePage };
  /** 读取整改通知书 */
  'notices.get': { params: { noticeId: string }; query: undefined; body: undefined; answer: NoticeDto };
  /** 下载整改通知书 */
  'notices.file': { params: { format: "pdf" | "xlsx"; noticeId: string }; query: undefined; body: undefined; answer: Blob };
  /** 列出文书的种类 */
  'papers.kinds': { params: undefined; query: undefined; body: undefined; answer: PaperKindList };
  /** 签发前自检 */
  'papers.check': { params: undefined; query: undefined; body: PaperInput; answer: PaperCheckDto };
  /** 预览文书草稿 */
  'papers.preview': { params: undefined; query: undefined; body: PaperPreviewInput; answer: Blob };
  /** 签发文书 */
  'papers.issue': { params: undefined; query: undefined; body: PaperIssueInput; answer: PaperDto };
  /** 列出文书 */
  'papers.list': { params: undefined; query: { kind?: "notice" | "rectification" | "evaluation" | "retest" | "selfInspection" | "campaign" | "training" | "acceptance" | "overview"; subjectId?: string; evaluationId?: string; systemId?: string; organizationId?: string; current?: boolean; followed?: boolean; own?: boolean; limit?: number; cursor?: string }; body: undefined; answer: PaperPage };
  /** 读取文书 */
  'papers.get': { params: { paperId: string }; query: undefined; body: undefined; answer: PaperDto };
  /** 下载文书 */
  'papers.file': { params: { format: "pdf" | "docx" | "xlsx"; paperId: string }; query: undefined; body: undefined; answer: Blob };
  /** 下载文书的签发记录 */
  'papers.record': { params: { paperId: string }; query: undefined; body: undefined; answer: Blob };
  /** 在后台生成文书 */
  'paperJobs.start': { params: undefined; query: undefined; body: PaperJobInput; answer: PaperJobDto };
  /** 查看生成任务 */
  'paperJobs.get': { params: { jobId: string }; query: undefined; body: undefined; answer: PaperJobDto };
  /** 下载后台生成的草稿 */
  'paperJobs.file': { params: { jobId: string }; query: undefined; body: undefined; answer: Blob };
  /** 取消生成任务 */
  'paperJobs.cancel': { params: { jobId: string }; query: undefined; body: undefined; answer: undefined };
  /** 列出文书中可以改写的位置 */
  'paperStyles.places': { params: undefined; query: undefined; body: undefined; answer: WordingPlaceList };
  /** 读取单位的文书样式 */
  'paperStyles.get': { params: { organizationId: string }; query: undefined; body: undefined; answer: PaperStyleDto };
  /** 设置单位的文书样式 */
  'paperStyles.put': { params: { organizationId: string }; query: undefined; body: PaperStyleInput; answer: PaperStyleDto };
  /** 上传单位的标志 */
  'paperStyles.putLogo': { params: { organizationId: string }; query: undefined; body: undefined; answer: PaperStyleDto };
  /** 去掉单位的标志 */
  'paperStyles.removeLogo': { params: { organizationId: string }; query: undefined; body: undefined; answer: PaperStyleDto };
  /** 读取单位的标志 */
  'paperStyles.logo': { params: { organizationId: string }; query: undefined; body: undefined; answer: Blob };
  /** 从这次测评开始下一轮 */
  'rounds.next': { params: { evaluationId: string }; query: undefined; body: NextRoundInput; answer: EvaluationDto };
  /** 列出沿用而待核对的结果 */
  'rounds.toConfirm': { params: { evaluationId: string }; query: { limit?: number; cursor?: string }; body: undefined; answer: CarriedFindingPage };
  /** 确认沿用的结果照旧不变 */
  'rounds.confirm': { params: { evaluationId: string }; query: undefined; body: ConfirmInput; answer: ConfirmResult };
  /** 这次测评从哪一轮开始 */
  'rounds.previous': { params: { evaluationId: string }; query: undefined; body: undefined; answer: PreviousRoundDto };
  /** 与上一轮相比 */
  'rounds.compare': { params: { evaluationId: string }; query: { with?: string }; body: undefined; answer: RoundsComparison };
  /** 列出自查模板 */
  'selfInspections.templates': { params: undefined; query: undefined; body: undefined; answer: TemplateList };
  /** 列出自查 */
  'selfInspections.list': { params: undefined; query: { organizationId?: string; year?: number; state?: "draft" | "completed"; own?: boolean; limit?: number; cursor?: string }; body: undefined; answer: SelfInspectionPage };
  /** 建立自查 */
  'selfInspections.create': { params: undefined; query: undefined; body: SelfInspectionInput; answer: SelfInspectionDto };
  /** 读取自查 */
  'selfInspections.get': { params: { selfInspectionId: string }; query: undefined; body: undefined; answer: SelfInspectionDto };
  /** 填写、完成或重新打开自查 */
  'selfInspections.change': { params: { selfInspectionId: string }; query: undefined; body: SelfInspectionPatch; answer: SelfInspectionDto };
  /** 删除填写中的自查 */
  'selfInspections.remove': { params: { selfInspectionId: string }; query: undefined; body: undefined; answer: undefined };
  /** 列出自查承认的不足 */
  'selfInspections.weaknesses': { params: { selfInspectionId: string }; query: undefined; body: undefined; answer: WeaknessList };
  /** 与上一次自查相比 */
  'selfInspections.changes': { params: { selfInspectionId: string }; query: undefined; body: undefined; answer: YearChangeList };
  /** 列出专项检查 */
  'campaigns.list': { params: undefined; query: { organizationId?: string; state?: "draft" | "issued" | "closed"; waiting?: "answer" | "accept"; limit?: number; cursor?: string }; body: undefined; answer: CampaignPage };
  /** 建立专项检查 */
  'campaigns.create': { params: undefined; query: undefined; body: CampaignInput; answer: CampaignDto };
  /** 读取专项检查 */
  'campaigns.get': { params: { campaignId: string }; query: undefined; body: undefined; answer: CampaignDto };
  /** 修改、下发或结束专项检查 */
  'campaigns.change': { params: { campaignId: string }; query: undefined; body: CampaignPatch; answer: CampaignDto };
  /** 汇总专项检查 */
  'campaigns.totals': { params: { campaignId: string }; query: undefined; body: undefined; answer: CampaignTotalsDto };
  /** 列出参检单位 */
  'campaigns.units': { params: { campaignId: string }; query: { state?: "notStarted" | "submitted" | "returned" | "accepted" | "overdue"; limit?: number; cursor?: string }; body: undefined; answer: CampaignUnitPage };
  /** 加入参检单位 */
  'campaigns.addUnit': { params: { campaignId: string }; query: undefined; body: CampaignUnitInput; answer: CampaignUnitDto };
  /** 读取参检单位的自查 */
  'campaigns.unit': { params: { campaignUnitId: string; campaignId: string }; query: undefined; body: undefined; answer: CampaignUnitDto };
  /** 填写参检单位的自查 */
  'campaigns.answer': { params: { campaignUnitId: string; campaignId: string }; query: undefined; body: CampaignAnswersInput; answer: CampaignUnitDto };
  /** 提交、撤回、退回、验收 */
  'campaigns.move': { params: { campaignUnitId: string; campaignId: string }; query: undefined; body: UnitMoveInput; answer: CampaignUnitDto };
  /** 列出抽查 */
  'campaigns.spotChecks': { params: { campaignUnitId: string; campaignId: string }; query: undefined; body: undefined; answer: SpotCheckList };
  /** 登记抽查 */
  'campaigns.spotCheck': { params: { campaignUnitId: string; campaignId: string }; query: undefined; body: SpotCheckInput; answer: SpotCheckDto };
  /** 列出培训活动 */
  'training.list': { params: undefined; query: { organizationId?: string; from?: string; to?: string; limit?: number; cursor?: string }; body: undefined; answer: TrainingPage };
  /** 登记培训活动 */
  'training.create': { params: undefined; query: undefined; body: TrainingInput; answer: TrainingDto };
  /** 读取培训活动 */
  'training.get': { params: { trainingEventId: string }; query: undefined; body: undefined; answer: TrainingDto };
  /** 修改培训活动 */
  'training.change': { params: { trainingEventId: string }; query: undefined; body: TrainingPatch; answer: TrainingDto };
  /** 删除培训活动 */
  'training.remove': { params: { trainingEventId: string }; query: undefined; body: undefined; answer: undefined };
  /** 列出活动可证明的测评项 */
  'training.evidence': { params: { trainingEventId: string }; query: undefined; body: undefined; answer: TrainingEvidence };
  /** 列出各系统的义务 */
  'duties.all': { params: undefined; query: { organizationId?: string; state?: "overdue" | "soon" | "later" | "done" | "noDate" | "continuing"; soonDays?: number }; body: undefined; answer: DutyList };
  /** 列出一个系统的义务 */
  'duties.list': { params: { systemId: string }; query: { soonDays?: number }; body: undefined; answer: DutyList };
  /** 读取系统的定级备案等日期 */
  'duties.facts': { params: { systemId: string }; query: undefined; body: undefined; answer: DutyFactsDto };
  /** 登记或替换系统的定级备案等日期 */
  'duties.putFacts': { params: { systemId: string }; query: undefined; body: DutyFactsInput; answer: DutyFactsDto };
  /** 列出某一保护等级的测评项 */
  'catalog.list': { params: undefined; query: { grade: string; extensions?: ("cloud" | "mobile" | "iot" | "ics")[]; domain?: string; limit?: number; cursor?: string }; body: undefined; answer: CatalogPage };
  /** 读取一个测评项及其测评与整改指引 */
  'catalog.get': { params: { item: string }; query: undefined; body: undefined; answer: CatalogEntry };
  /** 查询审计记录 */
  'audit.list': { params: undefined; query: { from?: string; to?: string; actorId?: string; operation?: string; objectKind?: string; objectId?: string; requestId?: string; result?: "done" | "refused"; q?: string; limit?: number; cursor?: string }; body: undefined; answer: AuditPage };
  /** 导出审计记录 */
  'audit.export': { params: undefined; query: { format?: "csv" | "jsonl"; limit?: number; cursor?: string; from?: string; to?: string; actorId?: string; operation?: string; objectKind?: string; objectId?: string; requestId?: string; result?: "done" | "refused"; q?: string }; body: undefined; answer: Blob };
  /** 核对审计链 */
  'audit.verify': { params: undefined; query: undefined; body: undefined; answer: ChainReportDto };
  /** 列出最近的备份 */
  'backups.list': { params: undefined; query: undefined; body: undefined; answer: BackupList };
  /** 生成加密备份 */
  'backups.make': { params: undefined; query: undefined; body: BackupInput; answer: Blob };
  /** 删除一个人的个人信息 */
  'people.erase': { params: { accountId: string }; query: undefined; body: EraseInput; answer: ErasedDto };
}

export type OperationId = keyof Operations;

/** What a role may be allowed; a session lists the permissions it has. */
export type Permission = "session.open" | "session.own" | "accounts.read" | "accounts.write" | "roles.read" | "roles.assign" | "policy.write" | "tokens.manage" | "organizations.read" | "organizations.write" | "organizations.create" | "systems.read" | "systems.write" | "evaluations.read" | "evaluations.write" | "findings.write" | "findings.submit" | "findings.review" | "wordings.read" | "wordings.write" | "documents.export" | "documents.import" | "archives.export" | "archives.import" | "rectification.read" | "rectification.write" | "rectification.open" | "rectification.move" | "rectification.decide" | "settings.read" | "rectification.settings" | "retests.write" | "evidence.read" | "evidence.write" | "jobs.run" | "notices.read" | "notices.issue" | "papers.read" | "papers.issue" | "inspections.read" | "inspections.write" | "campaigns.read" | "campaigns.write" | "campaigns.answer" | "campaigns.move" | "training.read" | "training.write" | "duties.read" | "duties.write" | "catalog.read" | "backups.make" | "audit.read";

export interface OperationPlace {
  readonly method: string;
  readonly path: string;
  readonly answer: 'json' | 'file' | 'none';
  /** takes `X-Organization` */
  readonly byOrganization?: true;
}

/** Method, path and kind of answer of every operation. */
export const operationPlaces: Readonly<Record<OperationId, OperationPlace>> = {
  'setup.get': { method: 'GET', path: '/setup', answer: 'json' },
  'setup.complete': { method: 'POST', path: '/setup', answer: 'json' },
  'session.get': { method: 'GET', path: '/session', answer: 'json' },
  'session.signIn': { method: 'POST', path: '/session', answer: 'json' },
  'session.signOut': { method: 'DELETE', path: '/session', answer: 'none' },
  'today.get': { method: 'GET', path: '/today', answer: 'json', byOrganization: true },
  'session.oidc': { method: 'GET', path: '/session/oidc', answer: 'none' },
  'session.oidcCallback': { method: 'GET', path: '/session/oidc/callback', answer: 'none' },
  'session.changePassword': { method: 'POST', path: '/session/password', answer: 'none' },
  'secondFactor.get': { method: 'GET', path: '/session/second-factor', answer: 'json' },
  'secondFactor.begin': { method: 'POST', path: '/session/second-factor', answer: 'json' },
  'secondFactor.confirm': { method: 'POST', path: '/session/second-factor/confirm', answer: 'json' },
  'secondFactor.recoveryCodes': { method: 'POST', path: '/session/second-factor/recovery-codes', answer: 'json' },
  'secondFactor.remove': { method: 'POST', path: '/session/second-factor/remove', answer: 'none' },
  'session.list': { method: 'GET', path: '/session/sessions', answer: 'json' },
  'session.end': { method: 'DELETE', path: '/session/sessions/{sessionId}', answer: 'none' },
  'session.endAll': { method: 'POST', path: '/session/sign-out-everywhere', answer: 'none' },
  'ownTokens.list': { method: 'GET', path: '/session/tokens', answer: 'json' },
  'ownTokens.create': { method: 'POST', path: '/session/tokens', answer: 'json' },
  'ownTokens.revoke': { method: 'DELETE', path: '/session/tokens/{tokenId}', answer: 'none' },
  'tokens.list': { method: 'GET', path: '/tokens', answer: 'json' },
  'tokens.revoke': { method: 'DELETE', path: '/tokens/{tokenId}', answer: 'none' },
  'accounts.list': { method: 'GET', path: '/accounts', answer: 'json' },
  'accounts.create': { method: 'POST', path: '/accounts', answer: 'json' },
  'accounts.get': { method: 'GET', path: '/accounts/{accountId}', answer: 'json' },
  'accounts.change': { method: 'PATCH', path: '/accounts/{accountId}', answer: 'json' },
  'accounts.resetPassword': { method: 'POST', path: '/accounts/{accountId}/password-reset', answer: 'json' },
  'accounts.unlock': { method: 'POST', path: '/accounts/{accountId}/unlock', answer: 'none' },
  'accounts.resetSecondFactor': { method: 'POST', path: '/accounts/{accountId}/second-factor-reset', answer: 'none' },
  'accounts.signOut': { method: 'POST', path: '/accounts/{accountId}/sign-out', answer: 'none' },
  'people.list': { method: 'GET', path: '/people', answer: 'json' },
  'roles.table': { method: 'GET', path: '/roles', answer: 'json' },
  'roles.list': { method: 'GET', path: '/role-assignments', answer: 'json' },
  'roles.assign': { method: 'POST', path: '/role-assignments', answer: 'json' },
  'roles.remove': { method: 'DELETE', path: '/role-assignments/{roleAssignmentId}', answer: 'none' },
  'roles.places': { method: 'GET', path: '/role-places', answer: 'json' },
  'roles.setSuperior': { method: 'PUT', path: '/organizations/{organizationId}/superior', answer: 'none' },
  'securityPolicy.get': { method: 'GET', path: '/security-policy', answer: 'json' },
  'securityPolicy.put': { method: 'PUT', path: '/security-policy', answer: 'json' },
  'organizations.list': { method: 'GET', path: '/organizations', answer: 'json' },
  'organizations.create': { method: 'POST', path: '/organizations', answer: 'json' },
  'organizations.get': { method: 'GET', path: '/organizations/{organizationId}', answer: 'json' },
  'organizations.change': { method: 'PATCH', path: '/organizations/{organizationId}', answer: 'json' },
  'organizations.remove': { method: 'DELETE', path: '/organizations/{organizationId}', answer: 'none' },
  'systems.list': { method: 'GET', path: '/systems', answer: 'json', byOrganization: true },
  'systems.create': { method: 'POST', path: '/systems', answer: 'json' },
  'systems.get': { method: 'GET', path: '/systems/{systemId}', answer: 'json' },
  'systems.change': { method: 'PATCH', path: '/systems/{systemId}', answer: 'json' },
  'systems.remove': { method: 'DELETE', path: '/systems/{systemId}', answer: 'none' },
  'portfolio.list': { method: 'GET', path: '/portfolio', answer: 'json', byOrganization: true },
  'evaluations.list': { method: 'GET', path: '/evaluations', answer: 'json', byOrganization: true },
  'evaluations.create': { method: 'POST', path: '/evaluations', answer: 'json' },
  'evaluations.get': { method: 'GET', path: '/evaluations/{evaluationId}', answer: 'json' },
  'evaluations.change': { method: 'PATCH', path: '/evaluations/{evaluationId}', answer: 'json' },
  'evaluations.remove': { method: 'DELETE', path: '/evaluations/{evaluationId}', answer: 'none' },
  'objects.list': { method: 'GET', path: '/evaluations/{evaluationId}/objects', answer: 'json' },
  'objects.create': { method: 'POST', path: '/evaluations/{evaluationId}/objects', answer: 'json' },
  'objects.get': { method: 'GET', path: '/evaluations/{evaluationId}/objects/{objectId}', answer: 'json' },
  'objects.change': { method: 'PATCH', path: '/evaluations/{evaluationId}/objects/{objectId}', answer: 'json' },
  'objects.remove': { method: 'DELETE', path: '/evaluations/{evaluationId}/objects/{objectId}', answer: 'none' },
  'findings.list': { method: 'GET', path: '/evaluations/{evaluationId}/findings', answer: 'json' },
  'findings.get': { method: 'GET', path: '/evaluations/{evaluationId}/findings/{objectId}/{item}', answer: 'json' },
  'findings.put': { method: 'PUT', path: '/evaluations/{evaluationId}/findings/{objectId}/{item}', answer: 'json' },
  'findings.remove': { method: 'DELETE', path: '/evaluations/{evaluationId}/findings/{objectId}/{item}', answer: 'none' },
  'findings.bulk': { method: 'POST', path: '/evaluations/{evaluationId}/findings/bulk', answer: 'json' },
  'grid.get': { method: 'GET', path: '/evaluations/{evaluationId}/grid', answer: 'json' },
  'grid.progress': { method: 'GET', path: '/evaluations/{evaluationId}/progress', answer: 'json' },
  'grid.unanswered': { method: 'GET', path: '/evaluations/{evaluationId}/unanswered', answer: 'json' },
  'reviews.submit': { method: 'POST', path: '/evaluations/{evaluationId}/findings/submissions', answer: 'json' },
  'reviews.judge': { method: 'POST', path: '/evaluations/{evaluationId}/findings/reviews', answer: 'json' },
  'reviews.list': { method: 'GET', path: '/evaluations/{evaluationId}/reviews', answer: 'json' },
  'reviews.history': { method: 'GET', path: '/evaluations/{evaluationId}/findings/{objectId}/{item}/history', answer: 'json' },
  'reviews.tray': { method: 'GET', path: '/review-tray', answer: 'json', byOrganization: true },
  'wordings.list': { method: 'GET', path: '/wordings', answer: 'json' },
  'wordings.create': { method: 'POST', path: '/wordings', answer: 'json' },
  'wordings.get': { method: 'GET', path: '/wordings/{wordingId}', answer: 'json' },
  'wordings.change': { method: 'PATCH', path: '/wordings/{wordingId}', answer: 'json' },
  'wordings.remove': { method: 'DELETE', path: '/wordings/{wordingId}', answer: 'none' },
  'score.get': { method: 'GET', path: '/evaluations/{evaluationId}/score', answer: 'json' },
  'documents.import': { method: 'POST', path: '/evaluations/import', answer: 'json' },
  'documents.export': { method: 'GET', path: '/evaluations/{evaluationId}/document', answer: 'json' },
  'archives.export': { method: 'GET', path: '/systems/{systemId}/archive', answer: 'file' },
  'archives.key': { method: 'GET', path: '/archive-key', answer: 'json' },
  'archives.inspect': { method: 'POST', path: '/archives/inspection', answer: 'json' },
  'archives.import': { method: 'POST', path: '/archives', answer: 'json' },
  'archives.list': { method: 'GET', path: '/systems/{systemId}/archive-imports', answer: 'json' },
  'archiveKeys.list': { method: 'GET', path: '/archive-trusted-keys', answer: 'json' },
  'archiveKeys.remove': { method: 'DELETE', path: '/archive-trusted-keys/{keyId}', answer: 'none' },
  'evaluations.recordBook': { method: 'GET', path: '/evaluations/{evaluationId}/record-book', answer: 'file' },
  'evaluationBooks.upload': { method: 'POST', path: '/evaluations/{evaluationId}/books', answer: 'json' },
  'evaluationBooks.list': { method: 'GET', path: '/evaluations/{evaluationId}/books', answer: 'json' },
  'evaluationBooks.get': { method: 'GET', path: '/evaluations/{evaluationId}/books/{bookId}', answer: 'json' },
  'evaluationBooks.change': { method: 'PATCH', path: '/evaluations/{evaluationId}/books/{bookId}', answer: 'json' },
  'evaluationBooks.remove': { method: 'DELETE', path: '/evaluations/{evaluationId}/books/{bookId}', answer: 'none' },
  'evaluationBooks.rows': { method: 'GET', path: '/evaluations/{evaluationId}/books/{bookId}/rows', answer: 'json' },
  'evaluationBooks.apply': { method: 'POST', path: '/evaluations/{evaluationId}/books/{bookId}/application', answer: 'json' },
  'systemBooks.upload': { method: 'POST', path: '/systems/{systemId}/books', answer: 'json' },
  'systemBooks.list': { method: 'GET', path: '/systems/{systemId}/books', answer: 'json' },
  'systemBooks.get': { method: 'GET', path: '/systems/{systemId}/books/{bookId}', answer: 'json' },
  'systemBooks.change': { method: 'PATCH', path: '/systems/{systemId}/books/{bookId}', answer: 'json' },
  'systemBooks.remove': { method: 'DELETE', path: '/systems/{systemId}/books/{bookId}', answer: 'none' },
  'systemBooks.rows': { method: 'GET', path: '/systems/{systemId}/books/{bookId}/rows', answer: 'json' },
  'systemBooks.apply': { method: 'POST', path: '/systems/{systemId}/books/{bookId}/application', answer: 'json' },
  'noticeBooks.upload': { method: 'POST', path: '/notices/{noticeId}/books', answer: 'json' },
  'noticeBooks.list': { method: 'GET', path: '/notices/{noticeId}/books', answer: 'json' },
  'noticeBooks.get': { method: 'GET', path: '/notices/{noticeId}/books/{bookId}', answer: 'json' },
  'noticeBooks.change': { method: 'PATCH', path: '/notices/{noticeId}/books/{bookId}', answer: 'json' },
  'noticeBooks.remove': { method: 'DELETE', path: '/notices/{noticeId}/books/{bookId}', answer: 'none' },
  'noticeBooks.rows': { method: 'GET', path: '/notices/{noticeId}/books/{bookId}/rows', answer: 'json' },
  'noticeBooks.apply': { method: 'POST', path: '/notices/{noticeId}/books/{bookId}/application', answer: 'json' },
  'columnMappings.list': { method: 'GET', path: '/organizations/{organizationId}/column-mappings', answer: 'json' },
  'columnMappings.create': { method: 'POST', path: '/organizations/{organizationId}/column-mappings', answer: 'json' },
  'columnMappings.get': { method: 'GET', path: '/organizations/{organizationId}/column-mappings/{columnMappingId}', answer: 'json' },
  'columnMappings.replace': { method: 'PUT', path: '/organizations/{organizationId}/column-mappings/{columnMappingId}', answer: 'json' },
  'columnMappings.remove': { method: 'DELETE', path: '/organizations/{organizationId}/column-mappings/{columnMappingId}', answer: 'none' },
  'rectification.open': { method: 'POST', path: '/evaluations/{evaluationId}/rectification-items', answer: 'json' },
  'rectification.listOfEvaluation': { method: 'GET', path: '/evaluations/{evaluationId}/rectification-items', answer: 'json' },
  'rectification.openFromNotice': { method: 'POST', path: '/notices/{noticeId}/rectification-items', answer: 'json' },
  'rectification.openFromInspection': { method: 'POST', path: '/self-inspections/{selfInspectionId}/rectification-items', answer: 'json' },
  'rectification.create': { method: 'POST', path: '/rectification-items', answer: 'json' },
  'rectification.list': { method: 'GET', path: '/rectification-items', answer: 'json', byOrganization: true },
  'rectification.get': { method: 'GET', path: '/rectification-items/{rectificationItemId}', answer: 'json' },
  'rectification.change': { method: 'PATCH', path: '/rectification-items/{rectificationItemId}', answer: 'json' },
  'rectification.overview': { method: 'GET', path: '/rectification-items/overview', answer: 'json', byOrganization: true },
  'rectification.burnDown': { method: 'GET', path: '/rectification-items/burn-down', answer: 'json', byOrganization: true },
  'rectification.changeMany': { method: 'POST', path: '/rectification-items/bulk', answer: 'json' },
  'rectification.legalMoves': { method: 'GET', path: '/rectification-items/{rectificationItemId}/moves', answer: 'json' },
  'rectification.move': { method: 'POST', path: '/rectification-items/{rectificationItemId}/moves', answer: 'json' },
  'rectification.history': { method: 'GET', path: '/rectification-items/{rectificationItemId}/history', answer: 'json' },
  'rectification.note': { method: 'POST', path: '/rectification-items/{rectificationItemId}/notes', answer: 'none' },
  'extensions.request': { method: 'POST', path: '/rectification-items/{rectificationItemId}/extensions', answer: 'json' },
  'extensions.approve': { method: 'POST', path: '/rectification-items/{rectificationItemId}/extensions/approve', answer: 'json' },
  'extensions.refuse': { method: 'POST', path: '/rectification-items/{rectificationItemId}/extensions/refuse', answer: 'json' },
  'extensions.withdraw': { method: 'POST', path: '/rectification-items/{rectificationItemId}/extensions/withdraw', answer: 'json' },
  'acceptances.request': { method: 'POST', path: '/rectification-items/{rectificationItemId}/acceptances', answer: 'json' },
  'acceptances.list': { method: 'GET', path: '/acceptances', answer: 'json', byOrganization: true },
  'acceptances.get': { method: 'GET', path: '/acceptances/{acceptanceId}', answer: 'json' },
  'acceptances.approve': { method: 'POST', path: '/acceptances/{acceptanceId}/approve', answer: 'json' },
  'acceptances.refuse': { method: 'POST', path: '/acceptances/{acceptanceId}/refuse', answer: 'json' },
  'acceptances.withdraw': { method: 'POST', path: '/acceptances/{acceptanceId}/withdraw', answer: 'json' },
  'rectificationSettings.get': { method: 'GET', path: '/rectification-settings', answer: 'json' },
  'rectificationSettings.put': { method: 'PUT', path: '/rectification-settings', answer: 'json' },
  'retests.create': { method: 'POST', path: '/evaluations/{evaluationId}/retests', answer: 'json' },
  'retests.list': { method: 'GET', path: '/evaluations/{evaluationId}/retests', answer: 'json' },
  'retests.get': { method: 'GET', path: '/retests/{retestId}', answer: 'json' },
  'evidence.upload': { method: 'POST', path: '/evidence', answer: 'json' },
  'evidence.list': { method: 'GET', path: '/evidence', answer: 'json' },
  'evidence.revise': { method: 'POST', path: '/evidence/{evidenceId}/revisions', answer: 'json' },
  'evidence.get': { method: 'GET', path: '/evidence/{evidenceId}', answer: 'json' },
  'evidence.change': { method: 'PATCH', path: '/evidence/{evidenceId}', answer: 'json' },
  'evidence.content': { method: 'GET', path: '/evidence/{evidenceId}/content', answer: 'file' },
  'evidence.link': { method: 'POST', path: '/evidence/{evidenceId}/links', answer: 'json' },
  'evidence.unlink': { method: 'DELETE', path: '/evidence/{evidenceId}/links/{linkId}', answer: 'none' },
  'evidence.bundleOfItem': { method: 'GET', path: '/rectification-items/{rectificationItemId}/evidence-bundle', answer: 'file' },
  'evidence.bundleOfEvaluation': { method: 'GET', path: '/evaluations/{evaluationId}/evidence-bundle', answer: 'file' },
  'reminders.list': { method: 'GET', path: '/reminders', answer: 'json', byOrganization: true },
  'reminders.read': { method: 'POST', path: '/reminders/{reminderId}/read', answer: 'none' },
  'jobs.daily': { method: 'POST', path: '/jobs/daily', answer: 'json' },
  'reminders.calendar': { method: 'GET', path: '/rectification-items.ics', answer: 'file' },
  'notices.issue': { method: 'POST', path: '/evaluations/{evaluationId}/notices', answer: 'json' },
  'notices.list': { method: 'GET', path: '/notices', answer: 'json', byOrganization: true },
  'notices.get': { method: 'GET', path: '/notices/{noticeId}', answer: 'json' },
  'notices.file': { method: 'GET', path: '/notices/{noticeId}/files/{format}', answer: 'file' },
  'papers.kinds': { method: 'GET', path: '/paper-kinds', answer: 'json' },
  'papers.check': { method: 'POST', path: '/papers/check', answer: 'json' },
  'papers.preview': { method: 'POST', path: '/papers/preview', answer: 'file' },
  'papers.issue': { method: 'POST', path: '/papers', answer: 'json' },
  'papers.list': { method: 'GET', path: '/papers', answer: 'json', byOrganization: true },
  'papers.get': { method: 'GET', path: '/papers/{paperId}', answer: 'json' },
  'papers.file': { method: 'GET', path: '/papers/{paperId}/files/{format}', answer: 'file' },
  'papers.record': { method: 'GET', path: '/papers/{paperId}/record', answer: 'file' },
  'paperJobs.start': { method: 'POST', path: '/paper-jobs', answer: 'json' },
  'paperJobs.get': { method: 'GET', path: '/paper-jobs/{jobId}', answer: 'json' },
  'paperJobs.file': { method: 'GET', path: '/paper-jobs/{jobId}/file', answer: 'file' },
  'paperJobs.cancel': { method: 'POST', path: '/paper-jobs/{jobId}/cancel', answer: 'none' },
  'paperStyles.places': { method: 'GET', path: '/paper-wording-places', answer: 'json' },
  'paperStyles.get': { method: 'GET', path: '/organizations/{organizationId}/paper-style', answer: 'json' },
  'paperStyles.put': { method: 'PUT', path: '/organizations/{organizationId}/paper-style', answer: 'json' },
  'paperStyles.putLogo': { method: 'PUT', path: '/organizations/{organizationId}/paper-style/logo', answer: 'json' },
  'paperStyles.removeLogo': { method: 'DELETE', path: '/organizations/{organizationId}/paper-style/logo', answer: 'json' },
  'paperStyles.logo': { method: 'GET', path: '/organizations/{organizationId}/paper-style/logo', answer: 'file' },
  'rounds.next': { method: 'POST', path: '/evaluations/{evaluationId}/next-round', answer: 'json' },
  'rounds.toConfirm': { method: 'GET', path: '/evaluations/{evaluationId}/to-confirm', answer: 'json' },
  'rounds.confirm': { method: 'POST', path: '/evaluations/{evaluationId}/confirmations', answer: 'json' },
  'rounds.previous': { method: 'GET', path: '/evaluations/{evaluationId}/previous-round', answer: 'json' },
  'rounds.compare': { method: 'GET', path: '/evaluations/{evaluationId}/comparison', answer: 'json' },
  'selfInspections.templates': { method: 'GET', path: '/self-inspection-templates', answer: 'json' },
  'selfInspections.list': { method: 'GET', path: '/self-inspections', answer: 'json', byOrganization: true },
  'selfInspections.create': { method: 'POST', path: '/self-inspections', answer: 'json' },
  'selfInspections.get': { method: 'GET', path: '/self-inspections/{selfInspectionId}', answer: 'json' },
  'selfInspections.change': { method: 'PATCH', path: '/self-inspections/{selfInspectionId}', answer: 'json' },
  'selfInspections.remove': { method: 'DELETE', path: '/self-inspections/{selfInspectionId}', answer: 'none' },
  'selfInspections.weaknesses': { method: 'GET', path: '/self-inspections/{selfInspectionId}/weaknesses', answer: 'json' },
  'selfInspections.changes': { method: 'GET', path: '/self-inspections/{selfInspectionId}/changes', answer: 'json' },
  'campaigns.list': { method: 'GET', path: '/campaigns', answer: 'json', byOrganization: true },
  'campaigns.create': { method: 'POST', path: '/campaigns', answer: 'json' },
  'campaigns.get': { method: 'GET', path: '/campaigns/{campaignId}', answer: 'json' },
  'campaigns.change': { method: 'PATCH', path: '/campaigns/{campaignId}', answer: 'json' },
  'campaigns.totals': { method: 'GET', path: '/campaigns/{campaignId}/totals', answer: 'json' },
  'campaigns.units': { method: 'GET', path: '/campaigns/{campaignId}/units', answer: 'json' },
  'campaigns.addUnit': { method: 'POST', path: '/campaigns/{campaignId}/units', answer: 'json' },
  'campaigns.unit': { method: 'GET', path: '/campaigns/{campaignId}/units/{campaignUnitId}', answer: 'json' },
  'campaigns.answer': { method: 'PATCH', path: '/campaigns/{campaignId}/units/{campaignUnitId}', answer: 'json' },
  'campaigns.move': { method: 'POST', path: '/campaigns/{campaignId}/units/{campaignUnitId}/moves', answer: 'json' },
  'campaigns.spotChecks': { method: 'GET', path: '/campaigns/{campaignId}/units/{campaignUnitId}/spot-checks', answer: 'json' },
  'campaigns.spotCheck': { method: 'POST', path: '/campaigns/{campaignId}/units/{campaignUnitId}/spot-checks', answer: 'json' },
  'training.list': { method: 'GET', path: '/training-events', answer: 'json', byOrganization: true },
  'training.create': { method: 'POST', path: '/training-events', answer: 'json' },
  'training.get': { method: 'GET', path: '/training-events/{trainingEventId}', answer: 'json' },
  'training.change': { method: 'PATCH', path: '/training-events/{trainingEventId}', answer: 'json' },
  'training.remove': { method: 'DELETE', path: '/training-events/{trainingEventId}', answer: 'none' },
  'training.evidence': { method: 'GET', path: '/training-events/{trainingEventId}/requirements', answer: 'json' },
  'duties.all': { method: 'GET', path: '/duties', answer: 'json', byOrganization: true },
  'duties.list': { method: 'GET', path: '/systems/{systemId}/duties', answer: 'json' },
  'duties.facts': { method: 'GET', path: '/systems/{systemId}/duty-facts', answer: 'json' },
  'duties.putFacts': { method: 'PUT', path: '/systems/{systemId}/duty-facts', answer: 'json' },
  'catalog.list': { method: 'GET', path: '/catalog/items', answer: 'json' },
  'catalog.get': { method: 'GET', path: '/catalog/items/{item}', answer: 'json' },
  'audit.list': { method: 'GET', path: '/audit/entries', answer: 'json' },
  'audit.export': { method: 'GET', path: '/audit/entries/export', answer: 'file' },
  'audit.verify': { method: 'GET', path: '/audit/verification', answer: 'json' },
  'backups.list': { method: 'GET', path: '/backups', answer: 'json' },
  'backups.make': { method: 'POST', path: '/backups', answer: 'file' },
  'people.erase': { method: 'POST', path: '/accounts/{accountId}/erasure', answer: 'json' },
};
