export const zh = {
  'quota-full':
    '{scope, select, category {该类别的} mode {该参会方式的} other {该代表团的}} {capacity, number} 个名额已满。',
};
