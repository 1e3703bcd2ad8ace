import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextField } from '../../../components/text-field';
import type { ActingAs } from '../../../lib/acting-as';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';

interface Approver {
  /** whether the form has to ask for the name: only the one user of a local service enters what others decided */
  readonly asked: boolean;
  readonly name: string;
  readonly setName: (next: string) => void;
  readonly actingAs: ActingAs | undefined;
}

/** Who decides: the one who is signed in, or on a local service whoever signed the paper that is entered. */
export function useApprover(role: string): Approver {
  const { session } = useSession();
  const [name, setName] = useState('');
  const asked = session?.mode === 'local';
  return { asked, name, setName, actingAs: asked && name.trim() !== '' ? { name: name.trim(), role } : undefined };
}

export function ApproverField({ approver }: { approver: Approver }): ReactNode {
  const { t } = useMessages();
  if (!approver.asked) return null;
  return (
    <TextField
      label={t('rect.approver')}
      help={t('rect.approverHelp')}
      value={approver.name}
      onChange={approver.setName}
      required
      maxLength={100}
    />
  );
}
