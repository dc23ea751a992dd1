import { describe, expect, it } from '@jest/globals';
import { renderFragment } from '../render.js';
import { DataTable, type Sort } from './data-table.js';

const table = (sort?: Sort): string =>
  renderFragment(
    <DataTable
      locale="en"
      caption="People"
      columns={[
        { key: 'name', label: 'Name', cell: (row) => row.name, sortable: true, rowHeader: true },
        { key: 'state', label: 'State', cell: (row) => row.state, sortable: true },
      ]}
      rows={[{ name: '<Kim>', state: 'approved' }]}
      rowKey={(row) => row.name}
      sort={sort}
      sortHref={({ key, direction }) => `?sort=${key}&direction=${direction}`}
    />,
  );

describe('DataTable', () => {
  it('tells the present order and leads to its reverse', () => {
    const html = table({ key: 'name', direction: 'ascending' });

    expect([...html.matchAll(/aria-sort="(\w+)"[^>]*><a href="([^"]+)"/g)].map((m) => [m[1], m[2]])).toEqual([
      ['ascending', '?sort=name&amp;direction=descending'],
      ['none', '?sort=state&amp;direction=ascending'],
    ]);
  });

  it('prints a cell as text', () => {
    expect(table()).toContain('<div class="cell">&lt;Kim></div>');
  });
});
