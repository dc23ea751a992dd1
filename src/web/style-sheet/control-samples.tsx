import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge } from '../components/badge.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Actions, Button, ButtonLink, SubmitButton } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Prose, Section } from '../components/section.js';
import type { StyleSheetText } from './style-sheet.texts.js';

export function ControlSamples({ t }: { t: StyleSheetText }): VNode {
  return (
    <>
      <Section title={t('buttons')}>
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
          <ButtonLink href="#">{t('programme')}</ButtonLink>
          <Button kind="danger">{t('withdraw')}</Button>
          <Button kind="quiet">{t('cancel')}</Button>
        </Actions>
        <Actions>
          <SubmitButton small>{t('save')}</SubmitButton>
          <ButtonLink href="#" small>
            {t('programme')}
          </ButtonLink>
          <Button disabled>{t('save')}</Button>
        </Actions>
      </Section>
      <Section title={t('notices')}>
        <Notice title={t('noticeInfo')}>
          <p>{t('noticeInfoText')}</p>
        </Notice>
        <Notice tone="success" title={t('noticeSuccess')} live />
        <Notice tone="warning" title={t('noticeWarning')} />
        <Notice tone="danger" title={t('noticeDanger')} />
        <Actions>
          <Badge>{t('draft')}</Badge>
          <Badge tone="info">{t('submitted')}</Badge>
          <Badge tone="success">{t('approved')}</Badge>
          <Badge tone="warning">{t('waitlisted')}</Badge>
          <Badge tone="danger">{t('declined')}</Badge>
        </Actions>
      </Section>
    </>
  );
}

export function TypographySample({ t, locale }: { t: StyleSheetText; locale: Locale }): VNode {
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            locale={locale}
            items={[{ href: '#', label: t('programme') }, { label: t('title') }]}
          />
        }
        kicker={t('typography')}
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink href="#">{t('more')}</ButtonLink>}
      />
      <Prose>
        <p>
          {t('prose')} <a href="https://www.unescap.org/">{t('resolution')}</a>
        </p>
        <h2>{t('who')}</h2>
        <ul>
          <li>{t('member')}</li>
          <li>{t('organization')}</li>
          <li>{t('civilSociety')}</li>
        </ul>
      </Prose>
    </>
  );
}
