import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF says, without the spaces between its pieces of text. */
export async function pdfWords(bytes: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const texts = await Promise.all(
    pages.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  return texts.join('').replaceAll(/\s/g, '');
}
