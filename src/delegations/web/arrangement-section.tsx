import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { delegationRoles } from '../../registration/registration.entity.js';
import { registrationTexts } from '../../registration/registration.texts.js';
import { Badge } from '../../web/components/badge.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { Pagination } from '../../web/components/pagination.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { delegationsTexts } from '../delegations.texts.js';
import { manageDelegationsTexts } from '../manage-delegations.texts.js';
import { precedenceName, roleName } from '../manage-delegation.forms.js';
import { registrationTones } from './delegation-marks.js';
import type { RosterRow } from '../roster/roster.queries.js';
import type { ManagedPart } from './manage-delegation.pages.js';

/** The members of the delegation, each with her role and rank to be set. */
export function ArrangementSection({ locale, path, managed, fields }: ManagedPart): VNode | null {
  const t = manageDelegationsTexts.in(locale);
  const { roster } = managed.view;
  if (roster.rows.length === 0) return null;
  return (
    <Section title={t('precedence-title')} id="roster">
      <p>{t('precedence-lead')}</p>
      <form
        class="form-wide"
        action={`${path}/precedence?page=${String(roster.page)}`}
        method="post"
        noValidate
      >
        <DataTable
          locale={locale}
          caption={t('precedence-title')}
          captionHidden
          columns={columnsOf(locale, fields)}
          rows={roster.rows}
          rowKey={({ registration }) => registration.id}
          dense
        />
        <Actions>
          <SubmitButton kind="secondary">{t('save')}</SubmitButton>
        </Actions>
      </form>
      <Pagination
        locale={locale}
        page={roster.page}
        pages={roster.pages}
        href={(number) => `${path}?page=${String(number)}#roster`}
      />
    </Section>
  );
}

function columnsOf(locale: Locale, fields: ManagedPart['fields']): Column<RosterRow>[] {
  const t = manageDelegationsTexts.in(locale);
  const texts = delegationsTexts.in(locale);
  const roles = delegationRoles.map((role) => ({ value: role, label: texts(`role.${role}`) }));
  return [
    {
      key: 'name',
      label: texts('name'),
      rowHeader: true,
      cell: ({ registration, person, email }) => (
        <>
          <a href={`/${locale}/organizer/registrations/${registration.id}`}>{person.displayName}</a>{' '}
          {person.originalScriptName}{' '}
          <span class="detail">
            {registration.functionTitle}, {email}
          </span>
        </>
      ),
    },
    {
      key: 'role',
      label: texts('role'),
      cell: ({ registration: { id, delegationRole }, person }) => (
        <SelectField
          value={delegationRole ?? 'delegate'}
          {...fields.of(roleName(id))}
          label={t('role-of', { name: person.displayName })}
          labelHidden
          options={roles}
        />
      ),
    },
    {
      key: 'precedence',
      label: texts('precedence'),
      cell: ({ registration: { id, precedence }, person }) => (
        <TextField
          value={precedence === null ? '' : String(precedence)}
          {...fields.of(precedenceName(id))}
          label={t('rank-of', { name: person.displayName })}
          labelHidden
          inputMode="numeric"
          width="short"
        />
      ),
    },
    {
      key: 'state',
      label: texts('state'),
      compact: true,
      cell: ({ registration: { state } }) => (
        <Badge tone={registrationTones[state]}>{registrationTexts.in(locale)(`state.${state}`)}</Badge>
      ),
    },
  ];
}
