import type { OrganizationDto, PaperStyleDto, PaperWordingDto } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { Panel } from '../../../components/panel';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { putStyle } from '../api/use-style';
import { unitFactGroups } from '../fact-fields';
import { paperKinds } from '../paper-search';
import type { PaperKind } from '../paper-search';
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
  const [headerText, setHeaderText] = useState(style?.headerText ?? '');
  const [issuerName, setIssuerName] = useState(style?.issuerName ?? '');
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries((style?.codes ?? []).map(({ kind, code }) => [kind, code])),
  );
  const [wording, setWording] = useState<readonly PaperWordingDto[]>(style?.wording ?? []);
  const [facts, setFacts] = useState(style?.facts ?? {});
  const save = useMutation({
    mutationFn: () =>
      putStyle(
        unit.id,
        {
          headerText: headerText.trim() || null,
          issuerName: issuerName.trim() || null,
          codes: codesOf(codes),
          wording: wording.filter(({ text }) => text.trim() !== ''),
          facts,
        },
        style,
      ),
    onSuccess: (saved) => {
      queries.setQueryData(['papers', 'style', unit.id], saved);
      onSaved();
    },
  });
  return (
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
            onChange={setHeaderText}
            maxLength={500}
          />
          <TextField
            label={t('papers.style.issuer')}
            help={t('papers.style.issuerHelp')}
            value={issuerName}
            onChange={setIssuerName}
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
                setCodes({ ...codes, [kind]: code });
              }}
              maxLength={40}
            />
          ))}
        </div>
      </Panel>
      <WordingFields wording={wording} onWording={setWording} />
      <Panel title={t('papers.style.facts')}>
        <FactForm groups={unitFactGroups} facts={facts} onFacts={(next) => setFacts({ ...next })} />
      </Panel>
      {save.isError ? <ErrorNotice error={save.error} /> : null}
      {can('papers.issue') ? (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('rect.save')}
        </Button>
      ) : null}
    </form>
  );
}

function codesOf(codes: Readonly<Record<string, string>>): { kind: PaperKind; code: string }[] {
  return paperKinds.map((kind) => ({ kind, code: (codes[kind] ?? '').trim() })).filter(({ code }) => code !== '');
}
