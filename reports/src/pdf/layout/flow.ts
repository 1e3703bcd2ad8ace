import type { PageTemplate } from './blocks.js';
import type { DrawItem, Page, StructNode } from './page.js';

/** The page that is being filled, and the place where the next block goes. */
export class Flow {
  readonly root: StructNode = { type: 'Document', parent: null };
  private items: DrawItem[] = [{ kind: 'open', node: this.root }];
  private number = 1;
  /** top of the next block */
  y: number;

  constructor(public template: PageTemplate) {
    this.y = template.margins.top;
  }

  get left(): number {
    return this.template.margins.left;
  }

  get width(): number {
    const { width, margins } = this.template;
    return width - margins.left - margins.right;
  }

  /** Lowest place that text may reach. */
  get bottom(): number {
    return this.template.height - this.template.margins.bottom;
  }

  /** Height that an empty page has. */
  get pageHeight(): number {
    return this.bottom - this.template.margins.top;
  }

  get room(): number {
    return this.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y <= this.template.margins.top;
  }

  fits(height: number): boolean {
    return height <= this.room + 0.01;
  }

  put(item: DrawItem): void {
    this.items.push(item);
  }

  open(node: StructNode): StructNode {
    this.put({ kind: 'open', node });
    return node;
  }

  close(node: StructNode): void {
    this.put({ kind: 'close', node });
  }

  /** Finish this page and start the next. */
  turn(template: PageTemplate = this.template): Page {
    const page = { template: this.template, number: this.number, items: this.items };
    this.template = template;
    this.items = [];
    this.number += 1;
    this.y = template.margins.top;
    return page;
  }

  /** The page as it stands, with everything on it. */
  finish(): Page {
    this.close(this.root);
    return { template: this.template, number: this.number, items: this.items };
  }
}
