import { ProblemError } from '@mlps/client';
import type { CampaignDto, CampaignUnitDto } from '@mlps/client';
import { unitProfiles } from '@mlps/controls/rectification';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { Tag } from '../../../components/tag';
import { useMessages } from '../../../messages/translate';
import { AnswerSection } from '../../answers/answer-form';
import { changedAnswers, faultsByField, isEmpty } from '../../answers/answer-values';
import { useSession } from '../../session/use-session';
import { answerUnit, useCampaign, useUnit } from '../api/use-campaigns';
import { unitSections } from '../unit-form';
import { SpotChecks } from './spot-checks';
import { UnitHistory } from './unit-history';
import { UnitMoves } from './unit-moves';
import { UnitTag } from './unit-tag';

/** What a unit answers, where it stands, and what inspectors saw there. */
export function UnitPage(): ReactNode {
  const { campaignId, unitId } = useParams({ from: '/campaigns/$campaignId/units/$unitId' });
  const campaign = useCampaign(campaignId);
  const unit = useUnit({ campaignId, campaignUnitId: unitId });
  return <Loaded queries={[campaign, unit]}>{([one, its]) => <View key={its.id} campaign={one} unit={its} />}</Loaded>;
}

function View({ campaign, unit }: { campaign: CampaignDto; unit: CampaignUnitDto }): ReactNode {
  const { t, lang } = useMessages();
  return (
    <>
      <PageHead
        title={unit.organizationName}
        crumbs={[
          <Link key="list" to="/campaigns">
            {t('campaigns.title')}
          </Link>,
          <Link key="one" to="/campaigns/$campaignId" params={{ campaignId: campaign.id }}>
            {campaign.title}
          </Link>,
        ]}
        lead={
          <span className="tag-row">
            <UnitTag state={unit.state} />
            {unit.late ? <Tag tone="warn">{t('campaigns.late')}</Tag> : null}
            {unitProfiles.find(({ id }) => id === unit.profile)?.[lang]}
          </span>
        }
        actions={<UnitMoves campaign={campaign} unit={unit} />}
      />
      <Form campaign={campaign} unit={unit} />
      <SpotChecks unit={unit} />
      <UnitHistory unit={unit} />
    </>
  );
}

const owing: readonly CampaignUnitDto['state'][] = ['notStarted', 'returned', 'overdue'];

/** The unit's answers; they can be changed while it owes them. */
function Form({ campaign, unit }: { campaign: CampaignDto; unit: CampaignUnitDto }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const queries = useQueryClient();
  const [edits, setEdits] = useState<Record<string, unknown>>({});
  const saved = unit.answers ?? {};
  const answers = { ...saved, ...edits };
  const count = Object.keys(changedAnswers(saved, answers)).length;
  const save = useMutation({
    mutationFn: () => {
      const filled = Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isEmpty(answer)));
      return answerUnit({ campaignId: campaign.id, campaignUnitId: unit.id }, filled, unit.etag);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['campaigns'] });
      setEdits({});
    },
  });
  const problem = save.error instanceof ProblemError ? save.error.problem : null;
  const readOnly = !can('campaigns.answer') || campaign.state !== 'issued' || !owing.includes(unit.state);
  const context = {
    answers,
    readOnly,
    faults: faultsByField(problem?.issues ?? []),
    onAnswer: (field: string, answer: unknown): void => {
      setEdits({ ...edits, [field]: answer });
    },
  };
  return (
    <>
      {campaign.state === 'draft' ? <p className="notice-box">{t('campaigns.notIssued')}</p> : null}
      {unitSections(unit.profile, { assets: t('campaigns.assets'), websites: t('campaigns.websiteList') }).map(
        (section) => (
          <AnswerSection key={section.id} section={section} context={context} />
        ),
      )}
      {readOnly ? null : (
        <div className="save-bar no-print">
          <span aria-live="polite">{count === 0 ? t('answers.saved') : t('answers.unsaved', { count })}</span>
          <Button type="primary" loading={save.isPending} disabled={count === 0} onClick={() => save.mutate()}>
            {t('rect.save')}
          </Button>
          {save.isError ? <ErrorNotice error={save.error} /> : null}
        </div>
      )}
    </>
  );
}
