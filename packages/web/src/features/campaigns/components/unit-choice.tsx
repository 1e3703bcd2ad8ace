import type { CampaignUnitInput, OrganizationDto } from '@mlps/client';
import { unitProfiles } from '@mlps/controls/rectification';
import type { ReactNode } from 'react';
import { Select } from '../../../components/select';
import { useMessages } from '../../../messages/translate';

interface UnitChoiceProps {
  organizations: readonly OrganizationDto[];
  units: readonly CampaignUnitInput[];
  onUnits: (next: readonly CampaignUnitInput[]) => void;
}

/** The units that take part, each with the requirements that fit its network. */
export function UnitChoice({ organizations, units, onUnits }: UnitChoiceProps): ReactNode {
  const { t, lang } = useMessages();
  return (
    <fieldset className="rows">
      <legend>{t('campaigns.units')}</legend>
      {organizations.length === 0 ? <p className="quiet">{t('campaigns.noUnits')}</p> : null}
      {organizations.map(({ id, name }) => {
        const unit = units.find(({ organizationId }) => organizationId === id);
        return (
          <div key={id} className="row row-wrap">
            <label className="check">
              <input
                type="checkbox"
                checked={unit !== undefined}
                onChange={(event) => {
                  onUnits(
                    event.target.checked
                      ? [...units, { organizationId: id, profile: 'small' }]
                      : units.filter(({ organizationId }) => organizationId !== id),
                  );
                }}
              />
              {name}
            </label>
            {unit ? (
              <Select
                label={t('campaigns.profileOf', { name })}
                value={unit.profile}
                onChange={(profile) => {
                  onUnits(units.map((one) => (one === unit ? { ...one, profile } : one)));
                }}
                options={unitProfiles.map((profile) => ({ value: profile.id, label: profile[lang] }))}
              />
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}
