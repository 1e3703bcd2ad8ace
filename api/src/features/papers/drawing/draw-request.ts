import type { Contradiction, NoticeBrief, PaperFormat, PaperInputs, PaperKind, PaperOptions } from '@mlps/reports';

/** What a worker is asked to do: make a paper, and draw it unless an error forbids. All of it can be cloned. */
export interface DrawRequest<K extends PaperKind = PaperKind> {
  readonly kind: K;
  readonly input: PaperInputs[K];
  readonly options: PaperOptions;
  readonly formats: readonly PaperFormat[];
  readonly draft: boolean;
  /** draw only if every error is of one of these rules; null draws whatever was found */
  readonly excused: readonly string[] | null;
}

export interface DrawnFile {
  readonly format: PaperFormat;
  readonly bytes: Uint8Array;
}

export interface DrawResult {
  readonly title: string;
  readonly warnings: readonly string[];
  readonly contradictions: readonly Contradiction[];
  readonly notice: NoticeBrief | null;
  /** empty when nothing was to be drawn, or an error forbade it */
  readonly files: readonly DrawnFile[];
}

/** Pages of the PDF so far. */
export interface DrawProgress {
  readonly page: number;
  readonly pages: number;
}

/** An error as it crosses from the worker. */
export interface DrawFault {
  readonly kind: 'report' | 'domain' | 'other';
  readonly code: string;
  readonly message: string;
  readonly issues: readonly object[];
}

export type DrawMessage =
  | { readonly type: 'progress'; readonly progress: DrawProgress }
  | { readonly type: 'done'; readonly result: DrawResult }
  | { readonly type: 'failed'; readonly fault: DrawFault };
