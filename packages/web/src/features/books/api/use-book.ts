import type { BookDto, BookPatch, BookRowPage } from '@mlps/client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useCancellable } from '../../../lib/use-cancellable';
import type { BookTarget } from '../book-target';
import { applyBook, changeBook, getBook, getRows, uploadBook } from './book-calls';
import type { ApplyInput, RowsQuery, Upload } from './book-calls';

/** A workbook with its preview as of now. */
export function useBook(target: BookTarget, bookId: string): UseQueryResult<BookDto> {
  return useQuery({ queryKey: ['book', target.kind, target.id, bookId], queryFn: () => getBook(target, bookId) });
}

/** One page of the rows of a workbook. */
export function useRows(target: BookTarget, book: BookDto, query: RowsQuery): UseQueryResult<BookRowPage> {
  return useQuery({
    queryKey: ['book-rows', book.id, book.seen, book.version, query],
    queryFn: () => getRows(target, book.id, query),
    placeholderData: keepPreviousData,
  });
}

/** Sends a file to be read, which can be stopped; nothing is written by that. */
export function useUpload(target: BookTarget) {
  return useCancellable((upload: Upload, signal, report) => uploadBook(target, upload, signal, report));
}

/** Says what columns or objects of a workbook are. */
export function useChangeBook(target: BookTarget, book: BookDto): UseMutationResult<BookDto, Error, BookPatch> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (patch: BookPatch) => changeBook(target, book, patch),
    onSettled: () => queries.invalidateQueries({ queryKey: ['book', target.kind, target.id] }),
  });
}

/** Takes over what the preview shows; whatever happens, the preview is looked at afresh. */
export function useApplyBook(target: BookTarget, bookId: string): UseMutationResult<BookDto, Error, ApplyInput> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: ApplyInput) => applyBook(target, bookId, input),
    onSettled: () => queries.invalidateQueries(),
  });
}
