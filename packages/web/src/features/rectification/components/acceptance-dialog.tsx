import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { TextField } from '../../../components/text-field';
import { today } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { requestAcceptance } from '../api/change-item';
import { useRefreshing } from '../api/use-refresh';
import type { MoveDialogProps } from './move-dialog';

/** Asks that a risk be accepted: why, what lowers it meanwhile, what is left, who is to approve, and until when. */
export function AcceptanceDialog({ item, onClose }: Pick<MoveDialogProps, 'item' | 'onClose'>): ReactNode {
  const { t } = useMessages();
  const refreshing = useRefreshing();
  const [form, setForm] = useState({ reason: '', residualRisk: '', approver: '', expiry: '' });
  const [measures, setMeasures] = useState<readonly string[]>(['']);
  const set =
    (key: keyof typeof form) =>
    (next: string): void => {
      setForm({ ...form, [key]: next });
    };
  const past = form.expiry !== '' && form.expiry < today();
  return (
    <FormDialog
      title={t('rect.accept.ask')}
      shape="side"
      submit={t('rect.accept.ask')}
      disabled={past}
      onClose={onClose}
      onSubmit={() =>
        refreshing(() =>
          requestAcceptance(item, { ...form, measures: measures.map((measure) => measure.trim()).filter(Boolean) }),
        )
      }
    >
      <p className="notice-box">{t('rect.accept.help')}</p>
      <TextField label={t('rect.accept.reason')} lines={3} value={form.reason} onChange={set('reason')} required />
      <Measures measures={measures} onMeasures={setMeasures} />
      <TextField
        label={t('rect.accept.residual')}
        help={t('rect.accept.residualHelp')}
        lines={2}
        value={form.residualRisk}
        onChange={set('residualRisk')}
        required
      />
      <TextField
        label={t('rect.accept.approver')}
        help={t('rect.accept.approverHelp')}
        value={form.approver}
        onChange={set('approver')}
        required
        maxLength={500}
      />
      <TextField
        type="date"
        label={t('rect.accept.expiry')}
        help={t('rect.accept.expiryHelp')}
        value={form.expiry}
        onChange={set('expiry')}
        fault={past ? t('rect.accept.past') : undefined}
        required
      />
    </FormDialog>
  );
}

interface MeasuresProps {
  measures: readonly string[];
  onMeasures: (next: readonly string[]) => void;
}

/** Each measure in an entry of its own, so that none hides in a paragraph. */
function Measures({ measures, onMeasures }: MeasuresProps): ReactNode {
  const { t } = useMessages();
  return (
    <fieldset className="rows">
      <legend>{t('rect.accept.measures')}</legend>
      {measures.map((measure, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a measure has no identity but its place
        <div key={index} className="row">
          <input
            className="native-input"
            aria-label={t('rect.accept.measure', { number: index + 1 })}
            value={measure}
            required
            onChange={(event) => {
              onMeasures(measures.map((entry, place) => (place === index ? event.target.value : entry)));
            }}
          />
          {measures.length > 1 ? (
            <Button
              aria-label={t('rect.accept.measureRemove', { number: index + 1 })}
              onClick={() => {
                onMeasures(measures.filter((_, place) => place !== index));
              }}
            >
              ×
            </Button>
          ) : null}
        </div>
      ))}
      <div>
        <Button
          onClick={() => {
            onMeasures([...measures, '']);
          }}
        >
          {t('rect.accept.measureAdd')}
        </Button>
      </div>
    </fieldset>
  );
}
