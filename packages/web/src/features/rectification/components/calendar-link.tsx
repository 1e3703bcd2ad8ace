import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from '../../../components/dialog';
import { useMessages } from '../../../messages/translate';
import { queryOf } from '../rectification-search';
import type { ItemFilter } from '../rectification-search';

/** The deadlines as a calendar: the address that a calendar program follows, and the file itself. */
export function CalendarLink({ filter }: { filter: ItemFilter }): ReactNode {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const address = calendarAddress(filter);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('rect.calendar')}
      </Button>
      {open ? (
        <Dialog
          title={t('rect.calendar')}
          onClose={() => {
            setOpen(false);
          }}
        >
          <div className="stack">
            <p>{t('rect.calendarHelp')}</p>
            <input
              className="native-input"
              readOnly
              aria-label={t('rect.calendarAddress')}
              value={address}
              onFocus={(event) => {
                event.target.select();
              }}
            />
            <div className="tag-row">
              <Button
                type="primary"
                onClick={() => {
                  void navigator.clipboard?.writeText(address); // absent on plain HTTP; the field above can be copied by hand
                }}
              >
                {t('rect.calendarCopy')}
              </Button>
              <Button href={address}>{t('rect.calendarFile')}</Button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

function calendarAddress(filter: ItemFilter): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(queryOf(filter))) search.set(name, String(value));
  const query = search.size > 0 ? `?${search.toString()}` : '';
  return `${location.origin}/api/v1/rectification-items.ics${query}`;
}
