import type { DrawItem, StructNode } from '../layout/page.js';

type Element = PDFKit.PDFStructureElement;
type Bookmark = Extract<DrawItem, { kind: 'bookmark' }>;

/** Turns the layout's nodes into the tagged structure of the PDF, and headings into bookmarks. */
export class StructureWriter {
  private readonly elements = new Map<StructNode, Element>();
  private readonly outlines: PDFKit.PDFOutline[];
  /** node whose content is open on the page */
  private current: StructNode | null = null;

  constructor(private readonly doc: PDFKit.PDFDocument) {
    this.outlines = [doc.outline];
  }

  open(node: StructNode): void {
    const element = this.doc.struct(node.type, optionsOf(node));
    this.elements.set(node, element);
    const parent = node.parent ? this.elements.get(node.parent) : undefined;
    if (parent) parent.add(element);
    else this.doc.addStructure(element);
  }

  /** What is drawn next belongs to this node. */
  mark(node: StructNode): void {
    if (this.current === node) return;
    this.endMark();
    this.elements.get(node)!.add(this.doc.markStructureContent(node.type)); // a node is opened before its text
    this.current = node;
  }

  close(node: StructNode): void {
    if (this.current === node) this.endMark();
    this.elements.get(node)?.end();
    this.elements.delete(node);
  }

  /** Content marks do not reach over a page; the node goes on with a new one. */
  endPage(): void {
    this.endMark();
  }

  bookmark({ title, level, y }: Bookmark): void {
    const parent = this.outlines[Math.min(level, this.outlines.length) - 1]!; // the list begins with the root
    this.outlines.length = Math.min(level, this.outlines.length);
    this.outlines.push(parent.addItem(title, place(y)));
  }

  private endMark(): void {
    if (this.current) this.doc.endMarkedContent();
    this.current = null;
  }
}

function optionsOf({ scope, alt }: StructNode): PDFKit.Mixins.StructureElementOptions {
  return { ...(scope ? scoped(scope) : {}), ...(alt === undefined ? {} : { alt }) };
}

/** pdfkit writes the scope of a table head; its types do not know it yet. */
function scoped(scope: 'Column' | 'Row'): PDFKit.Mixins.StructureElementOptions {
  return { scope } as PDFKit.Mixins.StructureElementOptions;
}

function place(top: number): { expanded: boolean } {
  return { expanded: true, top } as { expanded: boolean }; // likewise the place on the page
}
