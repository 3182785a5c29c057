import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentKey, Edit, FileAnswer, FileState } from '../../../../src/desk/desk-api.ts';
import { UNFILLED } from '../../../../src/model/unfilled.ts';
import { listFiles, readContentFiles } from '../../../../src/source/content-files.ts';
import { parseContent } from '../../../../src/source/parse-content.ts';
import { withDraftYear } from '../../../fixtures/draft-year.ts';
import { type DeskServer, startDesk } from '../../../support/desk-server.ts';

const DRAFT = 'drafts/demo-bureau/2025';
const PUBLISHED = 'data/demo-bureau/2024';
const PROJECT = `${DRAFT}/projects/01`;
const REVIEW = { by: '张三（办公室）', date: '2025-02-03', result: '同意公开' } as const;

let desk: DeskServer;
beforeEach(async () => {
  desk = await startDesk(withDraftYear());
});
afterEach(() => desk.close());

const set = (path: (string | number)[], value: string | null): Edit => ({ kind: 'set', path, value });
const purpose = (text: string | null): Edit[] => [set(['purpose'], text)];
const open = (file = PROJECT): Promise<FileAnswer> => desk.call('file', { file });
const check = async (edits: Edit[], file = PROJECT) =>
  desk.call('check', { file, base: (await open(file)).hash, edits });
const save = async (edits: Edit[], file = PROJECT) =>
  desk.call('save', { file, base: (await open(file)).hash, edits });
const codesOf = ({ problems }: FileState) => problems.map(({ code, path }) => `${code} ${path}`);

describe('a file', () => {
  test('comes with its form, values, places and what there is to say', async () => {
    const { form, state, title, path, document } = await open();
    expect([title, path, document]).toEqual(['项目 01 图书购置费', `content/${PROJECT}.yaml`, DRAFT]);
    const titles = form.fields.map((field) => field.title);
    expect(titles).toEqual([
      '序号',
      '表头标题',
      '项目编码',
      '项目名称',
      '预算规模',
      '资金用途',
      '资金支出计划（%）',
      '绩效目标',
      '绩效指标',
      '有无“......”行',
      '原文行号',
    ]);
    expect(form.fields.find(({ key }) => key === 'sourceLines')).toMatchObject({
      type: 'list',
      length: 2,
      nullable: true,
    });
    expect(form.fields.find(({ key }) => key === 'indicators')).toMatchObject({
      blank: { level1: null, level2: null, level3: null, description: null, target: null, basis: null },
    });
    expect(state.values?.['purpose']).toBe('主要用于购置少儿图书、期刊和有声读物');
    expect(state.cells['indicators/1/target']).toMatchObject({
      line: 29,
      column: 13,
      pageValue: 'projects/01/indicators/2/target',
      address: '/demo-bureau/2025/projects/01/#indicator-2',
    });
    expect(state.cells['number']?.pageValue).toBe(null);
    expect(state.isComplete).toBe(true);
    const aboutCell = state.findings.filter(({ places }) =>
      places.some((place) => place.id === PROJECT && place.path === 'indicators/2/target'),
    );
    expect(aboutCell.map(({ sentence }) => sentence).join()).toContain('满意');
  });

  test.each(['site', 'glossary', 'classification', `${DRAFT}/department`, `${DRAFT}/editorial`])(
    '%s has a form of its own',
    async (file) => {
      const { form, state } = await open(file);
      expect(form.fields.length).toBeGreaterThan(0);
      expect(JSON.stringify(form)).not.toMatch(/"key":"([^"]+)","title":"(?:\1)?"/);
      expect(state.values).not.toBe(null);
    },
  );

  test('that cannot be read says where', async () => {
    desk.write(`content/${PROJECT}.yaml`, 'number: 1\nname：甲\n');
    const { state } = await open();
    expect(state.values).toBe(null);
    expect(codesOf(state)).toEqual(['YAML_FULLWIDTH_COLON null']);
    const result = await desk.call('check', {
      file: PROJECT,
      base: (await open()).hash,
      edits: purpose('新'),
    });
    expect(result).toMatchObject({ kind: 'impossible', failure: { index: 0 } });
  });
});

describe('checking', () => {
  test('tells what would change and what would be wrong, and writes nothing', async () => {
    const before = desk.read(`content/${PROJECT}.yaml`);
    const answer = await check([...purpose('新 #用途'), set(['budget', 'total'], '许多'), set(['name'], '')]);
    if (answer.kind !== 'checked') throw new Error(answer.kind);
    expect(codesOf(answer.state)).toEqual(['TEXT_EMPTY name']);
    expect(answer.difference.filter(({ kind }) => kind === 'added')).toEqual([
      { kind: 'added', newLine: 4, text: 'name: ""' },
      { kind: 'added', newLine: 6, text: '  total: "许多"' },
      { kind: 'added', newLine: 9, text: 'purpose: "新 #用途"' },
    ]);
    expect(answer.blocking).toEqual([]);
    expect(desk.read(`content/${PROJECT}.yaml`)).toBe(before);
    expect(existsSync(join(desk.root, '.history'))).toBe(false);
  });

  test('shows findings of the text being written', async () => {
    const answer = await check([set(['indicators', 0, 'target'], null)]);
    if (answer.kind !== 'checked') throw new Error(answer.kind);
    const rules = answer.state.findings
      .filter(({ places }) => places.some(({ path }) => path === 'indicators/0/target'))
      .map(({ rule }) => rule);
    expect(rules).toContain('TARGET_BLANK');
  });

  test('refuses errors in what is public only, and no errors that were there', async () => {
    const file = `${PUBLISHED}/projects/01`;
    const answer = await check([set(['name'], '')], file);
    expect(answer).toMatchObject({
      kind: 'checked',
      blocking: [{ code: 'TEXT_EMPTY', path: 'name', id: file }],
    });
    expect(await save([set(['name'], '')], file)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'TEXT_EMPTY' }],
    });
    desk.write(`content/${file}.yaml`, desk.read(`content/${file}.yaml`).replace(/^name: .*/m, 'name: ""'));
    expect(await save(purpose('别的'), file)).toMatchObject({ kind: 'saved' });
  });

  test('sees an error the change makes in another file of the document', async () => {
    const file = `${PUBLISHED}/department`;
    const answer = await check([set(['subGoals', 0, 'indicatorText'], '别的')], file);
    expect(answer).toMatchObject({ kind: 'checked', blocking: [{ code: 'NICKNAME_NOT_PRINTED' }, {}] });
  });
});

describe('saving', () => {
  test('changes the bytes of the cell, and taking back gives the bytes before', async () => {
    const before = desk.read(`content/${PROJECT}.yaml`);
    const saved = await save([set(['indicators', 1, 'target'], '100'), ...purpose('一\n二')]);
    expect(saved).toMatchObject({ kind: 'saved', version: '000001' });
    expect(desk.read(`content/${PROJECT}.yaml`)).toBe(
      before.replace('target: 98%', 'target: "100"').replace(/purpose: .*/, 'purpose: |-\n  一\n  二'),
    );
    await save([set(['indicators', 1, 'target'], '98%'), ...purpose('主要用于购置少儿图书、期刊和有声读物')]);
    expect(desk.read(`content/${PROJECT}.yaml`)).toBe(before);
    expect(await save([])).toMatchObject({ kind: 'unchanged' });
    expect(desk.unsaved.at(-1)).toBe(null);
  });

  test('is called off when someone else was faster, and tells both texts', async () => {
    const { hash } = await open();
    const theirs = desk.read(`content/${PROJECT}.yaml`).replace('98%', '97%');
    desk.write(`content/${PROJECT}.yaml`, theirs);
    const answer = await desk.call('save', { file: PROJECT, base: hash, edits: purpose('我的') });
    if (answer.kind !== 'conflict') throw new Error(answer.kind);
    expect(answer.theirs).toBe(theirs);
    expect(answer.mine).toBe(theirs.replace(/purpose: .*/, 'purpose: 我的'));
    expect(answer.difference.map(({ kind }) => kind)).toContain('added');
    expect(desk.read(`content/${PROJECT}.yaml`)).toBe(theirs);
    const kept = await desk.call('save', {
      file: PROJECT,
      base: answer.hash as string,
      edits: purpose('我的'),
    });
    expect(kept.kind).toBe('saved');
    expect(desk.read(`content/${PROJECT}.yaml`)).toBe(answer.mine);
  });

  test('shows what is not saved in the preview, if pages can be made of it', async () => {
    const { hash } = await open();
    const request = { file: PROJECT, base: hash };
    expect(await desk.call('preview', { ...request, edits: purpose('没存的') })).toMatchObject({
      kind: 'shown',
    });
    const shown = desk.unsaved.at(-1)?.get(`content/${PROJECT}.yaml`);
    expect(new TextDecoder().decode(shown)).toContain('purpose: 没存的');
    expect(await desk.call('preview', { ...request, edits: [set(['name'], '')] })).toMatchObject({
      kind: 'kept',
      problems: [{ code: 'TEXT_EMPTY', path: 'name' }],
    });
    await desk.call('preview', { ...request, edits: [] });
    expect(desk.unsaved.at(-1)).toBe(null);
  });

  test('earlier versions can be looked at and put back', async () => {
    const before = desk.read(`content/${PROJECT}.yaml`);
    await save(purpose('二'));
    await save(purpose('三'));
    const { versions } = await desk.call('history', { file: PROJECT });
    expect(versions.map(({ version, changedLines }) => [version, changedLines])).toEqual([
      ['000002', 2],
      ['000001', 2],
    ]);
    const { text } = await desk.call('version', { file: PROJECT, version: '000001' });
    expect(text).toBe(before);
    const base = (await open()).hash;
    expect(
      await desk.call('restore', { file: PROJECT, version: '000001', base: 'a'.repeat(64) }),
    ).toMatchObject({ kind: 'conflict' });
    expect(await desk.call('restore', { file: PROJECT, version: '000001', base })).toMatchObject({
      kind: 'saved',
      version: '000003',
    });
    expect(desk.read(`content/${PROJECT}.yaml`)).toBe(before);
    await expect(desk.call('version', { file: PROJECT, version: '000099' })).rejects.toThrow('404');
  });
});

describe('a new year', () => {
  test('has the structure of the last one, nothing of its words, and passes the checks of a draft', async () => {
    const answer = await desk.call('new-year', {
      from: PUBLISHED,
      department: 'demo-bureau',
      fiscalYear: 2026,
    });
    expect(answer).toMatchObject({ kind: 'created', document: 'drafts/demo-bureau/2026', problems: [] });
    expect(listFiles(join(desk.root, 'content/drafts/demo-bureau/2026'))).toEqual([
      'department.yaml',
      'editorial.yaml',
      'projects/01.yaml',
      'projects/02.yaml',
    ]);
    const project = desk.read('content/drafts/demo-bureau/2026/projects/01.yaml');
    expect(project).toContain('name: 图书购置费\n');
    expect(project).toContain('  - level1: 产出指标\n    level2: 数量指标\n    level3: （待填写）\n');
    expect(project).toContain(`  total: "${UNFILLED}"\n`);
    expect(project).toContain('sourceLines: null');
    for (const gone of ['217280.50', '≥10000册', '采购合同', '少儿图书', '24, 85'])
      expect(project).not.toContain(gone);
    const plan = desk.read('content/drafts/demo-bureau/2026/department.yaml');
    expect(plan).toContain('title: 2026年部门整体绩效目标');
    expect(plan).toContain(UNFILLED);
    for (const gone of ['青溪县', '一万册', '流动书车']) expect(plan).not.toContain(gone);
    const staff = parseContent(readContentFiles(desk.root), 'staff');
    expect(staff.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('overwrites nothing', async () => {
    const ask = (fiscalYear: number) =>
      desk.call('new-year', { from: PUBLISHED, department: 'demo-bureau', fiscalYear });
    expect(await ask(2025)).toEqual({ kind: 'exists', document: DRAFT });
    expect(await ask(2024)).toEqual({ kind: 'exists', document: PUBLISHED });
  });

  test('leaves no cell that could pass for blank in the source', async () => {
    const files = ['department', 'projects/01', 'projects/02'];
    const blanks = (year: string) =>
      files.map((file) => desk.read(`content/${year}/${file}.yaml`).split(': null\n').length - 1);
    const before = blanks(PUBLISHED);
    await desk.call('new-year', { from: PUBLISHED, department: 'demo-bureau', fiscalYear: 2026 });
    const [plan = 0, ...projects] = blanks('drafts/demo-bureau/2026');
    expect(plan).toBe(before[0]);
    // Of the projects, the lines in the source are unknown besides.
    expect(projects).toEqual(before.slice(1).map((count) => count + 1));
    const { findings } = (await open('drafts/demo-bureau/2026/projects/01')).state;
    expect(findings.filter(({ quotations }) => quotations.some(({ text }) => text === UNFILLED))).toEqual([]);
  });

  test('cannot be published before it is filled in', async () => {
    await desk.call('new-year', { from: PUBLISHED, department: 'demo-bureau', fiscalYear: 2026 });
    const document = 'drafts/demo-bureau/2026';
    const { hash, blocking } = await desk.call('review', { document });
    expect(blocking.map(({ code, file }) => `${code} ${file}`)).toContain(
      `UNFILLED_LEFT content/${document}/department.yaml`,
    );
    const answer = await desk.call('publish', { document, base: hash, replaces: null, review: REVIEW });
    expect(answer.kind).toBe('refused');
  });

  test('gains and loses projects', async () => {
    expect(await desk.call('add-project', { document: DRAFT, number: 2, like: null })).toMatchObject({
      kind: 'exists',
    });
    expect(await desk.call('add-project', { document: DRAFT, number: 3, like: null })).toMatchObject({
      kind: 'created',
    });
    expect(await desk.call('add-project', { document: DRAFT, number: 12, like: PROJECT })).toMatchObject({
      kind: 'created',
    });
    expect(desk.read(`content/${DRAFT}/projects/12.yaml`)).toContain(`number: 12\nheading: ${UNFILLED}\n`);
    const { problems } = parseContent(readContentFiles(desk.root), 'staff');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { hash, text } = await open(`${DRAFT}/projects/12`);
    const removed = await desk.call('remove-project', { file: `${DRAFT}/projects/12`, base: hash });
    if (removed.kind !== 'removed') throw new Error(removed.kind);
    expect(existsSync(join(desk.root, `content/${DRAFT}/projects/12.yaml`))).toBe(false);
    await desk.call('restore', { file: `${DRAFT}/projects/12`, version: removed.version, base: null });
    expect(desk.read(`content/${DRAFT}/projects/12.yaml`)).toBe(text);
    await expect(
      desk.call('remove-project', { file: `${PUBLISHED}/projects/01`, base: hash }),
    ).rejects.toThrow('400');
    await expect(desk.call('add-project', { document: PUBLISHED, number: 9, like: null })).rejects.toThrow(
      '404',
    );
  });
});

describe('comparing', () => {
  test('names every cell that differs, in the order it is printed', async () => {
    await save([
      ...purpose('主要用于购置图书'),
      { kind: 'remove', path: ['indicators'], at: 0 },
      { kind: 'insert', path: ['goals'], at: 1, value: { label: '目标2', text: null } },
    ]);
    const answer = await desk.call('compare', { document: DRAFT, against: PUBLISHED });
    if (answer.kind !== 'compared') throw new Error(answer.kind);
    const project = answer.sections.find(({ title }) => title === '项目 01 图书购置费');
    expect(
      project?.cells.map(({ kind, label, value, before, after }) => [kind, label, value, before, after]),
    ).toEqual([
      [
        'changed',
        '资金用途',
        'projects/01/purpose',
        '主要用于购置少儿图书、期刊和有声读物',
        '主要用于购置图书',
      ],
      ['added', '绩效目标 第2项 目标序号', 'projects/01/goals/2/label', null, '目标2'],
      ['added', '绩效目标 第2项 目标内容', 'projects/01/goals/2/text', null, null],
      ['removed', '绩效指标 第1项（原） 一级指标', 'projects/01/indicators/1/level1', '产出指标', null],
      ['removed', '绩效指标 第1项（原） 二级指标', 'projects/01/indicators/1/level2', '数量指标', null],
      ['removed', '绩效指标 第1项（原） 三级指标', 'projects/01/indicators/1/level3', '新增图书册数', null],
      [
        'removed',
        '绩效指标 第1项（原） 绩效指标描述',
        'projects/01/indicators/1/description',
        '全年入库的图书册数',
        null,
      ],
      ['removed', '绩效指标 第1项（原） 指标值', 'projects/01/indicators/1/target', '≥10000册', null],
      ['removed', '绩效指标 第1项（原） 指标值确定依据', 'projects/01/indicators/1/basis', '采购合同', null],
    ]);
    expect(project?.cells[0]?.pieces).toEqual([
      { kind: 'same', text: '主要用于购置' },
      { kind: 'removed', text: '少儿' },
      { kind: 'same', text: '图书' },
      { kind: 'removed', text: '、期刊和有声读物' },
    ]);
    expect(answer.counts.same).toBeGreaterThan(20);
  });

  test('of a year that is not public yet is with the newest that is, or another by choice', async () => {
    desk.write(
      'content/data/demo-bureau/2023/department.yaml',
      desk.read(`content/${PUBLISHED}/department.yaml`),
    );
    const answer = await desk.call('compare', { document: DRAFT, against: null });
    expect(answer).toMatchObject({
      kind: 'compared',
      against: PUBLISHED,
      choices: [PUBLISHED, 'data/demo-bureau/2023'],
    });
  });

  test('with nothing published finds everything new', async () => {
    rmSync(join(desk.root, 'content/data'), { recursive: true });
    const answer = await desk.call('compare', { document: DRAFT, against: null });
    expect(answer).toMatchObject({
      kind: 'compared',
      against: null,
      counts: { same: 0, changed: 0, removed: 0 },
    });
  });

  test('of a text that cannot be read says so', async () => {
    desk.write(`content/${PROJECT}.yaml`, 'number: 1\n');
    expect(await desk.call('compare', { document: DRAFT, against: PUBLISHED })).toMatchObject({
      kind: 'unreadable',
      document: DRAFT,
    });
  });
});

describe('publishing', () => {
  const review = (document: DocumentKey = DRAFT) => desk.call('review', { document });
  const publish = async (record: object = {}, document: DocumentKey = DRAFT) =>
    desk.call('publish', {
      document,
      base: (await review(document)).hash,
      replaces: null,
      review: { ...REVIEW, ...record },
    });

  test('moves the draft with the record of its review, and back without it', async () => {
    const before = desk.read(`content/${DRAFT}/editorial.yaml`);
    expect(await review()).toMatchObject({ state: { kind: 'absent' }, blocking: [], replaces: false });
    expect(await publish()).toEqual({ kind: 'published', document: 'data/demo-bureau/2025', review: REVIEW });
    expect(existsSync(join(desk.root, 'content', DRAFT))).toBe(false);
    const { content } = parseContent(readContentFiles(desk.root), 'public');
    expect(content?.documents.map(({ fiscalYear, editorial }) => [fiscalYear, editorial.review])).toEqual([
      [2025, { ...REVIEW, textHash: content?.documents[0]?.textHash }],
      [2024, null],
    ]);
    const document = 'data/demo-bureau/2025' as const;
    expect((await review(document)).state).toEqual({ kind: 'passed', record: REVIEW, text: 'same' });
    expect(await publish({ by: '李四' }, document)).toMatchObject({ kind: 'published', document });
    expect((await review(document)).state.record?.by).toBe('李四');
    const retracted = await desk.call('retract', { document, base: (await review(document)).hash });
    expect(retracted).toEqual({ kind: 'retracted', document: DRAFT });
    expect(desk.read(`content/${DRAFT}/editorial.yaml`)).toBe(before);
    expect(existsSync(join(desk.root, 'content', document))).toBe(false);
  });

  test('binds the record to what was reviewed, until it is reviewed again', async () => {
    const document = 'data/demo-bureau/2025' as const;
    const project = `${document}/projects/01`;
    await publish();
    expect(desk.read(`content/${document}/editorial.yaml`)).toMatch(/^ {2}textHash: ["']?[0-9a-f]{64}/m);
    const codes = async () => (await review(document)).warnings.map(({ code }) => code);
    expect(await codes()).not.toContain('REVIEW_OUTDATED');
    await save(purpose('审查以后改的用途'), project);
    expect((await review(document)).state.text).toBe('changed');
    expect(await codes()).toContain('REVIEW_OUTDATED');
    const { departments } = await desk.call('dashboard', {});
    expect(departments[0]?.years[0]?.published?.review).toMatchObject({ kind: 'passed', text: 'changed' });
    await publish({ by: '李四' }, document);
    expect((await review(document)).state).toMatchObject({ text: 'same', record: { by: '李四' } });
    expect(await codes()).not.toContain('REVIEW_OUTDATED');
  });

  test('a record written by hand is bound to no text', async () => {
    const record = 'review:\n  by: 张三\n  date: "2025-02-03"\n  result: 同意公开\n';
    desk.write(`content/${DRAFT}/editorial.yaml`, desk.read(`content/${DRAFT}/editorial.yaml`) + record);
    expect((await review()).state).toEqual({ kind: 'passed', record: expect.anything(), text: 'unknown' });
  });

  test('fails closed', async () => {
    expect(await publish({ result: '不同意公开' })).toMatchObject({ kind: 'refused' });
    for (const record of [
      { result: '同意' },
      { result: '' },
      { by: ' ' },
      { date: '2025-02-30' },
      { date: '昨天' },
    ]) {
      await expect(publish(record)).rejects.toThrow('400');
    }
    const { hash } = await review();
    await save(purpose('审核以后改的'));
    const late = await desk.call('publish', { document: DRAFT, base: hash, replaces: null, review: REVIEW });
    expect(late).toMatchObject({ kind: 'changed' });
    await save([set(['name'], '')]);
    expect(await publish()).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'TEXT_EMPTY', id: PROJECT }],
    });
    expect(existsSync(join(desk.root, 'content/data/demo-bureau/2025'))).toBe(false);
  });

  test.each([
    ['review: 同意公开\n', 'unreadable'],
    ['review:\n  by: 张三\n  date: "2025-02-03"\n  result: 同意\n', 'unreadable'],
    ['review:\n  by: 张三\n  date: "2025-02-03"\n', 'unreadable'],
    ['review:\n  by: 张三\n  date: "2025-02-03"\n  result: 不同意公开\n', 'refused'],
    ['reviewed:\n  by: 张三\n', 'absent'],
    ['review：同意公开\n', 'unreadable'],
    ['review: null\n', 'absent'],
  ])('a record written as %j does not count as passed', async (record, kind) => {
    desk.write(`content/${DRAFT}/editorial.yaml`, desk.read(`content/${DRAFT}/editorial.yaml`) + record);
    expect((await review()).state).toMatchObject({ kind, record: kind === 'refused' ? {} : null });
  });

  test('of what was refused and is public all the same is possible again', async () => {
    await publish();
    const path = 'content/data/demo-bureau/2025/editorial.yaml';
    desk.write(path, desk.read(path).replace('同意公开', '不同意公开'));
    expect((await review('data/demo-bureau/2025')).blocking).toEqual([]);
    expect((await publish({}, 'data/demo-bureau/2025')).kind).toBe('published');
  });

  test('replaces what is public only if the reviewer saw that it would', async () => {
    await publish();
    await desk.call('new-year', { from: PUBLISHED, department: 'demo-bureau', fiscalYear: 2026 });
    for (const [path, bytes] of withDraftYear()) {
      if (path.startsWith(`content/${DRAFT}/`)) desk.write(path, new TextDecoder().decode(bytes));
    }
    const { hash, replaces } = await review();
    expect(replaces).toBe(true);
    const request = { document: DRAFT, base: hash, review: REVIEW } as const;
    expect(await desk.call('publish', { ...request, replaces: null })).toMatchObject({ kind: 'changed' });
    const { hash: old } = await review('data/demo-bureau/2025');
    expect(await desk.call('publish', { ...request, replaces: old })).toMatchObject({ kind: 'published' });
    const { versions } = await desk.call('history', { file: 'data/demo-bureau/2025/editorial' });
    expect(versions).toHaveLength(1);
    const taken = await desk.call('retract', { document: PUBLISHED, base: (await review(PUBLISHED)).hash });
    expect(taken).toMatchObject({ kind: 'retracted' });
  });

  test('words for the reviewer are told to him and to nobody else', async () => {
    await save(purpose('用于联络线人王建国，电话13800000000'));
    const { words } = await review();
    expect(words.every(({ review }) => review)).toBe(true);
    expect(words.length).toBeGreaterThan(0);
    expect(words[0]?.places[0]).toEqual({ id: PROJECT, path: 'purpose' });
  });
});

test('the dashboard shows what there is', async () => {
  desk.write('content/handbook/about.mdx', '---\ntitle: 关于\ndescription: 说明\n---\n文\n');
  desk.write('content/stray.yaml', 'a: 1\n');
  await save([set(['name'], '')]);
  const { departments, siteFiles, handbook, problems, release, notice } = await desk.call('dashboard', {});
  expect(departments).toMatchObject([{ slug: 'demo-bureau', name: '青溪县文化服务局' }]);
  const [newest, older] = departments[0]?.years ?? [];
  expect(newest).toMatchObject({
    fiscalYear: 2025,
    published: null,
    draft: {
      document: DRAFT,
      problems: { errors: 1 },
      findings: null,
      review: { kind: 'absent' },
      sinceRelease: null,
    },
  });
  expect(newest?.draft?.files.map(({ id, errors }) => [id, errors])).toEqual([
    [`${DRAFT}/department`, 0],
    [`${DRAFT}/editorial`, 0],
    [PROJECT, 1],
    [`${DRAFT}/projects/02`, 0],
  ]);
  expect(older).toMatchObject({
    fiscalYear: 2024,
    draft: null,
    published: { address: '/demo-bureau/2024/', title: '2024年部门整体绩效目标' },
  });
  expect(older?.published?.values?.total).toBeGreaterThan(50);
  expect(older?.published?.findings).not.toBe(null);
  expect(siteFiles.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['site', 'glossary', 'classification']),
  );
  expect(handbook).toEqual([
    { file: 'content/handbook/about.mdx', title: '关于', description: '说明', address: null },
  ]);
  expect(problems.map(({ code, file }) => [code, file])).toEqual([['FILE_UNEXPECTED', 'content/stray.yaml']]);
  expect([release, notice]).toEqual([null, null]);
});

test('a document with a link in it is named and left alone, and the others are shown', async () => {
  symlinkSync('/etc/hostname', join(desk.root, 'content', DRAFT, 'projects/09.yaml'));
  const { departments, problems } = await desk.call('dashboard', {});
  expect(departments[0]?.years.map(({ fiscalYear }) => fiscalYear)).toEqual([2024]);
  expect(problems.map(({ code, file }) => `${code} ${file}`)).toContain(`FILE_UNREADABLE content/${DRAFT}`);
  await expect(desk.call('review', { document: DRAFT })).rejects.toThrow('404');
});

test('the place for a Word file says that it comes later', async () => {
  expect(await desk.call('import', {})).toMatchObject({ kind: 'unavailable' });
});

test('a move that was interrupted is finished before anything else is done', async () => {
  desk.write(
    'content/moving.yaml',
    '# 正在移动\n{"from":"drafts/demo-bureau/2025","to":"data/demo-bureau/2025"}\n',
  );
  for (const path of listFiles(join(desk.root, 'content', DRAFT))) {
    desk.write(
      `content/data/demo-bureau/.desk-new-2025/${path}`,
      readFileSync(join(desk.root, 'content', DRAFT, path), 'utf8'),
    );
  }
  const { departments } = await desk.call('dashboard', {});
  expect(departments[0]?.years[0]).toMatchObject({
    draft: null,
    published: { document: 'data/demo-bureau/2025' },
  });
  expect(existsSync(join(desk.root, 'content/moving.yaml'))).toBe(false);
});
