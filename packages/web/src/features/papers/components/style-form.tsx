import type { OrganizationDto, PaperStyleDto, PaperWordingDto } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ConflictDialog } from '../../../components/conflict-dialog';
import type { ConflictField } from '../../../components/conflict-dialog';
import { ErrorNotice } from '../../../components/error-notice';
import { Panel } from '../../../components/panel';
import { TextField } from '../../../components/text-field';
import { useEdits } from '../../../lib/use-edits';
import { useVersionedSave } from '../../../lib/use-versioned-save';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { putStyle } from '../api/use-style';
import { unitFactGroups } from '../fact-fields';
import { paperKinds } from '../paper-search';
import { contentOf, factsOf, inputOf, leavesOf, partsOf } from '../style-content';
import type { StyleContent } from '../style-content';
import { FactForm } from './fact-form';
import { WordingFields } from './wording-fields';

interface StyleFormProps {
  unit: OrganizationDto;
  style: PaperStyleDto | null;
  onSaved: () => void;
}

/** Header, signer, codes, own words and the facts that every paper of the unit tells. */
export function StyleForm({ unit, style, onSaved }: StyleFormProps): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const queries = useQueryClient();
  const edits = useEdits<StyleContent>({ fields: contentOf(style), etag: style?.etag ?? '' });
  const { headerText, issuerName, codes, wording } = edits.values;
  const saving = useVersionedSave<StyleContent>({
    base: edits.base.fields,
    etag: edits.base.etag,
    current: (thing) => contentOf(thing as PaperStyleDto), // a refusal carries the style as it is now
    send: (changed, etag, over) => putStyle(unit.id, inputOf({ ...over, ...changed }), etag),
  });
  const save = useMutation({
    mutationFn: async () => {
      const saved = (await saving.save(edits.values)) as PaperStyleDto; // what `send` gives
      queries.setQueryData(['papers', 'style', unit.id], saved);
      edits.settle({ fields: contentOf(saved), etag: saved.etag });
    },
    onSuccess: onSaved,
  });
  const unsaved = Object.keys(edits.changed).length > 0;
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Panel title={t('papers.style.header')}>
          <div className="fields">
            <TextField
              label={t('papers.style.header')}
              help={t('papers.style.headerHelp')}
              value={headerText}
              onChange={(text) => {
                edits.set('headerText', text);
              }}
              maxLength={500}
            />
            <TextField
              label={t('papers.style.issuer')}
              help={t('papers.style.issuerHelp')}
              value={issuerName}
              onChange={(text) => {
                edits.set('issuerName', text);
              }}
              maxLength={500}
            />
          </div>
        </Panel>
        <Panel title={t('papers.style.codes')} help={t('papers.style.codesHelp')}>
          <div className="fields">
            {paperKinds.map((kind) => (
              <TextField
                key={kind}
                label={t(`papers.kind.${kind}`)}
                value={codes[kind] ?? ''}
                onChange={(code) => {
                  edits.set('codes', { ...codes, [kind]: code });
                }}
                maxLength={40}
              />
            ))}
          </div>
        </Panel>
        <WordingFields
          wording={wording}
          onWording={(next) => {
            edits.set('wording', next);
          }}
        />
        <Panel title={t('papers.style.facts')}>
          <FactForm
            groups={unitFactGroups}
            facts={factsOf(edits.values)}
            onFacts={(next) => {
              edits.setAll(partsOf(next));
            }}
          />
        </Panel>
        {can('papers.issue') ? (
          <div className="save-bar no-print">
            <span aria-live="polite">{unsaved ? t('papers.style.unsaved') : null}</span>
            <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!unsaved}>
              {t('rect.save')}
            </Button>
            {save.isError ? <ErrorNotice error={save.error} /> : null}
          </div>
        ) : null}
      </form>
      {saving.conflict ? (
        <ConflictDialog
          fields={conflictFields(t)}
          base={edits.base.fields}
          conflict={saving.conflict}
          onResolve={saving.resolve}
          onClose={saving.giveUp}
        />
      ) : null}
    </>
  );
}

function conflictFields(t: Translate): ConflictField<StyleContent>[] {
  const show = (value: unknown): string => leavesOf(value).join(t('list.comma')) || t('state.none');
  return [
    { key: 'headerText', label: t('papers.style.header'), show },
    { key: 'issuerName', label: t('papers.style.issuer'), show },
    { key: 'codes', label: t('papers.style.codes'), show },
    { key: 'wording', label: t('papers.style.wording'), show: (value) => show(textsOf(value)) },
    { key: 'unit', label: t('papers.facts.unit'), show },
    { key: 'organisation', label: t('papers.facts.organisation'), show },
    { key: 'products', label: t('papers.facts.products'), show },
    { key: 'team', label: t('papers.facts.team'), show },
    { key: 'others', label: t('papers.facts.more'), show },
  ];
}

function textsOf(wording: readonly PaperWordingDto[]): string[] {
  return wording.map(({ text }) => text);
}
