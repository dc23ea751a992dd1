export const fr = {
  'quota-full':
    'Les {capacity, number} places {scope, select, category {de cette catégorie} mode {pour ce mode de participation} other {de cette délégation}} sont toutes prises.',
};
