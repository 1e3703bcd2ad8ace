import type { ArchiveKeyDto, ArchivePreviewDto, TrustedKeyDto } from '@mlps/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { FetchedFile } from '../../../components/download-button';
import { all, client, LARGEST_PAGE } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';

const KEYS = ['archive-keys'] as const;

/** What the importer has decided. */
export interface ArchiveAnswers {
  organizationId?: string;
  organizationName?: string;
  trust?: string;
  keyName?: string;
  conflicts?: 'keep';
}

/** The whole of a system as a signed file. */
export async function fetchArchive(systemId: string): Promise<FetchedFile> {
  const { data, fileName } = await client.call('archives.export', { params: { systemId } });
  return { blob: data, fileName: fileName ?? 'system.mlpsarchive' };
}

/** Proves a file and tells what importing it would do; nothing is written. */
export async function inspectArchive(file: File, organizationId?: string): Promise<ArchivePreviewDto> {
  const query = organizationId === undefined ? {} : { organizationId };
  return (await client.call('archives.inspect', { query }, { file: asZip(file) })).data;
}

export function useImportArchive(): UseMutationResult<
  ArchivePreviewDto,
  Error,
  { file: File; answers: ArchiveAnswers }
> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, answers }) => {
      const options = { file: asZip(file), idempotencyKey: randomKey() };
      return (await client.call('archives.import', { query: { ...answers } }, options)).data;
    },
    onSuccess: () => queries.invalidateQueries(),
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
