import type { ArchiveKeyDto, ArchivePreviewDto, TrustedKeyDto } from '@mlps/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { FetchedFile } from '../../../components/download-button';
import { all, client, LARGEST_PAGE, sendingClient } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';
import type { SentReport } from '../../../lib/sending-fetch';
import { useCancellable } from '../../../lib/use-cancellable';

const KEYS = ['archive-keys'] as const;

/** What the importer has decided. */
export interface ArchiveAnswers {
  organizationId?: string;
  organizationName?: string;
  trust?: string;
  keyName?: string;
  conflicts?: 'keep';
}

interface ArchiveImport {
  readonly file: File;
  readonly answers: ArchiveAnswers;
}

/** The whole of a system as a signed file. */
export async function fetchArchive(systemId: string): Promise<FetchedFile> {
  const { data, fileName } = await client.call('archives.export', { params: { systemId } });
  return { blob: data, fileName: fileName ?? 'system.mlpsarchive' };
}

/** Proves a file and tells what importing it would do; nothing is written. */
export async function inspectArchive(
  file: File,
  signal: AbortSignal,
  report: SentReport,
): Promise<{ file: File; preview: ArchivePreviewDto }> {
  const options = { file: asZip(file), signal };
  return { file, preview: (await sendingClient(report).call('archives.inspect', { query: {} }, options)).data };
}

/** Imports an archive that was looked at. */
export function useImportArchive(): ReturnType<typeof useCancellable<ArchiveImport, ArchivePreviewDto>> {
  const queries = useQueryClient();
  return useCancellable(async ({ file, answers }: ArchiveImport, signal, report) => {
    const options = { file: asZip(file), idempotencyKey: randomKey(), signal };
    const { data } = await sendingClient(report).call('archives.import', { query: { ...answers } }, options);
    await queries.invalidateQueries();
    return data;
  });
}

/** Browsers do not know the type by the ending. */
function asZip(file: File): Blob {
  return new Blob([file], { type: 'application/zip' });
}

export function useArchiveKey(): UseQueryResult<ArchiveKeyDto> {
  return useQuery({
    queryKey: [...KEYS, 'own'],
    queryFn: async () => (await client.call('archives.key', { query: {} })).data,
  });
}

export function useTrustedKeys(): UseQueryResult<TrustedKeyDto[]> {
  return useQuery({
    queryKey: [...KEYS, 'trusted'],
    queryFn: () => all('archiveKeys.list', { query: { limit: LARGEST_PAGE } }),
  });
}

export function useForgetKey(): UseMutationResult<void, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (keyId) => void (await client.call('archiveKeys.remove', { params: { keyId } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEYS }),
  });
}
