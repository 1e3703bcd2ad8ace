import type { Evaluation, HazardProposal } from '@mlps/controls';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import { useMessages } from '../../../messages/translate';

interface HazardListProps {
  document: Evaluation;
  hazards: readonly HazardProposal[];
}

/** Major hazards that the problems may amount to, with what speaks for each. */
export function HazardList({ document, hazards }: HazardListProps): ReactNode {
  const { t, lang } = useMessages();
  const zh = lang === 'zh';
  const nameOf = (id: string): string => document.objects.find((object) => object.id === id)?.name ?? id;
  return (
    <ul className="cause-list">
      {hazards.map(({ hazard, triggers }) => (
        <li key={hazard.id}>
          <strong>
            {hazard.id} {zh ? hazard.titleZh : hazard.titleEn}
          </strong>
          <p>{zh ? hazard.zh : hazard.en}</p>
          <span className="cause-head small">
            <span className="quiet">{t('grave.triggers')}</span>
            {triggers.map(({ object, item }) => (
              <Tag key={`${object} ${item}`}>
                {nameOf(object)} {item}
              </Tag>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
