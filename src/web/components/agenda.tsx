import type { ComponentChildren, VNode } from 'preact';

/** A day's programme in order. Its children are items, or slots that gather the items of one time. */
export const AgendaList = ({ children }: { children: ComponentChildren }): VNode => (
  <ol class="agenda">{children}</ol>
);

interface AgendaSlotProps {
  time: ComponentChildren;
  /** Of the heading that the time is; 2 directly below the page's title. */
  level?: 2 | 3;
  children: ComponentChildren;
}

/** The items that share one time, which is printed once. */
export function AgendaSlot({ time, level = 2, children }: AgendaSlotProps): VNode {
  const Heading = `h${level}` as const;
  return (
    <li class="agenda-slot">
      <Heading class="agenda-time">{time}</Heading>
      <ol class="agenda-parallel">{children}</ol>
    </li>
  );
}

interface AgendaItemProps {
  /** Words, with marks in them where something was looked for. */
  title: ComponentChildren;
  href?: string;
  titleLang?: string;
  /** A `TimeRange`, or the words "to be scheduled"; left out inside a slot. */
  time?: ComponentChildren;
  track?: ComponentChildren;
  room?: ComponentChildren;
  badges?: ComponentChildren;
  /** The word "Cancelled" in the page's language; its presence strikes the title. */
  cancelled?: string;
  /** A break or the like, printed small. */
  minor?: boolean;
  /** A small button at the corner, such as a star. */
  action?: ComponentChildren;
  /** Organizers, speakers, or a button. */
  children?: ComponentChildren;
}

export function AgendaItem(props: AgendaItemProps): VNode {
  const title = props.cancelled ? <s>{props.title}</s> : props.title;
  const classes = [
    'agenda-item',
    props.cancelled && 'agenda-item-cancelled',
    props.minor && 'agenda-item-minor',
  ];
  return (
    <li class={classes.filter(Boolean).join(' ')}>
      {props.time && <div class="agenda-time">{props.time}</div>}
      <div class="agenda-content">
        <p class="agenda-title" lang={props.titleLang}>
          {props.href ? <a href={props.href}>{title}</a> : title}
        </p>
        {props.cancelled && <p class="agenda-cancelled">{props.cancelled}</p>}
        {props.action}
        <div class="agenda-meta">
          {props.track}
          {props.room && <span class="agenda-room">{props.room}</span>}
          {props.badges}
        </div>
        {props.children && <div class="agenda-more">{props.children}</div>}
      </div>
    </li>
  );
}
