/** A night that ends at six in the morning: the last hour at which something on the board can begin or end. */
const hours = 30;
const linesPerHour = 12;
const lanes = 8;

const upTo = (count) => Array.from({ length: count + 1 }, (_, index) => index);

/**
 * The classes by which the board says where a card stands: a page without inline style can set no position. `t` is the line of
 * five minutes at which something begins, `n` how many it takes, `l` and `of` its lane, `from` and `to` the hours of a day.
 */
function linesCss() {
  return [
    ...upTo(hours * linesPerHour).map((line) => `.t${line}{--t:${line}}`),
    ...upTo(hours * linesPerHour).map((lines) => `.n${lines}{--n:${lines}}`),
    ...upTo(lanes).map((lane) => `.l${lane}{--l:${lane}}.of${lane}{--of:${lane}}`),
    ...upTo(hours).map((hour) => `.from${hour}{--from:${hour}}.to${hour}{--to:${hour}}`),
  ].join('');
}

/** Lets a style sheet import them as `board-lines`. */
export const boardLines = {
  name: 'board-lines',
  setup(build) {
    build.onResolve({ filter: /^board-lines$/ }, ({ path }) => ({ path, namespace: 'board-lines' }));
    build.onLoad({ filter: /./, namespace: 'board-lines' }, () => ({ contents: linesCss(), loader: 'css' }));
  },
};
