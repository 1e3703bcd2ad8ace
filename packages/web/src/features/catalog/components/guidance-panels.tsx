import type { Guidance } from '@mlps/controls';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { Tag } from '../../../components/tag';
import { useMessages } from '../../../messages/translate';

/** How an item is evaluated, what proves it, what usually goes wrong and how it is mended. */
export function GuidancePanels({ guidance }: { guidance: Guidance }): ReactNode {
  const { t, lang } = useMessages();
  const zh = lang === 'zh';
  const difference = zh ? guidance.differenceZh : guidance.differenceEn;
  return (
    <div className="columns">
      <Panel title={t('item.steps')}>
        <ol className="plain steps">
          {guidance.steps.map((step) => (
            <li key={step.zh}>
              <Tag tone="accent">{t(`item.step.${step.method}`)}</Tag> {step[lang]}
            </li>
          ))}
        </ol>
      </Panel>
      <Panel title={t('item.evidence')}>
        <Lines lines={zh ? guidance.evidenceZh : guidance.evidenceEn} />
      </Panel>
      <Panel title={t('item.nonconformities')}>
        <Lines lines={zh ? guidance.nonconformitiesZh : guidance.nonconformitiesEn} />
      </Panel>
      <Panel title={t('item.advice')}>
        <div className="advice">
          <h3>{t('item.adviceNow')}</h3>
          <p>{zh ? guidance.adviceNowZh : guidance.adviceNowEn}</p>
          <h3>{t('item.adviceBuild')}</h3>
          <p>{zh ? guidance.adviceBuildZh : guidance.adviceBuildEn}</p>
        </div>
      </Panel>
      {difference === '' ? null : (
        <Panel title={t('item.difference')}>
          <p>{difference}</p>
        </Panel>
      )}
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  return (
    <ul className="plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
