import type { ComponentChildren, VNode } from 'preact';
import { isMinor } from '../../../config/session-kinds.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { AgendaItem, AgendaList, AgendaSlot } from '../../web/components/agenda.js';
import { lastDateOf } from '../programme/item-days.js';
import type { ProgrammeItem } from '../programme-item.js';
import {
  AccessBadge,
  DateAndTime,
  Dates,
  ItemTime,
  ItemTrack,
  roomText,
  sessionPath,
  titleIn,
} from './item-parts.js';
import type { ProgrammeReader } from './programme-reader.js';
import { programmeTexts } from './programme.texts.js';
import { Star } from './star.js';

interface AgendaProps {
  locale: Locale;
  items: readonly ProgrammeItem[];
  /** Of the headings that the hours are; 3 where the agenda stands in a section. */
  level?: 2 | 3;
  /** What stands below an item, such as a button. */
  more?: (item: ProgrammeItem) => ComponentChildren;
  /** Undefined where neither hours nor stars of the reader are shown. */
  reader?: ProgrammeReader | undefined;
}

/** One day: items of the same hours stand together under them, those without hours at the end. */
export function DayAgenda({ locale, items, level, more, reader }: AgendaProps): VNode {
  const hoursOf = ({ startsAt, endsAt }: ProgrammeItem) => JSON.stringify([startsAt, endsAt]);
  return (
    <AgendaList>
      {[...Map.groupBy(items, hoursOf).values()].map(([first, ...others]) => {
        if (!first) return null;
        const time = <ItemTime item={first} locale={locale} readerZone={reader?.zone} />;
        if (others.length === 0) return <Entry {...{ locale, time, more, reader }} item={first} withRange />;
        return <Gathered {...{ locale, time, level, more, reader }} items={[first, ...others]} />;
      })}
    </AgendaList>
  );
}

/** Items of several days, each with its own date and hours. */
export const DatedAgenda = ({ locale, items, more, reader }: AgendaProps): VNode => (
  <AgendaList>
    {items.map((item) => (
      <Entry
        locale={locale}
        item={item}
        time={<DateAndTime locale={locale} item={item} readerZone={reader?.zone} />}
        more={more}
        reader={reader}
      />
    ))}
  </AgendaList>
);

/** Items that have neither date nor hours; `label` stands where these would. */
export const UndatedAgenda = ({ label, ...props }: Omit<AgendaProps, 'level'> & { label: string }): VNode => (
  <AgendaList>
    <Gathered {...props} time={label} level={3} />
  </AgendaList>
);

const Gathered = ({ time, items, level, ...props }: AgendaProps & { time: ComponentChildren }): VNode => (
  <AgendaSlot time={time} level={level}>
    {items.map((item) => (
      <Entry {...props} item={item} withRange />
    ))}
  </AgendaSlot>
);

interface EntryProps extends Pick<AgendaProps, 'locale' | 'more' | 'reader'> {
  item: ProgrammeItem;
  time?: ComponentChildren;
  /** Says of an item of several days from when to when, where its time does not. */
  withRange?: boolean;
}

function Entry({ locale, item, time, withRange, more, reader }: EntryProps): VNode {
  return (
    <AgendaItem
      {...titleIn(locale, item)}
      href={sessionPath(locale, item.id)}
      time={time}
      track={<ItemTrack track={item.track} locale={locale} />}
      room={roomText(item, locale)}
      badges={
        <>
          {withRange && lastDateOf(item) !== item.onDate && <Dates locale={locale} item={item} />}
          <AccessBadge item={item} locale={locale} />
        </>
      }
      cancelled={item.state === 'cancelled' ? programmeTexts.in(locale)('cancelled') : undefined}
      minor={isMinor(item.kind)}
      action={<Star locale={locale} item={item} reader={reader} />}
    >
      {more?.(item)}
    </AgendaItem>
  );
}
