/** Where evidence hangs: on a rectification item, on a training event, or on a finding. */
export type EvidencePlace =
  | { readonly rectificationItemId: string }
  | { readonly trainingEventId: string }
  | { readonly evaluationId: string; readonly object: string; readonly item: string };

/** Kinds of file that the service takes, for the file chooser; the service judges by the content. */
export const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.pptx,.txt,.log,.csv';

export type PreviewKind = 'image' | 'pdf' | 'text' | 'none';

/** How a file of this type can be looked at in the page. */
export function previewKind(mediaType: string): PreviewKind {
  if (mediaType.startsWith('image/')) return 'image';
  if (mediaType === 'application/pdf') return 'pdf';
  return mediaType.startsWith('text/') ? 'text' : 'none';
}

/** Address of a revision's bytes, the latest when none is named; the service sends them sandboxed. */
export function contentAddress(evidenceId: string, revision?: number): string {
  const query = revision === undefined ? '' : `&revision=${revision}`;
  return `/api/v1/evidence/${evidenceId}/content?inline=true${query}`;
}
