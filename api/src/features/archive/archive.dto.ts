import { Flag, Id, Instant, Line, ListOf, Name, OneOf, Whole, Words } from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';
import { digestAlgorithms } from './manifest.js';
import type { DigestAlgorithm } from './manifest.js';
import { signatureAlgorithms } from './signing-key.js';
import type { SignatureAlgorithm } from './signing-key.js';

const MOST_ROWS = 2_147_483_647;
const trusts = ['own', 'trusted', 'unknown'] as const;
const kinds = ['changed', 'deleted', 'sameKey'] as const;

export class ArchiveQuery {
  @OneOf(digestAlgorithms, { zh: '散列算法，默认 sha256', optional: true }) digest?: DigestAlgorithm;
  @OneOf(signatureAlgorithms, { zh: '签名算法，默认 ed25519', optional: true }) signature?: SignatureAlgorithm;
}

export class ArchiveKeyQuery {
  @OneOf(signatureAlgorithms, { zh: '签名算法，默认 ed25519', optional: true }) signature?: SignatureAlgorithm;
}

export class ArchiveKeyDto {
  @Words({ zh: '签名时写明的名称（INSTANCE_NAME）；null 时写系统所属单位', nullable: true }) name!: string | null;
  @OneOf(signatureAlgorithms, { zh: '签名算法' }) algorithm!: SignatureAlgorithm;
  @Words({ zh: '公钥的指纹：SHA-256，64 位十六进制' }) fingerprint!: string;
  @Words({ zh: '公钥：SubjectPublicKeyInfo，base64' }) publicKey!: string;
}

export class InspectQuery {
  @Id({ zh: '打算导入到的单位；系统已登记时可不给', optional: true }) organizationId?: string;
}

export class ImportArchiveQuery extends InspectQuery {
  @Name({ zh: '登记一个新单位并导入到那里；与 organizationId 二者选一', optional: true }) organizationName?: string;
  @Line({ zh: '已核对的密钥指纹；密钥还不受信任时必须给出', optional: true }) trust?: string;
  @Name({ zh: '今后在受信任密钥列表中的名称', optional: true }) keyName?: string;
  @OneOf(['refuse', 'keep'], {
    zh: '两边都改过的数据：默认 refuse 不导入；keep 保留本处的，导入其余的',
    optional: true,
  })
  conflicts?: 'refuse' | 'keep';
}

export class ArchiveTableDto {
  @Words({ zh: '数据表' }) table!: string;
  @Words({ zh: '中文名称' }) zh!: string;
  @Whole(0, MOST_ROWS, { zh: '新建' }) create!: number;
  @Whole(0, MOST_ROWS, { zh: '更新' }) update!: number;
  @Whole(0, MOST_ROWS, { zh: '删除（来源已删除，本处没有改过）' }) remove!: number;
  @Whole(0, MOST_ROWS, { zh: '两边相同' }) unchanged!: number;
  @Whole(0, MOST_ROWS, { zh: '本处改过而来源没有，保留' }) kept!: number;
  @Whole(0, MOST_ROWS, { zh: '随保留的数据一起略去' }) dependent!: number;
}

export class ArchiveConflictDto {
  @Words({ zh: '数据表' }) table!: string;
  @Words({ zh: '编号' }) id!: string;
  @OneOf(kinds, { zh: '两边都改过；本处已删除；两边各自建立' }) kind!: (typeof kinds)[number];
  @Words({ zh: '说明' }) zh!: string;
}

export class ArchivePreviewDto {
  @Id({ zh: '系统编号' }) systemId!: string;
  @Words({ zh: '系统名称' }) systemName!: string;
  @Words({ zh: '保护等级' }) grade!: string;
  @Words({ zh: '来源登记的单位名称', nullable: true }) organizationName!: string | null;
  @Flag({ zh: '系统是否已在本实例' }) known!: boolean;
  @Id({ zh: '导入到的单位；还没有选定为 null', nullable: true }) organizationId!: string | null;
  @Words({ zh: '签名者自称的名称' }) signer!: string;
  @OneOf(signatureAlgorithms, { zh: '签名算法' }) algorithm!: SignatureAlgorithm;
  @Words({ zh: '密钥指纹' }) fingerprint!: string;
  @OneOf(trusts, { zh: '本实例的密钥、已受信任，或未知' }) trust!: (typeof trusts)[number];
  @Instant({ zh: '生成时间' }) madeAt!: string;
  @Words({ zh: '生成者' }) madeBy!: string;
  @Words({ zh: '生成它的产品版本' }) productVersion!: string;
  @OneOf(digestAlgorithms, { zh: '散列算法' }) digest!: DigestAlgorithm;
  @Whole(0, MOST_ROWS, { zh: '证据和文书的文件数' }) files!: number;
  @Whole(0, Number.MAX_SAFE_INTEGER, { zh: '证据和文书的字节数' }) bytes!: number;
  @ListOf(() => ArchiveTableDto, 100, { zh: '各表会有什么变化；没有数据的表不列' }) tables!: ArchiveTableDto[];
  @Whole(0, MOST_ROWS, { zh: '两边都改过的条数' }) conflictCount!: number;
  @ListOf(() => ArchiveConflictDto, 200, { zh: '两边都改过的数据，最多 200 条' }) conflicts!: ArchiveConflictDto[];
}

export class TrustedKeyParams {
  @Id({ zh: '受信任密钥的编号' }) keyId!: string;
}

export class TrustedKeyQuery extends PageQuery {
  @Id({ zh: '只列这个单位的', optional: true }) organizationId?: string;
}

export class TrustedKeyDto {
  @Id({ zh: '编号' }) id!: string;
  @Id({ zh: '信任它的单位' }) organizationId!: string;
  @Words({ zh: '单位名称' }) organizationName!: string;
  @Words({ zh: '名称' }) name!: string;
  @Words({ zh: '签名算法' }) algorithm!: string;
  @Words({ zh: '指纹' }) fingerprint!: string;
  @Words({ zh: '由谁加入' }) addedBy!: string;
  @Instant({ zh: '加入时间' }) createdAt!: string;
}

export class TrustedKeyPage extends PageDto {
  @ListOf(() => TrustedKeyDto, 200, { zh: '受信任的密钥，按加入时间排列' }) items!: TrustedKeyDto[];
}

export class ArchiveImportDto {
  @Id({ zh: '编号' }) id!: string;
  @Instant({ zh: '导入时间' }) createdAt!: string;
  @Words({ zh: '导入者' }) importedBy!: string;
  @Words({ zh: '签名者自称的名称' }) signer!: string;
  @Words({ zh: '密钥指纹' }) fingerprint!: string;
  @Instant({ zh: '档案的生成时间' }) madeAt!: string;
  @Words({ zh: '生成它的产品版本' }) productVersion!: string;
}

export class ArchiveImportList {
  @ListOf(() => ArchiveImportDto, 1000, { zh: '这个系统导入过的档案，新的在前，最多 1000 份' })
  items!: ArchiveImportDto[];
}
