import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';

interface PdfPageProps {
  document: PDFDocumentProxy;
  number: number;
}

/** Sides of A4, until a page has told its own. */
const A4 = 210 / 297;
const NEAR = '600px';

/** One page as a picture, with its text for reading aids; drawn once it comes near. */
export function PdfPage({ document, number }: PdfPageProps): ReactNode {
  const { t } = useMessages();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [drawn, setDrawn] = useState<{ ratio: number; text: string } | null>(null);
  useEffect(() => {
    if (!canvas.current) return;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: NEAR });
    watcher.observe(canvas.current);
    return () => {
      watcher.disconnect();
    };
  }, []);
  useEffect(() => {
    if (!near || !canvas.current) return;
    const drawing = draw(document, number, canvas.current);
    drawing.result.then(setDrawn, () => undefined); // a page that was left while it was drawn
    return drawing.cancel;
  }, [near, document, number]);
  return (
    <figure className="pdf-page" data-page={number}>
      <canvas
        ref={canvas}
        style={{ aspectRatio: String(drawn?.ratio ?? A4) }}
        role="img"
        aria-label={t('pdf.page', { number })}
      />
      {drawn ? <figcaption className="visually-hidden">{drawn.text}</figcaption> : null}
    </figure>
  );
}

function draw(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
): { result: Promise<{ ratio: number; text: string }>; cancel: () => void } {
  let cancelled = false;
  let stop = (): void => undefined;
  const work = async (): Promise<{ ratio: number; text: string }> => {
    const page = await document.getPage(number);
    const natural = page.getViewport({ scale: 1 });
    const width = canvas.clientWidth * Math.min(devicePixelRatio, 2);
    const viewport = page.getViewport({ scale: width / natural.width });
    if (cancelled) throw new Error('left');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const rendering = page.render({ canvasContext: canvas.getContext('2d')!, viewport }); // every browser we support has it
    stop = () => rendering.cancel();
    await rendering.promise;
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    return { ratio: natural.width / natural.height, text };
  };
  return {
    result: work(),
    cancel: () => {
      cancelled = true;
      stop();
    },
  };
}
