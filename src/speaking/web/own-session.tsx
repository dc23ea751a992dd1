import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { personalData } from '../../../config/personal-data.js';
import { FileField } from '../../files/components/file-field.js';
import { fileHref } from '../../files/file-address.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { isoWithOffset, localDate } from '../../kernel/zoned-time.js';
import { type ProgrammeItem, zoneOf } from '../../scheduling/programme-item.js';
import { Badge } from '../../web/components/badge.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { Markdown } from '../../web/components/markdown.js';
import { Notice } from '../../web/components/notice.js';
import { Prose, Section } from '../../web/components/section.js';
import { TextField } from '../../web/components/text-field.js';
import { emptyForm, type FormState, formFields } from '../../web/form-errors.js';
import { TimeRange } from '../../web/components/time-range.js';
import { readerTimeData } from '../../web/reader-zone/reader-time.js';
import { clockText, dateText, dayAndTimeText, zoneText } from '../../web/spoken-times.js';
import type { OwnSession } from '../area/own-speaking.queries.js';
import { slidesRule } from '../slides/slides.service.js';
import { partText, titleText, whenText, whereText } from '../session-facts.js';
import { speakingTexts } from '../speaking.texts.js';

const keptDays = personalData.speaking.terms[0]?.days ?? 0;

interface OwnSessionProps {
  locale: Locale;
  session: OwnSession;
  zone: string | undefined;
  refused: FormState | undefined;
}

/** One session of hers: when and where, with whom, what the organizers tell her, and her slides. */
export function OwnSessionCard(props: OwnSessionProps): VNode {
  const { locale, session } = props;
  const { item, part, isReleased, closed } = session;
  const t = speakingTexts.in(locale);
  return (
    <Section
      title={titleText(item, locale)}
      id={`session-${item.id}`}
      actions={item.state === 'cancelled' && <Badge tone="danger">{t('is-cancelled')}</Badge>}
    >
      {!isReleased && <p>{t('not-released')}</p>}
      {part.doubt && !closed && (
        <Notice tone="warning">
          <p>{t(`doubt.${part.doubt}`)}</p>
          <ActionForm action={`/${locale}/my/speaking/sessions/${item.id}/confirmation`}>
            <SubmitButton>{t('affirm')}</SubmitButton>
          </ActionForm>
        </Notice>
      )}
      <div {...readerTimeData(locale, props.zone)}>
        <DescriptionList
          items={[
            { term: t('role'), description: partText(part, locale) },
            { term: t('venue-time'), description: <VenueTime locale={locale} item={item} /> },
            ...ownTime(props),
            { term: t('where'), description: whereText(item, locale) },
            { term: t('co-speakers'), description: <CoSpeakers {...props} /> },
          ]}
        />
      </div>
      <Briefing {...props} />
      <Slides {...props} />
      {!closed && (
        <details>
          <summary>{t('stand-down')}</summary>
          <Form action={`/${locale}/my/speaking/sessions/${item.id}/refusal`} label={t('stand-down')}>
            <TextField
              name="reason"
              id={`field-reason-${item.id}`}
              label={t('decline-reason')}
              optionalLabel={t('optional')}
              maxLength={500}
            />
            <Actions>
              <SubmitButton kind="danger">{t('decline')}</SubmitButton>
            </Actions>
          </Form>
        </details>
      )}
    </Section>
  );
}

/** As machines read it too: where she has chosen no zone, the script of the page adds that of her device. */
function VenueTime({ locale, item }: { locale: Locale; item: ProgrammeItem }): VNode {
  const { startsAt, endsAt } = item;
  if (!startsAt) return <>{whenText(item, locale)}</>;
  const zone = zoneOf(item);
  return (
    <>
      {dateText(localDate(startsAt, zone), locale)}{' '}
      <TimeRange
        start={isoWithOffset(startsAt, zone)}
        startText={clockText(startsAt, zone, locale)}
        end={endsAt ? isoWithOffset(endsAt, zone) : undefined}
        endText={endsAt ? clockText(endsAt, zone, locale) : undefined}
        zone={zoneText(startsAt, zone, locale)}
      />
    </>
  );
}

/** By her own clock, where she has chosen one that shows something else. */
function ownTime({ locale, session: { item }, zone }: OwnSessionProps) {
  if (!item.startsAt || zone === undefined) return [];
  const { startsAt, endsAt } = item;
  return [
    {
      term: speakingTexts.in(locale)('own-time'),
      description: dayAndTimeText(startsAt, endsAt, zone, locale),
    },
  ];
}

function CoSpeakers({ locale, session: { coSpeakers } }: OwnSessionProps): VNode {
  if (coSpeakers.length === 0) return <>{speakingTexts.in(locale)('alone')}</>;
  return (
    <>
      {coSpeakers.map(({ person, speaker, part }) => (
        <p>
          {[person.displayName, speaker.functionTitle, speaker.organizationName].filter(Boolean).join(', ')}
          {` (${partText({ role: part.role, minutes: null }, locale)})`}
        </p>
      ))}
    </>
  );
}

function Briefing({ locale, session: { briefing } }: OwnSessionProps): VNode | null {
  const wording = wordingOf(briefing?.text ?? {}, locale);
  if (!wording.text) return null;
  return (
    <Section title={speakingTexts.in(locale)('briefing')} level={3}>
      <Prose lang={wording.locale === locale ? undefined : wording.locale}>
        <Markdown text={wording.text} />
      </Prose>
    </Section>
  );
}

function Slides({ locale, session, refused }: OwnSessionProps): VNode {
  const { item, slides, part } = session;
  const t = speakingTexts.in(locale);
  const names = new Map(session.coSpeakers.map(({ speaker, person }) => [speaker.id, person.displayName]));
  const fields = formFields(locale, refused ?? emptyForm);
  return (
    <Section title={t('slides')} level={3} id={`slides-${item.id}`}>
      {slides.length === 0 ? (
        <p>{t('slides-none')}</p>
      ) : (
        <ul>
          {slides.map(({ deck, file }) => (
            <li>
              {deck.speakerId !== part.speakerId && `${names.get(deck.speakerId) ?? ''}: `}
              <a href={fileHref(locale, file)}>{file.name}</a>
              {` (${t('slides-version', {
                number: deck.number,
                when: dayAndTimeText(deck.uploadedAt, null, edition.zone, locale),
              })})`}
            </li>
          ))}
        </ul>
      )}
      <Form action={`/${locale}/my/speaking/sessions/${item.id}/slides`} upload label={t('slides')}>
        <FileField
          {...fields.of('slides')}
          id={`field-slides-${item.id}`}
          locale={locale}
          label={t('slides-file')}
          hint={t('slides-hint', { days: keptDays })}
          rule={slidesRule}
        />
        <Actions>
          <SubmitButton kind="secondary">{t('slides-upload')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
