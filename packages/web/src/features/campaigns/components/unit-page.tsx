import type { CampaignDto, CampaignUnitDto } from '@mlps/client';
import { unitProfiles } from '@mlps/controls/rectification';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ConflictDialog } from '../../../components/conflict-dialog';
import { ErrorNotice } from '../../../components/error-notice';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { Tag } from '../../../components/tag';
import { useMessages } from '../../../messages/translate';
import { AnswerSection } from '../../answers/answer-form';
import { FaultSummary } from '../../answers/fault-summary';
import { conflictFieldsOf } from '../../answers/shown-answer';
import { useCampaign, useUnit } from '../api/use-campaigns';
import { unitFields, unitSections } from '../unit-form';
import { useUnitForm } from '../use-unit-form';
import type { UnitForm } from '../use-unit-form';
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
  const form = useUnitForm(campaign, unit);
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
        actions={<UnitMoves campaign={campaign} unit={unit} form={form} />}
      />
      <Form campaign={campaign} unit={unit} form={form} />
      <SpotChecks unit={unit} />
      <UnitHistory unit={unit} />
    </>
  );
}

/** The unit's answers; they can be changed while it owes them. */
function Form({ campaign, unit, form }: { campaign: CampaignDto; unit: CampaignUnitDto; form: UnitForm }): ReactNode {
  const { t, lang } = useMessages();
  const context = {
    answers: form.edits.values,
    readOnly: form.readOnly,
    faults: form.faults,
    onAnswer: form.edits.set,
  };
  const names = { assets: t('campaigns.assets'), websites: t('campaigns.websiteList') };
  return (
    <>
      {campaign.state === 'draft' ? <p className="notice-box">{t('campaigns.notIssued')}</p> : null}
      <FaultSummary faults={form.faults} fields={unitFields(unit.profile)} />
      {unitSections(unit.profile, names).map((section) => (
        <AnswerSection key={section.id} section={section} context={context} />
      ))}
      {form.readOnly ? null : <SaveBar form={form} />}
      {form.saving.conflict ? (
        <ConflictDialog
          fields={conflictFieldsOf(unitFields(unit.profile), lang)}
          base={form.edits.base.fields}
          conflict={form.saving.conflict}
          onResolve={form.saving.resolve}
          onClose={form.saving.giveUp}
        />
      ) : null}
    </>
  );
}

function SaveBar({ form: { count, save } }: { form: UnitForm }): ReactNode {
  const { t } = useMessages();
  return (
    <div className="save-bar no-print">
      <span aria-live="polite">{count === 0 ? t('answers.saved') : t('answers.unsaved', { count })}</span>
      <Button type="primary" loading={save.isPending} disabled={count === 0} onClick={() => save.mutate()}>
        {t('rect.save')}
      </Button>
      {save.isError ? <ErrorNotice error={save.error} /> : null}
    </div>
  );
}
