import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the build tool makes the address of the file
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';
import { ErrorNotice } from './error-notice';
import { Loading } from './loading';
import { PdfPage } from './pdf-page';
import './pdf-view.css';

// A file of this origin: the content security policy lets no other worker run.
GlobalWorkerOptions.workerSrc = workerAddress;

/** Tables of characters and plain fonts, from this service too: a scan or an official paper often names them without holding them. */
const tables = { cMapUrl: '/pdf/cmaps/', cMapPacked: true, standardFontDataUrl: '/pdf/standard_fonts/' };

interface PdfViewProps {
  file: Blob;
  name: string;
  /** page to scroll to, from 1; a new object scrolls again to the same page */
  goTo?: { readonly page: number } | undefined;
}

/** A PDF in the page: every page is drawn when it comes near, so that a long paper opens at once. */
export default function PdfView({ file, name, goTo }: PdfViewProps): ReactNode {
  const { t } = useMessages();
  const { document, error } = useDocument(file);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (goTo && document) box.current?.querySelector(`[data-page="${goTo.page}"]`)?.scrollIntoView({ block: 'start' });
  }, [goTo, document]);
  if (error) return <ErrorNotice error={error} />;
  if (!document) return <Loading />;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return (
    <div className="pdf" ref={box} role="region" aria-label={t('pdf.label', { name })} tabIndex={0}>
      <p className="quiet small pdf-count">{t('pdf.pages', { count: document.numPages })}</p>
      {numbers.map((number) => (
        <PdfPage key={number} document={document} number={number} />
      ))}
    </div>
  );
}

interface Opened {
  document: PDFDocumentProxy | null;
  error: Error | null;
}

function useDocument(file: Blob): Opened {
  const [opened, setOpened] = useState<Opened>({ document: null, error: null });
  useEffect(() => {
    let task: ReturnType<typeof getDocument> | null = null;
    let left = false;
    const open = async (): Promise<void> => {
      const data = new Uint8Array(await file.arrayBuffer());
      if (left) return;
      // Scripts inside a PDF are of no use here, and the policy would not let them be compiled.
      task = getDocument({ data, isEvalSupported: false, enableXfa: false, ...tables });
      const document = await task.promise;
      if (!left) setOpened({ document, error: null });
    };
    open().catch((error: unknown) => {
      if (!left) setOpened({ document: null, error: error instanceof Error ? error : new Error(String(error)) });
    });
    return () => {
      left = true;
      void task?.destroy();
    };
  }, [file]);
  return opened;
}
