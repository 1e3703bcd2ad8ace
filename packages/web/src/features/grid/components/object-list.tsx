import type { ObjectDto } from '@mlps/client';
import { kindName } from '@mlps/controls';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';

interface ObjectListProps {
  objects: readonly ObjectDto[];
  mayChange: boolean;
  onEdit: (object: ObjectDto) => void;
  onRemove: (object: ObjectDto) => void;
}

/** What is there: name, kind and facts of each object, and what can be done with it. */
export function ObjectList({ objects, mayChange, onEdit, onRemove }: ObjectListProps): ReactNode {
  const { t, lang } = useMessages();
  if (objects.length === 0) return null;
  return (
    <section>
      <h3>{t('grid.objects.there', { count: objects.length })}</h3>
      <ul className="object-list">
        {objects.map((object) => (
          <li key={object.id}>
            <span className="object-name">
              {object.name} <span className="quiet small">{factsLine(object, lang)}</span>
            </span>
            {mayChange ? (
              <span className="object-acts">
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('grid.object.edit', { name: object.name })}
                  onClick={() => {
                    onEdit(object);
                  }}
                >
                  {t('grid.objects.edit')}
                </button>
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('grid.objects.remove', { name: object.name })}
                  onClick={() => {
                    onRemove(object);
                  }}
                >
                  {t('grid.objects.delete')}
                </button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsLine({ kind, model, address }: ObjectDto, lang: 'zh' | 'en'): string {
  return [kindName(kind, lang), model, address].filter((fact) => fact !== null && fact !== '').join(' · ');
}
