import type { ComponentChildren, VNode } from 'preact';
import { isMinor } from '../../../config/session-kinds.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { AgendaItem, AgendaList, AgendaSlot } from '../../web/components/agenda.js';
import type { ProgrammeItem } from '../programme-item.js';
import { AccessBadge, ItemTime, ItemTrack, roomText, sessionPath, titleIn } from './item-parts.js';
import { programmeTexts } from './programme.texts.js';

interface AgendaProps {
  locale: Locale;
  items: readonly ProgrammeItem[];
  /** What stands below an item, such as a button. */
  more?: (item: ProgrammeItem) => ComponentChildren;
}

/** Timed items of a day; those of the same hours stand together under them. */
export function DayAgenda({ locale, items, more }: AgendaProps): VNode {
  const together = Map.groupBy(items, (item) => `${item.startsAt?.getTime()}-${item.endsAt?.getTime()}`);
  return (
    <AgendaList>
      {[...together.values()].map((group) => {
        const [first] = group;
        if (!first) return null;
        const time = <ItemTime item={first} locale={locale} />;
        if (group.length === 1) return <Entry locale={locale} item={first} time={time} more={more} />;
        return (
          <AgendaSlot time={time}>
            {group.map((item) => (
              <Entry locale={locale} item={item} more={more} />
            ))}
          </AgendaSlot>
        );
      })}
    </AgendaList>
  );
}

/** Items without hours; `when` says what is known instead. */
export function UntimedAgenda({
  locale,
  items,
  when,
  more,
}: AgendaProps & { when?: (item: ProgrammeItem) => ComponentChildren }): VNode {
  return (
    <AgendaList>
      {items.map((item) => (
        <Entry locale={locale} item={item} time={when?.(item)} more={more} />
      ))}
    </AgendaList>
  );
}

interface EntryProps {
  locale: Locale;
  item: ProgrammeItem;
  time?: ComponentChildren;
  more?: (item: ProgrammeItem) => ComponentChildren;
}

function Entry({ locale, item, time, more }: EntryProps): VNode {
  return (
    <AgendaItem
      {...titleIn(locale, item)}
      href={sessionPath(locale, item.id)}
      time={time}
      track={<ItemTrack track={item.track} locale={locale} />}
      room={roomText(item, locale)}
      badges={<AccessBadge item={item} locale={locale} />}
      cancelled={item.state === 'cancelled' ? programmeTexts.in(locale)('cancelled') : undefined}
      minor={isMinor(item.kind)}
    >
      {more?.(item)}
    </AgendaItem>
  );
}
