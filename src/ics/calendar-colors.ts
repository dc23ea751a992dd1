/** CSS names that calendar applications know (RFC 7986, section 5.9), each with the value that Apple's want instead. */
export const calendarColors = {
  chocolate: '#D2691E',
  crimson: '#DC143C',
  darkcyan: '#008B8B',
  darkorange: '#FF8C00',
  darkslateblue: '#483D8B',
  dodgerblue: '#1E90FF',
  firebrick: '#B22222',
  forestgreen: '#228B22',
  goldenrod: '#DAA520',
  indigo: '#4B0082',
  mediumvioletred: '#C71585',
  navy: '#000080',
  olive: '#808000',
  purple: '#800080',
  royalblue: '#4169E1',
  seagreen: '#2E8B57',
  slategray: '#708090',
  steelblue: '#4682B4',
  teal: '#008080',
} as const;

export type CalendarColor = keyof typeof calendarColors;
