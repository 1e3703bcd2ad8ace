import type { BookDto, ColumnMappingInput } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { Panel } from '../../../components/panel';
import { Select } from '../../../components/select';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { useChangeBook } from '../api/use-book';
import { useKeepMapping } from '../api/use-mappings';
import { useOrganization } from '../api/use-organization';
import type { BookTarget } from '../book-target';
import { mappingFields, toMapping, toMeanings } from '../mapping-fields';
import type { MappingField, Meanings } from '../mapping-fields';

/** A layout that is not known: the user says once what each column means, and may keep it for the next book of the same agency. */
export function ColumnsForm({ target, book }: { target: BookTarget; book: BookDto }): ReactNode {
  const { t } = useMessages();
  const columns = book.columns!; // a book in this state has them
  const [meanings, setMeanings] = useState<Meanings>(() => toMeanings(columns));
  const [name, setName] = useState('');
  const organization = useOrganization(target);
  const change = useChangeBook(target, book);
  const keep = useKeepMapping(organization.data ?? null);
  const known = new Set(Object.values(meanings));
  const isReady = known.has('item') && known.has('result');
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const mapping = toMapping(columns, meanings) as ColumnMappingInput['mapping'];
    if (name.trim() !== '') await keep.mutateAsync({ name: name.trim(), mapping });
    change.mutate({ mapping });
  };
  const failed = change.error ?? keep.error;
  return (
    <Panel title={t('book.columns')} help={t('book.columnsHelp', { sheet: columns.sheet.trim() })}>
      <form className="stack" onSubmit={(event) => void send(event).catch(() => undefined)}>
        <div className="table-box">
          <table className="table">
            <caption className="visually-hidden">{t('book.columns')}</caption>
            <thead>
              <tr>
                {(['letter', 'heading', 'samples', 'meaning'] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(`book.column.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {columns.columns.map(({ letters, heading, samples }) => (
                <tr key={letters}>
                  <th scope="row">{letters}</th>
                  <td>{heading}</td>
                  <td className="book-text quiet">{samples.join(' / ')}</td>
                  <td>
                    <Select<MappingField | ''>
                      label={t('book.meaningOf', { letters })}
                      value={meanings[letters] ?? ''}
                      options={[
                        { value: '', label: t('book.meaning.none') },
                        ...mappingFields.map((field) => ({ value: field, label: t(`book.field.${field}`) })),
                      ]}
                      onChange={(field) => {
                        setMeanings({ ...meanings, [letters]: field });
                      }}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {organization.data ? (
          <div className="fields">
            <TextField
              label={t('book.keepLayout')}
              help={t('book.keepLayoutHelp')}
              value={name}
              maxLength={200}
              onChange={setName}
            />
          </div>
        ) : null}
        {failed ? <ErrorNotice error={failed} /> : null}
        <div>
          <Button type="primary" htmlType="submit" disabled={!isReady} loading={change.isPending}>
            {t('book.readColumns')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
