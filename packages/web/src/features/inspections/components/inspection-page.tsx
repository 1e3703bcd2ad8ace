import type { SelfInspectionDto } from '@mlps/client';
import { inspectionTemplates } from '@mlps/controls/rectification';
import type { InspectionTemplate } from '@mlps/controls/rectification';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { Tag } from '../../../components/tag';
import { useMessages } from '../../../messages/translate';
import { useInspection } from '../api/use-inspections';
import { Changes } from './changes';
import { InspectionActions } from './inspection-actions';
import { InspectionForm } from './inspection-form';
import { Weaknesses } from './weaknesses';

/** One self-inspection: its form, what it admits, and what is different from last year. */
export function InspectionPage(): ReactNode {
  const { inspectionId } = useParams({ from: '/inspections/$inspectionId' });
  const inspection = useInspection(inspectionId);
  return (
    <Loaded queries={[inspection]}>
      {([one]) => {
        const template = inspectionTemplates.find(({ id }) => id === one.template);
        return template ? <View inspection={one} template={template} /> : null;
      }}
    </Loaded>
  );
}

function View({ inspection, template }: { inspection: SelfInspectionDto; template: InspectionTemplate }): ReactNode {
  const { t, lang } = useMessages();
  return (
    <>
      <PageHead
        title={inspection.title}
        crumbs={[
          <Link key="list" to="/inspections">
            {t('inspections.title')}
          </Link>,
        ]}
        lead={
          <span className="tag-row">
            {inspection.organizationName}
            <Tag>{template[lang]}</Tag>
            <Tag tone={inspection.state === 'completed' ? 'ok' : 'warn'}>
              {t(`inspections.state.${inspection.state}`)}
            </Tag>
          </span>
        }
        actions={<InspectionActions inspection={inspection} />}
      />
      <Weaknesses inspection={inspection} />
      <Changes inspection={inspection} />
      <InspectionForm key={inspection.id} inspection={inspection} template={template} />
    </>
  );
}
