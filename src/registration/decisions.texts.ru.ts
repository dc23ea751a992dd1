export const ru = {
  'quota-full':
    'Все места ({capacity, number}) {scope, select, category {этой категории} mode {этой формы участия} other {этой делегации}} заняты.',
};
