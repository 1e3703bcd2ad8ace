import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import type { StreamReply } from '../../operations/operation.js';
import { readEvidence, requireFile } from './evidence-store.js';
import type { EvidenceStore } from './evidence-store.js';
import { loadEvidence } from './evidence.service.js';
import type { EvidencePlace } from './evidence.service.js';
import type { EvidenceRevision, EvidenceRow } from './evidence.entity.js';
import { zipArchive, zipSize } from './zip-archive.js';
import type { ZipEntry } from './zip-archive.js';
import { sha256Of } from '../../support/sha256.js';

/**
 * Every revision of the evidence of an item or an evaluation as one archive, with `SHA256SUMS` for `sha256sum -c` and a list of what
 * belongs to what.
 * @throws ApiError `file.damaged`
 */
export async function evidenceBundle(
  em: EntityManager,
  app: AppContext,
  place: EvidencePlace,
  fileName: string,
): Promise<StreamReply> {
  const { evidence: store } = app;
  const rows = await loadEvidence(em, place);
  const files = rows.flatMap((row, index) => sorted(row).map((file) => ({ row, file, name: nameOf(index, file) })));
  for (const { file } of files) await requireFile(store, file);
  const list = textEntry('清单.csv', listOf(files));
  const kept = files.map(({ name, file }) => storedEntry(store, name, file));
  const sums = [...files.map(({ name, file }) => [file.sha256, name]), [sha256Of(list.text), list.entry.name]];
  const sumsEntry = textEntry('SHA256SUMS', sums.map(([hash, name]) => `${hash}  ${name}\n`).join('')).entry;
  const entries = [...kept, list.entry, sumsEntry];
  return { open: () => zipArchive(entries), mediaType: 'application/zip', fileName, size: zipSize(entries) };
}

interface NamedFile {
  readonly row: EvidenceRow;
  readonly file: EvidenceRevision;
  readonly name: string;
}

function sorted({ revisions = [] }: EvidenceRow): EvidenceRevision[] {
  return revisions.toSorted((one, other) => one.revision - other.revision);
}

/** Numbers keep files of the same name apart. */
function nameOf(index: number, { revision, fileName }: EvidenceRevision): string {
  return `证据/${String(index + 1).padStart(3, '0')}-${revision}-${fileName}`;
}

function storedEntry(store: EvidenceStore, name: string, { size, sha256 }: EvidenceRevision): ZipEntry {
  return { name, size, open: () => readEvidence(store, sha256) };
}

function textEntry(name: string, text: string): { readonly entry: ZipEntry; readonly text: string } {
  const bytes = Buffer.from(text, 'utf8');
  return { text, entry: { name, size: bytes.length, open: () => Readable.from([bytes]) } };
}

/** With a mark of UTF-8 at the front, so that spreadsheet programs read the Chinese. */
function listOf(files: readonly NamedFile[]): string {
  const head = ['文件', '名称', '版次', '上传人', '上传时间', '大小（字节）', 'SHA-256'];
  const rows = files.map(({ row, file, name }) => {
    const { revision, uploadedBy, createdAt, size, sha256 } = file;
    return [name, row.name, revision, uploadedBy, createdAt, size, sha256];
  });
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is marked as text. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
