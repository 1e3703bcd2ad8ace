import type { LegalMoveDto, RectificationItemDto } from '@mlps/client';
import { actionNames, gateTable, stateTable } from '@mlps/controls/rectification';
import type { Gate } from '@mlps/controls/rectification';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { useLegalMoves } from '../api/use-item';
import { missingFor, orderedMoves, withAsking } from '../move-gates';
import { useHeldRoles } from '../../session/use-held-roles';
import { MoveDialog } from './move-dialog';

/** What the user may do with the item now, as buttons, and what each still lacks. */
export function NextSteps({ item }: { item: RectificationItemDto }): ReactNode {
  const { t } = useMessages();
  const moves = useLegalMoves(item.id);
  const mayAsk = useHeldRoles()(['departmentRectifier']);
  const [moving, setMoving] = useState<LegalMoveDto | null>(null);
  return (
    <Panel title={t('rect.next.title')}>
      <Loaded queries={[moves]}>
        {([{ moves: legal }]) => {
          const ordered = orderedMoves(withAsking(item, legal, mayAsk));
          if (ordered.length === 0) return <p className="quiet">{t('rect.next.none')}</p>;
          return (
            <ul className="moves">
              {ordered.map((move, index) => (
                <Move key={move.action} item={item} move={move} first={index === 0} onMove={setMoving} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {moving ? (
        <MoveDialog
          item={item}
          move={moving}
          onClose={() => {
            setMoving(null);
          }}
        />
      ) : null}
    </Panel>
  );
}

interface MoveProps {
  item: RectificationItemDto;
  move: LegalMoveDto;
  first: boolean;
  onMove: (move: LegalMoveDto) => void;
}

function Move({ item, move, first, onMove }: MoveProps): ReactNode {
  const { t, lang } = useMessages();
  const { inDialog, barring } = missingFor(item, move);
  const names = (gates: readonly Gate[]): string =>
    gates.map((gate) => gateTable[gate][lang]).join(t('list.semicolon'));
  return (
    <li>
      <Button
        block
        type={first && barring.length === 0 ? 'primary' : 'default'}
        disabled={barring.length > 0}
        onClick={() => {
          onMove(move);
        }}
      >
        {move.action === 'accept' ? t('rect.accept.ask') : actionNames[move.action][lang]}
      </Button>
      <span className="quiet small">
        {barring.length > 0
          ? t('rect.next.barred', { gates: names(barring) })
          : inDialog.length > 0
            ? t('rect.next.lacks', { gates: names(inDialog) })
            : t('rect.next.leadsTo', { state: stateTable[move.to][lang] })}
      </span>
    </li>
  );
}
