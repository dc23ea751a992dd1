import { DelegationLetter } from '../../src/delegations/letters/delegation-letter.entity.js';
import { letterStateOf } from '../../src/delegations/letters/letter.rules.js';
import { Delegation } from '../../src/people/delegation.entity.js';
import { FocalPoint } from '../../src/people/focal-point.entity.js';
import { readSheet } from '../../src/sheets/read-sheet.js';
import { FormPage } from '../support/form-page.js';
import { startForum, type TestForum } from '../support/forum.js';
import { invalidFieldsOf, linksOf, textOf } from '../support/page-content.js';
import type { Visitor } from '../support/visitor.js';
import { areaLink, nameFocalPoint } from './focal-points.js';

let forum: TestForum;
let organizer: Visitor;

beforeEach(async () => {
  forum = await startForum();
  organizer = await forum.organizer();
});
afterEach(() => forum.stop());

const send = (kind: string, ...delegation: string[]) =>
  organizer.post('/en/organizer/letters/sendings', { kind, delegation });
const stateOf = async (id: string) =>
  letterStateOf(await forum.read((em) => em.findOneByOrFail(Delegation, { id })));
const overview = async (query = '') =>
  textOf((await organizer.get(`/en/organizer/delegations${query}`)).text);

describe('the overview of delegations', () => {
  it('shows all 62 members and associate members at a glance, whether or not anybody is named', async () => {
    const page = await organizer.get('/en/organizer/delegations');

    expect(
      linksOf(page.text, '/en/organizer/delegations/').filter((href) => !/new|\./.test(href)),
    ).toHaveLength(62);
    expect(textOf(page.text)).toContain('0 Answered 0 Not answered yet 62 Not sent');
  });

  it('is filtered, and exported as it is filtered', async () => {
    await nameFocalPoint(organizer, 'fj');
    await send('invitation', 'fj');

    expect(await overview('?letter=sent')).toContain('One delegation');
    expect(await overview('?letter=unanswered')).toContain('One delegation');
    expect(await overview('?q=FOCAL.fj')).toContain('Fiji');
    expect(await overview('?designator=organization')).toContain('No delegation fits');
    const csv = await organizer.get('/en/organizer/delegations.csv?letter=sent');
    const xlsx = await organizer.get('/en/organizer/delegations.xlsx?letter=sent');
    const sheets = [await readSheet(csv.bytes), await readSheet(xlsx.bytes)];
    for (const { rows } of sheets) {
      expect(rows).toHaveLength(2);
      expect(rows[1]?.cells.slice(0, 3)).toEqual(['Fiji', 'Member', 'Sent']);
    }
  });

  it('is the organizers’ alone', async () => {
    for (const path of ['delegations', 'delegations.csv', 'delegations/fj', 'letters', 'participants'])
      expect((await forum.visitor().get(`/en/organizer/${path}`)).status).toBe(401);
  });
});

describe('a list of focal points', () => {
  const paste = (pasted: string) => organizer.post('/en/organizer/focal-points', { pasted });
  const named = () => forum.read((em) => em.find(FocalPoint, { order: { delegationId: 'ASC' } }));

  it('is named as it is pasted, each with her language', async () => {
    const { status, location } = await paste(
      'Fiji\tSela Vakaloloma\tsela@gov.example\r\n대한민국\t고은솔\tko.es@gov.example\t한국어\t서기관\r\nfr\tOdile Focal\todile@gov.example\tFrench\r\n',
    );

    expect([status, location]).toEqual([303, '/en/organizer/delegations?notice=focal-points-named']);
    expect(await named()).toMatchObject([
      { delegationId: 'fj', name: 'Sela Vakaloloma', locale: 'en', functionTitle: null },
      { delegationId: 'fr', name: 'Odile Focal', locale: 'fr' },
      { delegationId: 'kr', name: '고은솔', locale: 'ko', functionTitle: '서기관' },
    ]);
  });

  it('with a wrong line names nobody and says which', async () => {
    const long = 'n'.repeat(500);
    const pasted = `Fiji,Sela,sela@gov.example\nAtlantis,King,king(at)gov.example,Latin\nFrance,${long},f@gov.example\n`;

    const { status, text } = await paste(pasted);

    expect(status).toBe(422);
    const page = textOf(text);
    expect(page).toContain('2 Atlantis There is no delegation of that name.');
    expect(page).toContain('2 king(at)gov.example');
    expect(page).toContain('2 Latin Not a language of the forum.');
    expect(page).toMatch(/3 n{80} Please use at most \d+ characters/);
    expect(new FormPage(text).fields['pasted']?.trim()).toBe(pasted.trim());
    expect(await named()).toEqual([]);
  });

  it('that is empty is refused at its field', async () => {
    expect(new FormPage((await paste(' \n ')).text).errors).toEqual({ pasted: 'Please fill in this field.' });
  });
});

describe('a letter of invitation', () => {
  it('goes to each focal point in her language, once, with a link of her own', async () => {
    const [english, korean] = [
      await nameFocalPoint(organizer, 'fj'),
      await nameFocalPoint(organizer, 'kr', { locale: 'ko', name: '고은솔' }),
    ];
    const preview = await organizer.get('/en/organizer/delegations/kr/letter?kind=invitation');
    const sent = await send('invitation', 'fj', 'kr', 'ws');
    const again = await send('invitation', 'fj', 'kr');

    expect(textOf(preview.text)).toContain('대한민국');
    const progress = await organizer.get(sent.location ?? '');
    expect(textOf(progress.text)).toMatch(/[012] of 2 have left/);
    expect(textOf((await organizer.get(again.location ?? '')).text)).toContain('No letter was written');
    const [letter] = await forum.mailsTo(english);
    expect(letter?.subject).toBe('Invitation of Fiji to the Eighth Asia-Pacific Urban Forum');
    expect(letter?.text).toContain('Suwon, Republic of Korea');
    expect((await forum.mailsTo(korean)).map(({ subject }) => subject)).toEqual([
      '제8회 아시아·태평양 도시포럼 대한민국 대표단 초청',
    ]);
    expect(await forum.count(DelegationLetter)).toBe(2);
    expect([await stateOf('fj'), await stateOf('ws')]).toEqual(['sent', 'not_sent']);
  });

  it('counts as opened when its link is used, not when a scanner looks at it, and as answered by the answer', async () => {
    const email = await nameFocalPoint(organizer, 'fj');
    await send('invitation', 'fj');
    const link = await areaLink(forum, email);
    const focal = forum.visitor();

    await focal.get(link);
    const looked = await stateOf('fj');
    await focal.post(link);
    const used = await stateOf('fj');
    const answer = await focal.post('/en/delegation/fj/answer', { answer: 'declines' });

    expect([looked, used, await stateOf('fj')]).toEqual(['sent', 'opened', 'answered']);
    expect(answer.status).toBe(303);
    expect(await overview('?letter=answered')).toContain('Cannot take part');
  });

  it('is followed by a reminder to those who are silent, and to nobody else', async () => {
    for (const id of ['fj', 'ws', 'to']) await nameFocalPoint(organizer, id);
    await send('invitation', 'fj', 'ws');
    const focal = forum.visitor();
    await focal.post(await areaLink(forum, 'focal.ws@gov.example'));
    await focal.post('/en/delegation/ws/answer', { answer: 'attends' });

    await send('reminder', 'fj', 'ws', 'to');
    const desk = textOf((await organizer.get('/en/organizer/letters?kind=reminder')).text);
    await send('reminder', 'fj');

    const letters = await Promise.all(
      ['fj', 'ws', 'to'].map((id) => forum.mailsTo(`focal.${id}@gov.example`)),
    );
    expect(letters.map(({ length }) => length)).toEqual([2, 1, 0]);
    expect(await stateOf('fj')).toBe('reminded');
    // Nobody is offered for writing to whom nothing would leave.
    expect(desk).toContain('There is nobody to write to.');
  });

  it('is worded by the secretariat, with placeholders that exist', async () => {
    const email = await nameFocalPoint(organizer, 'fj');
    const wording = {
      kind: 'invitation',
      locale: 'en',
      subject: 'Come, {delegation}',
      body: 'Dear {name},\n\n{place}',
    };
    const wrong = await organizer.post('/en/organizer/letters', { ...wording, body: 'Dear {nmae}' });
    const saved = await organizer.post('/en/organizer/letters', wording);
    await send('invitation', 'fj');

    expect([wrong.status, invalidFieldsOf(wrong.text)]).toEqual([422, ['body']]);
    expect(saved.status).toBe(303);
    expect((await forum.mailsTo(email))[0]?.subject).toBe('Come, Fiji');
  });

  it('needs somebody chosen whom it can go to', async () => {
    await nameFocalPoint(organizer, 'fj');
    const none = await send('invitation');
    const stranger = await send('invitation', 'atlantis');

    expect([none.status, stranger.status]).toEqual([422, 422]);
    expect(await forum.count(DelegationLetter)).toBe(0);
  });
});

describe('the delegation of an organization', () => {
  it('is opened once, with the country of its seat where nobody knows it', async () => {
    const without = await organizer.post('/en/organizer/delegations', { organization: 'c40' });
    const opened = await organizer.post('/en/organizer/delegations', { organization: 'c40', country: 'GB' });
    const again = await organizer.post('/en/organizer/delegations', { organization: 'c40', country: 'GB' });
    const member = await organizer.post('/en/organizer/delegations', { organization: 'fj' });

    expect([without.status, invalidFieldsOf(without.text)]).toEqual([422, ['country']]);
    expect(opened.location).toBe('/en/organizer/delegations/c40?notice=opened');
    expect([again.status, member.status]).toEqual([422, 422]);
    expect(await forum.count(Delegation, { kind: 'organization' })).toBe(1);
  });
});
