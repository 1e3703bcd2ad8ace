import type { PaperBlock } from './paper-model.js';

/** Whether a block stands just before the signature: the page that bears the signature bears a part of the text too. */
export function leadsToSignature(blocks: readonly PaperBlock[], at: number): boolean {
  const next = blocks[at + 1]?.kind;
  return next === 'signature' || (next === 'attachments' && blocks[at + 2]?.kind === 'signature');
}
