import { screen, within } from '@testing-library/react';
import type { PageView } from '../../../src/taskpane/view/view-model.ts';
import { madeBulletin, openedFigure } from '../look/samples-bulletin.ts';
import { show } from './show.tsx';

const page = (view: ReturnType<typeof madeBulletin>): { readonly page: PageView } => ({
  page: { kind: 'bulletin', ...view },
});
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('another month is chosen by its name', async () => {
  const { asked, user } = show('bulletin-empty');
  await user.selectOptions(screen.getByRole('combobox', { name: '时段' }), '2024年7月（未结束）');
  expect(asked).toEqual([['choosePeriod', '2024-07']]);
});

test('a group tells its colour in a word, and inside why, what lowers it, and its figures', async () => {
  const { user } = show('bulletin');
  await user.click(button('城南区 红'));
  const [group] = screen
    .getAllByRole('listitem')
    .filter((each) => within(each).queryByText('城南区') && within(each).queryByText('71.0'));
  const said = within(group ?? document.body);
  expect(
    [/达到 3 件/, /即可降一级/, '较上期 -8.4', '另有 1 条未能判断'].map(
      (text) => said.getAllByText(text).length,
    ),
  ).toEqual([1, 1, 1, 1]);
});

test('a group of too few says so in place of a colour, and its index leads nowhere', async () => {
  const { user } = show('bulletin');
  await user.click(button(/^巢湖市/));
  expect([screen.getByText('—').closest('button'), button(/^巢湖市/).textContent]).toEqual([
    null,
    '巢湖市样本过少',
  ]);
});

test('a chart has a name that says what stands along its axes', () => {
  show('bulletin');
  expect(screen.getAllByRole('img').map((each) => each.getAttribute('aria-label'))).toEqual([
    '各区县备案情况：纵轴件，横轴区县',
    '平安指数走势：纵轴指数，横轴月份',
  ]);
});

test('back from the records, what was unfolded is so still and the figure has the focus', async () => {
  const { user, again } = show('bulletin');
  await user.click(button('城南区 红'));
  const figure = button('应备案 14 件');
  await user.click(figure);
  again(page(openedFigure('zh-CN')));
  expect(screen.getByRole('heading', { name: '城南区 · 逾期备案' })).toHaveFocus();
  expect(screen.queryByRole('button', { name: '应备案 14 件' })).toBeNull();
  again(page(madeBulletin('zh-CN')));
  expect(figure).toHaveFocus();
});

test('of very many records the first are shown, the others when they are asked for', async () => {
  const view = openedFigure('zh-CN');
  const [first] = view.opened?.records ?? [];
  if (!view.opened || !first) throw new Error('no record');
  const records = Array.from({ length: 450 }, (_, index) => ({ ...first, id: `r${index}` }));
  const { user } = show('bulletin', page({ ...view, opened: { ...view.opened, records } }));
  const shown = () => screen.getAllByRole('listitem').length;
  const counts = [shown()];
  await user.click(button('再显示 200 条'));
  counts.push(shown());
  await user.click(button('再显示 50 条'));
  expect([...counts, shown()]).toEqual([200, 400, 450]);
});
