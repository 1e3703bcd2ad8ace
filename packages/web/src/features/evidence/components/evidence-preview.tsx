import type { EvidenceRevisionDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { Loading } from '../../../components/loading';
import { useMessages } from '../../../messages/translate';
import { useEvidenceContent } from '../api/use-evidence';
import { contentAddress, previewKind } from '../evidence-place';

// The reader of PDF files is large, and most evidence is a picture.
const PdfView = lazy(() => import('../../../components/pdf-view'));

interface PreviewProps {
  evidenceId: string;
  revision: EvidenceRevisionDto;
}

/** The file as far as the page can show it. */
export function EvidencePreview({ evidenceId, revision }: PreviewProps): ReactNode {
  const { t } = useMessages();
  switch (previewKind(revision.mediaType)) {
    case 'image':
      return (
        <img
          className="preview-picture"
          src={contentAddress(evidenceId, revision.revision)}
          alt={t('evidence.picture', { name: revision.fileName })}
        />
      );
    case 'pdf':
      return <PdfPreview evidenceId={evidenceId} revision={revision} />;
    case 'text':
      return <TextPreview evidenceId={evidenceId} revision={revision} />;
    case 'none':
      return <p className="notice-box">{t('evidence.noPreview')}</p>;
  }
}

function PdfPreview({ evidenceId, revision }: PreviewProps): ReactNode {
  const content = useEvidenceContent(evidenceId, revision.revision);
  return (
    <Suspense fallback={<Loading />}>
      <Loaded queries={[content]}>{([file]) => <PdfView file={file} name={revision.fileName} />}</Loaded>
    </Suspense>
  );
}

const SHOWN_CHARACTERS = 20_000;

function TextPreview({ evidenceId, revision }: PreviewProps): ReactNode {
  const content = useEvidenceContent(evidenceId, revision.revision);
  const text = useQuery({
    queryKey: ['evidence', 'text', evidenceId, revision.revision],
    enabled: content.data !== undefined,
    queryFn: async () => (await content.data!.text()).slice(0, SHOWN_CHARACTERS), // asked for only when it is there
  });
  return <Loaded queries={[content, text]}>{([, words]) => <pre className="preview-text">{words}</pre>}</Loaded>;
}
